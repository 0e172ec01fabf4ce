/** A thread counts its messages: the first one, which a thread starts from, is none of them. Source: resources/channel. */
import { MessageType } from 'discord-api-types/v10';
import type { Channel, Message } from './entities.ts';

/** Before the channel is stored. */
export function countNew(channel: Channel, message: Message): void {
  if (!channel.thread || !counts(message)) return;
  channel.thread.messageCount += 1;
  channel.thread.totalSent += 1;
}

/** What was ever sent stays counted. */
export function countGone(channel: Channel, message: Message): void {
  if (channel.thread && counts(message)) channel.thread.messageCount -= 1;
}

function counts(message: Message): boolean {
  return (
    message.ephemeralTo === null &&
    message.id !== message.channelId &&
    message.type !== MessageType.ThreadStarterMessage
  );
}
