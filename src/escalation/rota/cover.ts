/** The hours of a week in which nobody is on the rota, as their reader's clock shows them. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Turn } from './turns.ts';

export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** From a moment to the end of a day in a zone: what is left of today, and so many whole days after it. */
export function wholeDays(from: Date, days: number, zone: string): Span {
  return { from, until: startOf(dayOf(from, zone).add({ days: days + 1 }), zone) };
}

/** The parts of a span that no turn covers, in order. */
export function uncovered(
  turns: readonly Pick<Turn, 'from' | 'until'>[],
  { from, until }: Span,
): readonly Span[] {
  const gaps: Span[] = [];
  let covered = from;
  for (const turn of turns.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (turn.from >= until) break;
    if (turn.from > covered) gaps.push({ from: covered, until: turn.from });
    if (turn.until > covered) covered = turn.until;
  }
  if (covered < until) gaps.push({ from: covered, until });
  return gaps;
}

/** One local day, and the parts of it that some spans hold. */
export interface DayOf {
  /** As yyyy-mm-dd. */
  readonly day: string;
  /** The day's own beginning: what a clock or a calendar says of it. */
  readonly at: Date;
  /** The whole of the part that is looked at. */
  readonly all: boolean;
  /** Whether that is the day from its beginning on: of today, it is what is left. */
  readonly whole: boolean;
  readonly parts: readonly Span[];
}

/** Spans cut at the midnights of a zone; every day that the span touches is there, also one without any. */
export function byDay(spans: readonly Span[], { from, until }: Span, zone: string): readonly DayOf[] {
  const days: DayOf[] = [];
  let day = dayOf(from, zone);
  for (; ; day = day.add({ days: 1 })) {
    const begins = startOf(day, zone);
    const ends = startOf(day.add({ days: 1 }), zone);
    if (begins >= until) return days;
    const looked = { from: later(begins, from), until: earlier(ends, until) };
    const parts = spans
      .map((span) => ({ from: later(span.from, looked.from), until: earlier(span.until, looked.until) }))
      .filter((part) => part.from < part.until);
    const [first] = parts;
    const all =
      first?.from.getTime() === looked.from.getTime() && first.until.getTime() === looked.until.getTime();
    days.push({ day: day.toString(), at: looked.from, all, whole: begins >= from, parts });
  }
}

const dayOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
const startOf = (day: Temporal.PlainDate, zone: string) =>
  new Date(day.toZonedDateTime(zone).epochMilliseconds);
const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);
