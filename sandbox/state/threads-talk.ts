/** What writing in a thread does to it, and the lines that Discord itself writes about threads. Source: topics/threads. */
import { MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { Channel, Message } from './entities.ts';
import { createMessage } from './messages.ts';
import { has } from './permissions.ts';
import { joinThread } from './thread-members.ts';
import { updateThread } from './threads.ts';
import { rightsIn } from './visibility.ts';
import type { World } from './world.ts';

/**
 * Comes before every message of a person or a bot: whoever writes in a thread is in it, and wakes it if it was archived.
 * In other channels nothing happens. @throws ApiError 160005 where it is locked, 160006, 30033
 */
export function enterToTalk(world: World, channel: Channel, userId: string): void {
  const { thread } = channel;
  if (!thread) return;
  if (thread.locked && !moderatesThread(world, channel, userId)) throw refusal('threadLocked');
  if (thread.archived) updateThread(world, channel, { archived: false });
  joinThread(world, channel, userId);
}

export function moderatesThread(world: World, channel: Channel, userId: string): boolean {
  return has(rightsIn(world, userId, channel), PermissionFlagsBits.ManageThreads);
}

/** That somebody was brought in or sent away, or that the name is another. */
export function sayInThread(
  world: World,
  channel: Channel,
  authorId: string,
  what:
    | { readonly type: MessageType.RecipientAdd | MessageType.RecipientRemove; readonly about: string }
    | { readonly type: MessageType.ChannelNameChange; readonly content: string },
): Message {
  return createMessage(
    world,
    channel,
    { ...blank, content: 'content' in what ? what.content : '' },
    { authorId, type: what.type, ...('about' in what ? { mentionIds: [what.about] } : {}) },
  );
}

/** In the channel above: that there is a new thread. */
export function sayThreadCreated(world: World, parent: Channel, thread: Channel, authorId: string): void {
  createMessage(
    world,
    parent,
    { ...blank, content: thread.name },
    {
      authorId,
      type: MessageType.ThreadCreated,
      reference: { messageId: null, channelId: thread.id },
    },
  );
}

/** The first line of a thread that starts from a message shows that message. */
export function showStarter(world: World, thread: Channel, source: Message, authorId: string): void {
  createMessage(world, thread, blank, {
    authorId,
    type: MessageType.ThreadStarterMessage,
    reference: { messageId: source.id, channelId: source.channelId },
  });
}

const blank = { content: '', embeds: [], components: [], flags: 0, allowedMentions: undefined, nonce: null };
