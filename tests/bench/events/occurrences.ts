/** How many next occurrences one core reckons in a second: of series as communities have them, none asked twice for one moment. */
import { occurrences } from '#src/gatherings/recurrence.ts';
import type { Series } from '#src/gatherings/recurrence.ts';

const rules = [
  '',
  'FREQ=DAILY',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=60',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20301231T235959',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
];
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'UTC',
];

/** As many as one large community has. */
const many = 2_000;
const rounds = 25;

export const series: readonly Series[] = Array.from({ length: many }, (_, index) => {
  const rule = rules[index % rules.length] ?? '';
  const [day, minute] = [1 + (index % 28), index % 60];
  const start = `2025-0${1 + (index % 9)}-${String(day).padStart(2, '0')}T19:${String(minute).padStart(2, '0')}`;
  return { start, zone: zones[index % zones.length] ?? 'UTC', rule };
});

/** @returns how many in a second of this process's own time on the processor, which neighbours do not slow down */
export function occurrencesPerSecond(): number {
  // Once, so that rules are read and clocks are known.
  for (const one of series) occurrences(one, { after: new Date('2026-01-01T00:00:00Z'), limit: 1 });
  const begun = process.cpuUsage();
  let asked = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const one of series) {
      const after = new Date(Date.UTC(2025, round, 1 + (asked % 28), asked % 24));
      occurrences(one, { after, limit: 1 });
      asked += 1;
    }
  const { user, system } = process.cpuUsage(begun);
  return asked / ((user + system) / 1e6);
}
