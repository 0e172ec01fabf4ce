import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#src/topics/catalogue/index.ts';
import { relatedTopics, searchTopics, topicIndex, topicsExactly } from '#src/topics/search.ts';
import type { Search } from '#src/topics/search.ts';
import { asked, firstOf, nothing } from './searches.ts';

const index = topicIndex({ topics: [], aliases: [] });
const slugs = (found: Search) => (found.kind === 'none' ? [] : found.topics.map(({ slug }) => slug));

test('the table is as large as it has to be, and says nothing twice', () => {
  const typed = [...firstOf, ...asked].map(([text]) => text);
  expect(typed.length).toBeGreaterThanOrEqual(300);
  expect(new Set(typed).size).toBe(typed.length);
});

test.each(firstOf)('%j finds %s first', (typed, slug) => {
  const found = searchTopics(index, typed);
  expect(found.kind).toBe('found');
  expect(slugs(found)[0]).toBe(slug);
});

test.each(asked)('%j is asked about: %s', (typed, among) => {
  const found = searchTopics(index, typed);
  expect(found).toMatchObject({ kind: 'ask', acronym: typed });
  expect(slugs(found)).toEqual(expect.arrayContaining(among.split(' ')));
});

test.each(nothing)('%j leads nowhere', (typed) => {
  expect(searchTopics(index, typed)).toEqual({ kind: 'none' });
});

describe('what stands for a topic', () => {
  const words = catalogue.flatMap(({ slug, name, en, es }) =>
    [name, ...en, ...es].map((word) => ({ slug, word })),
  );
  const anyWord = fc.constantFrom(...words);

  test('finds it, or asks and has it among the answers', () => {
    const lost = words.filter(({ slug, word }) => {
      const found = searchTopics(index, word);
      return !(found.kind === 'ask' ? slugs(found).includes(slug) : slugs(found)[0] === slug);
    });
    expect(lost).toEqual([]);
  });

  test('is never guessed: if it stands for several topics, none of them is found alone', () => {
    for (const { word } of words) {
      const meant = topicsExactly(index, word);
      expect(searchTopics(index, word).kind).toBe(meant.length > 1 ? 'ask' : 'found');
    }
  });

  test('law: case, accents, apostrophes, dots, hyphens and spaces change nothing', () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFD').replace(/\p{Mark}/gu, ''),
      (text) => text.replaceAll('’', "'"),
      (text) => text.replaceAll('’', ''),
      (text) => text.replaceAll(' ', '-'),
      (text) => text.replaceAll(' ', ''),
      (text) => ` ${text}. `,
    ];
    fc.assert(
      fc.property(anyWord, fc.subarray([...changes]), ({ word }, some) => {
        const changed = some.reduce((text, change) => change(text), word);
        expect(topicsExactly(index, changed)).toEqual(topicsExactly(index, word));
      }),
    );
  });

  test('law: one slip in a word of eight letters or more still leads to it, where it makes no other word', () => {
    // "Mourning" without its u is the morning of morning sickness.
    const parts = words.flatMap(({ word }) => word.toLowerCase().split(/[ -]/));
    const isWord = (text: string) => parts.some((part) => part.startsWith(text.toLowerCase()));
    const long = words.filter(({ word }) => /^[a-z]{8,}$/i.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ slug, word }, at) => {
        const place = at % word.length;
        const slipped = word.slice(0, place) + word.slice(place + 1);
        fc.pre(!isWord(slipped) || word.toLowerCase().startsWith(slipped.toLowerCase()));
        expect(slugs(searchTopics(index, slipped))).toContain(slug);
      }),
    );
  });
});

test('law: whatever is typed, a search ends, finds topics that exist, each once, and none without a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
      const found = searchTopics(index, typed);
      const all = slugs(found);
      expect(all.every((slug) => index.bySlug.has(slug))).toBe(true);
      expect(new Set(all).size).toBe(all.length);
      expect(found.kind === 'none').toBe(all.length === 0);
      expect(found.kind === 'ask' && all.length < 2).toBe(false);
    }),
  );
});

describe('what a community added', () => {
  const local = topicIndex({
    topics: [{ ref: 'abcdefghij', slug: 'local-abcdefghij', name: 'Moon sickness' }],
    aliases: [
      { ref: 'bbbbbbbbbb', slug: 'lupus', alias: 'the wolf' },
      { ref: 'cccccccccc', slug: 'local-abcdefghij', alias: 'MOON' },
      { ref: 'dddddddddd', slug: 'local-abcdefghij', alias: 'SLE' },
      { ref: 'eeeeeeeeee', slug: 'local-zzzzzzzzzz', alias: 'vanished quux' },
    ],
  });

  test.each([
    ['moon sickness', 'local-abcdefghij'],
    ['moon', 'local-abcdefghij'],
    ['mooon sickness', 'local-abcdefghij'],
    ['wolf', 'lupus'],
  ])('%j finds %s', (typed, slug) => {
    expect(slugs(searchTopics(local, typed))[0]).toBe(slug);
  });

  test('never takes a word away from the catalogue: it is asked about', () => {
    expect(searchTopics(local, 'sle')).toMatchObject({ kind: 'ask' });
    expect(slugs(searchTopics(local, 'sle'))).toEqual(['lupus', 'local-abcdefghij']);
  });

  test('is not found once its topic is gone, and leaves other communities alone', () => {
    expect(searchTopics(local, 'vanished quux').kind).toBe('none');
    expect(searchTopics(index, 'moon sickness').kind).not.toBe('ask');
    expect(slugs(searchTopics(index, 'wolf'))).not.toContain('lupus');
  });
});

test('topics are related both ways', () => {
  for (const { slug } of catalogue) {
    for (const other of relatedTopics(slug)) expect(relatedTopics(other)).toContain(slug);
  }
  expect(relatedTopics('lupus')).toContain('sjogrens-syndrome');
  expect(relatedTopics('local-abcdefghij')).toEqual([]);
});
