/** What a moderator can do with a case beyond *Look* and *Take*, and which of it is offered to whom. Pure. */
import { closingOf, transition } from './case.ts';
import type { Actor, CaseEvent } from './case.ts';
import { graver } from './severity.ts';
import { severities } from './types.ts';
import type { Case, Resolution, Severity } from './types.ts';

/** In the order in which they are offered. */
export const caseActions = [
  'confirm',
  'send_back',
  'note',
  'hand_over',
  'put_back',
  'ask_eyes',
  'lend_eyes',
  'raise',
  'turn',
  'look_after',
  'resolve',
  'not_a_problem',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** What was answered in the form of an action; each asks for some of it. */
export interface ActionAnswers {
  /** Whom a case is handed to. */
  readonly person?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly resolution?: Resolution | undefined;
  readonly lookBackAt?: Date | undefined;
}

/** The event that an action is; undefined where something that it asks for is missing. */
export function eventOf(
  action: CaseAction,
  current: Case,
  actor: Actor,
  answers: ActionAnswers,
): Exclude<CaseEvent, { readonly type: 'join' | 'release' }> | undefined {
  const { person, severity, resolution, lookBackAt } = answers;
  switch (action) {
    case 'hand_over':
      return person === undefined ? undefined : { type: action, ...actor, to: person };
    case 'raise':
      return severity && { type: action, ...actor, severity };
    case 'look_after':
      return lookBackAt && { type: action, ...actor, lookBackAt };
    case 'resolve':
      return resolution && { type: closingOf(current), ...actor, resolution };
    case 'not_a_problem':
      return { type: closingOf(current), ...actor, resolution: action };
    case 'confirm':
    case 'send_back':
    case 'note':
    case 'put_back':
    case 'ask_eyes':
    case 'lend_eyes':
    case 'turn':
      return { type: action, ...actor };
  }
}

/** What is offered: nothing that would be refused. */
export function actionsFor(current: Case, actor: Actor, now: Date): readonly CaseAction[] {
  const somebodyElse = `${actor.by}0`;
  const answers = {
    person: somebodyElse,
    severity: graverThan(current.severity)[0],
    resolution: 'supported',
    lookBackAt: now,
  } as const;
  return caseActions.filter((action) => {
    const event = eventOf(action, current, actor, answers);
    return event !== undefined && !pointless(action, current) && transition(current, event).ok;
  });
}

/** The severities that a case can be raised to. */
export function graverThan(severity: Severity): readonly Severity[] {
  return severities.filter((one) => one !== severity && graver(one, severity) === one);
}

function pointless(action: CaseAction, { wantsEyes }: Case): boolean {
  if (action === 'ask_eyes') return wantsEyes;
  return action === 'lend_eyes' && !wantsEyes;
}
