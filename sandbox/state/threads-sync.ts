/** Whoever gains access to a channel gains its threads: THREAD_LIST_SYNC. Source: topics/threads, "Channel Access". */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Application, Channel, Guild } from './entities.ts';
import { botsIn } from './thread-members.ts';
import { threadMemberWire } from './threads-wire.ts';
import { canView, threadsSeenBy } from './visibility.ts';
import { channelWire } from './wire.ts';
import type { World } from './world.ts';

/** Does what may open channels to bots, and then tells each the active threads of those that opened to it. */
export function syncingThreads<Result>(
  world: World,
  guildId: string | null,
  act: () => Result,
  channels?: readonly Channel[],
): Result {
  const guild = guildId === null ? undefined : world.store.guilds.get(guildId);
  if (!guild) return act();
  const looked = channels ?? [...guild.channels.values()];
  const before = botsIn(world, guildId).map((bot) => ({ bot, saw: new Set(seen(world, bot, looked)) }));
  const result = act();
  for (const { bot, saw } of before) {
    const opened = seen(world, bot, looked).filter((channel) => !saw.has(channel));
    if (opened.length > 0) sync(world, guild, bot, opened);
  }
  return result;
}

function seen(world: World, bot: Application, channels: readonly Channel[]): Channel[] {
  return channels.filter((channel) => canView(world, bot.userId, channel));
}

function sync(world: World, guild: Guild, bot: Application, opened: readonly Channel[]): void {
  const threads = activeThreadsSeenBy(world, bot.userId, guild, opened);
  world.announce({
    event: GatewayDispatchEvents.ThreadListSync,
    data: () => ({
      guild_id: guild.id,
      channel_ids: opened.map((channel) => channel.id),
      threads: threads.map((thread) => channelWire(world.store, thread)),
      members: ownMemberships(world, bot.userId, threads),
    }),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
    applicationId: bot.id,
  });
}

/** Newest first. */
export function activeThreadsSeenBy(
  world: World,
  userId: string,
  guild: Guild,
  parents?: Iterable<Channel>,
): Channel[] {
  return threadsSeenBy(world, userId, guild, parents)
    .filter(({ thread }) => thread?.archived === false)
    .toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? 1 : -1));
}

/** Those of the threads that the user is in. */
export function ownMemberships(world: World, userId: string, threads: readonly Channel[]): object[] {
  return threads.flatMap((thread) => {
    const member = world.store.threads.membersOf(thread.id).get(userId);
    return member ? [threadMemberWire(member)] : [];
  });
}
