/** A message as Discord writes it, and how much of it a bot without the content intent may read. */
import { MessageFlags, MessageReferenceType } from 'discord-api-types/v10';
import type { APIMessage, APIThreadChannel, APIUser } from 'discord-api-types/v10';
import { componentsWire, embedsWire } from './component-wire.ts';
import type { Message } from './entities.ts';
import { pollWire } from './poll-wire.ts';
import type { Store } from './store.ts';
import { channelWire, isoOrNull, partialMember, userById } from './wire.ts';
import { ofUsers } from './wire-constants.ts';

/** `viewerId` decides whose reactions count as "me". */
export function messageWire(store: Store, message: Message, viewerId: string | null = null): APIMessage {
  const wire: APIMessage = {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    content: message.content,
    author: authorWire(store, message),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: isoOrNull(message.editedAt),
    tts: false,
    mention_everyone: message.mentionsEveryone,
    mentions: message.mentionIds.map((id) => userById(store, id)),
    mention_roles: [...message.mentionRoleIds],
    attachments: [...message.attachments],
    embeds: embedsWire(message.embeds),
    components: componentsWire(message.components, message.id),
    pinned: message.pinnedAt !== null,
    flags: message.flags,
  };
  if (message.nonce !== null) wire.nonce = message.nonce;
  if (message.applicationId !== null && message.origin) {
    wire.application_id = message.applicationId;
    wire.webhook_id = message.applicationId;
    wire.interaction_metadata = message.origin;
    const { id, type, user } = message.origin;
    if (message.commandName !== null) wire.interaction = { id, type, name: message.commandName, user };
  }
  if (message.webhook) {
    wire.webhook_id = message.webhook.id;
    if (message.applicationId !== null) wire.application_id = message.applicationId;
  }
  const thread = (message.flags & MessageFlags.HasThread) === 0 ? undefined : store.channels.get(message.id);
  if (thread) wire.thread = channelWire(store, thread, viewerId ?? undefined) as APIThreadChannel;
  if (message.snapshots) wire.message_snapshots = [...message.snapshots];
  if (message.poll) wire.poll = pollWire(message.poll, message.createdAt, viewerId);
  if (message.reference) {
    const { messageId, channelId, forward, guildId = message.guildId } = message.reference;
    wire.message_reference = {
      type: forward ? MessageReferenceType.Forward : MessageReferenceType.Default,
      ...(messageId === null ? {} : { message_id: messageId }),
      channel_id: channelId,
      ...(guildId === null ? {} : { guild_id: guildId }),
    };
  }
  if (message.reference && message.reference.messageId !== null && !message.reference.forward) {
    const { messageId } = message.reference;
    const target = store.messages.get(messageId);
    wire.referenced_message = target ? messageWire(store, { ...target, reference: null }, viewerId) : null;
  }
  if (message.reactions.length > 0) {
    wire.reactions = message.reactions.map(({ emoji, userIds }) => ({
      emoji,
      count: userIds.length,
      count_details: { burst: 0, normal: userIds.length },
      me: viewerId !== null && userIds.includes(viewerId),
      me_burst: false,
      burst_colors: [],
    }));
  }
  return wire;
}

/** A webhook speaks under the name and face that the message was sent with. */
function authorWire(store: Store, message: Message): APIUser {
  if (!message.webhook) return userById(store, message.authorId);
  const { id, name, avatar } = message.webhook;
  return {
    id,
    username: name,
    avatar,
    discriminator: '0000',
    global_name: null,
    bot: true,
    ...ofUsers,
  };
}

/** What the gateway adds for guild messages; ephemeral ones carry neither. */
export function messageEvent(store: Store, message: Message): object {
  // Source: events/gateway-events, "Message Create": clients tell a direct message from others by this type.
  const channel = store.channels.get(message.channelId);
  const wire = { ...messageWire(store, message), ...(channel ? { channel_type: channel.type } : {}) };
  if (message.guildId === null || message.ephemeralTo !== null) return wire;
  const member = store.guilds.get(message.guildId)?.members.get(message.authorId);
  return { ...wire, guild_id: message.guildId, ...(member ? { member: partialMember(member) } : {}) };
}

/** Without the content intent: only own messages, direct ones and those that mention the bot can be read. */
export function mayReadContent(message: Message, botId: string): boolean {
  return (
    message.guildId === null ||
    message.authorId === botId ||
    message.mentionIds.includes(botId) ||
    message.ephemeralTo !== null
  );
}

export function withoutContent<T extends object>(wire: T): T {
  const { poll: _poll, ...rest }: T & { readonly poll?: unknown } = wire;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] } as object as T;
}
