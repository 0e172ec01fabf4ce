/** The figures as a table that any spreadsheet opens: sums of at least ten people, and nothing below. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { dayOf } from '../waves.ts';
import type { InstrumentReport, WaveReport } from './report.ts';

/** RFC 4180, in UTF-8 with a mark at its beginning, without which Excel takes it for another alphabet. Its headings are the reader's. */
export function csvOf(reports: readonly InstrumentReport[], t: Translate): string {
  const rows = reports.flatMap(({ instrument, waves }) =>
    waves.map((wave) => [
      instrument.name,
      String(dayOf(wave.wave)),
      t(wave.lost === undefined ? 'outcomes:csv.score' : 'outcomes:csv.change'),
      ...figures(wave).map(number),
    ]),
  );
  return `\uFEFF${[headings(t), ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function headings(t: Translate): readonly string[] {
  const around = (what: string) => [what, t('outcomes:csv.from', { what }), t('outcomes:csv.to', { what })];
  return [
    t('outcomes:measure'),
    t('outcomes:csv.day'),
    t('outcomes:csv.what'),
    t('outcomes:csv.people'),
    ...around(t('outcomes:csv.mean')),
    t('outcomes:csv.lostFrom'),
    t('outcomes:csv.lostTo'),
    t('outcomes:csv.of'),
    ...around(t('outcomes:csv.better')),
    ...around(t('outcomes:csv.worse')),
  ];
}

/** In the order of their headings, undefined where there is none. */
function figures({ people, mean, interval, lost, shares }: WaveReport): readonly (number | undefined)[] {
  const { of, better, worse } = shares ?? {};
  return [
    ...[people, mean, interval.from, interval.to, lost?.from, lost?.to, of],
    ...[better, worse].flatMap((one) => [one?.share, one?.interval.from, one?.interval.to]),
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 100) / 100);
}

/** Numbers and words of ours: none begins like a formula. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
