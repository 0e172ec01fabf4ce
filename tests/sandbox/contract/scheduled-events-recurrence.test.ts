import { expect } from 'vitest';
import { nextOccurrence } from '#sandbox/state/scheduled-events-recurrence.ts';
import { eventStage } from './scheduled-events-stage.ts';
import { rule as contractRule } from './rule.ts';

const page = 'resources/guild-scheduled-event';
const rule = (name: string, check: () => Promise<void> | void): void =>
  contractRule('Scheduled events', name, page, check);
const [yearly, monthly, weekly, daily] = [0, 1, 2, 3];

const accepted: readonly (readonly [what: string, part: object])[] = [
  ['every day', { frequency: daily }],
  ...[
    [0, 1, 2, 3, 4],
    [1, 2, 3, 4, 5],
    [6, 0, 1, 2, 3],
    [4, 5],
    [5, 6],
    [6, 0],
  ].map((set) => [`daily on ${set.join(', ')}`, { frequency: daily, by_weekday: set }] as const),
  ['every week on one day', { frequency: weekly, by_weekday: [2] }],
  ['every other week on one day', { frequency: weekly, interval: 2, by_weekday: [2] }],
  ['every month on the fourth Wednesday', { frequency: monthly, by_n_weekday: [{ n: 4, day: 2 }] }],
  ['every year on the 24th of July', { frequency: yearly, by_month: [7], by_month_day: [24] }],
];
for (const [what, part] of accepted)
  rule(`an event can recur ${what}`, async () => {
    const at = await eventStage();
    const { status, body } = await at.post({ recurrence_rule: { start: at.hours(1), interval: 1, ...part } });
    expect(status).toBe(200);
    expect(body['recurrence_rule']).toMatchObject({ start: at.hours(1), interval: 1, count: null, ...part });
  });

const refused: readonly (readonly [what: string, part: object, field: string])[] = [
  ['without a start', { frequency: daily, start: undefined }, 'start'],
  ['without a frequency', {}, 'frequency'],
  ['with a count', { frequency: daily, count: 5 }, 'count'],
  ['with an end', { frequency: daily, end: '2028-01-01T00:00:00Z' }, 'end'],
  ['on days of the year', { frequency: yearly, by_year_day: [3] }, 'by_year_day'],
  ['every other day', { frequency: daily, interval: 2 }, 'interval'],
  ['every third week', { frequency: weekly, interval: 3, by_weekday: [2] }, 'interval'],
  ['every other month', { frequency: monthly, interval: 2, by_n_weekday: [{ n: 1, day: 0 }] }, 'interval'],
  ['weekly on two days', { frequency: weekly, by_weekday: [1, 3] }, 'by_weekday'],
  ['daily on Tuesday and Thursday', { frequency: daily, by_weekday: [1, 3] }, 'by_weekday'],
  ['monthly on weekdays', { frequency: monthly, by_weekday: [1] }, 'by_weekday'],
  ['weekly on the nth weekday', { frequency: weekly, by_n_weekday: [{ n: 1, day: 1 }] }, 'by_n_weekday'],
  [
    'monthly on two weekdays',
    {
      frequency: monthly,
      by_n_weekday: [
        { n: 1, day: 1 },
        { n: 2, day: 1 },
      ],
    },
    'by_n_weekday',
  ],
  ['yearly in a month without a day', { frequency: yearly, by_month: [7] }, 'by_month_day'],
  ['yearly on a day without a month', { frequency: yearly, by_month_day: [24] }, 'by_month'],
  ['yearly in two months', { frequency: yearly, by_month: [7, 8], by_month_day: [24] }, 'by_month'],
  ['monthly in a month of the year', { frequency: monthly, by_month: [7] }, 'by_month'],
];
for (const [what, part, field] of refused)
  rule(`an event cannot recur ${what}`, async () => {
    const at = await eventStage();
    const { body } = await at.post({ recurrence_rule: { start: at.hours(1), interval: 1, ...part } });
    expect(body['code']).toBe(50035);
    expect(body['errors']).toHaveProperty(['recurrence_rule', field, '_errors']);
  });
rule('the sixth weekday of a month does not exist', async () => {
  const at = await eventStage();
  const recurrence_rule = { start: at.hours(1), frequency: monthly, by_n_weekday: [{ n: 6, day: 1 }] };
  const { body } = await at.post({ recurrence_rule });
  expect(body['errors']).toHaveProperty(['recurrence_rule', 'by_n_weekday', '0', 'n']);
});

const nexts: readonly (readonly [what: string, part: object, next: string])[] = [
  ['daily comes the next day', { frequency: daily }, '2027-01-05'],
  ['daily on weekends skips the week', { frequency: daily, by_weekday: [5, 6] }, '2027-01-09'],
  ['weekly comes after a week', { frequency: weekly, by_weekday: [0] }, '2027-01-11'],
  ['every other week comes after two', { frequency: weekly, interval: 2, by_weekday: [0] }, '2027-01-18'],
  [
    'monthly comes on the same weekday',
    { frequency: monthly, by_n_weekday: [{ n: 1, day: 0 }] },
    '2027-02-01',
  ],
  [
    'monthly on a fifth weekday skips months that have none',
    { frequency: monthly, by_n_weekday: [{ n: 5, day: 0 }] },
    '2027-03-29',
  ],
  ['yearly comes on its date', { frequency: yearly, by_month: [7], by_month_day: [24] }, '2027-07-24'],
  [
    'yearly on the 29th of February waits for a leap year',
    { frequency: yearly, by_month: [2], by_month_day: [29] },
    '2028-02-29',
  ],
];
for (const [what, part, next] of nexts)
  rule(`an event that recurs ${what}`, () => {
    const start = '2027-01-04T10:00:00.000Z';
    const whole = {
      start,
      end: null,
      interval: 1,
      by_weekday: null,
      by_n_weekday: null,
      by_month: null,
      by_month_day: null,
      by_year_day: null,
      count: null,
    };
    const found = nextOccurrence({ ...whole, ...(part as { frequency: 0 }) }, Date.parse(start));
    expect(new Date(found ?? 0).toISOString()).toBe(`${next}T10:00:00.000Z`);
  });
