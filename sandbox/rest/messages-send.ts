/** A bot's new message in a channel: may it, what does it answer or pass on, was it sent before? */
import { ChannelType, GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessageSnapshot } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { ok } from '../http/route.ts';
import type { Answer, Call } from '../http/route.ts';
import { readMessage } from '../limits/messages.ts';
import type { MessageInput } from '../limits/messages.ts';
import { whyNoDirect } from '../state/direct.ts';
import type { Channel, Message } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import { mayReadContent, messageWire } from '../state/message-wire.ts';
import { createMessage, isPlain } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { enterToTalk } from '../state/threads-talk.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor, messageFor } from './guards.ts';

const { SendMessages, SendVoiceMessages, ReadMessageHistory, EmbedLinks, AttachFiles } = PermissionFlagsBits;

/** Within this time a nonce finds the message that carried it; Discord says "a few minutes". */
const nonceWindow = 5 * 60_000;

const withoutText: readonly ChannelType[] = [
  ChannelType.GuildCategory,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
];

export function send(call: Call<{ readonly channel: string }>): Answer {
  const channel = channelWithText(call, call.params.channel);
  if (channel.guildId === null) checkDirect(call, channel);
  const input = readMessage(call.body, 'channel', { files: call.files.length });
  checkParts(rightsIn(call.world, call.bot.userId, channel), input, call.files.length);
  const reference = input.forward ? null : replyTarget(call, channel, input);
  const forwarded = input.forward ? forwardOf(call, input.forward) : undefined;
  const earlier =
    input.enforceNonce && input.nonce !== null ? sentWith(call, channel, input.nonce) : undefined;
  if (earlier) return ok(messageWire(call.world.store, earlier, call.bot.userId));
  enterToTalk(call.world, channel, call.bot.userId);
  const attachments = attachAll(call.world, call.box.files, channel.id, call.files, input.attachments);
  const message = createMessage(call.world, channel, input, {
    authorId: call.bot.userId,
    attachments,
    reference,
    ...forwarded,
  });
  return ok(messageWire(call.world.store, message, call.bot.userId));
}

/** @throws ApiError 50008 where nobody can write, 50013 without the right to */
function channelWithText(call: Call<object>, id: string): Channel {
  const channel = channelFor(call, id);
  if (withoutText.includes(channel.type))
    throw refusal(channel.type === ChannelType.GuildCategory ? 'notText' : 'inForum');
  if (!has(rightsIn(call.world, call.bot.userId, channel), SendMessages)) throw refusal('missingPermissions');
  return channel;
}

/** @throws ApiError 50013, 50173 */
function checkParts(rights: bigint, input: MessageInput, files: number): void {
  if (files > 0 && !has(rights, AttachFiles)) throw refusal('missingPermissions');
  if ((input.embeds?.length ?? 0) > 0 && !has(rights, EmbedLinks)) throw refusal('missingPermissions');
  if ((input.flags & MessageFlags.IsVoiceMessage) !== 0 && !has(rights, SendVoiceMessages))
    throw refusal('noVoiceMessages');
}

/** @throws ApiError 50007 where the person refuses, 50278 without a guild in common */
function checkDirect(call: Call<object>, channel: Channel): void {
  const why = whyNoDirect(call.world, channel.recipientIds[0] ?? '', call.bot);
  if (why) throw refusal(why);
}

/** The message that carried this nonce a short while ago. @throws ApiError 10008 where it is gone */
function sentWith(call: Call<object>, channel: Channel, nonce: string | number): Message | undefined {
  const found = call.world.store.nonces.get(`${channel.id}:${call.bot.userId}:${nonce}`);
  if (!found || call.world.clock.now().getTime() - found.at > nonceWindow) return undefined;
  return messageFor(call, channel, found.id);
}

function replyTarget(call: Call<object>, channel: Channel, input: MessageInput): Message['reference'] {
  if (input.replyTo === null) return null;
  if (!has(rightsIn(call.world, call.bot.userId, channel), ReadMessageHistory)) throw refusal('noHistory');
  const target = call.world.store.messagesIn(channel.id).get(input.replyTo);
  if (target && !isPlain(target))
    throw formErrorAt(
      ['message_reference'],
      'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
      'Cannot reply to a system message',
    );
  if (target) return { messageId: input.replyTo, channelId: channel.id };
  if (input.failIfMissing)
    throw formErrorAt(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  return null;
}

/**
 * A copy of what can be read now; later edits do not reach it. Source: resources/message, "Message Snapshots".
 * @throws ApiError 10003, 50001, 10008, 50021, or 160014 where the content is not the bot's to read
 */
function forwardOf(
  call: Call<object>,
  { messageId, channelId }: { readonly messageId: string; readonly channelId: string },
): { readonly reference: Message['reference']; readonly snapshots: readonly APIMessageSnapshot[] } {
  const from = channelFor(call, channelId, ReadMessageHistory);
  const message = messageFor(call, from, messageId);
  if (!isPlain(message)) throw refusal('systemMessage');
  const reads = (call.bot.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  if (message.poll || (!reads && !mayReadContent(message, call.bot.userId)))
    throw refusal('unreadableForward');
  const {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    components,
  } = messageWire(call.world.store, message);
  const copy = {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    components,
  };
  return {
    reference: { messageId, channelId, guildId: from.guildId, forward: true },
    snapshots: message.snapshots ?? ([{ message: copy }] as APIMessageSnapshot[]),
  };
}
