/** The figures as a table that any spreadsheet opens: sums of at least ten people, and nothing below. Pure. */
import { dayOf } from '../waves.ts';
import type { InstrumentReport } from './report.ts';

/** RFC 4180. Numbers and fixed words only, so nothing has to be quoted. */
export function csvOf(reports: readonly InstrumentReport[]): string {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : String(Math.round(value * 100) / 100);
  const rows = reports.flatMap(({ instrument, waves }) =>
    waves.map((wave) => [
      instrument.name,
      String(dayOf(wave.wave)),
      String(wave.people),
      wave.lost === undefined ? 'score' : 'change',
      number(wave.mean),
      number(wave.interval.from),
      number(wave.interval.to),
      number(wave.lost),
      number(wave.better?.share),
      number(wave.better?.interval.from),
      number(wave.better?.interval.to),
      number(wave.worse?.share),
      number(wave.worse?.interval.from),
      number(wave.worse?.interval.to),
    ]),
  );
  return `\uFEFF${[columns, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

const columns = [
  'measure',
  'day',
  'people (rounded to 5)',
  'what',
  'mean',
  'mean 95% from',
  'mean 95% to',
  'share lost',
  'share better',
  'better 95% from',
  'better 95% to',
  'share worse',
  'worse 95% from',
  'worse 95% to',
];
