/** When something is, from a lead's own sentence. */
import { ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { readSentence } from '../sentence.ts';
import type { Timing } from '../types.ts';

export type WhenRefused = 'unread';

export type When = Pick<Timing, 'start' | 'rule'>;

export function readWhen(sentence: string, zone: string, now: Date): Result<When, WhenRefused> {
  const read = readSentence(sentence, zone, now);
  return read.ok ? ok({ start: read.value.start, rule: read.value.rule }) : { ok: false, error: 'unread' };
}
