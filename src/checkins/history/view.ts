/** What somebody's history shows: each scale that they answered, day by day, with its words. Pure but for the reading. */
import type { GuildTx } from '#db/database.ts';
import { memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { answersOf } from '../answers.ts';
import { scales } from '../types.ts';
import type { CheckinAnswer, Scale } from '../types.ts';
import { ownZone } from '../zone.ts';
import { changedOver } from './changed.ts';
import type { Changed } from './changed.ts';
import type { ChartWords } from './chart.ts';
import { answered, dated, dayOf, daysOf, meanOf, spans } from './days.ts';
import type { Day, Span } from './days.ts';
import { notesOf } from './notes.ts';
import type { Note } from './notes.ts';

export interface ScaleHistory {
  readonly scale: Scale;
  readonly days: readonly Day[];
  readonly changed: Changed;
}

export interface SpanHistory {
  readonly span: Span;
  readonly scales: readonly ScaleHistory[];
}

export interface History {
  /** Whether their consent to check-ins stands; without it there is nothing. */
  readonly agreed: boolean;
  readonly spans: readonly SpanHistory[];
  readonly notes: readonly Note[];
  readonly zone: string;
  /** As a Discord locale. */
  readonly locale: string;
}

/** @param since - a day more than the longest time: a day there may have begun earlier than here */
const reach = Math.max(...spans) + 1;

export async function readHistory(tx: GuildTx, community: Community, user: string): Promise<History> {
  const now = community.now();
  const [record, zone, answers, notes] = await Promise.all([
    memberRecord(tx, community, user),
    ownZone(tx, community, user),
    answersOf(tx, community, user, after(now, -days(reach))),
    notesOf(tx, community, user),
  ]);
  return {
    agreed: record !== undefined && stands(record.consents, 'checkins'),
    spans: historyOf(answers, { zone, now }),
    notes,
    zone,
    locale: record?.locale ?? 'en-US',
  };
}

export async function ownHistory(community: Community, user: string): Promise<History> {
  return community.read((tx) => readHistory(tx, community, user));
}

/** Each scale that was answered at all in the longest time, in all times, so that the page stays the same shape. */
export function historyOf(
  answers: readonly CheckinAnswer[],
  { zone, now }: { zone: string; now: Date },
): readonly SpanHistory[] {
  const known = dated(answers, zone);
  const today = dayOf(zone, now);
  const longest = Math.max(...spans) as Span;
  const used = scales.filter((scale) => answered(daysOf(known, { scale, today, span: longest })).length > 0);
  return spans.map((span) => ({
    span,
    scales: used.map((scale) => {
      const own = daysOf(known, { scale, today, span });
      return { scale, days: own, changed: changedOver(own) };
    }),
  }));
}

function number(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** "Energy: easier lately. 3.4 on average, and 2.6 before." */
export function changeWords({ scale, changed }: ScaleHistory, locale: string, t: Translate): string {
  const name = t(`history:scale.${scale}`);
  if (changed.kind === 'none' || changed.kind === 'few')
    return t(`history:change.${changed.kind}`, { scale: name });
  const { kind, earlier, later } = changed;
  return t(`history:change.${kind}`, {
    scale: name,
    earlier: number(earlier, locale),
    later: number(later, locale),
  });
}

/** All that a picture shows, in a sentence. */
export function aboutWords({ scale, days: own }: ScaleHistory, locale: string, t: Translate): string {
  const values = answered(own);
  const mean = meanOf(values);
  const named = { scale: t(`history:scale.${scale}`), days: own.length };
  if (mean === undefined) return t('history:aboutNone', named);
  if (values.length === 1) return t('history:aboutOne', { ...named, mean: number(mean, locale) });
  return t('history:aboutMany', {
    ...named,
    answered: values.length,
    low: number(Math.min(...values), locale),
    high: number(Math.max(...values), locale),
    mean: number(mean, locale),
  });
}

export function chartWords(history: ScaleHistory, locale: string, t: Translate): ChartWords {
  return {
    title: t('history:chartTitle', { scale: t(`history:scale.${history.scale}`), days: history.days.length }),
    unit: t('history:unit'),
    description: aboutWords(history, locale, t),
    day: (day) => shortDay(day, locale),
  };
}

/** "Nov 29". */
export function shortDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

export { number as shownNumber };
