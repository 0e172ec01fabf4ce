/** What one person's client shows, slice by slice, each read fresh from the box. */
import { ApplicationCommandType, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { mayUse } from '../control/command-line.ts';
import { inOrder } from '../state/channels.ts';
import { commandsIn, commandsInDirect, readIn } from '../state/commands.ts';
import type { Channel, Guild, User } from '../state/entities.ts';
import { messageWire } from '../state/message-wire.ts';
import { has } from '../state/permissions.ts';
import { scheduledEventsFor } from '../state/scheduled-events-access.ts';
import { scheduledEventWire } from '../state/scheduled-events-wire.ts';
import { madeAt } from '../state/snowflakes.ts';
import { forumOf } from '../state/threads-wire.ts';
import { canView, messagesBefore, rightsIn, rightsInGuild, threadsSeenBy } from '../state/visibility.ts';
import { voicesIn } from '../state/voice.ts';
import { guildWire, memberWire, userById, userWire } from '../state/wire.ts';
import { actable } from './people.ts';
import type { Reading } from './reading.ts';
import type {
  SeatChannel,
  SeatCommand,
  SeatEvent,
  SeatGuild,
  SeatMember,
  SeatMessages,
  SeatTag,
  Slices,
} from './wire.ts';

/** A member list shows no more: nobody scrolls through ten thousand. */
const mostMembers = 300;

export interface Looking {
  readonly box: Box;
  readonly reading: Reading;
  readonly user: User;
  readonly open: Channel | undefined;
  /** How many of the latest messages are shown. */
  readonly limit: number;
}

export function self({ box, user }: Looking): Slices['self'] {
  const { clock } = box.world;
  const now = clock.now().getTime();
  return {
    user: userWire(user),
    people: actable(box.world),
    clock: clock.running
      ? { heldAt: null, ahead: Math.round((now - Date.now()) / 1000) * 1000 }
      : { heldAt: now, ahead: 0 },
  };
}

export function guilds({ box, user }: Looking): SeatGuild[] {
  return guildsOf(box, user).flatMap((guild) => {
    const member = guild.members.get(user.id);
    if (!member) return [];
    return {
      guild: guildWire(guild),
      member: memberWire(box.world.store, member),
      permissions: rightsInGuild(box.world, user.id, guild.id).toString(),
    };
  });
}

/** A category is there as soon as anything in it can be seen. */
export function channels(looking: Looking): SeatChannel[] {
  const { box, user } = looking;
  const inGuilds = guildsOf(box, user).flatMap((guild) => {
    const threads = threadsSeenBy(box.world, user.id, guild);
    const visible = inOrder(guild).filter((channel) => canView(box.world, user.id, channel));
    const parents = new Set(visible.map((channel) => channel.parentId));
    const listed = inOrder(guild).filter((channel) =>
      channel.type === ChannelType.GuildCategory
        ? parents.has(channel.id)
        : canView(box.world, user.id, channel),
    );
    return [...listed, ...threads].map((channel) => shown(looking, channel, guild));
  });
  const direct = box.world.store
    .directChannelsOf(user.id)
    .map((channel) => shown(looking, channel, undefined));
  return [...inGuilds, ...direct];
}

/** Of the open channel's server, and who of them can look into it. */
export function members({ box, open, user }: Looking): SeatMember[] {
  const guild = guildAround(box, user, open);
  if (!guild) return [];
  return [...guild.members.values()].slice(0, mostMembers).map((member) => ({
    member: memberWire(box.world.store, member),
    online: isOnline(box, member.userId),
    here: !open || canView(box.world, member.userId, open),
  }));
}

export function messages({ box, reading, user, open, limit }: Looking): SeatMessages | null {
  if (!open || !canView(box.world, user.id, open)) return null;
  const all = messagesBefore(box.world, user.id, open).filter(
    (message) => !reading.isHidden(user.id, message.id),
  );
  const latest = all.slice(-limit);
  return {
    channelId: open.id,
    messages: latest.map((message) => messageWire(box.world.store, message, user.id)),
    hasOlder: latest.length < all.length,
  };
}

export function commands({ box, user, open }: Looking): SeatCommand[] {
  const { world } = box;
  if (!open) return [];
  const there =
    open.guildId === null
      ? commandsInDirect(world, user, open.recipientIds[1] ?? '')
      : commandsIn(world, open.guildId, user);
  return there.flatMap((command) => {
    const bot = world.store.applications.get(command.application_id);
    const offered =
      bot !== undefined &&
      command.type !== ApplicationCommandType.PrimaryEntryPoint &&
      mayUse(world, open, user, command);
    return offered
      ? [{ command: readIn(command, user.locale), bot: { id: bot.userId, name: bot.name } }]
      : [];
  });
}

/** Of all this person's servers, soonest first. */
export function events({ box: { world }, user }: Looking): SeatEvent[] {
  return [...world.store.guilds.values()]
    .filter((guild) => guild.members.has(user.id))
    .flatMap((guild) => scheduledEventsFor(world, guild.id, user.id))
    .map((event) => ({
      event: scheduledEventWire(world.store, event, true) as SeatEvent['event'],
      interested: event.interestedIds.includes(user.id),
    }));
}

function shown({ box, reading, user }: Looking, channel: Channel, guild: Guild | undefined): SeatChannel {
  const { world } = box;
  const others =
    channel.guildId === null
      ? channel.recipientIds.filter((id) => id !== user.id)
      : voicesIn(world, channel.id).map((voice) => voice.userId);
  const users = others.map((id) => userById(box.world.store, id));
  const [first] = users;
  return {
    id: channel.id,
    guildId: channel.guildId,
    type: channel.type,
    name: channel.guildId === null ? (first?.global_name ?? first?.username ?? '') : channel.name,
    topic: channel.topic,
    parentId: channel.parentId,
    slowmode: channel.slowmode,
    nsfw: channel.nsfw,
    permissions: rightsIn(box.world, user.id, channel).toString(),
    seenByAll: guild !== undefined && isOpen(guild, channel),
    ...reading.of(user, channel, guild?.members.get(user.id)),
    archived: channel.thread?.archived ?? false,
    locked: channel.thread?.locked ?? false,
    joined: channel.thread !== undefined && world.store.threads.membersOf(channel.id).has(user.id),
    thread: channel.thread
      ? {
          messages: channel.thread.totalSent,
          latestAt: new Date(madeAt(channel.lastMessageId ?? channel.id)).toISOString(),
          by: nameOfId(world, channel.thread.ownerId),
        }
      : null,
    tags: tagsOf(box, user, channel),
    users,
  };
}

/** Those for moderators stand on posts for everybody to see, but only moderators are offered them. */
function tagsOf({ world }: Box, user: User, channel: Channel): SeatTag[] {
  const { thread, parentId } = channel;
  const forum = thread && parentId !== null ? world.store.channels.get(parentId) : channel;
  if (!forum) return [];
  const moderates = has(rightsIn(world, user.id, forum), PermissionFlagsBits.ManageThreads);
  return forumOf(forum)
    .tags.filter(({ id, moderated }) => (thread ? thread.appliedTags.includes(id) : !moderated || moderates))
    .map(({ name, emojiName }) => ({ name, emoji: emojiName }));
}

/** By what the role @everyone may do there. */
function isOpen(guild: Guild, channel: Channel): boolean {
  const everyone = guild.roles.get(guild.id)?.permissions ?? 0n;
  const { allow, deny } = channel.overwrites.find(({ id }) => id === guild.id) ?? { allow: 0n, deny: 0n };
  return has((everyone & ~deny) | allow, PermissionFlagsBits.ViewChannel);
}

function guildsOf(box: Box, user: User): Guild[] {
  return [...box.world.store.guilds.values()].filter((guild) => guild.members.has(user.id));
}

function nameOfId({ store }: Box['world'], id: string): string {
  const user = userById(store, id);
  return user.global_name ?? user.username;
}

/** The server of the open channel. */
function guildAround(box: Box, user: User, open: Channel | undefined): Guild | undefined {
  if (open?.guildId === null) return undefined;
  return open?.guildId ? box.world.store.guilds.get(open.guildId) : guildsOf(box, user)[0];
}

/** A bot while it is connected; people are always there. */
function isOnline(box: Box, userId: string): boolean {
  const bot = box.world.store.applicationsByUser.get(userId);
  return bot ? box.gateway.isConnected(bot.id) : true;
}
