/** Messages that answer an interaction: made, filled and changed through its token. */
import { InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { OpenCall } from '../http/route.ts';
import type { MessageInput } from '../limits/messages.ts';
import type { Channel, Message } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import type { Interaction } from '../state/interactions.ts';
import { createMessage, editMessage } from '../state/messages.ts';

type Caller = Pick<OpenCall<object>, 'world' | 'box' | 'files'>;

/** A new message under the token; its EPHEMERAL flag decides who sees it. */
export function reply(call: Caller, interaction: Interaction, input: MessageInput, loading = false): Message {
  const channel = channelOf(call, interaction);
  const attachments = attachAll(call.world, call.box.files, channel.id, call.files, input.attachments);
  const flags = loading ? input.flags | MessageFlags.Loading : input.flags;
  const message = createMessage(
    call.world,
    channel,
    { ...input, flags },
    {
      authorId: call.world.store.applications.get(interaction.applicationId)?.userId ?? '',
      applicationId: interaction.applicationId,
      attachments,
      origin:
        interaction.originalId === null
          ? interaction.origin
          : { ...interaction.origin, original_response_message_id: interaction.originalId },
      commandName: interaction.commandName,
      ephemeralTo: (flags & MessageFlags.Ephemeral) === 0 ? null : interaction.userId,
      type: typeOf(interaction),
      reference:
        interaction.targetMessageId === null
          ? null
          : { messageId: interaction.targetMessageId, channelId: channel.id },
    },
  );
  interaction.messageIds.add(message.id);
  return message;
}

export function change(call: Caller, message: Message, input: MessageInput): Message {
  return editMessage(
    call.world,
    message,
    input,
    attachAll(call.world, call.box.files, message.channelId, call.files, input.attachments),
  );
}

/** The message that an update changes. @throws ApiError 10008 */
export function sourceOf(call: Caller, interaction: Interaction): Message {
  const message =
    interaction.sourceMessageId === null
      ? undefined
      : call.world.store.messages.get(interaction.sourceMessageId);
  if (!message) throw refusal('unknownMessage');
  return message;
}

export const nothing: MessageInput = {
  content: undefined,
  embeds: undefined,
  components: undefined,
  flags: 0,
  allowedMentions: undefined,
  attachments: undefined,
  nonce: null,
  enforceNonce: false,
  replyTo: null,
  failIfMissing: true,
};

function channelOf(call: Caller, interaction: Interaction): Channel {
  const channel = call.world.store.channels.get(interaction.channelId);
  if (!channel) throw refusal('unknownChannel');
  return channel;
}

function typeOf(interaction: Interaction): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return interaction.targetMessageId === null ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}
