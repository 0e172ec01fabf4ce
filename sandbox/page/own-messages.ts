/** People change and delete what they wrote themselves; with the right to, also what others wrote. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { messageSeen, nameOf } from '../control/lookup.ts';
import { Refused } from '../control/refused.ts';
import type { Message, User } from '../state/entities.ts';
import { deleteMessage, editMessage, isOwn } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';

/** @throws Refused for somebody else's */
export function changeOwn({ world }: Box, user: User, messageId: string, content: string): void {
  const message = messageSeen(world, user, messageId);
  if (message.authorId !== user.id) throw new Refused('Only who wrote a message can change it.');
  if (content.length > 2000) throw new Refused(`A message takes 2000 characters, not ${content.length}.`);
  if (content.trim() === '' && message.attachments.length === 0)
    throw new Refused('An empty message cannot be sent.');
  editMessage(world, message, { ...noOtherChange, content });
}

/** @throws Refused for somebody else's, without Manage Messages */
export function takeBack({ world }: Box, user: User, messageId: string): void {
  const message = messageSeen(world, user, messageId);
  if (!isOwn(message, user.id) && !manages(world, user, message))
    throw new Refused(`${nameOf(user)} may not delete what others wrote.`);
  deleteMessage(world, message, { userId: user.id, reason: null });
}

function manages(world: Box['world'], user: User, message: Message): boolean {
  const channel = world.store.channels.get(message.channelId);
  return (
    channel !== undefined &&
    channel.type !== ChannelType.DM &&
    has(rightsIn(world, user.id, channel), PermissionFlagsBits.ManageMessages)
  );
}

const noOtherChange = {
  flags: 0,
  embeds: undefined,
  components: undefined,
  attachments: undefined,
  allowedMentions: undefined,
  nonce: null,
  enforceNonce: false,
  replyTo: null,
  failIfMissing: false,
  flagsGiven: false,
} as const;
