/** When something is, from a lead's own sentence: what of it is open is asked, and a choice is taken from the same sentence again. */
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { Series } from '../recurrence.ts';
import { checkSeries } from '../recurrence/check-series.ts';
import { readSentence } from '../sentence.ts';
import type { Misread, Understood } from '../sentence/types.ts';

/** @param choice - which of two readings was meant, where it was asked */
export function readWhen(
  sentence: string,
  zone: string,
  now: Date,
  choice?: number,
): Result<Understood, Misread> {
  const read = readSentence(sentence, zone, now);
  if (!read.ok) {
    const chosen = choice !== undefined && 'choices' in read.error ? read.error.choices[choice] : undefined;
    return chosen ? kept(chosen) : read;
  }
  return kept(read.value);
}

function kept({ when, told }: Understood): Result<Understood, Misread> {
  const checked = keepable(when);
  return checked.ok ? ok({ when: { ...when, start: checked.value.start }, told }) : checked;
}

/** A series as it is kept: with its start on its first date. What can be read and still not be kept has no end that anybody plans for. */
export function keepable<When extends Series>(when: When): Result<When, Misread> {
  const checked = checkSeries(when);
  if (!checked.ok) return err({ kind: checked.error === 'never' ? 'no_such_day' : 'end' });
  return ok({ ...when, start: checked.value.start });
}
