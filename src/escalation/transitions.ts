/**
 * Everything that may happen to a case, as one table: from which states, by whom, what it becomes and what follows. The rule
 * (case.ts) and the use cases (change-case.ts) read it, and docs/queue.md is printed from it.
 */
import type { CaseEventType, CaseState } from './types.ts';

/**
 * `owner`: whoever has it, a lead in their place, and anybody while nobody has it. `another`: a moderator who is not its owner.
 * `system`: the suite itself, when an owner is away, or must not see what
 * they have any more.
 */
export type Who = 'anybody' | 'moderator' | 'owner' | 'another' | 'system';

/** What is done in the same transaction. That the card and the board are redrawn always follows. */
export const effects = [
  'clock',
  'clock_runs_on',
  'in_hand',
  'clock_stops',
  'tell_new_owner',
  'tell_owner',
  'tell_reporters',
  'carried',
  'debrief',
] as const;
export type Effect = (typeof effects)[number];

export interface Transition {
  /** What a case's history calls it. */
  readonly past: CaseEventType;
  readonly from: readonly CaseState[];
  readonly by: Who;
  /** Undefined where the state stays. */
  readonly to?: CaseState;
  /** A case that rests in aftercare is its owner's to look at again, at once. */
  readonly wakes?: true;
  readonly follows: readonly Effect[];
  /** Refused where anything happened since whoever does it looked: nobody closes what they have not read. */
  readonly fresh?: true;
  /** Refused to whoever has not looked since a second reader was asked for, or since more came in. */
  readonly looked?: true;
}

const running = ['open', 'taken', 'second', 'aftercare'] as const;

export const transitions = {
  join: {
    past: 'joined',
    from: running,
    by: 'anybody',
    wakes: true,
    follows: ['clock_runs_on', 'tell_owner'],
  },
  add: { past: 'added', from: running, by: 'anybody', wakes: true, follows: ['clock_runs_on', 'tell_owner'] },
  take: { past: 'taken', from: ['open'], by: 'moderator', to: 'taken', follows: ['in_hand', 'carried'] },
  hand_over: {
    past: 'handed_over',
    from: ['open', 'taken', 'aftercare'],
    by: 'owner',
    to: 'taken',
    follows: ['clock', 'tell_new_owner', 'carried', 'debrief'],
  },
  put_back: { past: 'put_back', from: ['taken'], by: 'owner', to: 'open', follows: ['clock'] },
  release: {
    past: 'released',
    from: ['taken', 'second', 'aftercare'],
    by: 'system',
    to: 'open',
    follows: ['clock'],
  },
  note: { past: 'noted', from: [...running, 'resolved'], by: 'moderator', follows: [] },
  raise: {
    past: 'raised',
    from: ['open', 'taken'],
    by: 'moderator',
    follows: ['clock_runs_on', 'tell_owner'],
  },
  turn: { past: 'turned', from: ['open', 'taken'], by: 'owner', follows: [] },
  ask_eyes: { past: 'eyes_asked', from: ['taken'], by: 'owner', follows: [] },
  lend_eyes: { past: 'eyes_lent', from: ['taken'], by: 'another', follows: ['tell_owner'], looked: true },
  resolve: {
    past: 'resolved',
    from: ['open', 'taken', 'aftercare'],
    by: 'owner',
    to: 'resolved',
    follows: ['clock_stops', 'tell_reporters', 'debrief'],
    fresh: true,
  },
  propose: {
    past: 'proposed',
    from: ['open', 'taken', 'aftercare'],
    by: 'owner',
    to: 'second',
    follows: ['clock', 'debrief'],
    fresh: true,
  },
  confirm: {
    past: 'confirmed',
    from: ['second'],
    by: 'another',
    to: 'resolved',
    follows: ['clock_stops', 'tell_reporters', 'tell_owner'],
    fresh: true,
    looked: true,
  },
  send_back: { past: 'sent_back', from: ['second'], by: 'another', to: 'taken', follows: ['tell_owner'] },
  look_after: {
    past: 'looked_after',
    from: ['open', 'taken'],
    by: 'owner',
    to: 'aftercare',
    follows: ['in_hand', 'tell_reporters'],
    fresh: true,
  },
  act: { past: 'acted', from: ['taken', 'aftercare'], by: 'owner', follows: [] },
  try_again: { past: 'tried_again', from: ['taken', 'aftercare'], by: 'owner', follows: [] },
  undo: { past: 'undone', from: [...running, 'resolved'], by: 'moderator', follows: [] },
} as const satisfies Record<string, Transition>;

export type Happening = keyof typeof transitions;
export const happenings = Object.keys(transitions) as readonly Happening[];
