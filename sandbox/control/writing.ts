/** A person writes a message, under the rights and checks that hold for people. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { createMessage } from '../state/messages.ts';
import { slowmodeLeft } from '../state/slowmode.ts';
import { enterToTalk } from '../state/threads-talk.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { pastAutoMod } from './auto-moderation.ts';
import { messageSeen, nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';
import { orRefused } from './threads.ts';
import type { GivenFile } from './values.ts';
import type { SeenMessage } from './view.ts';
import { seen } from './view.ts';

/** What a message takes beyond its text. */
export interface Sending {
  readonly files?: readonly GivenFile[];
  readonly replyTo?: { readonly id: string };
}

/** @throws Refused without the right to */
export function write(
  here: Standpoint,
  where: string,
  text: string,
  { files = [], replyTo }: Sending,
): SeenMessage {
  const { world } = here.box;
  const { user } = here;
  const channel = here.channel(where);
  if (
    !here.may(channel, PermissionFlagsBits.SendMessages) ||
    channel.type === ChannelType.GuildCategory ||
    isThreadOnly(channel)
  )
    throw new Refused(`${nameOf(user)} may not write in ${where}.`);
  const wait = slowmodeLeft(world, channel, user.id);
  if (wait > 0) throw new Refused(`${nameOf(user)} has to wait ${wait} seconds to write in ${where}.`);
  if (files.length > 0 && !here.may(channel, PermissionFlagsBits.AttachFiles))
    throw new Refused(`${nameOf(user)} may not attach files in ${where}.`);
  if (text.length > 2000) throw new Refused(`A message takes 2000 characters, not ${text.length}.`);
  if (text.trim() === '' && files.length === 0) throw new Refused('An empty message cannot be sent.');
  const resolving = here.resolving(channel);
  const input = {
    content: text,
    embeds: [],
    components: [],
    flags: 0,
    allowedMentions: undefined,
    nonce: null,
  };
  const reference = replyTo
    ? { messageId: messageSeen(world, user, replyTo.id).id, channelId: channel.id }
    : null;
  const message = pastAutoMod(world, { channel, userId: user.id, text }, () => {
    orRefused(() => enterToTalk(world, channel, user.id));
    const attachments = files.map((file) => resolving.upload(file));
    return createMessage(world, channel, input, { authorId: user.id, attachments, reference });
  });
  return seen(world, message);
}
