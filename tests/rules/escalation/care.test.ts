/** How much is enough for one person, and whom the clock calls. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inARow, runAfter, tooMuch } from '#src/escalation/care/strain.ts';
import { digestNow, targetsIn, usualTargets, whomToCall } from '#src/escalation/clock.ts';
import { casesAtRest, handedAllOver } from '#src/escalation/messages/care.ts';
import { severities } from '#src/escalation/types.ts';
import type { HeavyRun, Strain } from '#src/escalation/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { textOf } from '../discord/shown.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { heavyInARowOf, targetsOf } from '#src/communities/index.ts';

const now = new Date('2026-06-01T12:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const strain = (changed: Partial<Strain> = {}): Strain => ({
  user: 'theo',
  running: 0,
  capacity: 5,
  run: { count: 0, at: undefined },
  ...changed,
});
const worn = (count = 3): HeavyRun => ({ count, at: ago(minutes(30)) });
const priya = strain({ user: 'priya' });
const claim = (severity: (typeof severities)[number], who: Strain, others: readonly Strain[]) =>
  tooMuch({ severity, who, others, limit: 3 }, now);

describe('one more case', () => {
  test('that is heavy, after as many as is good for anybody, goes to others who are there', () => {
    expect(claim('red', strain({ run: worn() }), [priya])).toBe('rest');
    expect(claim('crisis', strain({ run: worn() }), [priya])).toBe('rest');
    expect(claim('amber', strain({ run: worn() }), [priya])).toBeUndefined();
    expect(claim('red', strain({ run: worn(2) }), [priya])).toBeUndefined();
  });

  test('is nobody’s to refuse where nobody else is on, or all of them have as much', () => {
    expect(claim('crisis', strain({ run: worn() }), [])).toBeUndefined();
    expect(claim('red', strain({ run: worn() }), [strain({ user: 'priya', run: worn() })])).toBeUndefined();
    expect(claim('green', strain({ running: 5 }), [strain({ running: 5 })])).toBeUndefined();
  });

  test('beyond as many as they said goes to others, but for a crisis', () => {
    expect(claim('amber', strain({ running: 5 }), [priya])).toBe('full');
    expect(claim('crisis', strain({ running: 5 }), [priya])).toBeUndefined();
  });
});

test('whoever hands over reads what became of each case: one that waits for a second reader stays theirs', () => {
  const t = createTranslations().for('en-US');
  const handed = (handedOver: number, second: number) =>
    textOf(handedAllOver({ handedOver, second, others: [] }, t));
  expect(handed(2, 0)).toContain('your cases wait for others');
  expect(handed(2, 0)).not.toContain('second reader');
  expect(handed(2, 1)).toContain('One case that waits for a second reader stays with you');
  expect(handed(0, 2)).not.toContain('wait for others');
  expect(handed(0, 2)).toContain('2 cases that wait for a second reader stay with you');
  expect(casesAtRest({ inHand: 0, second: 0 }, t)).toContain('waits for others now');
  expect(casesAtRest({ inHand: 1, second: 1 }, t)).not.toContain('waits for others');
});

test('a row ends with a lighter case and with a night', () => {
  const run = runAfter(runAfter({ count: 0, at: undefined }, 'red', now), 'crisis', now);
  expect(inARow(run, now)).toBe(2);
  expect(inARow(run, new Date(now.getTime() + hours(12)))).toBe(0);
  expect(runAfter(run, 'green', now).count).toBe(0);
  expect(runAfter({ count: 9, at: ago(hours(13)) }, 'red', now).count).toBe(1);
});

const someStrain = fc.record({
  user: fc.constantFrom('theo', 'priya', 'wen'),
  running: fc.nat({ max: 8 }),
  capacity: fc.integer({ min: 1, max: 8 }),
  run: fc.record({ count: fc.nat({ max: 6 }), at: fc.constantFrom(ago(minutes(5)), ago(hours(20))) }),
});

test('law: whoever is refused leaves somebody who is not refused, so that no case waits because all are asked to rest', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...severities),
      fc.array(someStrain, { minLength: 1, maxLength: 5 }),
      (severity, people) => {
        const may = people.map((who, at) => claim(severity, who, people.toSpliced(at, 1)) === undefined);
        expect(may).toContain(true);
      },
    ),
  );
});

describe('whom the clock calls', () => {
  const around = {
    on: [strain(), strain({ user: 'wen', running: 5 })],
    offShift: ['priya', 'sol', 'theo'],
    hasRoom: ({ running, capacity }: Strain) => running < capacity,
  };
  test('those on duty who have room, then all of them and the one who is next, then everybody who may be', () => {
    expect(whomToCall('duty', around)).toEqual(['theo']);
    expect(whomToCall('next', around)).toEqual(['theo', 'wen', 'priya']);
    expect(whomToCall('leads', around)).toEqual(['theo', 'wen', 'priya', 'sol']);
  });
  test('all of those on duty where none has room, and everybody who may be called where nobody is on', () => {
    expect(whomToCall('duty', { ...around, hasRoom: () => false })).toEqual(['theo', 'wen']);
    for (const attention of ['duty', 'next', 'leads'] as const)
      expect(whomToCall(attention, { ...around, on: [] })).toEqual(around.offShift);
    expect(whomToCall('duty', { ...around, on: [], offShift: [] })).toEqual([]);
  });
});

test('what can wait waits for the digest of the next shift, unless somebody is on or no shift comes within a day', () => {
  const next = new Date(now.getTime() + hours(5));
  expect(digestNow(false, next, now)).toBe(false);
  expect(digestNow(true, next, now)).toBe(true);
  expect(digestNow(false, undefined, now)).toBe(true);
  expect(digestNow(false, new Date(now.getTime() + hours(25)), now)).toBe(true);
});

test('targets are four times as people write them, from the shortest to the longest', () => {
  expect(targetsOf('15 min, 2 h, 1 day, 3 days')).toBe('15,120,1440,4320');
  expect(targetsOf('5m 5m 5m 2w')).toBe('5,5,5,20160');
  for (const typed of [
    '',
    '15 min, 2 h, 1 day',
    '2 h, 15 min, 1 day, 3 days',
    '1 min, 2 h, 1 d, 3 d',
    '5 m, 1 h, 1 d, 3 w',
  ])
    expect(targetsOf(typed)).toBeUndefined();
  expect(targetsIn({ caseTargets: '15,120,1440,4320' })).toEqual(usualTargets);
  expect(targetsIn({ caseTargets: '30,60,90,120' }).amber).toBe(minutes(90));
  expect(targetsIn(undefined)).toEqual(usualTargets);
  expect(['0', '1', '10', '11', 'many'].map(heavyInARowOf)).toEqual([undefined, 1, 10, undefined, undefined]);
});
