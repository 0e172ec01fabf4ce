/** What two people who are matched read about a hello. None of it says why anybody might like one. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { cardId, helloAnswerId, helloEndId, helloWantId } from '../ids.ts';
import type { Asked, Hello, Hellos } from './agreeing.ts';

/** Matches and questions that fit onto one card; nobody has more at once but for a mentor. */
const most = 5;

/** What somebody has said about hellos, theirs and for others. */
export function hellosCard({ own, asked }: Hellos, t: Translate): Message {
  return message(
    container(
      text(t('buddy:title')),
      text(own.length > 0 ? t('buddy:about') : t('buddy:noMatch')),
      ...own.slice(0, most).map((one) => ownLine(one, t)),
      ...(asked.length > 0 ? [text(t('buddy:forOthers'))] : []),
      ...asked.slice(0, most).map((one) => askedLine(one, t)),
      row(button(cardId.make({}), t('checkins:back'))),
    ),
  );
}

function ownLine({ match, others, wanted }: Hello, t: Translate) {
  const who = others.map(userMention).join(', ');
  return wanted
    ? lineWithButton(
        t('buddy:wanted', { who }),
        button(helloWantId.make({ match, wants: 'no' }), t('buddy:end')),
      )
    : lineWithButton(
        t('buddy:notWanted', { who }),
        button(helloWantId.make({ match, wants: 'yes' }), t('buddy:want')),
      );
}

function askedLine({ ref, by, answer }: Asked, t: Translate) {
  const who = userMention(by);
  return answer === 'yes'
    ? lineWithButton(t('buddy:agreed', { who }), button(helloEndId.make({ hello: ref }), t('buddy:end')))
    : lineWithButton(
        t('buddy:notAgreed', { who }),
        button(helloAnswerId.make({ hello: ref, answer: 'yes' }), t('buddy:yes')),
      );
}

/** To whoever was asked. */
export function helloQuestion({ ref, by }: Asked, t: Translate): Message {
  return message(
    container(
      text(t('buddy:question', { who: userMention(by) })),
      text(t('buddy:questionWho')),
      row(
        button(helloAnswerId.make({ hello: ref, answer: 'yes' }), t('buddy:yes')),
        button(helloAnswerId.make({ hello: ref, answer: 'no' }), t('buddy:no')),
      ),
    ),
  );
}

export function helloAnswered(answer: 'yes' | 'no', t: Translate): Message {
  return message(
    container(
      text(
        answer === 'yes'
          ? t('buddy:yesDone', { command: commandMention('checkin') })
          : t('buddy:noDone', { command: commandMention('checkin') }),
      ),
    ),
  );
}

/** The note itself. Its first line may stand on a lock screen. */
export function helloNote({ ref, from }: { ref: Ref; from: string }, t: Translate): Message {
  return message(
    container(
      text(t('buddy:noteFirst')),
      text(t('buddy:note', { who: userMention(from) })),
      row(button(helloEndId.make({ hello: ref }), t('buddy:noMore'))),
    ),
  );
}

export const helloGone: Refusal = refusal((t) => t('buddy:gone'));
