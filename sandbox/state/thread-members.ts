/** Who is in a thread: coming and going, and which bots learn of it. Source: topics/threads, "Thread Membership". */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { Application, Channel, Guild, ThreadMember } from './entities.ts';
import { threadMemberWire } from './threads-wire.ts';
import { channelWire, memberWire } from './wire.ts';
import type { World } from './world.ts';

/** A new thread is told to all bots that may see it. Its owner is in it; a webhook that started one is not. */
export function openThread(world: World, channel: Channel, ownerId: string): void {
  const owner = world.store.users.has(ownerId) ? putMember(world, channel, ownerId) : undefined;
  for (const bot of botsIn(world, channel.guildId))
    announceTo(world, channel, bot, () => ({ newly_created: true }));
  if (owner)
    announceMembers(world, channel, ownerId, () => ({ added_members: [fullWire(world, channel, owner)] }));
}

/** False where they are in it already. A bot that joins learns of the thread itself too. @throws ApiError 30033 */
export function joinThread(world: World, channel: Channel, userId: string): boolean {
  const present = world.store.threads.membersOf(channel.id);
  if (present.has(userId)) return false;
  if (present.size >= world.threadCaps.members) throw refusal('tooManyThreadMembers');
  const member = putMember(world, channel, userId);
  const bot = world.store.applicationsByUser.get(userId);
  if (bot) announceTo(world, channel, bot, () => ({}));
  announceMembers(world, channel, userId, () => ({ added_members: [fullWire(world, channel, member)] }));
  return true;
}

/** False where they were not in it. */
export function leaveThread(world: World, channel: Channel, userId: string): boolean {
  const member = world.store.threads.membersOf(channel.id).get(userId);
  if (!member) return false;
  world.store.remove('threadMember', member);
  announceMembers(world, channel, userId, () => ({ removed_member_ids: [userId] }));
  return true;
}

/** Who leaves a server leaves its threads. */
export function leaveThreadsOf(world: World, guild: Guild, userId: string): void {
  for (const parent of guild.channels.keys())
    for (const thread of world.store.threads.under(parent)) leaveThread(world, thread, userId);
}

/** With the member, as lists show it on request. */
export function threadMemberWithMember(world: World, channel: Channel, member: ThreadMember): object {
  const guild = channel.guildId === null ? undefined : world.store.guilds.get(channel.guildId);
  const inGuild = guild?.members.get(member.userId);
  return {
    ...threadMemberWire(member),
    ...(inGuild ? { member: memberWire(world.store, inGuild) } : {}),
  };
}

export function botsIn(world: World, guildId: string | null): Application[] {
  const guild = guildId === null ? undefined : world.store.guilds.get(guildId);
  return [...world.store.applications.values()].filter((bot) => guild?.members.has(bot.userId));
}

function putMember(world: World, channel: Channel, userId: string): ThreadMember {
  const member = { threadId: channel.id, userId, joinedAt: world.clock.now().getTime() };
  world.store.put('threadMember', member);
  return member;
}

/** The thread, with the bot's own membership of it. */
function announceTo(world: World, channel: Channel, bot: Application, more: () => object): void {
  world.announce({
    event: GatewayDispatchEvents.ThreadCreate,
    data: () => ({ ...channelWire(world.store, channel, bot.userId), ...more() }),
    intents: GatewayIntentBits.Guilds,
    guildId: channel.guildId ?? undefined,
    channelId: channel.id,
    applicationId: bot.id,
  });
}

/** To the bot that it is about, and to bots with the members intent that may see the thread. */
function announceMembers(world: World, channel: Channel, userId: string, change: () => object): void {
  const { guildId } = channel;
  for (const bot of botsIn(world, guildId)) {
    const own = bot.userId === userId;
    world.announce({
      event: GatewayDispatchEvents.ThreadMembersUpdate,
      data: () => ({
        id: channel.id,
        guild_id: guildId,
        member_count: channelWire(world.store, channel).member_count,
        ...change(),
      }),
      intents: own ? GatewayIntentBits.Guilds : GatewayIntentBits.GuildMembers,
      guildId: guildId ?? undefined,
      ...(own ? {} : { channelId: channel.id }),
      applicationId: bot.id,
    });
  }
}

function fullWire(world: World, channel: Channel, member: ThreadMember): object {
  return { ...threadMemberWithMember(world, channel, member), presence: null };
}
