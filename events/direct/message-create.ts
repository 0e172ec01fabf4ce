/** Somebody writes to the bot in direct messages: the one place where it is given what people write, without any intent that Discord has to grant. */
import { MessageType } from 'discord-api-types/v10';
import type { contact } from '#src/escalation/index.ts';
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import { messageTarget } from '#src/platform/discord/target.ts';

const written = new Set<MessageType>([MessageType.Default, MessageType.Reply]);

export function watchDirectMessages({ hear }: Pick<contact.DirectMessages, 'hear'>): Listener {
  return listener('messageCreate', (message) => {
    // What the bot itself shows to one person alone in a server arrives here as well, and is of a bot.
    if (message.guildId === null && !message.author.bot && written.has(message.type))
      hear(messageTarget(message));
  });
}
