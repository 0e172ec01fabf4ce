import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, slipsAllowed } from '#src/platform/distance.ts';
import { meaning, normal } from '#src/topics/normal.ts';

describe('the distance between two words', () => {
  test.each([
    ['lupus', 'lupus', 0],
    ['lupus', 'lupis', 1],
    ['lupus', 'lupu', 1],
    ['lupus', 'luppus', 1],
    ['lupus', 'lpuus', 1],
    ['crohns', 'chrons', 2],
    ['lupus', 'gout', 3],
    ['', 'ms', 2],
    ['🫀🫀', '🫀', 1],
  ])('%j and %j: %i', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(Math.min(expected, 3));
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '🫀'), maxLength: 8 });

  test('law: it is the same both ways, nothing for the same word only, and grows by no more than one a letter', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('a', 'b', '🫀'), (a, b, letter) => {
        const most = 8;
        expect(distance(a, b, most)).toBe(distance(b, a, most));
        expect(distance(a, b, most) === 0).toBe(a === b);
        expect(distance(a, b + letter, most)).toBeLessThanOrEqual(distance(a, b, most) + 1);
      }),
    );
  });

  test('law: a limit only ever cuts it off', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(distance(a, b, 20), most + 1));
      }),
    );
  });
});

test('short words forgive no slip: one letter more would be another word', () => {
  expect(['ms', 'sle', 'gout', 'lupus', 'migraine'].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2]);
});

describe('what is compared', () => {
  test.each([
    ['Crohn’s (M.S.)', 'crohns ms'],
    ['  ME/CFS ', 'me cfs'],
    ['Sjögren', 'sjogren'],
    ['ESCLEROSIS MÚLTIPLE', 'esclerosis multiple'],
    ['ﬁbro', 'fibro'],
    ['İ', 'i'],
    ['!!!', ''],
  ])('%j is %j', (words, expected) => {
    expect(normal(words)).toBe(expected);
  });

  test.each([
    ['I have Crohn’s disease', 'crohns'],
    ['support group for people with lupus', 'lupus'],
    ['tengo la enfermedad de Crohn', 'crohn'],
    ['disease', 'disease'],
    ['', ''],
  ])('of %j what is meant is %j', (words, expected) => {
    expect(meaning(words)).toBe(expected);
  });

  test('law: comparing what was compared changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(normal(normal(words))).toBe(normal(words));
      }),
    );
  });
});
