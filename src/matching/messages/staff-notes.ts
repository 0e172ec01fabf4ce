/** Notes in the staff channel. Everybody of the team reads them, so they say neither how many people there are nor who. */
import { container, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export function roundWaits(t: Translate): Message {
  return message(container(text(t('matches:noteRound', { command: commandMention('lead match rounds') }))));
}

export function mentorsWait(t: Translate): Message {
  return message(
    container(text(t('matches:noteMentors', { command: commandMention('lead match mentors') }))),
  );
}
