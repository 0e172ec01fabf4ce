/** A message as Discord writes it, and how much of it a bot without the content intent may read. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Message } from './entities.ts';
import type { Store } from './store.ts';
import { isoOrNull, partialMember, userById } from './wire.ts';

/** `viewerId` decides whose reactions count as "me". */
export function messageWire(store: Store, message: Message, viewerId: string | null = null): APIMessage {
  const wire: APIMessage = {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    content: message.content,
    author: userById(store, message.authorId),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: isoOrNull(message.editedAt),
    tts: false,
    mention_everyone: message.mentionsEveryone,
    mentions: message.mentionIds.map((id) => userById(store, id)),
    mention_roles: [...message.mentionRoleIds],
    attachments: [...message.attachments],
    embeds: [...message.embeds],
    components: [...message.components],
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
  if (message.reference) {
    const { messageId, channelId } = message.reference;
    wire.message_reference = {
      type: 0,
      message_id: messageId,
      channel_id: channelId,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
    };
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

/** What the gateway adds for guild messages; ephemeral ones carry neither. */
export function messageEvent(store: Store, message: Message): object {
  const wire = messageWire(store, message);
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
  return { ...wire, content: '', embeds: [], attachments: [], components: [] };
}
