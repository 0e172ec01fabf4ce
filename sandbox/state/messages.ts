/** Messages: how they come about, change and go, and who learns of it. */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { APIAttachment, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { MessageInput } from '../limits/messages.ts';
import { numbered } from './components.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Channel, Message } from './entities.ts';
import { setMentions } from './mentions.ts';
import { placedEmbeds } from './message-embeds.ts';
import { messageEvent } from './message-wire.ts';
import { awaitEndOfPoll } from './polls.ts';
import { countGone, countNew } from './threads-count.ts';
import type { World } from './world.ts';

/** How a message comes about, beyond its body. */
export interface Making {
  /** Of the thread, for the first message of a post. */
  readonly id?: string;
  readonly authorId: string;
  readonly applicationId?: string | null;
  readonly attachments?: readonly APIAttachment[];
  readonly origin?: APIMessageInteractionMetadata | null;
  readonly commandName?: string | null;
  readonly ephemeralTo?: string | null;
  readonly type?: MessageType;
  readonly reference?: Message['reference'];
  readonly snapshots?: Message['snapshots'];
  readonly webhook?: Message['webhook'];
  /** Whom a line of Discord's own is about. */
  readonly mentionIds?: readonly string[];
}

export function createMessage(
  world: World,
  channel: Channel,
  input: Pick<
    MessageInput,
    'content' | 'embeds' | 'components' | 'flags' | 'allowedMentions' | 'nonce' | 'poll'
  >,
  making: Making,
): Message {
  const attachments = making.attachments ?? [];
  const components = numbered(input.components ?? [], attachments);
  const message: Message = {
    id: making.id ?? world.ids.next(),
    channelId: channel.id,
    guildId: channel.guildId,
    authorId: making.authorId,
    applicationId: making.applicationId ?? null,
    type: making.type ?? usualType(making.reference),
    content: input.content?.trim() ?? '',
    embeds:
      making.type === MessageType.AutoModerationAction
        ? (input.embeds ?? [])
        : placedEmbeds(input.embeds ?? [], attachments),
    components,
    attachments,
    flags: making.snapshots ? input.flags | MessageFlags.HasSnapshot : input.flags,
    nonce: input.nonce,
    createdAt: world.clock.now().getTime(),
    editedAt: null,
    pinnedAt: null,
    mentionIds: [],
    mentionRoleIds: [],
    mentionsEveryone: false,
    reactions: [],
    reference: making.reference ?? null,
    origin: making.origin ?? null,
    commandName: making.commandName ?? null,
    ephemeralTo: making.ephemeralTo ?? null,
    ...(making.snapshots ? { snapshots: making.snapshots } : {}),
    ...(making.webhook ? { webhook: making.webhook } : {}),
    ...(input.poll ? { poll: input.poll } : {}),
  };
  setMentions(world, channel, message, input.allowedMentions);
  if (making.mentionIds) message.mentionIds = making.mentionIds;
  world.store.put('message', message);
  awaitEndOfPoll(world, message);
  if (message.ephemeralTo === null) {
    channel.lastMessageId = message.id;
    countNew(channel, message);
    world.store.put('channel', channel);
  }
  announceMessage(world, GatewayDispatchEvents.MessageCreate, message);
  return message;
}

/** Changes what the input mentions; its flags replace only SUPPRESS_EMBEDS and can add V2, never take it away. */
export function editMessage(
  world: World,
  message: Message,
  input: MessageInput,
  newFiles: readonly APIAttachment[] = [],
): Message {
  const attachments =
    input.attachments || newFiles.length > 0 ? keptAndNew(message, input, newFiles) : message.attachments;
  const components = input.components ? numbered(input.components, attachments) : message.components;
  message.attachments = attachments;
  message.components = components;
  if (input.content !== undefined) message.content = input.content?.trim() ?? '';
  if (input.embeds) message.embeds = placedEmbeds(input.embeds, attachments);
  const replaced = MessageFlags.Loading | (input.flagsGiven === false ? 0 : MessageFlags.SuppressEmbeds);
  message.flags = (message.flags & ~replaced) | input.flags;
  const onlyFlags = input.content === undefined && !input.embeds && !input.components && !input.attachments;
  if (!onlyFlags || newFiles.length > 0) message.editedAt = world.clock.now().getTime();
  const channel = world.store.channels.get(message.channelId);
  if (channel && (input.content !== undefined || input.components))
    setMentions(world, channel, message, input.allowedMentions);
  world.store.put('message', message);
  announceMessage(world, GatewayDispatchEvents.MessageUpdate, message);
  return message;
}

export function deleteMessage(world: World, message: Message, doer?: Doer): void {
  forget(world, message);
  world.announce({
    event: GatewayDispatchEvents.MessageDelete,
    data: () => ({ id: message.id, channel_id: message.channelId, ...guildPart(message) }),
    ...audience(message),
  });
  if (doer && message.guildId && doer.userId !== message.authorId) {
    record(world, doer, {
      guildId: message.guildId,
      actionType: AuditLogEvent.MessageDelete,
      targetId: message.authorId,
      options: { channel_id: message.channelId, count: '1' },
    });
  }
}

const plain: readonly MessageType[] = [
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
];

/** Written by somebody, no line of Discord's own. Source: resources/message, "Message Types". */
export function isPlain(message: Message): boolean {
  return plain.includes(message.type);
}

/** Whether it is somebody's own to delete: an alert only stands in their name. Source: resources/message, "Message Types". */
export function isOwn({ authorId, type }: Message, userId: string): boolean {
  return authorId === userId && type !== MessageType.AutoModerationAction;
}

/** Several of one channel at once: one event, one entry in the audit log. */
export function deleteMessages(
  world: World,
  channel: Channel,
  messages: readonly Message[],
  doer?: Doer,
): void {
  const [first] = messages;
  if (!first) return;
  for (const message of messages) forget(world, message);
  world.announce({
    event: GatewayDispatchEvents.MessageDeleteBulk,
    data: () => ({ ids: messages.map(({ id }) => id), channel_id: channel.id, ...guildPart(first) }),
    ...audience(first),
  });
  if (doer && channel.guildId)
    record(world, doer, {
      guildId: channel.guildId,
      actionType: AuditLogEvent.MessageBulkDelete,
      targetId: channel.id,
      options: { count: String(messages.length) },
    });
}

/** Stored and told to all who see it, where something else than an edit changed it. */
export function refreshMessage(world: World, message: Message): void {
  world.store.put('message', message);
  announceMessage(world, GatewayDispatchEvents.MessageUpdate, message);
}

/** A pin also leaves a line in the channel that says so, where `says` is set. */
export function pinMessage(
  world: World,
  channel: Channel,
  message: Message,
  pinned: boolean,
  { doer, says }: { readonly doer: Doer; readonly says: boolean },
): void {
  const at = world.clock.now().getTime();
  message.pinnedAt = pinned ? at : null;
  world.store.put('message', message);
  channel.lastPinAt = pinned ? at : channel.lastPinAt;
  world.store.put('channel', channel);
  announceMessage(world, GatewayDispatchEvents.MessageUpdate, message);
  world.announce({
    event: GatewayDispatchEvents.ChannelPinsUpdate,
    data: () => ({
      channel_id: channel.id,
      last_pin_timestamp: new Date(channel.lastPinAt ?? at).toISOString(),
      ...guildPart(message),
    }),
    intents: channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds,
    guildId: channel.guildId ?? undefined,
    channelId: channel.id,
  });
  if (channel.guildId) {
    record(world, doer, {
      guildId: channel.guildId,
      actionType: pinned ? AuditLogEvent.MessagePin : AuditLogEvent.MessageUnpin,
      targetId: message.authorId,
      options: { channel_id: channel.id, message_id: message.id },
    });
  }
  if (!pinned || !says) return;
  const line = { content: '', embeds: [], components: [], flags: 0, allowedMentions: undefined, nonce: null };
  createMessage(world, channel, line, {
    authorId: doer.userId,
    type: MessageType.ChannelPinnedMessage,
    reference: { messageId: message.id, channelId: channel.id },
  });
}

/** Its pinned messages, the newest pin first. */
export function pinsOf(world: World, channel: Channel): Message[] {
  const pinned = [...world.store.messagesIn(channel.id).values()].filter(
    (message) => message.pinnedAt !== null,
  );
  return pinned.toSorted((left, right) => (right.pinnedAt ?? 0) - (left.pinnedAt ?? 0));
}

function forget(world: World, message: Message): void {
  world.store.remove('message', message);
  const channel = world.store.channels.get(message.channelId);
  if (channel) countGone(channel, message);
}

function announceMessage(world: World, event: GatewayDispatchEvents, message: Message): void {
  world.announce({ event, data: () => messageEvent(world.store, message), message, ...audience(message) });
}

/** Who hears of a message: those in its channel; of an ephemeral one, only its bot, as if it were a direct message. */
function audience(message: Message): {
  intents: number;
  guildId?: string;
  channelId?: string;
  applicationId?: string;
} {
  if (message.ephemeralTo !== null)
    return {
      intents: GatewayIntentBits.DirectMessages,
      ...(message.applicationId === null ? {} : { applicationId: message.applicationId }),
    };
  if (message.guildId === null)
    return { intents: GatewayIntentBits.DirectMessages, channelId: message.channelId };
  return { intents: GatewayIntentBits.GuildMessages, guildId: message.guildId, channelId: message.channelId };
}

function guildPart(message: Message): { guild_id?: string } {
  return message.guildId === null || message.ephemeralTo !== null ? {} : { guild_id: message.guildId };
}

/** An answer to another message is of its own type; passing one on is not. */
function usualType(reference: Message['reference'] | undefined): MessageType {
  return reference && !reference.forward ? MessageType.Reply : MessageType.Default;
}

function keptAndNew(
  message: Message,
  input: MessageInput,
  newFiles: readonly APIAttachment[],
): APIAttachment[] {
  const listed = input.attachments;
  if (!listed) return [...message.attachments, ...newFiles];
  const kept = message.attachments.flatMap((attachment) => {
    const about = listed.find((one) => one.id === attachment.id);
    if (!about) return [];
    return about.description === undefined ? attachment : { ...attachment, description: about.description };
  });
  return [...kept, ...newFiles];
}
