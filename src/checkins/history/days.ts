/** Answers by the day on their member's own calendar. A day without one is a gap, never a zero. Pure. */
import { wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';
import type { CheckinAnswer, Scale } from '../types.ts';

/** How far back somebody looks, in days; today is the last of them. */
export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** As it stands in a custom id. */
export function spanOf(days: `${Span}`): Span {
  return spans.find((span) => `${span}` === days) ?? 30;
}

export interface Day {
  /** As 2026-11-29. */
  readonly day: string;
  /** From 1, the hardest, to 5, the easiest; of several answers on a day their mean. Undefined where there is none. */
  readonly value: number | undefined;
}

export interface DatedAnswer extends Pick<CheckinAnswer, 'scale' | 'value'> {
  readonly day: string;
}

/** The day that stands on a calendar there. */
export function dayOf(zone: string, at: Date): string {
  const { year, month, day } = wallTimeAt(zone, at);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function dated(answers: readonly CheckinAnswer[], zone: string): readonly DatedAnswer[] {
  return answers.map(({ at, scale, value }) => ({ scale, value, day: dayOf(zone, at) }));
}

/** @param today - the last day */
export function daysOf(
  answers: readonly DatedAnswer[],
  { scale, today, span }: { scale: Scale; today: string; span: Span },
): readonly Day[] {
  const values = new Map<string, number[]>();
  for (const answer of answers)
    if (answer.scale === scale) values.set(answer.day, [...(values.get(answer.day) ?? []), answer.value]);
  return Array.from({ length: span }, (_, index) => {
    const day = daysBefore(today, span - 1 - index);
    return { day, value: meanOf(values.get(day) ?? []) };
  });
}

/** A day of the calendar so many days earlier. */
export function daysBefore(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - count);
  return at.toISOString().slice(0, 10);
}

export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The values there are, in order. */
export function answered(days: readonly Day[]): readonly number[] {
  return days.flatMap(({ value }) => value ?? []);
}
