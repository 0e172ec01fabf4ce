/** A question in a group, and what a lead sees who set it. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, moment } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { placeOf } from '#src/platform/places/time-zones/zones.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupAnswerId, groupValueId } from '../ids.ts';
import { whenWords } from '../messages/words.ts';
import { answerValues } from '../types.ts';
import type { GroupCheckinRefused, GroupCheckinSet } from './set.ts';

interface Shown {
  readonly post: Ref;
  readonly question: string;
  readonly answered: boolean;
}

export function groupQuestion({ post, question, answered }: Shown, t: Translate): Message {
  return message(
    container(
      text(t('checkins:groupHello')),
      text(`**${question}**`),
      ...(answered ? [text(t('checkins:groupAnswered'))] : []),
      row(button(groupAnswerId.make({ post }), t('checkins:groupTap'))),
    ),
  );
}

/** The private question behind the button. */
export function groupAsk(post: Ref, t: Translate): Message {
  const values = answerValues.map((value) =>
    button(groupValueId.make({ post, value: `${value}` }), t(`checkins:gentle.${value}`)),
  );
  return message(container(text(t('checkins:groupAsk')), text(t('checkins:groupWho')), row(...values)));
}

export function groupThanks(kept: boolean, t: Translate): Message {
  const words = kept
    ? t('checkins:groupKept')
    : t('checkins:groupNotKept', { command: commandMention('checkin') });
  return message(container(text(words)));
}

export const groupGone: Refusal = refusal((t) => t('checkins:groupGone'));

export function groupCheckinSet({ name, row: kept }: GroupCheckinSet, locale: string, t: Translate): Message {
  const words = {
    name,
    when: whenWords(kept, locale, t),
    place: placeOf(kept.zone),
    pack: t(`prompts:pack.${kept.pack}`),
    next: moment(kept.nextAt),
  };
  const own = kept.own.map((question, index) => `${index + 1}. ${question}`).join('\n');
  return message(
    container(
      text(t('checkins:groupSet', words)),
      ...(own === '' ? [] : [text(own)]),
      text(t('checkins:groupSetWho')),
    ),
  );
}

export function groupCheckinEnded(name: string, t: Translate): Message {
  return message(container(text(t('checkins:groupEnded', { name }))));
}

export function groupCheckinRefused(refused: GroupCheckinRefused): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'unknown':
        return t('checkins:groupUnknown', { name: refused.name });
      case 'no_questions':
        return t('checkins:groupNoQuestions');
      case 'questions_elsewhere':
        return t('checkins:groupQuestionsElsewhere');
      case 'too_many':
        return t('checkins:groupTooMany', { most: refused.most, has: refused.has });
      case 'too_long':
        return t('checkins:groupTooLong', { most: refused.most, has: refused.has });
      case 'none':
        return t('checkins:groupNone', { name: refused.name });
    }
  });
}
