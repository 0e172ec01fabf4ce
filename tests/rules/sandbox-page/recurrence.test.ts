/** How often a scheduled event comes round, in the words of the sandbox's page. */
import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import type { APIGuildScheduledEventRecurrenceRule } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { recurrenceInWords } from '#sandbox/page/app/scheduled/recurrence.ts';

const rule = (more: Partial<APIGuildScheduledEventRecurrenceRule>): APIGuildScheduledEventRecurrenceRule => ({
  start: '2026-03-12T18:30:00Z',
  end: null,
  frequency: Frequency.Weekly,
  interval: 1,
  by_weekday: null,
  by_n_weekday: null,
  by_month: null,
  by_month_day: null,
  by_year_day: null,
  count: null,
  ...more,
});

test.each([
  [{ by_weekday: [3] }, 'Every week on Thursday'],
  [{ by_weekday: [3], interval: 2 }, 'Every other week on Thursday'],
  [{ frequency: Frequency.Daily }, 'Every day'],
  [{ frequency: Frequency.Daily, by_weekday: [4, 3, 2, 1, 0] }, 'Every weekday (Monday to Friday)'],
  [{ frequency: Frequency.Daily, by_weekday: [5, 6] }, 'Every weekend day'],
  [{ frequency: Frequency.Daily, by_weekday: [1, 2, 3] }, 'Every Tuesday, Wednesday, and Thursday'],
  [{ frequency: Frequency.Monthly, by_n_weekday: [{ n: 1, day: 0 }] }, 'Every month on the first Monday'],
  [{ frequency: Frequency.Monthly, by_n_weekday: [{ n: 5, day: 4 }] }, 'Every month on the fifth Friday'],
  [{ frequency: Frequency.Yearly, by_month: [7], by_month_day: [24] }, 'Every year on July 24'],
  [{ by_weekday: [3], count: 6 }, 'Every week on Thursday, 6 times'],
] as const)('%j', (more, words) => {
  expect(recurrenceInWords(rule(more as Partial<APIGuildScheduledEventRecurrenceRule>))).toBe(words);
});
