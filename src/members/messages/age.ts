/** The one question that stands before somebody's first agreement, and what those are told whom the answer keeps out. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { AgeRefused } from '../age.ts';
import { ageAnswers } from '../types.ts';
import type { AgeAnswer } from '../types.ts';

/** @param idOf - the custom id of each answer, with which what was begun goes on */
export function ageQuestion(idOf: (answer: AgeAnswer) => string, t: Translate): Message {
  return message(
    container(
      text(t('members:ageQuestion')),
      row(...ageAnswers.map((answer) => button(idOf(answer), t(`members:age.${answer}`)))),
      text(t('members:ageWhoSees')),
    ),
  );
}

/** Takes the place of the question: its buttons are gone. */
export function keptOut(refused: AgeRefused, t: Translate): Message {
  return message(container(text(refused === 'too_young' ? t('members:tooYoung') : t('members:adultsOnly'))));
}
