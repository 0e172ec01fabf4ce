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
  /** One or more, the worst first. */
  readonly cases: readonly Case[];
  readonly attention: Call;
  readonly calls: Pinged;
  /** The leads' role, where they are asked: named, whether it is notified or not. */
  readonly leads: string | undefined;
  /** Leads who are called by name, because their role does not ring there. */
  readonly byName: readonly string[];
  readonly somebodyOn: boolean;
  /** What a message about several is found again by, whatever became of them meanwhile. */
  readonly trace: Ref;
}

export function callShown(
  { cases, attention, calls, leads, byName, somebodyOn, trace }: CallView,
  t: Translate,
): Message {
  const [worst] = cases;
  if (!worst) throw new Error('nobody is called for nothing');
  // Somebody may be on duty whom it concerns, and nobody is to learn that from here.
  const nobody = isAboutOwner(attention) ? t('duty:nobodyElse') : t('duty:nobodyForIt');
  const users = [...new Set([...calls.users, ...byName])];
  const called = [...users.map(userMention), ...(leads ? [roleMention(leads)] : [])].join(' ');
  const open = button(openCaseId.make({ case: worst.ref }), t('escalation:open'), 'primary');
  const next = button(boardNextId.make({ board: trace }), t('escalation:boardNext'));
  return {
    ...message(
      container(
        ...(called === '' ? [] : [text(called)]),
        text(cases.length === 1 ? asked(worst, attention, t) : allAsked(cases, worst, attention, t)),
        ...(calls.users.length === 0 && !somebodyOn ? [text(nobody)] : []),
        row(open, ...(cases.length === 1 ? [] : [next])),
      ),
    ),
    calls: { users, roles: calls.roles },
  };
}

/** As many as somebody reads. */
const numbersShown = 10;

/** The numbers of several. Those that somebody has stand with their owner, who is asked. */
function allAsked(cases: readonly Case[], worst: Case, attention: Call, t: Translate): string {
  const held = isAboutOwner(attention);
  const shown = cases
    .slice(0, numbersShown)
    .map(({ number, owner }) =>
      held && owner !== undefined ? `${number} (${userMention(owner)})` : `${number}`,
    )
    .join(', ');
  const more = cases.length - numbersShown;
  const known = {
    many: cases.length,
    numbers: more > 0 ? `${shown} ${t('duty:boardMore', { count: more })}` : shown,
  };
  if (isAboutOwner(attention))
    return t(worst.state === 'aftercare' ? 'duty:callsRested' : 'duty:callsHeld', known);
  const oldest = Math.min(...cases.map(({ openedAt }) => openedAt.getTime()));
  return t(`duty:calls.${attention}`, { ...known, since: relativeTime(new Date(oldest)) });
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
    second,
  }: {
    turn: Turn;
    waiting: readonly { readonly severity: Severity; readonly count: number; readonly oldest: Date }[];
    /** How many crises wait for a second reader. */
    second: number;
  },
  t: Translate,
): Message {
  const line = ({ severity, count, oldest }: (typeof waiting)[number]) =>
    t('escalation:boardSeverity', {
      severity: t(`escalation:severityName.${severity}`),
      count,
      since: relativeTime(oldest),
    });
  const isCrisis = ({ severity }: (typeof waiting)[number]) => severity === 'crisis';
  const lines = [
    ...waiting.filter(isCrisis).map(line),
    ...(second > 0 ? [t('duty:shiftSecond', { count: second })] : []),
    ...waiting.filter((each) => !isCrisis(each)).map(line),
  ];
  return {
    ...message(
      container(
        text(t('duty:shiftBegins', { who: userMention(turn.user), until: relativeTime(turn.until) })),
        text(lines.length === 0 ? t('escalation:boardNothing') : lines.join('\n')),
        row(
          button(handoverId.make({ shift: turn.shift }), t('duty:openHandover'), 'primary'),
          button(boardMineId.make({}), t('escalation:boardMine')),
        ),
      ),
    ),
    calls: { users: [turn.user], roles: [] },
  };
}
