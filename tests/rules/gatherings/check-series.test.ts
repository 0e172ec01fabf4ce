/** What may be kept as a series. */
import { expect, test } from 'vitest';
import { checkSeries } from '#src/gatherings/recurrence/check-series.ts';

const tuesdays = { start: '2026-03-24T19:00', zone: 'Europe/Berlin', rule: 'FREQ=WEEKLY' };

test.each([
  [{ start: '2026-02-30T19:00' }, 'start'],
  [{ start: '0026-02-03T19:00' }, 'start'],
  [{ zone: 'Europe/Atlantis' }, 'zone'],
  [{ rule: 'FREQ=OFTEN' }, 'rule'],
  [{ rule: 'FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000' }, 'rule'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=XX' }, 'rule'],
  [{ rule: 'FREQ=MONTHLY;BYMONTHDAY=0' }, 'rule'],
  [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'never'],
  [{ rule: 'FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31' }, 'never'],
  [{ rule: 'FREQ=HOURLY' }, 'too_often'],
  [{ rule: 'FREQ=DAILY;BYHOUR=9,21' }, 'too_often'],
  [{ rule: 'FREQ=DAILY;COUNT=100000' }, 'end'],
  [{ rule: 'FREQ=WEEKLY;UNTIL=20260101T000000' }, 'end'],
  [{ rule: 'FREQ=WEEKLY;UNTIL=20260101T000000Z' }, 'end'],
  [{ exdates: ['some day'] }, 'exception'],
])('%j is refused: %s', (changed, error) => {
  expect(checkSeries({ ...tuesdays, ...changed })).toEqual({ ok: false, error });
});

test('a series begins with its first time', () => {
  expect(checkSeries(tuesdays)).toEqual({ ok: true, value: tuesdays });
  expect(checkSeries({ ...tuesdays, rule: 'FREQ=MONTHLY;BYDAY=-1FR' })).toMatchObject({
    value: { start: '2026-03-27T19:00' },
  });
  expect(checkSeries({ ...tuesdays, rule: '' }).ok).toBe(true);
});
