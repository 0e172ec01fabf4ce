/** Who voted for what in a poll, and its end before its time. Source: resources/poll, "Get Answer Voters" and "End Poll". */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { pageSize } from '../limits/paging.ts';
import type { Message, Poll } from '../state/entities.ts';
import { messageWire } from '../state/message-wire.ts';
import { endPoll } from '../state/polls.ts';
import { userById } from '../state/wire.ts';
import { channelFor, messageFor } from './guards.ts';

type Under = Call<{ readonly channel: string; readonly message: string }>;

export const pollRoutes: readonly Route[] = [
  route('GET', '/channels/:channel/polls/:message/answers/:answer', (call) => {
    const { poll } = pollFor(call);
    const answer = poll.answers.find(({ id }) => String(id) === call.params.answer);
    const after = BigInt(/^\d+$/.exec(call.query.get('after') ?? '')?.[0] ?? 0);
    const voters = (answer?.voterIds ?? [])
      .map((id) => BigInt(id))
      .filter((id) => id > after)
      .toSorted((left, right) => (left < right ? -1 : 1));
    return ok({
      users: voters
        .slice(0, pageSize(call.query, 25, 100))
        .map((id) => userById(call.world.store, String(id))),
    });
  }),
  route('POST', '/channels/:channel/polls/:message/expire', (call) => {
    const { message, poll } = pollFor(call);
    if (message.authorId !== call.bot.userId) throw refusal('notAuthor');
    if (poll.endedAt !== null) throw refusal('pollExpired');
    endPoll(call.world, message);
    return ok(messageWire(call.world.store, message, call.bot.userId));
  }),
];

/** @throws ApiError 520006 for a message without one */
function pollFor(call: Under): { readonly message: Message; readonly poll: Poll } {
  const channel = channelFor(call, call.params.channel, PermissionFlagsBits.ReadMessageHistory);
  const message = messageFor(call, channel, call.params.message);
  const { poll } = message;
  if (!poll) throw refusal('noPoll');
  return { message, poll };
}
