/** When somebody last wrote in a group's channel: told by ids, never by a message. */
import type { APIGuildChannel, APIThreadChannel } from 'discord-api-types/v10';
import type { Discord } from '#src/platform/discord/outbound.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { latestOf } from '../quiet.ts';
import type { GroupKind } from '../types.ts';

interface Looked {
  readonly channels: ReadonlyMap<string, APIGuildChannel>;
  /** Under any channel. */
  readonly threads: readonly APIThreadChannel[];
}

/** One reading of all channels, and one of all open posts where there is a forum to look at. */
export async function lookForWords(
  discord: Discord,
  guild: string,
  kinds: readonly GroupKind[],
): Promise<Looked> {
  const [channels, threads] = await Promise.all([
    discord.guildChannels(guild),
    kinds.includes('forum') ? discord.activeThreads(guild) : [],
  ]);
  return { channels: new Map(channels.map((one) => [one.id, one])), threads };
}

/**
 * The id of what was written last; the channel's own where nothing was. A forum names its newest post only, so that answers
 * to older ones are looked for in the posts themselves.
 * @returns undefined where the channel is gone
 */
export async function lastWords(
  { kind, channel }: { kind: GroupKind; channel: string },
  { channels, threads }: Looked,
  isOld: (id: string) => boolean,
  discord: Discord,
): Promise<string | undefined> {
  const there =
    channels.get(channel) ??
    (kind === 'circle' ? await discord.channel(channel).catch(alreadyGone) : undefined);
  if (!there) return undefined;
  const open = threads.filter(({ parent_id: parent }) => parent === channel);
  const last = latestOf([channel, lastIn(there), ...open.map(lastIn)]);
  // Posts are archived within a week of their last answer, and groups are quiet after a month.
  if (kind !== 'forum' || !isOld(last)) return last;
  return latestOf([last, ...(await discord.archivedThreads(channel, 'public')).map(lastIn)]);
}

function lastIn(channel: APIGuildChannel | APIThreadChannel): string | undefined {
  const last = 'last_message_id' in channel ? channel.last_message_id : undefined;
  return typeof last === 'string' ? last : undefined;
}
