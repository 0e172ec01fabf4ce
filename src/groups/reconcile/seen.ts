/** A server as Discord tells of it, reduced to what groups are compared with. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type {
  APIGuildChannel,
  APIGuildForumChannel,
  APIGuildForumTag,
  APIRole,
  APIThreadChannel,
} from 'discord-api-types/v10';
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
  /** Of a thread: who sees it is no matter of overwrites. */
  readonly thread?: SeenThread | undefined;
}

export interface SeenThread {
  readonly archived: boolean;
  readonly locked: boolean;
  /** How many are in it, the bot among them; Discord stops counting at 50. */
  readonly members: number;
}

export interface SeenServer {
  /** Also the id of @everyone. */
  readonly guild: string;
  readonly bot: string;
  readonly moderatorRole: string;
  /** And threads, where there are circles. */
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
    ...(isThread(channel) && { thread: threadIn(channel) }),
  };
}

const isForum = (channel: APIGuildChannel): channel is APIGuildForumChannel =>
  channel.type === ChannelType.GuildForum;

const isThread = (channel: APIGuildChannel): channel is APIThreadChannel => 'thread_metadata' in channel;

function threadIn({ thread_metadata: about, member_count: members = 0 }: APIThreadChannel): SeenThread {
  return { archived: about?.archived ?? false, locked: about?.locked ?? false, members };
}

function topicOf(channel: APIGuildChannel): string | undefined {
  return 'topic' in channel && typeof channel.topic === 'string' && channel.topic !== ''
    ? channel.topic
    : undefined;
}

export function seenServer(
  known: Pick<SeenServer, 'guild' | 'bot' | 'moderatorRole'>,
  channels: readonly APIGuildChannel[],
  roles: readonly Pick<APIRole, 'id'>[],
  threads: readonly APIThreadChannel[] = [],
): SeenServer {
  return {
    ...known,
    channels: new Map([...channels, ...threads].map((channel) => [channel.id, seenChannel(channel)])),
    roles: new Set(roles.map(({ id }) => id)),
  };
}
