/** What a moderator can do with a case beyond *Look* and *Take*, and which of it is offered to whom. Pure. */
import { closingOf, transition } from './case.ts';
import type { Actor, CaseEvent } from './case.ts';
import { graver } from './severity.ts';
import { deeds, isShutOut, severities } from './types.ts';
import type { ActionState, Case, Deed, Resolution, Severity } from './types.ts';

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

/** What concerns whoever sent a report, or wrote under another name; none changes the case. */
export const sealedActions = ['limit_reporter', 'open_reporter', 'open_author'] as const;
export type SealedAction = (typeof sealedActions)[number];

/** What is offered in *More*: those, what somebody else notices, what mends the last of it, and what concerns a reporter. */
export const offers = [...deeds, 'try_again', 'undo', ...caseActions, ...sealedActions] as const;
export type Offer = (typeof offers)[number];

/** What is done at once when its form is sent; what somebody else notices is drafted first. */
export const formActions = ['try_again', 'undo', ...caseActions] as const;
export type FormAction = (typeof formActions)[number];

export const isSealedAction = (offer: Offer): offer is SealedAction =>
  sealedActions.some((action) => action === offer);
export const isDeed = (offer: Offer): offer is Deed => deeds.some((deed) => deed === offer);

/** What is known of a case beyond how it stands. */
export interface Known {
  /** Whom it is about is known, and may be written to about it. */
  readonly person: boolean;
  /** Somebody wrote to the bot and can be answered there, or to a group under another name: who it was may be sealed. */
  readonly writer: boolean;
  readonly noMore: boolean;
  /** Whom it is about is banned, because of whichever case. */
  readonly banned: boolean;
  /** The message that it is about is known. */
  readonly message: boolean;
  /** Which of its reports can be limited, which of those are sealed, and whether who wrote it is hidden: how many. */
  readonly reports: Readonly<Record<SealedAction, number>>;
  /** All that was done because of it, oldest first. */
  readonly done: readonly Done[];
}

export interface Done {
  readonly deed: Deed;
  readonly state: ActionState;
  /** Until when it lasts, where it ends by itself. */
  readonly until: Date | null;
}

/** What mends something that was done: another try of what Discord refused, or taking it back. */
export type Mending = 'try_again' | 'undo';

/**
 * What would be mended, of all that was done because of a case: the last that fits. Another of the same kind that came after it and
 * did not fail took its place, and a time-out that is over needs no end.
 */
export function lastToMend<One extends Done>(
  what: Mending,
  done: readonly One[],
  now: Date,
): One | undefined {
  const fits = ({ deed, state, until }: Done) =>
    what === 'try_again'
      ? state === 'failed'
      : state === 'done' && isShutOut(deed) && (until === null || until > now);
  return done.findLast(
    (one, index) =>
      fits(one) && !done.slice(index + 1).some(({ deed, state }) => deed === one.deed && state !== 'failed'),
  );
}

/**
 * Whether something would be done a second time that can be done once: a message is taken down once, and whoever is banned is out of
 * reach of everything else.
 */
export function isDone(wanted: Deed, done: readonly Done[]): boolean {
  const holds = (deed: Deed) =>
    done.some((one) => one.deed === deed && (one.state === 'pending' || one.state === 'done'));
  return holds(wanted === 'remove' ? 'remove' : 'ban');
}

/** Of who is banned, a message is still taken down, and what they ask another look at is still answered. */
export const isPossibleOfBanned = (deed: Deed, { kind }: Pick<Case, 'kind'>): boolean =>
  deed === 'remove' || (deed === 'write' && kind === 'appeal');

/** Everything that is offered to somebody: nothing that would be refused. */
export function offersFor(current: Case, known: Known, actor: Actor, now: Date): readonly Offer[] {
  const acts = deeds.filter(
    (deed) =>
      (known.person || (deed === 'write' && known.writer)) &&
      (deed !== 'write' || !known.noMore) &&
      (deed !== 'remove' || known.message) &&
      !isDone(deed, known.done) &&
      (!known.banned || isPossibleOfBanned(deed, current)) &&
      current.owner !== undefined &&
      transition(current, { type: 'act', ...actor, deed }).ok,
  );
  const mends = (['try_again', 'undo'] as const).filter((what) => {
    const last = lastToMend(what, known.done, now);
    if (last && what === 'try_again' && known.banned && !isPossibleOfBanned(last.deed, current)) return false;
    return (
      last && current.owner !== undefined && transition(current, { type: what, ...actor, deed: last.deed }).ok
    );
  });
  return [
    ...acts,
    ...mends,
    ...actionsFor(current, actor, now),
    ...sealedActions.filter((action) => known.reports[action] > 0),
  ];
}

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
): Exclude<CaseEvent, { readonly type: 'join' | 'add' | 'release' }> | undefined {
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

/** What is offered: nothing that would be refused; a second reader who has not looked yet is asked to once they choose it. */
export function actionsFor(current: Case, actor: Actor, now: Date): readonly CaseAction[] {
  const somebodyElse = `${actor.by}0`;
  const answers = {
    person: somebodyElse,
    severity: graverThan(current.severity)[0],
    resolution: current.kind === 'appeal' ? 'stands' : 'supported',
    lookBackAt: now,
  } as const;
  return caseActions.filter((action) => {
    const event = eventOf(action, current, { ...actor, looked: true }, answers);
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
