/** Pins, on the paginated routes and on the old ones. They need PIN_MESSAGES; MANAGE_MESSAGES no longer suffices. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { messageWire } from '../state/message-wire.ts';
import { pinMessage, pinsOf } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor, limitOf, messageFor } from './guards.ts';

const mostPins = 250;

type One = Call<{ readonly channel: string; readonly message: string }>;

const set =
  (pinned: boolean) =>
  (call: One): Answer => {
    const channel = channelFor(call, call.params.channel, PermissionFlagsBits.PinMessages);
    const message = messageFor(call, channel, call.params.message);
    if ((message.pinnedAt !== null) === pinned) return noContent;
    if (pinned && pinsOf(call.world, channel).length >= mostPins) throw refusal('tooManyPins');
    pinMessage(call.world, channel, message, pinned, call.doer);
    return noContent;
  };

export const pinRoutes: readonly Route[] = [
  route('GET', '/channels/:channel/messages/pins', (call) => {
    const channel = channelFor(call, call.params.channel);
    if (!has(rightsIn(call.world, call.bot.userId, channel), PermissionFlagsBits.ReadMessageHistory))
      return ok({ items: [], has_more: false });
    const before = call.query.get('before');
    const limit = limitOf(call.query, 50, 50);
    const all = pinsOf(call.world, channel).filter(
      (message) => before === null || (message.pinnedAt ?? 0) < Date.parse(before),
    );
    const items = all.slice(0, limit).map((message) => ({
      pinned_at: new Date(message.pinnedAt ?? 0).toISOString(),
      message: messageWire(call.world.store, message, call.bot.userId),
    }));
    return ok({ items, has_more: all.length > limit });
  }),
  route('PUT', '/channels/:channel/messages/pins/:message', set(true)),
  route('DELETE', '/channels/:channel/messages/pins/:message', set(false)),
  route('GET', '/channels/:channel/pins', (call) => {
    const channel = channelFor(call, call.params.channel);
    const pins = pinsOf(call.world, channel).slice(0, 50);
    return ok(pins.map((message) => messageWire(call.world.store, message, call.bot.userId)));
  }),
  route('PUT', '/channels/:channel/pins/:message', set(true)),
  route('DELETE', '/channels/:channel/pins/:message', set(false)),
];
