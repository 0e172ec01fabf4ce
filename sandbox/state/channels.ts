/** Channels and their overwrites: how they change, what follows for the channels beneath, and who learns of it. */
import {
  AuditLogEvent,
  AuditLogOptionsType,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  OverwriteType,
} from 'discord-api-types/v10';
import type { APIAuditLogOptions } from 'discord-api-types/v10';
import { changesBetween } from './audit-changes.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import { usualVoice } from '../limits/channels.ts';
import type { Channel, ForumSettings, Guild, Overwrite, VoiceSettings } from './entities.ts';
import { byAge } from './snowflakes.ts';
import { emptyVoice } from './voice.ts';
import { forgetThreadsUnder } from './threads.ts';
import { syncingThreads } from './threads-sync.ts';
import { channelWire } from './wire.ts';
import type { World } from './world.ts';

interface NewChannel {
  readonly id?: string | undefined;
  readonly name: string;
  readonly type?: ChannelType | undefined;
  readonly topic?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly position?: number | undefined;
  readonly nsfw?: boolean | undefined;
  readonly slowmode?: number | undefined;
  /** Where absent, the category's are copied. */
  readonly overwrites?: readonly Overwrite[] | undefined;
  readonly voice?: VoiceSettings | undefined;
  readonly threadArchiveAfter?: number | null | undefined;
  readonly threadSlowmode?: number | undefined;
  readonly forum?: ForumSettings | undefined;
}

export function createChannel(world: World, guild: Guild, input: NewChannel, doer?: Doer): Channel {
  const parent = input.parentId ? guild.channels.get(input.parentId) : undefined;
  const channel: Channel = {
    id: input.id ?? world.ids.next(),
    type: input.type ?? ChannelType.GuildText,
    guildId: guild.id,
    name: input.name,
    topic: input.topic ?? null,
    parentId: input.parentId ?? null,
    position: input.position ?? guild.channels.size,
    nsfw: input.nsfw ?? false,
    slowmode: input.slowmode ?? 0,
    overwrites: input.overwrites ?? parent?.overwrites ?? [],
    recipientIds: [],
    lastMessageId: null,
    lastPinAt: null,
    ...withVoice(input),
    threadArchiveAfter: input.threadArchiveAfter ?? null,
    threadSlowmode: input.threadSlowmode ?? 0,
    ...(input.forum ? { forum: input.forum } : {}),
  };
  world.store.put('channel', channel);
  announceChannel(world, GatewayDispatchEvents.ChannelCreate, channel);
  if (doer)
    record(world, doer, {
      guildId: guild.id,
      actionType: AuditLogEvent.ChannelCreate,
      targetId: channel.id,
      changes: [{ key: 'name', new_value: channel.name }],
    });
  return channel;
}

export type ChannelChange = Partial<
  Pick<
    Channel,
    | 'name'
    | 'type'
    | 'topic'
    | 'parentId'
    | 'position'
    | 'nsfw'
    | 'slowmode'
    | 'overwrites'
    | 'voice'
    | 'threadArchiveAfter'
    | 'threadSlowmode'
    | 'forum'
  >
>;

/** Children whose overwrites equalled their category's follow it. */
export function updateChannel(world: World, channel: Channel, change: ChannelChange, doer?: Doer): Channel {
  const before = channelWire(world.store, channel);
  const synced = change.overwrites ? childrenInStep(world, channel) : [];
  const changed = [channel, ...synced];
  const make = (): void => {
    for (const one of changed) {
      Object.assign(one, one === channel ? change : { overwrites: change.overwrites });
      world.store.put('channel', one);
      announceChannel(world, GatewayDispatchEvents.ChannelUpdate, one);
    }
  };
  if (change.overwrites) syncingThreads(world, channel.guildId, make, changed);
  else make();
  if (doer && channel.guildId)
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.ChannelUpdate,
      targetId: channel.id,
      changes: changesBetween(before, channelWire(world.store, channel), audited),
    });
  return channel;
}

/** Fields whose change the audit log shows. */
const audited = [
  'name',
  'type',
  'topic',
  'nsfw',
  'rate_limit_per_user',
  'bitrate',
  'user_limit',
  'rtc_region',
  'video_quality_mode',
  'default_auto_archive_duration',
  'default_thread_rate_limit_per_user',
] as const;

/** Children of a deleted category stay, without a category. */
export function deleteChannel(world: World, channel: Channel, doer?: Doer): void {
  const children = channelsUnder(world, channel);
  announceChannel(world, GatewayDispatchEvents.ChannelDelete, channel);
  forgetThreadsUnder(world, channel);
  emptyVoice(world, channel);
  world.store.remove('channel', channel);
  for (const webhook of world.store.webhooks.values())
    if (webhook.channelId === channel.id) world.store.remove('webhook', webhook);
  for (const invite of world.store.invites.values())
    if (invite.channelId === channel.id) world.store.remove('invite', invite);
  for (const child of children) {
    child.parentId = null;
    world.store.put('channel', child);
    announceChannel(world, GatewayDispatchEvents.ChannelUpdate, child);
  }
  if (doer && channel.guildId) {
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.ChannelDelete,
      targetId: channel.id,
      changes: [{ key: 'name', old_value: channel.name }],
    });
  }
}

export function setOverwrite(world: World, channel: Channel, overwrite: Overwrite, doer?: Doer): void {
  const present = channel.overwrites.some((other) => other.id === overwrite.id);
  const rest = channel.overwrites.filter((other) => other.id !== overwrite.id);
  updateChannel(world, channel, { overwrites: [...rest, overwrite] });
  if (!doer || !channel.guildId) return;
  const actionType = present ? AuditLogEvent.ChannelOverwriteUpdate : AuditLogEvent.ChannelOverwriteCreate;
  record(world, doer, {
    guildId: channel.guildId,
    actionType,
    targetId: channel.id,
    options: overwriteOptions(world, channel, overwrite),
  });
}

/** False where there was none. */
export function removeOverwrite(world: World, channel: Channel, overwriteId: string, doer?: Doer): boolean {
  const overwrite = channel.overwrites.find((other) => other.id === overwriteId);
  if (!overwrite) return false;
  updateChannel(world, channel, {
    overwrites: channel.overwrites.filter((other) => other.id !== overwriteId),
  });
  if (doer && channel.guildId) {
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.ChannelOverwriteDelete,
      targetId: channel.id,
      options: overwriteOptions(world, channel, overwrite),
    });
  }
  return true;
}

/** A direct message between a person and a bot; the same one every time. */
export function openDirectChannel(world: World, userId: string, botId: string): Channel {
  const present = world.store.directChannel(userId, botId);
  if (present) return present;
  const channel: Channel = {
    id: world.ids.next(),
    type: ChannelType.DM,
    guildId: null,
    name: '',
    topic: null,
    parentId: null,
    position: 0,
    nsfw: false,
    slowmode: 0,
    overwrites: [],
    recipientIds: [userId, botId],
    lastMessageId: null,
    lastPinAt: null,
  };
  world.store.put('channel', channel);
  return channel;
}

/** In the order in which a client shows them: by position, then by age; a category before what stands in it. */
export function inOrder(guild: Guild): Channel[] {
  const rank = (left: Channel, right: Channel): number =>
    left.position - right.position || byAge(left, right);
  const all = [...guild.channels.values()].toSorted(rank);
  const top = all.filter(
    (channel) => channel.type !== ChannelType.GuildCategory && channel.parentId === null,
  );
  const categories = all.filter((channel) => channel.type === ChannelType.GuildCategory);
  return [
    ...top,
    ...categories.flatMap((category) => [
      category,
      ...all.filter((channel) => channel.parentId === category.id),
    ]),
  ];
}

/** Whoever can be heard in it has settings for that. */
function withVoice({ type, voice }: NewChannel): { readonly voice?: VoiceSettings } {
  const speaks = type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
  return speaks ? { voice: voice ?? usualVoice } : {};
}

/** Bots learn of every channel of their guilds, also of those whose messages they may not see. */
function announceChannel(world: World, event: GatewayDispatchEvents, channel: Channel): void {
  world.announce({
    event,
    data: () => channelWire(world.store, channel),
    intents: GatewayIntentBits.Guilds,
    guildId: channel.guildId ?? undefined,
  });
}

function channelsUnder(world: World, category: Channel): Channel[] {
  const guild = category.guildId === null ? undefined : world.store.guilds.get(category.guildId);
  return guild && category.type === ChannelType.GuildCategory
    ? [...guild.channels.values()].filter((channel) => channel.parentId === category.id)
    : [];
}

function childrenInStep(world: World, category: Channel): Channel[] {
  const shape = (channel: Channel): string =>
    channel.overwrites
      .map((one) => `${one.id}/${one.type}/${one.allow}/${one.deny}`)
      .toSorted()
      .join();
  const own = shape(category);
  return channelsUnder(world, category).filter((child) => shape(child) === own);
}

function overwriteOptions(world: World, channel: Channel, overwrite: Overwrite): APIAuditLogOptions {
  if (overwrite.type === OverwriteType.Member) return { id: overwrite.id, type: AuditLogOptionsType.Member };
  const role = channel.guildId ? world.store.guilds.get(channel.guildId)?.roles.get(overwrite.id) : undefined;
  return { id: overwrite.id, type: AuditLogOptionsType.Role, ...(role ? { role_name: role.name } : {}) };
}
