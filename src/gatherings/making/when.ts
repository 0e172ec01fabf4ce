/** When something is, from a lead's own sentence. */
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { readSentence } from '../sentence.ts';
import type { Timing } from '../types.ts';

export type WhenRefused = 'unread';

export type When = Pick<Timing, 'start' | 'rule' | 'exdates'>;

export function readWhen(sentence: string, zone: string, now: Date): Result<When, WhenRefused> {
  const read = readSentence(sentence, zone, now);
  if (!read.ok) return err('unread');
  const { start, rule, exdates } = read.value.when;
  return ok({ start, rule, exdates });
}
