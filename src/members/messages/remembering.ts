/** What the team sees when a member may have died: plain, private, and the same for whoever looks. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { calendarDay, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { rememberId, rememberLookId, rememberNotNowId } from '../ids.ts';
import type { RememberRefused, RememberedMember } from '../remembering.ts';
import { isWaiting } from '../remembrance.ts';
import type { RemembranceOutcome, RemembranceStep } from '../remembrance.ts';

/** In the staff channel. */
export function secondPersonCard(member: Ref, t: Translate): Message {
  return message(
    container(
      text(t('members:secondPerson')),
      row(button(rememberLookId.make({ member }), t('members:rememberLook'), 'primary')),
    ),
  );
}

export function nothingToStop(user: string, t: Translate): Message {
  return message(container(text(t('members:rememberNothingKept', { person: userMention(user) }))));
}

/** How it stands with a member, and what can be done about it now. */
export function remembranceCard(
  { member, user, remembrance }: RememberedMember,
  now: Date,
  t: Translate,
): Message {
  const person = userMention(user);
  const step = (which: RemembranceStep, label: string) =>
    button(rememberId.make({ member, step: which }), label);
  const notNow = button(rememberNotNowId.make({}), t('members:notNow'));
  const asked = remembrance && isWaiting(remembrance, now) ? remembrance.asked : undefined;
  const waiting = asked && { person, asker: userMention(asked.by), when: relativeTime(asked.at) };
  if (remembrance?.markedAt) {
    return waiting
      ? card(
          t('members:rememberUndoing', waiting),
          step('undo', t('members:rememberConfirm')),
          step('mark', t('members:rememberKeep')),
        )
      : card(
          t('members:rememberMarked', { person, when: calendarDay(remembrance.markedAt) }),
          step('undo', t('members:rememberUndo')),
          notNow,
        );
  }
  return waiting
    ? card(
        t('members:rememberWaiting', waiting),
        step('mark', t('members:rememberConfirm')),
        step('undo', t('members:rememberCallOff')),
        notNow,
      )
    : card(t('members:rememberAsk', { person }), step('mark', t('members:rememberMark')), notNow);
}

function card(about: string, ...buttons: ReturnType<typeof button>[]): Message {
  return message(container(text(about), row(...buttons)));
}

export function remembered(outcome: RemembranceOutcome, step: RemembranceStep, t: Translate): Message {
  const done = step === 'mark' ? t('members:rememberDone') : t('members:rememberUndone');
  const said = {
    asked: t('members:rememberAsked'),
    done,
    dropped: t('members:rememberDropped'),
  }[outcome];
  return message(container(text(said)));
}

export function rememberRefused(code: RememberRefused): Refusal {
  return refusal((t) => {
    switch (code) {
      case 'another':
        return t('members:rememberAnother');
      case 'nothing':
        return t('members:rememberAlready');
      case 'gone':
        return t('members:rememberGone');
    }
  });
}

export function notChanged(t: Translate): Message {
  return message(container(text(t('members:notNowAnswer'))));
}
