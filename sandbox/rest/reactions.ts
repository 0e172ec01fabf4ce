/** Reactions: the bot's own, those of others, and who reacted. Source: resources/message, "Create Reaction" and the next five. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { pageSize } from '../limits/paging.ts';
import type { Channel, Message } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import type { Emoji } from '../state/reactions.ts';
import { clearReactions, react, readEmoji, sameEmoji } from '../state/reactions.ts';
import { rightsIn } from '../state/visibility.ts';
import { userById } from '../state/wire.ts';
import { channelFor, messageFor } from './guards.ts';
import { checkAwake } from './threads-guards.ts';

const mostKinds = 20;
const { ReadMessageHistory, AddReactions, ManageMessages } = PermissionFlagsBits;

type Under = Call<{ readonly channel: string; readonly message: string }>;
type One = Call<{ readonly channel: string; readonly message: string; readonly emoji: string }>;

export const reactionRoutes: readonly Route[] = [
  route('PUT', '/channels/:channel/messages/:message/reactions/:emoji/@me', (call) => {
    const { channel, message, emoji } = changing(call);
    const isNew = !message.reactions.some((reaction) => sameEmoji(reaction.emoji, emoji));
    if (isNew && !has(rightsIn(call.world, call.bot.userId, channel), AddReactions))
      throw refusal('missingPermissions');
    if (isNew && message.reactions.length >= mostKinds) throw refusal('tooManyReactions');
    react(call.world, message, emoji, call.bot.userId, true);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji/@me', (call) => {
    const { message, emoji } = changing(call);
    react(call.world, message, emoji, call.bot.userId, false);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji/:user', (call) => {
    const { channel, message, emoji } = changing(call);
    checkManages(call, channel);
    react(call.world, message, emoji, call.params.user, false);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji', (call) => {
    const { channel, message, emoji } = changing(call);
    checkManages(call, channel);
    clearReactions(call.world, message, emoji);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions', (call) => {
    const { channel, message } = under(call);
    checkAwake(channel);
    checkManages(call, channel);
    clearReactions(call.world, message);
    return noContent;
  }),
  route('GET', '/channels/:channel/messages/:message/reactions/:emoji', (call) => {
    const { message, emoji } = target(call);
    const found = message.reactions.find((reaction) => sameEmoji(reaction.emoji, emoji));
    const after = BigInt(/^\d+$/.exec(call.query.get('after') ?? '')?.[0] ?? 0);
    // Nobody reacts with bursts here, so that asking for them finds none.
    const users = call.query.get('type') === '1' ? [] : (found?.userIds ?? []);
    const rest = users
      .map((id) => BigInt(id))
      .filter((id) => id > after)
      .toSorted((left, right) => (left < right ? -1 : 1));
    return ok(
      rest.slice(0, pageSize(call.query, 25, 100)).map((id) => userById(call.world.store, String(id))),
    );
  }),
];

function under(call: Under): { channel: Channel; message: Message } {
  const channel = channelFor(call, call.params.channel, ReadMessageHistory);
  return { channel, message: messageFor(call, channel, call.params.message) };
}

/** @throws ApiError 10014 for what is no emoji */
function target(call: One): { channel: Channel; message: Message; emoji: Emoji } {
  const found = under(call);
  const emoji = readEmoji(call.params.emoji);
  if (!emoji) throw refusal('unknownEmoji');
  return { ...found, emoji };
}

/** @throws ApiError 50083 in an archived thread */
function changing(call: One): ReturnType<typeof target> {
  const found = target(call);
  checkAwake(found.channel);
  return found;
}

/** @throws ApiError 50003 in direct messages, 50013 without MANAGE_MESSAGES */
function checkManages(call: Under, channel: Channel): void {
  if (channel.guildId === null) throw refusal('notInDirect');
  if (!has(rightsIn(call.world, call.bot.userId, channel), ManageMessages))
    throw refusal('missingPermissions');
}
