/** Calls to look at what waits. Their first lines tell nothing. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { relativeTime, roleMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isAboutOwner } from '../clock.ts';
import type { Call } from '../clock.ts';
import { boardMineId, boardNextId, handoverId, openCaseId } from '../ids.ts';
import type { Pinged } from '../pinged.ts';
import type { Turn } from '../rota/turns.ts';
import type { Case, Severity } from '../types.ts';

export interface CallView {
  readonly case: Case;
  readonly attention: Call;
  readonly calls: Pinged;
  /** The leads' role, where they are asked: named, whether it is notified or not. */
  readonly leads: string | undefined;
  /** Leads who are called by name, because their role does not ring there. */
  readonly byName: readonly string[];
  readonly somebodyOn: boolean;
}

export function callShown(
  { case: current, attention, calls, leads, byName, somebodyOn }: CallView,
  t: Translate,
): Message {
  const { ref } = current;
  // Somebody may be on duty whom it concerns, and nobody is to learn that from here.
  const nobody = isAboutOwner(attention) ? t('duty:nobodyElse') : t('duty:nobodyForIt');
  const users = [...calls.users, ...byName];
  const called = [...users.map(userMention), ...(leads ? [roleMention(leads)] : [])].join(' ');
  return {
    ...message(
      container(
        ...(called === '' ? [] : [text(called)]),
        text(asked(current, attention, t)),
        ...(calls.users.length === 0 && !somebodyOn ? [text(nobody)] : []),
        row(button(openCaseId.make({ case: ref }), t('escalation:open'), 'primary')),
      ),
    ),
    calls: { users, roles: calls.roles },
  };
}

function asked({ number, openedAt, owner, state, lookBackAt }: Case, attention: Call, t: Translate): string {
  const known = { number, since: relativeTime(openedAt) };
  if (state === 'second') return t(attention === 'leads' ? 'duty:callSecondLeads' : 'duty:callSecond', known);
  if (!isAboutOwner(attention)) return t(`duty:call.${attention}`, known);
  const theirs = { number, owner: owner === undefined ? '' : userMention(owner) };
  const about =
    state === 'aftercare' && lookBackAt
      ? t('duty:callRested', { ...theirs, when: relativeTime(lookBackAt) })
      : t('duty:callHeld', theirs);
  return attention === 'held_leads' ? `${about} ${t('duty:callHeldLeads')}` : about;
}

export function digestShown(board: Ref, count: number, t: Translate): Message {
  return message(
    container(
      text(t('duty:digest', { count })),
      row(button(boardNextId.make({ board }), t('escalation:boardNext'), 'primary')),
    ),
  );
}

/** A shift begins: the first line tells nothing but that. The numbers are those of the board. */
export function shiftBegins(
  {
    turn,
    waiting,
  }: {
    turn: Turn;
    waiting: readonly { readonly severity: Severity; readonly count: number; readonly oldest: Date }[];
  },
  t: Translate,
): Message {
  return {
    ...message(
      container(
        text(t('duty:shiftBegins', { who: userMention(turn.user), until: relativeTime(turn.until) })),
        text(
          waiting.length === 0
            ? t('escalation:boardNothing')
            : waiting
                .map(({ severity, count, oldest }) =>
                  t('escalation:boardSeverity', {
                    severity: t(`escalation:severityName.${severity}`),
                    count,
                    since: relativeTime(oldest),
                  }),
                )
                .join('\n'),
        ),
        row(
          button(handoverId.make({ shift: turn.shift }), t('duty:openHandover'), 'primary'),
          button(boardMineId.make({}), t('escalation:boardMine')),
        ),
      ),
    ),
    calls: { users: [turn.user], roles: [] },
  };
}
