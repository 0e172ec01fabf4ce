/** Messages in channels and in direct messages. */
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { stringFrom } from '../json.ts';
import { Form } from '../limits/form.ts';
import { checkEdit, readMessage } from '../limits/messages.ts';
import { pageSize } from '../limits/paging.ts';
import type { Channel, Message } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import { messageWire } from '../state/message-wire.ts';
import {
  deleteMessage,
  deleteMessages,
  editMessage,
  isOwn,
  isPlain,
  refreshMessage,
} from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { isSnowflake, madeAt, olderThan } from '../state/snowflakes.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor, messageFor } from './guards.ts';
import { send } from './messages-send.ts';
import { checkDeletable, checkUnlocked } from './threads-guards.ts';

const { ReadMessageHistory, ManageMessages } = PermissionFlagsBits;

const twoWeeks = 14 * 24 * 60 * 60_000;

type One = Call<{ readonly channel: string; readonly message: string }>;

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
    if (!isOwn(message, call.bot.userId)) {
      if (channel.guildId === null) throw refusal('notInDirect');
      if (!has(rightsIn(call.world, call.bot.userId, channel), ManageMessages))
        throw refusal('missingPermissions');
    }
    checkDeletable(call, channel);
    deleteMessage(call.world, message, call.doer);
    return noContent;
  }),
  route('POST', '/channels/:channel/messages/bulk-delete', bulkDelete),
];

/** Ids of messages that are gone count too. Source: resources/message, "Bulk Delete Messages". */
function bulkDelete(call: Call<{ readonly channel: string }>): Answer {
  const channel = channelFor(call, call.params.channel, ManageMessages);
  if (channel.guildId === null) throw refusal('notInDirect');
  checkDeletable(call, channel);
  const form = new Form(call.body ?? {});
  const ids = (form.values('messages', { required: true }) ?? []).map(stringFrom);
  if (new Set(ids).size < ids.length)
    form.fail('messages', 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains the value.');
  if (!ids.every(isSnowflake)) form.fail('messages', 'NUMBER_TYPE_COERCE', 'Every id must be a snowflake.');
  form.finish();
  if (ids.length < 2 || ids.length > 100) throw refusal('bulkDeleteCount');
  const oldest = call.world.clock.now().getTime() - twoWeeks;
  if (ids.some((id) => madeAt(id) < oldest)) throw refusal('bulkDeleteTooOld');
  const there = call.world.store.messagesIn(channel.id);
  deleteMessages(
    call.world,
    channel,
    ids.flatMap((id) => there.get(id) ?? []),
    call.doer,
  );
  return noContent;
}

/** Its author changes anything; others only whether its embeds show. */
function edit(call: One): Answer {
  const channel = channelFor(call, call.params.channel);
  const message = messageFor(call, channel, call.params.message);
  checkUnlocked(call, channel);
  if (message.authorId !== call.bot.userId) return suppress(call, channel, message);
  if (!isPlain(message)) throw refusal('systemMessage');
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  const input = readMessage(call.body, 'edit', { files: call.files.length, wasV2 });
  checkEdit(message, input, call.files.length);
  const kept = input.attachments ? keptOf(message, input.attachments) : message.attachments.length;
  const files = attachAll(call.world, call.box.files, channel.id, call.files, input.attachments, kept);
  return ok(messageWire(call.world.store, editMessage(call.world, message, input, files), call.bot.userId));
}

/** @throws ApiError 50005 for more than flags, 50013 without MANAGE_MESSAGES */
function suppress(call: One, channel: Channel, message: Message): Answer {
  const form = new Form(call.body ?? {});
  const fields = Object.keys(form.fields);
  if (channel.guildId === null || fields.length === 0 || fields.some((field) => field !== 'flags'))
    throw refusal('notAuthor');
  if (!has(rightsIn(call.world, call.bot.userId, channel), ManageMessages))
    throw refusal('missingPermissions');
  const flags = form.integer('flags') ?? 0;
  form.finish();
  message.flags = (message.flags & ~MessageFlags.SuppressEmbeds) | (flags & MessageFlags.SuppressEmbeds);
  refreshMessage(call.world, message);
  return ok(messageWire(call.world.store, message, call.bot.userId));
}

function keptOf(message: Message, listed: readonly { readonly id: string }[]): number {
  return message.attachments.filter((attachment) => listed.some((one) => one.id === attachment.id)).length;
}

/** Newest first; `after` gives those that follow it, `around` both sides; one of the three at a time. */
function page(channel: Channel, call: Call<object>): Message[] {
  const limit = pageSize(call.query, 50, 100);
  const sides = ['before', 'after', 'around'].filter((side) => call.query.has(side));
  for (const side of sides) {
    const value = call.query.get(side) ?? '';
    if (!/^\d{1,20}$/.test(value))
      throw formErrorAt([side], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
    if (sides.length > 1)
      throw formErrorAt([side], 'MUTUALLY_EXCLUSIVE', 'before, after and around exclude each other.');
  }
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
