/** Pins, on the paginated routes and on the old ones. They need PIN_MESSAGES; MANAGE_MESSAGES no longer suffices. Source: resources/message. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { pageSize } from '../limits/paging.ts';
import type { Channel, Message } from '../state/entities.ts';
import { messageWire } from '../state/message-wire.ts';
import { isPlain, pinMessage, pinsOf } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor, messageFor } from './guards.ts';
import { checkUnlocked } from './threads-guards.ts';

const { PinMessages, ReadMessageHistory } = PermissionFlagsBits;
const mostPins = 250;
const largestPage = 50;

type One = Call<{ readonly channel: string; readonly message: string }>;

const set =
  (pinned: boolean) =>
  (call: One): Answer => {
    const channel = channelFor(call, call.params.channel, PinMessages);
    const message = pinnable(call, channel);
    checkUnlocked(call, channel);
    if ((message.pinnedAt !== null) === pinned) return noContent;
    if (pinned && pinsOf(call.world, channel).length >= mostPins) throw refusal('tooManyPins');
    pinMessage(call.world, channel, message, pinned, { doer: call.doer, says: call.box.systemMessages });
    return noContent;
  };

/** @throws ApiError 50019 for a message of another channel, 10008 for none, 50021 for a line of Discord's own */
function pinnable(call: One, channel: Channel): Message {
  const elsewhere = call.world.store.messages.get(call.params.message);
  if (elsewhere?.ephemeralTo === null && elsewhere.channelId !== channel.id) throw refusal('pinElsewhere');
  const message = messageFor(call, channel, call.params.message);
  if (!isPlain(message)) throw refusal('systemMessage');
  return message;
}

/** Without the right to read history there is nothing to list. */
function pinsSeen(call: Call<object>, channel: Channel): readonly Message[] {
  return has(rightsIn(call.world, call.bot.userId, channel), ReadMessageHistory)
    ? pinsOf(call.world, channel)
    : [];
}

export const pinRoutes: readonly Route[] = [
  route('GET', '/channels/:channel/messages/pins', (call) => {
    const channel = channelFor(call, call.params.channel);
    const before = call.query.get('before');
    if (before !== null && Number.isNaN(Date.parse(before)))
      throw formErrorAt(['before'], 'DATE_TIME_TYPE_PARSE', 'Could not parse value.');
    const limit = pageSize(call.query, largestPage, largestPage);
    const all = pinsSeen(call, channel).filter(
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
    const pins = pinsSeen(call, channel).slice(0, largestPage);
    return ok(pins.map((message) => messageWire(call.world.store, message, call.bot.userId)));
  }),
  route('PUT', '/channels/:channel/pins/:message', set(true)),
  route('DELETE', '/channels/:channel/pins/:message', set(false)),
];
