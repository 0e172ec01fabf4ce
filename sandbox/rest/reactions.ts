/** Reactions by the bot, and who reacted. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import type { Channel, Message } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import type { Emoji } from '../state/reactions.ts';
import { react, readEmoji, sameEmoji } from '../state/reactions.ts';
import { rightsIn } from '../state/visibility.ts';
import { userById } from '../state/wire.ts';
import { channelFor, limitOf, messageFor } from './guards.ts';

const mostKinds = 20;
const { ReadMessageHistory, AddReactions, ManageMessages } = PermissionFlagsBits;

type One = Call<{ readonly channel: string; readonly message: string; readonly emoji: string }>;

export const reactionRoutes: readonly Route[] = [
  route('PUT', '/channels/:channel/messages/:message/reactions/:emoji/@me', (call) => {
    const { channel, message, emoji } = target(call);
    const isNew = !message.reactions.some((reaction) => sameEmoji(reaction.emoji, emoji));
    if (isNew && !has(rightsIn(call.world, call.bot.userId, channel), AddReactions))
      throw refusal('missingPermissions');
    if (isNew && message.reactions.length >= mostKinds) throw refusal('tooManyReactions');
    react(call.world, message, emoji, call.bot.userId, true);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji/@me', (call) => {
    const { message, emoji } = target(call);
    react(call.world, message, emoji, call.bot.userId, false);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/messages/:message/reactions/:emoji/:user', (call) => {
    const { channel, message, emoji } = target(call);
    if (!has(rightsIn(call.world, call.bot.userId, channel), ManageMessages))
      throw refusal('missingPermissions');
    react(call.world, message, emoji, call.params.user, false);
    return noContent;
  }),
  route('GET', '/channels/:channel/messages/:message/reactions/:emoji', (call) => {
    const { message, emoji } = target(call);
    const users = message.reactions.find((reaction) => sameEmoji(reaction.emoji, emoji))?.userIds ?? [];
    const after = call.query.get('after');
    const rest = after === null ? users : users.filter((id) => BigInt(id) > BigInt(after));
    return ok(rest.slice(0, limitOf(call.query, 25, 100)).map((id) => userById(call.world.store, id)));
  }),
];

function target(call: One): { channel: Channel; message: Message; emoji: Emoji } {
  const channel = channelFor(call, call.params.channel, ReadMessageHistory);
  const message = messageFor(call, channel, call.params.message);
  const emoji = readEmoji(call.params.emoji);
  if (!emoji) throw refusal('unknownEmoji');
  return { channel, message, emoji };
}
