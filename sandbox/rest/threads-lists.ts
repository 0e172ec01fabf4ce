/** Lists of threads: the active ones of a guild, the archived ones of a channel. Source: topics/threads, "Enumerating threads". */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import type { Channel } from '../state/entities.ts';
import { olderThan } from '../state/snowflakes.ts';
import { activeThreadsSeenBy, ownMemberships } from '../state/threads-sync.ts';
import { channelWire } from '../state/wire.ts';
import { channelFor, guildFor } from './guards.ts';

const { ReadMessageHistory, ManageThreads } = PermissionFlagsBits;
const usualPage = 50;

export const threadListRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/threads/active', (call) => {
    const guild = guildFor(call, call.params.guild);
    const threads = activeThreadsSeenBy(call.world, call.bot.userId, guild);
    return ok({ ...listed(call, threads), has_more: false });
  }),
  route('GET', '/channels/:channel/threads/archived/public', (call) => {
    const parent = channelFor(call, call.params.channel, ReadMessageHistory);
    return archived(call, parent, ({ type }) => type !== ChannelType.PrivateThread);
  }),
  route('GET', '/channels/:channel/threads/archived/private', (call) => {
    const parent = channelFor(call, call.params.channel, ReadMessageHistory | ManageThreads);
    return archived(call, parent, ({ type }) => type === ChannelType.PrivateThread);
  }),
  /** By id, not by when they were archived. */
  route('GET', '/channels/:channel/users/@me/threads/archived/private', (call) => {
    const parent = channelFor(call, call.params.channel, ReadMessageHistory);
    const { threads } = call.world.store;
    const before = call.query.get('before');
    const found = threads
      .under(parent.id)
      .filter(
        ({ id, type, thread }) =>
          thread?.archived === true &&
          type === ChannelType.PrivateThread &&
          threads.membersOf(id).has(call.bot.userId) &&
          (before === null || olderThan(id, before)),
      )
      .toSorted((left, right) => (olderThan(left.id, right.id) ? 1 : -1));
    return paged(call, found);
  }),
];

/** Those archived last come first. */
function archived(call: Call<object>, parent: Channel, fits: (thread: Channel) => boolean): Answer {
  const given = call.query.get('before');
  const before = given === null ? Infinity : Date.parse(given);
  if (Number.isNaN(before))
    throw formErrorAt(['before'], 'DATE_TIME_TYPE_PARSE', `Could not parse ${given}. Should be ISO8601.`);
  const at = ({ thread }: Channel): number => thread?.archiveChangedAt ?? 0;
  const found = call.world.store.threads
    .under(parent.id)
    .filter((thread) => thread.thread?.archived === true && fits(thread) && at(thread) < before)
    .toSorted((left, right) => at(right) - at(left) || (olderThan(left.id, right.id) ? 1 : -1));
  return paged(call, found);
}

/** @throws ApiError 50035 for a limit outside of 2 to 100 */
function paged(call: Call<object>, threads: readonly Channel[]): Answer {
  const limit = Number(call.query.get('limit') ?? usualPage);
  if (!Number.isInteger(limit) || limit < 2 || limit > 100)
    throw formErrorAt(['limit'], 'NUMBER_TYPE_COERCE', 'int value should be between 2 and 100.');
  return ok({ ...listed(call, threads.slice(0, limit)), has_more: threads.length > limit });
}

function listed(call: Call<object>, threads: readonly Channel[]): object {
  return {
    threads: threads.map((thread) => channelWire(call.world.store, thread)),
    members: ownMemberships(call.world, call.bot.userId, threads),
  };
}
