/** The question at the end of a pause. It begins with nothing that a lock screen should not show. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { pauseEndId, pauseGoesOnId } from '../ids.ts';

export function pauseQuestion(t: Translate): Message {
  return message(
    container(
      text(t('flare:question', { command: commandMention('flare') })),
      row(
        button(pauseEndId.make({}), t('flare:questionYes')),
        button(pauseGoesOnId.make({ until: 'none' }), t('flare:questionNo')),
        button(pauseGoesOnId.make({ until: 'd7' }), t('flare:questionWeek')),
      ),
    ),
  );
}

/** The same in the inbox, where there are no buttons. */
export function pauseQuestionWaiting(t: Translate): string {
  return t('flare:inboxQuestion', { command: commandMention('flare') });
}
