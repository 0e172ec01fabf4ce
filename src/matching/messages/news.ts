/** What reaches somebody directly. On a lock screen it tells nothing: neither of what it is, nor of whom. */
import { container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export function newsMessage(guild: string, t: Translate): Message {
  return message(
    container(
      text(t('matches:news', { command: commandMention('match') })),
      row(linkButton(`https://discord.com/channels/${guild}`, t('matches:newsGo'))),
    ),
  );
}
