/** Scoring, as published, and what happens to what was left out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asked, instruments, saidIn } from '#src/outcomes/instruments/index.ts';
import type { Instrument } from '#src/outcomes/instruments/instrument.ts';
import { questionnaire } from '#src/outcomes/page/questionnaire.ts';
import type { InstrumentName } from '#src/outcomes/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { formWriter } from '#src/platform/web/forms.ts';
import { pageForm, toText } from '#src/platform/web/index.ts';

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
    expect(words).toHaveLength(instrument.items.length);
    for (const [i, { answer }] of instrument.items.entries())
      expect(words[i]?.choices).toHaveLength(answer.kind === 'choices' ? answer.values.length : 0);
  }
});

test.each(['en', 'es'] as const)(
  'the shorter form is the first two items of the longer one: %s',
  (language) => {
    const { gad2: short, gad7: long } = instruments;
    expect(short.words[language]).toEqual(long.words[language]?.slice(0, 2));
    expect(short.introduction[language]).toBe(long.introduction[language]);
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
  expect(saidIn(instruments.gad2.words, 'fr').as).toBe('en');
  for (const name of ['hrqol4', 'ses6g', 'connection'] as const)
    expect(saidIn(instruments[name].words, 'es-419').as).toBe('en');
  expect(saidIn(instruments.gad7.words, 'es-419').as).toBe('es');
  expect(saidIn(instruments.gad7.introduction, 'es-419').what).toMatch(
    /^Durante las últimas 2 semanas, ¿con qué frecuencia/,
  );
  // Stanford's own instruction is part of its scale.
  expect(saidIn(instruments.ses6g.introduction, 'es-419').as).toBe('en');
});

test.each(Object.values(instruments))('what is ours around $name is in Spanish', ({ title, credit }) => {
  expect(title.es).toBeDefined();
  expect(credit.es).toBeDefined();
});

test('a questionnaire in English stands under a title and an introduction in Spanish', () => {
  const t = createTranslations().for('es-ES');
  const { connection: instrument } = instruments;
  const open = { wave: 0, closesAt: new Date('2026-12-14T00:00:00Z'), left: [instrument] };
  const answer = pageForm({
    name: 'answer',
    fields: z.object({}),
    submit: () => Promise.reject(new Error()),
  });
  const shown = toText(
    questionnaire(instrument, { open, locale: 'es-ES' }, t, { writer: formWriter('token'), form: answer }),
  );
  expect(shown).toContain('<h2 lang="es">Compañía</h2>');
  expect(shown).toContain('<p lang="es">Una pregunta.</p>');
  expect(shown).toMatch(/<div lang="en">.*How often do you feel lonely\?/s);
  expect(shown).toContain('solo están en inglés');
});
