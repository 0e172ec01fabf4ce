/** A prompt and what follows a tap on it. What may stand on a lock screen comes first and tells nothing. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Answered, Asked, PromptRefused } from '../answering.ts';
import { answerId, asBeforeId, laterId, notTodayId, talkId, undoId } from '../ids.ts';
import { pauseButton } from '#src/members/index.ts';
import { answerValues } from '../types.ts';
import type { AnswerValue, Scale } from '../types.ts';

/** As it is sent, or opened by somebody who wants to answer now. */
export function promptShown(asked: Asked & { readonly saysRarer: boolean }, t: Translate): Message {
  const hello = asked.saysRarer
    ? t('checkins:helloRarer', { command: commandMention('checkin') })
    : t('checkins:hello');
  return message(container(text(hello), ...question(asked, t), waysOut(asked.prompt, t)));
}

function question({ prompt, scale, lighter }: Asked, t: Translate) {
  return [
    text(`${t(`checkins:ask.${scale}`)}\n${t('checkins:ends')}`),
    row(
      ...answerValues.map((value) =>
        button(answerId.make({ prompt, scale, value: `${value}` }), valueWord(scale, value, lighter, t)),
      ),
    ),
  ];
}

const valueWords: Readonly<Record<Scale, (value: AnswerValue, t: Translate) => string>> = {
  mood: (value, t) => t(`checkins:mood.${value}`),
  coping: (value, t) => t(`checkins:coping.${value}`),
  energy: (value, t) => t(`checkins:energy.${value}`),
  pain: (value, t) => t(`checkins:pain.${value}`),
  fatigue: (value, t) => t(`checkins:fatigue.${value}`),
};

function valueWord(scale: Scale, value: AnswerValue, lighter: boolean, t: Translate): string {
  return lighter ? t(`checkins:gentle.${value}`) : valueWords[scale](value, t);
}

function waysOut(prompt: Ref, t: Translate) {
  return row(
    button(notTodayId.make({ prompt }), t('checkins:notToday')),
    button(laterId.make({ prompt }), t('checkins:later')),
    pauseButton(t),
    button(talkId.make({}), t('checkins:talk')),
  );
}

/** In the place of the question that was answered: the next one, or thanks. */
export function answerKept({ prompt, answered }: { prompt: Ref; answered: Answered }, t: Translate): Message {
  const { next, answer, scale, rarer } = answered;
  if (next) return message(container(...question(next, t), waysOut(prompt, t)));
  const buttons = [
    ...(answer ? [button(undoId.make({ prompt, answer, scale }), t('checkins:undo'))] : []),
    ...asBefore(rarer, t),
  ];
  return message(
    container(
      text(t('checkins:thanks')),
      text(t('checkins:thanksMine')),
      ...(buttons.length > 0 ? [row(...buttons)] : []),
    ),
  );
}

export function askedAgain(asked: Asked, t: Translate): Message {
  return message(container(...question(asked, t), waysOut(asked.prompt, t)));
}

export function leftToday(rarer: boolean, t: Translate): Message {
  const buttons = asBefore(rarer, t);
  return message(
    container(text(t('checkins:notTodayDone')), ...(buttons.length > 0 ? [row(...buttons)] : [])),
  );
}

export function leftForLater(again: Date | undefined, t: Translate): Message {
  const words = again ? t('checkins:laterDone', { when: relativeTime(again) }) : t('checkins:laterNext');
  return message(container(text(words)));
}

export function asBeforeDone(t: Translate): Message {
  return message(container(text(t('checkins:asBeforeDone'))));
}

function asBefore(rarer: boolean, t: Translate) {
  return rarer ? [button(asBeforeId.make({}), t('checkins:asBefore'))] : [];
}

export function promptRefused(refused: Exclude<PromptRefused, 'words_changed'>): Refusal {
  return refusal((t) =>
    refused === 'gone' ? t('checkins:gone', { command: commandMention('checkin') }) : t('checkins:notYours'),
  );
}
