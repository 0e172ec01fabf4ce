/** Questions rotate without repeats. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextQuestion } from '#src/checkins/group/rotation.ts';
import { questionsOf } from '#src/checkins/group/packs.ts';
import { packs } from '#src/checkins/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');

test('law: each round asks every question once, and none twice in a row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.string(), (count, seed) => {
      const asked = Array.from({ length: count * 5 }, (_, number) => nextQuestion(number, count, seed));
      for (let round = 0; round < 5; round += 1)
        expect(new Set(asked.slice(round * count, (round + 1) * count)).size).toBe(count);
      const twice = asked.filter((question, index) => count > 1 && question === asked[index - 1]);
      expect(twice).toEqual([]);
    }),
  );
});

test.each(packs)('the pack %s has questions, all different', (pack) => {
  const questions = questionsOf(pack, [], t);
  expect(questions.length).toBeGreaterThan(5);
  expect(new Set(questions).size).toBe(questions.length);
});

test('own questions are a lead’s, as they wrote them', () => {
  expect(questionsOf('own', ['What is blooming?'], t)).toEqual(['What is blooming?']);
});
