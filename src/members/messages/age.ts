/** The one question that stands before somebody's first agreement, putting its answer right, and what those are told whom it keeps out. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { AgeRefused } from '../age.ts';
import { changeAgeId, hubId, keptOutSurelyId, ownAgeId } from '../ids.ts';
import { ageAnswers } from '../types.ts';
import type { AgeAnswer, AgeBand } from '../types.ts';

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

/** What somebody said of their age, and what another answer would change. */
export function ownAge(age: AgeBand, t: Translate): Message {
  return message(
    container(
      text(t('members:ownAge', { age: t(`members:age.${age}`) })),
      row(
        ...ageAnswers.map((answer) => button(changeAgeId.make({ age: answer }), t(`members:age.${answer}`))),
      ),
      text(t('members:ageWhoSees')),
      row(button(hubId.make({}), t('members:back'))),
    ),
  );
}

export function ageChanged(age: AgeBand, t: Translate): Message {
  return message(
    container(text(t(`members:ageChanged.${age}`)), row(button(hubId.make({}), t('members:back')))),
  );
}

/** Before everything is deleted: one tap more, so that a slip of the thumb deletes nothing. */
export function keptOutSurely(answer: AgeAnswer, refused: AgeRefused, t: Translate): Message {
  return message(
    container(
      text(t(`members:keptOutSurely.${refused}`)),
      row(
        button(keptOutSurelyId.make({ age: answer }), t('members:keptOutYes')),
        button(ownAgeId.make({}), t('members:keptOutNo')),
      ),
    ),
  );
}

/** Nothing is kept any more, and there is nothing left to tap. */
export function keptOutForgotten(refused: AgeRefused, t: Translate): Message {
  return message(container(text(t(`members:keptOutForgotten.${refused}`))));
}
