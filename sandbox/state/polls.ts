/** Polls after they were sent: votes, and their end. Source: resources/poll; events/gateway-events, "Message Poll Vote Add". */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Message, Poll } from './entities.ts';
import { messageEvent } from './message-wire.ts';
import type { World } from './world.ts';

const hour = 60 * 60_000;

/** Votes for these answers and for no others: none takes the vote back. */
export function vote(world: World, message: Message, answerIds: readonly number[], userId: string): void {
  const { poll } = message;
  if (!poll) return;
  const chosen = new Set(answerIds);
  const changed = poll.answers.filter(({ id, voterIds }) => voterIds.includes(userId) !== chosen.has(id));
  message.poll = {
    ...poll,
    answers: poll.answers.map((answer) => {
      const others = answer.voterIds.filter((id) => id !== userId);
      if (!chosen.has(answer.id)) return { ...answer, voterIds: others };
      return answer.voterIds.includes(userId) ? answer : { ...answer, voterIds: [...others, userId] };
    }),
  };
  world.store.put('message', message);
  const takenBack = changed.filter(({ id }) => !chosen.has(id));
  for (const { id } of takenBack)
    tellVote(world, message, GatewayDispatchEvents.MessagePollVoteRemove, id, userId);
  for (const { id } of changed.filter((one) => chosen.has(one.id)))
    tellVote(world, message, GatewayDispatchEvents.MessagePollVoteAdd, id, userId);
}

/** From now on nobody votes, and the counts stand. */
export function endPoll(world: World, message: Message): void {
  const { poll } = message;
  if (!poll || poll.endedAt !== null) return;
  message.poll = { ...poll, endedAt: world.clock.now().getTime() };
  world.store.put('message', message);
  world.announce({
    event: GatewayDispatchEvents.MessageUpdate,
    data: () => messageEvent(world.store, message),
    message,
    intents: message.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
    guildId: message.guildId ?? undefined,
    channelId: message.channelId,
  });
}

/** It ends by itself when its hours are over, unless it was ended or deleted before. */
export function awaitEndOfPoll(world: World, { id, poll, createdAt }: Message): void {
  if (!poll || poll.endedAt !== null) return;
  world.clock.at(endOf(poll, createdAt), () => {
    const message = world.store.messages.get(id);
    if (message) endPoll(world, message);
  });
}

/** For a box that found its messages on disk. */
export function awaitEndOfAllPolls(world: World): void {
  for (const message of world.store.messages.values()) awaitEndOfPoll(world, message);
}

function endOf({ hours }: Poll, startedAt: number): number {
  return startedAt + hours * hour;
}

function tellVote(
  world: World,
  message: Message,
  event: GatewayDispatchEvents,
  answerId: number,
  userId: string,
): void {
  world.announce({
    event,
    data: () => ({
      user_id: userId,
      channel_id: message.channelId,
      message_id: message.id,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
      answer_id: answerId,
    }),
    intents:
      message.guildId === null ? GatewayIntentBits.DirectMessagePolls : GatewayIntentBits.GuildMessagePolls,
    guildId: message.guildId ?? undefined,
    channelId: message.channelId,
  });
}
