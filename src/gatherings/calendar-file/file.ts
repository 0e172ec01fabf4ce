/** A calendar file (RFC 5545) of events. The same events give the same file, to the byte: programs ask again and again. Pure. */
import { instantOf } from '../local-time.ts';
import { readRule } from '../recurrence/rule.ts';
import { writeWall } from '../recurrence/wall.ts';
import { line, local, utc, words } from './lines.ts';
import { zoneLines } from './zone.ts';

export interface CalendarEntry {
  readonly uid: string;
  /** Goes up whenever it changes. */
  readonly sequence: number;
  readonly changedAt: Date;
  /** Local wall time of the first, or of this one, as 2026-03-24T19:00. */
  readonly start: string;
  /** IANA. */
  readonly zone: string;
  readonly minutes: number;
  /** The value of an RRULE; '' for one that is once, or one date of a series. */
  readonly rule: string;
  /** Local starts that the rule names and that are not. */
  readonly exdates: readonly string[];
  /** Of a date that differs from its series: the local start that the rule gave it. */
  readonly instead: string | undefined;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly url: string | undefined;
}

export interface CalendarFile {
  readonly entries: readonly CalendarEntry[];
  /** What the calendar is called; undefined in a file that is put into another one. */
  readonly name: string | undefined;
  /** Of the community: stands in it even where nothing else does, because an empty calendar is no valid one. */
  readonly zone: string;
  readonly now: Date;
}

/** How often programs are asked to look again. */
const lookAgain = 'PT1H';

export function calendarFile({ entries, name, zone, now }: CalendarFile): string {
  const year = now.getUTCFullYear();
  const starts = entries.map(({ start }) => Number(start.slice(0, 4)));
  const years = { first: Math.min(year, ...starts), last: Math.max(year, ...starts) };
  const zones = new Set([...entries.map((entry) => entry.zone), ...(entries.length === 0 ? [zone] : [])]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kindred//Events//EN',
    'CALSCALE:GREGORIAN',
    ...(name === undefined
      ? []
      : [
          line('NAME', words(name)),
          line('X-WR-CALNAME', words(name)),
          line('REFRESH-INTERVAL', lookAgain, { VALUE: 'DURATION' }),
          line('X-PUBLISHED-TTL', lookAgain),
        ]),
    ...[...zones]
      .filter((one) => one !== 'UTC' || entries.length === 0)
      .flatMap((one) => zoneLines(one, years)),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((one) => `${one}\r\n`).join('');
}

function entryLines(entry: CalendarEntry): string[] {
  const { zone } = entry;
  return [
    'BEGIN:VEVENT',
    line('UID', entry.uid),
    line('DTSTAMP', utc(entry.changedAt)),
    line('LAST-MODIFIED', utc(entry.changedAt)),
    line('SEQUENCE', String(entry.sequence)),
    ...(entry.instead === undefined ? [] : [when('RECURRENCE-ID', entry.instead, zone)]),
    when('DTSTART', entry.start, zone),
    // Not its end on the clock: that comes twice in the night in which clocks are put back.
    line('DURATION', `PT${entry.minutes}M`),
    ...(entry.rule === '' ? [] : [line('RRULE', ruleFor(entry))]),
    ...entry.exdates.map((exdate) => when('EXDATE', exdate, zone)),
    line('SUMMARY', words(entry.summary)),
    ...(entry.description === undefined ? [] : [line('DESCRIPTION', words(entry.description))]),
    ...(entry.location === undefined ? [] : [line('LOCATION', words(entry.location))]),
    ...(entry.url === undefined ? [] : [line('URL', entry.url)]),
    line('STATUS', entry.status),
    // Somebody who may not come is not busy.
    line('TRANSP', entry.status === 'CONFIRMED' ? 'OPAQUE' : 'TRANSPARENT'),
    'END:VEVENT',
  ];
}

function when(name: string, wall: string, zone: string): string {
  return zone === 'UTC' ? line(name, `${local(wall)}Z`) : line(name, local(wall), { TZID: zone });
}

/** An end on the clock of a place is told in UTC (section 3.3.10). */
function ruleFor({ rule, zone }: CalendarEntry): string {
  const until = readRule(rule)?.until;
  const value = rule.replace(/^RRULE:/i, '').toUpperCase();
  if (!until) return value;
  const at = 'wall' in until ? instantOf(zone, writeWall(until.wall)) : new Date(until.at);
  return value.replace(/UNTIL=[^;]*/, `UNTIL=${utc(at)}`);
}
