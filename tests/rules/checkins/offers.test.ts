/** When help is offered after an answer: rarely, and never because of pain, tiredness or energy. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offered, offersHelp, tellsModerators, told, wantsNothing } from '#src/checkins/offers.ts';
import { answerValues, scales } from '#src/checkins/types.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';

const now = new Date('2026-11-29T09:00:00Z');

test.each(['pain', 'fatigue', 'energy'] as const)(
  '%s at its worst every day never leads to an offer',
  (scale) => {
    for (let day = 0; day < 365; day += 1) {
      expect(offersHelp({ scale, value: 1 }, {}, after(now, days(day)))).toBe(false);
      expect(tellsModerators({ scale, value: 1 }, true, {}, after(now, days(day)))).toBe(false);
    }
  },
);

test('only low answers in mood and coping do', () => {
  const offering = scales.flatMap((scale) =>
    answerValues.filter((value) => offersHelp({ scale, value }, {}, now)).map((value) => `${scale} ${value}`),
  );
  expect(offering).toEqual(['mood 1', 'mood 2', 'coping 1', 'coping 2']);
});

test('at most once a week, and not for two weeks after somebody wanted nothing', () => {
  const low = { scale: 'mood', value: 1 } as const;
  const once = offered({}, now);
  expect(offersHelp(low, once, after(now, days(7) - 1))).toBe(false);
  expect(offersHelp(low, once, after(now, days(7)))).toBe(true);
  const nothing = wantsNothing(once, after(now, days(1)));
  expect(offersHelp(low, nothing, after(now, days(15) - 1))).toBe(false);
  expect(offersHelp(low, nothing, after(now, days(15)))).toBe(true);
});

test('law: whatever is answered, two offers are never less than a week apart', () => {
  const answers = fc.array(
    fc.record({
      scale: fc.constantFrom(...scales),
      value: fc.constantFrom(...answerValues),
      hours: fc.integer({ min: 1, max: 60 }),
      nothing: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(answers, (list) => {
      let [care, at] = [{}, now];
      const offers: number[] = [];
      for (const { hours, nothing, ...given } of list) {
        at = after(at, hours * 3_600_000);
        if (!offersHelp(given, care, at)) continue;
        offers.push(at.getTime());
        care = nothing ? wantsNothing(offered(care, at), at) : offered(care, at);
      }
      const pauses = offers.slice(1).map((offer, index) => offer - (offers[index] ?? 0));
      expect(pauses.filter((pause) => pause < days(7))).toEqual([]);
    }),
  );
});

test('moderators hear only what was agreed to beforehand, of the lowest answer, once a week', () => {
  const lowest = { scale: 'coping', value: 1 } as const;
  expect(tellsModerators(lowest, false, {}, now)).toBe(false);
  expect(tellsModerators({ ...lowest, value: 2 }, true, {}, now)).toBe(false);
  expect(tellsModerators(lowest, true, {}, now)).toBe(true);
  expect(tellsModerators(lowest, true, told({}, now, newRef()), after(now, days(6)))).toBe(false);
});
