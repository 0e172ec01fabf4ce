/** What may happen to a case, and what then becomes of it. Pure: the storage asks here before it writes. */
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { graver, pathOf, severityOf } from './severity.ts';
import { transitions } from './transitions.ts';
import type { Transition } from './transitions.ts';
import { isAnswer, severities } from './types.ts';
import type { Case, CaseKind, Deed, Resolution, Severity } from './types.ts';

/** A moderator who does something. A lead may do in an owner's place what only the owner may. */
export interface Actor {
  readonly by: string;
  readonly lead?: boolean | undefined;
  /** The version that they had seen. */
  readonly seen?: number | undefined;
  /** Whether they have looked since a second reader was asked for, and since more came in. */
  readonly looked?: boolean | undefined;
}

export type CaseEvent =
  | {
      readonly type: 'join';
      readonly kind: CaseKind;
      readonly by?: string | undefined;
      /** It says more of what a report is about that is there already, and is not counted as another. */
      readonly counted?: false | undefined;
    }
  | { readonly type: 'add' | 'release' }
  | (Actor &
      (
        | {
            readonly type: 'take' | 'put_back' | 'note' | 'turn' | 'ask_eyes' | 'lend_eyes';
          }
        | { readonly type: 'confirm' | 'send_back' | 'undo' }
        | { readonly type: 'act' | 'try_again'; readonly deed: Deed }
        | { readonly type: 'hand_over'; readonly to: string }
        | { readonly type: 'raise'; readonly severity: Severity }
        | { readonly type: 'resolve' | 'propose'; readonly resolution: Resolution }
        | { readonly type: 'look_after'; readonly lookBackAt: Date }
      ));

export type CaseRefused =
  | { readonly code: 'taken'; readonly owner: string }
  | { readonly code: 'already_yours' }
  | { readonly code: 'resolved' }
  /** Something happened since they looked. */
  | { readonly code: 'changed' }
  /** Who closes a crisis is read by somebody else first. */
  | { readonly code: 'own_reading' }
  /** A second reader reads first. */
  | { readonly code: 'look_first'; readonly ref: Ref }
  | { readonly code: 'not_graver' }
  /** It does not stand in a way in which this can be done. */
  | { readonly code: 'not_now' };

/**
 * Applies one event. A resolved case takes notes and nothing more (a new report of the same message opens a new one).
 * Who closes an open case takes it at the same time, so that it is always plain who decided.
 */
export function transition(current: Case, event: CaseEvent): Result<Case, CaseRefused> {
  const refused = refusedBy(transitions[event.type], current, event);
  if (refused) return err(refused);
  const { to, wakes }: Transition = transitions[event.type];
  const woken = wakes === true && current.state === 'aftercare';
  const changed: Case = {
    ...current,
    version: current.version + 1,
    state: woken ? 'taken' : (to ?? current.state),
    lookBackAt: woken ? undefined : current.lookBackAt,
  };
  switch (event.type) {
    case 'join':
      return ok({
        ...changed,
        reports: current.reports + (event.counted === false ? 0 : 1),
        ...urgency(current, event.kind),
      });
    case 'take':
      return ok({ ...changed, owner: event.by });
    case 'hand_over':
      if (event.to === current.owner) return err({ code: 'already_yours' });
      return ok({ ...changed, owner: event.to, wantsEyes: false, lookBackAt: undefined });
    case 'put_back':
    case 'release':
      // What was proposed goes with whoever proposed it.
      return ok({ ...changed, ...unowned, resolution: undefined });
    case 'add':
    case 'note':
    case 'undo':
      return ok(changed);
    case 'act':
    case 'try_again':
      // A concern is no offence.
      return current.path === 'welfare' && event.deed !== 'write' ? err({ code: 'not_now' }) : ok(changed);
    case 'raise':
      if (severities.indexOf(event.severity) <= severities.indexOf(current.severity))
        return err({ code: 'not_graver' });
      return ok({ ...changed, severity: event.severity });
    case 'turn':
      if (isAppeal(current)) return err({ code: 'not_now' });
      return ok({ ...changed, path: current.path === 'welfare' ? 'rules' : 'welfare' });
    case 'ask_eyes':
    case 'lend_eyes':
      return ok({ ...changed, wantsEyes: event.type === 'ask_eyes' });
    case 'resolve':
    case 'propose':
      // A crisis that ends without a second reader, or a second reader for anything else, would be a fault of ours.
      if ((current.severity === 'crisis') !== (event.type === 'propose')) return err({ code: 'not_now' });
      if (isAppeal(current) !== isAnswer(event.resolution)) return err({ code: 'not_now' });
      return ok({ ...changed, ...closed(current, event.by), resolution: event.resolution });
    case 'look_after':
      if (current.path !== 'welfare' || isAppeal(current)) return err({ code: 'not_now' });
      return ok({ ...changed, ...closed(current, event.by), lookBackAt: event.lookBackAt });
    case 'confirm':
      return ok(changed);
    case 'send_back':
      return ok({ ...changed, resolution: undefined });
  }
}

/** How its owner ends a case: a crisis is proposed to a second reader. */
export function closingOf({ severity }: Pick<Case, 'severity'>): 'resolve' | 'propose' {
  return severity === 'crisis' ? 'propose' : 'resolve';
}

/** Whoever asks for another look at a decision waits for an answer, and for nothing else. */
const isAppeal = ({ kind }: Pick<Case, 'kind'>): boolean => kind === 'appeal';

const unowned = { owner: undefined, wantsEyes: false, lookBackAt: undefined } as const;

const closed = ({ owner }: Case, by: string) => ({
  owner: owner ?? by,
  wantsEyes: false,
  lookBackAt: undefined,
});

/** Why the table does not let this happen; who has it is said rather than that it cannot be done. */
function refusedBy(row: Transition, current: Case, event: CaseEvent): CaseRefused | undefined {
  const { owner, state } = current;
  const by = 'by' in event ? event.by : undefined;
  if (state === 'resolved' && !row.from.includes(state)) return { code: 'resolved' };
  if (!row.from.includes(state)) {
    if (event.type === 'take' && owner !== undefined)
      return owner === by ? { code: 'already_yours' } : { code: 'taken', owner };
    return { code: 'not_now' };
  }
  const lead = 'lead' in event && event.lead === true;
  if (row.by === 'owner' && owner !== undefined && owner !== by && !lead) return { code: 'taken', owner };
  if (row.by === 'another' && owner === by) return { code: 'own_reading' };
  if (row.looked && !('looked' in event && event.looked === true))
    return { code: 'look_first', ref: current.ref };
  const seen = 'seen' in event ? event.seen : undefined;
  if (row.fresh && seen !== undefined && seen !== current.version) return { code: 'changed' };
  return undefined;
}

/** The graver of the two reasons leads: a crisis must not hide behind an earlier, milder report. */
function urgency(current: Case, kind: CaseKind): Pick<Case, 'kind' | 'path' | 'severity'> {
  const severity = graver(current.severity, severityOf(kind));
  return severity === current.severity
    ? { severity, kind: current.kind, path: current.path }
    : { severity, kind, path: pathOf(kind) };
}
