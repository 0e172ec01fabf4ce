import { describe, expect, test } from 'vitest';
import { catalogue } from '#src/topics/catalogue/index.ts';
import { spanishNames } from '#src/topics/catalogue/spanish-names.ts';
import { topicName, topicSaid } from '#src/topics/name.ts';
import { normal } from '#src/topics/normal.ts';
import { topicIndex, topicsExactly } from '#src/topics/search.ts';
import { localRef } from '#src/topics/slug.ts';
import { slugPattern } from '#src/topics/types.ts';

const index = topicIndex({ topics: [], aliases: [] });
const slugs = catalogue.map(({ slug }) => slug);
const [english, spanish] = [{ locale: 'en-US' }, { locale: 'es-ES' }];
const calledIn = (reader: { locale: string }) =>
  [...index.bySlug].map(([slug, topic]) => [slug, topicName(topic, reader)] as const);

test('is called in Spanish what Spanish speakers call it, and each by another name', () => {
  const names = new Map(calledIn(spanish));
  expect(names.get('crohns-disease')).toBe('Enfermedad de Crohn');
  expect(names.get('carers')).toBe('Familiares y quienes cuidan');
  expect(names.get('endometriosis')).toBe('Endometriosis');
  expect(new Map(calledIn(english)).get('crohns-disease')).toBe('Crohn’s disease');
  const all = [...names.values()].map(normal);
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  expect([...names].filter(([, name]) => name.length > 60 || !/^\p{Lu}/u.test(name))).toEqual([]);
  expect(Object.keys(spanishNames).filter((slug) => !slugs.includes(slug))).toEqual([]);
});

test('is found by its Spanish name, too, and by it no other', () => {
  const lost = calledIn(spanish).filter(
    ([slug, name]) =>
      topicsExactly(index, name)
        .map((topic) => topic.slug)
        .join() !== slug,
  );
  expect(lost).toEqual([]);
});

test('what was written down about a group is said in the reader’s language where it is a name of the catalogue', () => {
  const crohn = { topic: 'Crohn’s disease', topicSlug: 'crohns-disease' };
  expect(topicSaid(crohn, spanish)).toBe('Enfermedad de Crohn');
  expect(topicSaid(crohn, english)).toBe('Crohn’s disease');
  expect(topicSaid({ ...crohn, topic: 'Crohn in our town' }, spanish)).toBe('Crohn in our town');
  expect(topicSaid({ topic: 'Gardens', topicSlug: undefined }, spanish)).toBe('Gardens');
});

test('has at least 130 conditions, and what is none: undiagnosed, carers, newly diagnosed', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(133);
  expect(slugs).toEqual(expect.arrayContaining(['undiagnosed', 'carers', 'newly-diagnosed']));
});

test('has no slug, name or ontology class twice', () => {
  const doids = catalogue.flatMap(({ doid }) => (doid === undefined ? [] : [doid]));
  for (const all of [slugs, catalogue.map(({ name }) => normal(name)), doids])
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  expect(doids.filter((doid) => !/^DOID:\d{2,7}$/.test(doid))).toEqual([]);
});

test('has ids that were looked up in the ontology itself', () => {
  const known = {
    'multiple-sclerosis': 'DOID:2377',
    fibromyalgia: 'DOID:631',
    lupus: 'DOID:9074',
    'crohns-disease': 'DOID:8778',
    'ulcerative-colitis': 'DOID:8577',
    'long-covid': 'DOID:0080848',
    'me-cfs': 'DOID:8544',
    'ehlers-danlos-syndrome': 'DOID:13359',
    'postural-tachycardia-syndrome': 'DOID:0111154',
    'irritable-bowel-syndrome': 'DOID:9778',
    'inflammatory-bowel-disease': 'DOID:0050589',
  };
  const ours = Object.fromEntries(catalogue.map(({ slug, doid }) => [slug, doid]));
  expect(ours).toMatchObject(known);
  // What the ontology does not have as such stays without one.
  expect(['lipedema', 'mast-cell-activation-syndrome', 'chronic-pain'].map((slug) => ours[slug])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe.each(catalogue)('$slug', ({ slug, name, en, es, related }) => {
  test('can stand in rows, custom ids, buttons and suggestions', () => {
    expect(slug).toMatch(slugPattern);
    expect(localRef(slug)).toBeUndefined();
    expect(name.length).toBeLessThanOrEqual(80);
  });

  test('has words in both languages, each once, none of them empty', () => {
    const words = [name, ...en, ...es].map(normal);
    expect(words.filter((word) => word === '')).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('is found by its own name, and by it no other', () => {
    expect(topicsExactly(index, name).map((topic) => topic.slug)).toEqual([slug]);
  });

  test('is related to others that there are', () => {
    expect(related.filter((other) => other === slug || !slugs.includes(other))).toEqual([]);
  });

  test('names, and never explains', () => {
    expect(
      [name, ...en, ...es].filter((word) => word.length > 60 || /[.:;]\s|\bis an?\b/.test(word)),
    ).toEqual([]);
  });
});
