/** What people do to messages that they wrote before. */
import { editMessage, isPlain } from '../state/messages.ts';
import { pastAutoMod } from './auto-moderation.ts';
import { messageSeen, nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';
import type { SeenMessage } from './view.ts';
import { seen } from './view.ts';

/** Their guild's rules are asked again. @throws Refused for a message that is not theirs, or for what cannot be said */
export function rewrite(here: Standpoint, id: string, text: string): SeenMessage {
  const { world } = here.box;
  const message = messageSeen(world, here.user, id);
  if (message.authorId !== here.user.id || !isPlain(message))
    throw new Refused(`${nameOf(here.user)} can only change what they wrote themselves.`);
  if (text.length > 2000) throw new Refused(`A message takes 2000 characters, not ${text.length}.`);
  if (text.trim() === '' && message.attachments.length === 0)
    throw new Refused('Nothing would be left of the message.');
  const channel = here.channelOf(message);
  const input = {
    content: text,
    embeds: undefined,
    components: undefined,
    flags: 0,
    flagsGiven: false,
    allowedMentions: undefined,
    attachments: undefined,
    nonce: null,
    enforceNonce: false,
    replyTo: null,
    failIfMissing: true,
  };
  const attempt = { channel, userId: here.user.id, text };
  return seen(
    world,
    pastAutoMod(world, attempt, () => editMessage(world, message, input)),
  );
}
