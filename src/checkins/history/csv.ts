/** One's own answers and notes as a table that any spreadsheet opens. Pure. */
import { wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';
import type { CheckinAnswer } from '../types.ts';
import { dayOf } from './days.ts';
import type { Note } from './notes.ts';

interface Row {
  readonly at: Date;
  readonly cells: readonly (string | number)[];
}

/** RFC 4180, in UTF-8 with a mark at its beginning, without which Excel takes it for another alphabet. */
export function csvOf(answers: readonly CheckinAnswer[], notes: readonly Note[], zone: string): string {
  const rows: Row[] = [
    ...answers.map(({ at, scale, value }) => ({ at, cells: [scale, value, ''] })),
    ...notes.map(({ at, words }) => ({ at, cells: ['note', '', words] })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const lines = [
    ['date', 'hour', 'what', 'value (1 hardest, 5 easiest)', 'note'],
    ...rows.map(({ at, cells }) => [dayOf(zone, at), wallTimeAt(zone, at).hour, ...cells]),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is run as one by spreadsheets (OWASP: CSV injection); a quote in front keeps it words. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
