/** Scoring, as published, and what happens to what was left out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, instruments, wordsOf } from '#src/outcomes/instruments/index.ts';
import type { Instrument } from '#src/outcomes/instruments/instrument.ts';
import type { InstrumentName } from '#src/outcomes/types.ts';

const answered = (instrument: Instrument, values: readonly (number | undefined)[]) =>
  instrument.score(
    Object.fromEntries(
      instrument.items.flatMap(({ key }, i) => (values[i] === undefined ? [] : [[key, values[i]]])),
    ),
  );

describe('published scoring', () => {
  test.each<[string, InstrumentName, (number | undefined)[], number | undefined]>([
    // Spitzer and others 2006: the sum of all, 0 to 21; cut-offs at 5, 10 and 15.
    ['nothing at all', 'gad7', [0, 0, 0, 0, 0, 0, 0], 0],
    ['everything nearly every day', 'gad7', [3, 3, 3, 3, 3, 3, 3], 21],
    ['the least that counts as moderate', 'gad7', [2, 2, 2, 1, 1, 1, 1], 10],
    ['an item left out', 'gad7', [2, 2, 2, 1, 1, 1, undefined], undefined],
    // Kroenke and others 2007: the first two items, 3 or more is positive.
    ['the least that is positive', 'gad2', [1, 2], 3],
    ['half of it', 'gad2', [1, undefined], undefined],
    // CDC, Measuring Healthy Days (2000): 4 physically and 2 mentally unhealthy days are 6, and 30 with 30 are 30.
    ['days add up', 'hrqol4', [3, 4, 2, 0], 6],
    ['but to no more than a month', 'hrqol4', [5, 30, 30, 30], 30],
    ['general health and activity are not needed', 'hrqol4', [undefined, 10, 5, undefined], 15],
    ['mental health is', 'hrqol4', [3, 10, undefined, 2], undefined],
    ['one answer', 'connection', [4], 4],
    ['none', 'connection', [undefined], undefined],
    ['no hope is an answer', 'hope', [0], 0],
    // Stanford: the mean; with more than two missing, none.
    ['all six', 'ses6g', [1, 2, 3, 4, 5, 6], 3.5],
    ['two missing', 'ses6g', [10, undefined, 8, undefined, 6, 4], 7],
    ['three missing', 'ses6g', [10, undefined, 8, undefined, 6, undefined], undefined],
  ])('%s: %s', (_, name, values, score) => {
    expect(answered(instruments[name], values)).toBe(score);
  });
});

test.each(Object.values(instruments))('$name scores within its range, whatever is answered', (instrument) => {
  const answer = (item: Instrument['items'][number]) =>
    item.answer.kind === 'count'
      ? fc.integer({ min: item.answer.from, max: item.answer.to })
      : fc.constantFrom(...item.answer.values);
  fc.assert(
    fc.property(fc.tuple(...instrument.items.map(answer)), (values) => {
      const score = answered(instrument, values) ?? Number.NaN;
      expect(score).toBeGreaterThanOrEqual(instrument.range[0]);
      expect(score).toBeLessThanOrEqual(instrument.range[1]);
    }),
  );
});

test.each(Object.values(instruments))('$name has words for each item and each answer', (instrument) => {
  for (const words of Object.values(instrument.words)) {
    expect(words.items).toHaveLength(instrument.items.length);
    for (const [i, { answer }] of instrument.items.entries())
      expect(words.items[i]?.choices).toHaveLength(answer.kind === 'choices' ? answer.values.length : 0);
  }
});

test.each(['en', 'es'] as const)(
  'the shorter form is the first two items of the longer one: %s',
  (language) => {
    const [short, long] = [instruments.gad2.words[language], instruments.gad7.words[language]];
    expect(short?.items).toEqual(long?.items.slice(0, 2));
    expect(short?.introduction).toBe(long?.introduction);
  },
);

test('nobody is asked about wishing to be dead', () => {
  const everything = JSON.stringify(Object.values(instruments));
  expect(everything).not.toMatch(/better off dead|hurting yourself/i);
});

test('the longer form stands for the shorter one', () => {
  const names = (longer: boolean) => asked(longer).map(({ name }) => name);
  expect(names(false)).toEqual(['gad2', 'hrqol4', 'connection', 'hope', 'ses6g']);
  expect(names(true)).toEqual(['gad7', 'hrqol4', 'connection', 'hope', 'ses6g']);
});

test('what has no wording of its own in a language says which it is asked in', () => {
  expect(wordsOf(instruments.gad2, 'fr').as).toBe('en');
  for (const name of ['hrqol4', 'ses6g', 'connection'] as const)
    expect(wordsOf(instruments[name], 'es-419').as).toBe('en');
  expect(wordsOf(instruments.gad7, 'es-419')).toMatchObject({
    as: 'es',
    words: { introduction: expect.stringMatching(/^Durante las últimas 2 semanas, ¿con qué frecuencia/) },
  });
  expect(wordsOf(instruments.hope, 'es-419')).toMatchObject({
    as: 'es',
    words: { title: 'Esperanza (pregunta nuestra, sin validar)' },
  });
});
