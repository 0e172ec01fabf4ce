import { expect, test } from 'vitest';
import { readLink } from '#src/learning/resources/link.ts';
import { starters } from '#src/learning/starter/index.ts';
import { catalogue } from '#src/topics/catalogue/index.ts';

const slugs = new Set(catalogue.map(({ slug }) => slug));

test('every entry that comes along is about topics of the catalogue', () => {
  expect(starters.flatMap(({ title, topics }) => (topics.length === 0 ? [title] : []))).toEqual([]);
  expect(starters.flatMap(({ topics }) => topics.filter((slug) => !slugs.has(slug)))).toEqual([]);
});

test('its links are written as they are kept, none twice', () => {
  expect(starters.filter(({ link }) => readLink(link) !== link).map(({ link }) => link)).toEqual([]);
  expect(new Set(starters.map(({ link }) => link)).size).toBe(starters.length);
});

test('there is something to read in English and in Spanish, and none of it costs anything', () => {
  const count = (language: string) => starters.filter((entry) => entry.language === language).length;
  expect(count('en')).toBeGreaterThan(80);
  expect(count('es')).toBeGreaterThan(50);
  expect(starters.filter(({ cost }) => cost !== 'free')).toEqual([]);
});

test('titles and lines are as short as those that leads write', () => {
  expect(
    starters.filter(
      ({ title, source, about }) => title.length > 120 || source.length > 80 || about.length > 300,
    ),
  ).toEqual([]);
});
