/** Messages in channels and in direct messages. */
import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { checkEdit, readMessage } from '../limits/messages.ts';
import type { MessageInput } from '../limits/messages.ts';
import type { Channel, Message } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import { messageWire } from '../state/message-wire.ts';
import { createMessage, deleteMessage, editMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { madeAt, olderThan } from '../state/snowflakes.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor, limitOf, messageFor } from './guards.ts';

const { SendMessages, ReadMessageHistory, ManageMessages, AttachFiles } = PermissionFlagsBits;

/** Within this time a nonce finds the message that carried it; Discord says "a few minutes". */
const nonceWindow = 5 * 60_000;
const twoWeeks = 14 * 24 * 60 * 60_000;

export const messageRoutes: readonly Route[] = [
  route('GET', '/channels/:channel/messages', (call) => {
    const channel = channelFor(call, call.params.channel);
    if (!has(rightsIn(call.world, call.bot.userId, channel), ReadMessageHistory)) return ok([]);
    return ok(page(channel, call).map((message) => messageWire(call.world.store, message, call.bot.userId)));
  }),
  route('POST', '/channels/:channel/messages', send),
  route('GET', '/channels/:channel/messages/:message', (call) => {
    const channel = channelFor(call, call.params.channel, ReadMessageHistory);
    return ok(messageWire(call.world.store, messageFor(call, channel, call.params.message), call.bot.userId));
  }),
  route('PATCH', '/channels/:channel/messages/:message', edit),
  route('DELETE', '/channels/:channel/messages/:message', (call) => {
    const channel = channelFor(call, call.params.channel);
    const message = messageFor(call, channel, call.params.message);
    const own = message.authorId === call.bot.userId;
    if (
      !own &&
      (channel.guildId === null || !has(rightsIn(call.world, call.bot.userId, channel), ManageMessages))
    )
      throw refusal('missingPermissions');
    deleteMessage(call.world, message, call.doer);
    return noContent;
  }),
  route('POST', '/channels/:channel/messages/bulk-delete', (call) => {
    const channel = channelFor(call, call.params.channel, ManageMessages);
    const form = new Form(call.body);
    const ids = new Set((form.values('messages', { required: true }) ?? []).map(String));
    form.finish();
    if (ids.size < 2 || ids.size > 100) throw refusal('bulkDeleteCount');
    const oldest = call.world.clock.now().getTime() - twoWeeks;
    if ([...ids].some((id) => madeAt(id) < oldest)) throw refusal('bulkDeleteTooOld');
    for (const id of ids) {
      const message = call.world.store.messagesIn(channel.id).get(id);
      if (message) deleteMessage(call.world, message, call.doer);
    }
    return noContent;
  }),
];

function send(call: Call<{ readonly channel: string }>): Answer {
  const channel = channelFor(call, call.params.channel, SendMessages);
  if (channel.type === ChannelType.GuildCategory || channel.type === ChannelType.GuildForum)
    throw refusal('notText');
  if (channel.guildId === null) checkDirect(call, channel);
  const input = readMessage(call.body, 'channel', { files: call.files.length });
  if (call.files.length > 0 && !has(rightsIn(call.world, call.bot.userId, channel), AttachFiles))
    throw refusal('missingPermissions');
  const reference = replyTarget(call, channel, input);
  const earlier =
    input.enforceNonce && input.nonce !== null ? sentWith(call, channel, input.nonce) : undefined;
  if (earlier) return ok(messageWire(call.world.store, earlier, call.bot.userId));
  const attachments = attachAll(call.world, call.box.files, channel.id, call.files, input.attachments);
  const message = createMessage(call.world, channel, input, {
    authorId: call.bot.userId,
    attachments,
    reference,
  });
  return ok(messageWire(call.world.store, message, call.bot.userId));
}

function edit(call: Call<{ readonly channel: string; readonly message: string }>): Answer {
  const channel = channelFor(call, call.params.channel);
  const message = messageFor(call, channel, call.params.message);
  if (message.authorId !== call.bot.userId) throw refusal('notAuthor');
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  const input = readMessage(call.body, 'edit', { files: call.files.length, wasV2 });
  checkEdit(message, input, call.files.length);
  const files = attachAll(call.world, call.box.files, channel.id, call.files, input.attachments);
  return ok(messageWire(call.world.store, editMessage(call.world, message, input, files), call.bot.userId));
}

/** @throws ApiError 50007 where the person refuses, 50278 without a guild in common */
function checkDirect(call: Call<object>, channel: Channel): void {
  const [userId = ''] = channel.recipientIds;
  if (call.world.store.users.get(userId)?.dmsClosed) throw refusal('cannotSendToUser');
  const together = [...call.world.store.guilds.values()].some(
    (guild) => guild.members.has(userId) && guild.members.has(call.bot.userId),
  );
  if (!together) throw refusal('noMutualGuilds');
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
  if (call.world.store.messagesIn(channel.id).has(input.replyTo))
    return { messageId: input.replyTo, channelId: channel.id };
  if (input.failIfMissing)
    throw formErrorAt(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  return null;
}

/** Newest first; `after` gives those that follow it, `around` both sides. */
function page(channel: Channel, call: Call<object>): Message[] {
  const limit = limitOf(call.query, 50, 100);
  const before = call.query.get('before');
  const after = call.query.get('after');
  const around = call.query.get('around');
  const all = [...call.world.store.messagesIn(channel.id).values()];
  if (after)
    return all
      .filter((message) => olderThan(after, message.id))
      .slice(0, limit)
      .toReversed();
  if (around) {
    const middle = all.findIndex((message) => !olderThan(message.id, around));
    const start = Math.max(0, (middle < 0 ? all.length : middle) - Math.floor(limit / 2));
    return all.slice(start, start + limit).toReversed();
  }
  const older = before ? all.filter((message) => olderThan(message.id, before)) : all;
  return older.slice(-limit).toReversed();
}
