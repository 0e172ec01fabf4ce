/** Threads: how they come about, change, fall silent and go, and who learns of it. Source: topics/threads. */
import { AuditLogEvent, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { APIAuditLogChange, ChannelType } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { usualArchiveTime } from '../limits/threads.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Channel, Thread } from './entities.ts';
import { madeAt } from './snowflakes.ts';
import { botsIn, openThread } from './thread-members.ts';
import { threadMemberWire } from './threads-wire.ts';
import { channelWire } from './wire.ts';
import type { World } from './world.ts';

interface NewThread {
  /** Of the message that it starts from. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly type: ChannelType;
  readonly ownerId: string;
  readonly autoArchive?: number | undefined;
  readonly slowmode?: number | undefined;
  readonly invitable?: boolean | undefined;
  readonly appliedTags?: readonly string[] | undefined;
}

/** Whoever starts it is in it. @throws ApiError 160006 */
export function createThread(world: World, parent: Channel, input: NewThread, doer?: Doer): Channel {
  admitActive(world, parent.guildId);
  const now = world.clock.now().getTime();
  const channel: Channel = {
    id: input.id ?? world.ids.next(),
    type: input.type,
    guildId: parent.guildId,
    name: input.name,
    topic: null,
    parentId: parent.id,
    position: 0,
    nsfw: parent.nsfw,
    slowmode: input.slowmode ?? parent.threadSlowmode ?? 0,
    overwrites: [],
    recipientIds: [],
    lastMessageId: null,
    lastPinAt: null,
    thread: {
      ownerId: input.ownerId,
      createdAt: now,
      archived: false,
      locked: false,
      autoArchive: input.autoArchive ?? parent.threadArchiveAfter ?? usualArchiveTime,
      archiveChangedAt: now,
      invitable: input.invitable ?? true,
      messageCount: 0,
      totalSent: 0,
      appliedTags: input.appliedTags ?? [],
      pinned: false,
    },
  };
  world.store.put('channel', channel);
  awaitSilence(world, channel);
  openThread(world, channel, input.ownerId);
  if (doer && channel.guildId)
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.ThreadCreate,
      targetId: channel.id,
      changes: [
        { key: 'name', new_value: channel.name },
        { key: 'type', new_value: channel.type },
      ],
    });
  return channel;
}

export type ThreadChange = Partial<
  Pick<Channel, 'name' | 'slowmode'> &
    Pick<Thread, 'archived' | 'locked' | 'autoArchive' | 'invitable' | 'appliedTags' | 'pinned'>
>;

/** Archiving takes the pin away; unarchiving also tells the bots in it that they are. @throws ApiError 160006 */
export function updateThread(world: World, channel: Channel, change: ThreadChange, doer?: Doer): Channel {
  const { thread } = channel;
  if (!thread) return channel;
  const wakes = thread.archived && change.archived === false;
  if (wakes) admitActive(world, channel.guildId);
  const { name = channel.name, slowmode = channel.slowmode, ...inner } = change;
  const changes = changesOf(channel, thread, change);
  if (
    (inner.archived !== undefined && inner.archived !== thread.archived) ||
    (inner.autoArchive !== undefined && inner.autoArchive !== thread.autoArchive)
  )
    thread.archiveChangedAt = world.clock.now().getTime();
  Object.assign(channel, { name, slowmode });
  Object.assign(thread, inner);
  if (thread.archived) thread.pinned = false;
  world.store.put('channel', channel);
  awaitSilence(world, channel);
  announceThread(world, GatewayDispatchEvents.ThreadUpdate, channel, () => channelWire(world.store, channel));
  if (wakes) remindMembers(world, channel);
  if (doer && channel.guildId)
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.ThreadUpdate,
      targetId: channel.id,
      changes,
    });
  return channel;
}

export function deleteThread(world: World, channel: Channel, doer?: Doer): void {
  const { id, guildId, parentId, type } = channel;
  announceThread(world, GatewayDispatchEvents.ThreadDelete, channel, () => ({
    id,
    guild_id: guildId,
    parent_id: parentId,
    type,
  }));
  world.store.remove('channel', channel);
  if (doer && guildId)
    record(world, doer, {
      guildId,
      actionType: AuditLogEvent.ThreadDelete,
      targetId: id,
      changes: [{ key: 'name', old_value: channel.name }],
    });
}

/** When a channel goes, its threads go too, and no event says so: the channel's own has to do. */
export function forgetThreadsUnder(world: World, parent: Channel): void {
  for (const thread of world.store.threads.under(parent.id)) world.store.remove('channel', thread);
}

/** After a start from a journal: every thread goes on waiting for its silence. */
export function awaitAllSilences(world: World): void {
  for (const channel of world.store.channels.values()) awaitSilence(world, channel);
}

/** @throws ApiError 160006 where the server has as many active threads as it may */
function admitActive(world: World, guildId: string | null): void {
  const channels = guildId === null ? undefined : world.store.guilds.get(guildId)?.channels.keys();
  const active = [...(channels ?? [])].flatMap((id) =>
    world.store.threads.under(id).filter(({ thread }) => thread?.archived === false),
  );
  if (active.length >= world.threadCaps.active) throw refusal('tooManyActiveThreads');
}

/** It is archived once nothing happened for its time; a pinned post never is. */
function awaitSilence(world: World, channel: Channel): void {
  const { archiving } = world.store.threads;
  archiving.get(channel.id)?.();
  archiving.delete(channel.id);
  const { thread } = channel;
  if (!thread || thread.archived || thread.pinned) return;
  // Messages do not move what the clock waits for: it looks again when the time is there.
  const act = (): void => {
    if (silentUntil(channel, thread) <= world.clock.now().getTime())
      updateThread(world, channel, { archived: true });
    else awaitSilence(world, channel);
  };
  archiving.set(channel.id, world.clock.at(silentUntil(channel, thread), act));
}

function silentUntil(channel: Channel, thread: Thread): number {
  const spoken = channel.lastMessageId === null ? 0 : madeAt(channel.lastMessageId);
  return Math.max(thread.archiveChangedAt, spoken) + thread.autoArchive * 60_000;
}

/** Source: topics/threads, "Unarchiving a Thread". */
function remindMembers(world: World, channel: Channel): void {
  for (const bot of botsIn(world, channel.guildId)) {
    const member = world.store.threads.membersOf(channel.id).get(bot.userId);
    if (!member) continue;
    world.announce({
      event: GatewayDispatchEvents.ThreadMemberUpdate,
      data: () => ({ ...threadMemberWire(member), guild_id: channel.guildId }),
      intents: GatewayIntentBits.Guilds,
      guildId: channel.guildId ?? undefined,
      channelId: channel.id,
      applicationId: bot.id,
    });
  }
}

function announceThread(
  world: World,
  event: GatewayDispatchEvents,
  channel: Channel,
  data: () => object,
): void {
  world.announce({
    event,
    data,
    intents: GatewayIntentBits.Guilds,
    guildId: channel.guildId ?? undefined,
    channelId: channel.id,
  });
}

function changesOf(channel: Channel, thread: Thread, change: ThreadChange): APIAuditLogChange[] {
  const told = [
    ['name', channel.name, change.name],
    ['rate_limit_per_user', channel.slowmode, change.slowmode],
    ['archived', thread.archived, change.archived],
    ['locked', thread.locked, change.locked],
    ['auto_archive_duration', thread.autoArchive, change.autoArchive],
  ] as const;
  return told.flatMap(([key, before, after]) =>
    after === undefined || after === before
      ? []
      : [{ key, old_value: before, new_value: after } as APIAuditLogChange],
  );
}
