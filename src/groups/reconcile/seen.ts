/** A server as Discord tells of it, reduced to what groups are compared with. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { APIGuildChannel, APIGuildForumChannel, APIGuildForumTag, APIRole } from 'discord-api-types/v10';
import type { Allowed } from '../rights.ts';

export interface SeenOverwrite extends Allowed {
  readonly id: string;
  /** Of one person; otherwise of a role. */
  readonly member: boolean;
}

export interface SeenChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string | undefined;
  readonly category: string | undefined;
  readonly overwrites: readonly SeenOverwrite[];
  /** Of a forum. */
  readonly tags?: readonly APIGuildForumTag[] | undefined;
}

export interface SeenServer {
  /** Also the id of @everyone. */
  readonly guild: string;
  readonly bot: string;
  readonly moderatorRole: string;
  readonly channels: ReadonlyMap<string, SeenChannel>;
  readonly roles: ReadonlySet<string>;
}

export function seenChannel(channel: APIGuildChannel): SeenChannel {
  return {
    id: channel.id,
    name: channel.name,
    topic: topicOf(channel),
    category: channel.parent_id ?? undefined,
    overwrites: (channel.permission_overwrites ?? []).map(({ id, type, allow, deny }) => ({
      id,
      member: type === OverwriteType.Member,
      allow: BigInt(allow),
      deny: BigInt(deny),
    })),
    ...(isForum(channel) && { tags: channel.available_tags }),
  };
}

const isForum = (channel: APIGuildChannel): channel is APIGuildForumChannel =>
  channel.type === ChannelType.GuildForum;

function topicOf(channel: APIGuildChannel): string | undefined {
  return 'topic' in channel && typeof channel.topic === 'string' && channel.topic !== ''
    ? channel.topic
    : undefined;
}

export function seenServer(
  known: Pick<SeenServer, 'guild' | 'bot' | 'moderatorRole'>,
  channels: readonly APIGuildChannel[],
  roles: readonly Pick<APIRole, 'id'>[],
): SeenServer {
  return {
    ...known,
    channels: new Map(channels.map((channel) => [channel.id, seenChannel(channel)])),
    roles: new Set(roles.map(({ id }) => id)),
  };
}
