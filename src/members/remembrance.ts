/** Marking a member as deceased, and taking that back: each is asked for by one person and done by a second. Pure. */
import { after, days } from '#src/platform/durations.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { Remembrance } from './types.ts';

export type RemembranceStep = 'mark' | 'undo';

/** `asked` waits for a second person; `dropped`: what was asked for is called off. */
export type RemembranceOutcome = 'asked' | 'done' | 'dropped';

/** `another`: the same person cannot be the second one. `nothing`: that is how it is already. */
export type RemembranceRefused = 'another' | 'nothing';

export interface Remembered {
  /** Undefined: nothing is said of the member any more. */
  readonly now: Remembrance | undefined;
  readonly outcome: RemembranceOutcome;
}

/** How long the second person has. */
const waits = days(7);

/** Whether a request for a second person still counts. */
export function isWaiting({ asked }: Remembrance, at: Date): boolean {
  return asked !== undefined && after(asked.at, waits) > at;
}

export function remember(
  before: Remembrance | undefined,
  step: RemembranceStep,
  { by, at }: { by: string; at: Date },
): Result<Remembered, RemembranceRefused> {
  const isMarked = before?.markedAt !== undefined;
  const waiting = before !== undefined && isWaiting(before, at);
  const version = (before?.version ?? 0) + 1;
  const wanted = (step === 'mark') !== isMarked;

  // The opposite of what was asked for calls it off, whoever says it: nothing has happened yet.
  if (!wanted) {
    if (!waiting) return err('nothing');
    const now: Remembrance | undefined = isMarked
      ? { state: 'marked', version, asked: undefined, markedAt: before.markedAt }
      : undefined;
    return ok({ now, outcome: 'dropped' });
  }
  if (!waiting) {
    const state = isMarked ? 'undoing' : 'asked';
    return ok({ now: { state, version, asked: { by, at }, markedAt: before?.markedAt }, outcome: 'asked' });
  }
  if (before.asked?.by === by) return err('another');
  return ok({
    now: isMarked ? undefined : { state: 'marked', version, asked: undefined, markedAt: at },
    outcome: 'done',
  });
}
