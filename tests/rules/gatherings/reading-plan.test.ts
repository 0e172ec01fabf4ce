import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateLabel, mostParts, readLines, typedLines } from '#src/gatherings/reading-plan/lines.ts';
import { isRead, placed } from '#src/gatherings/reading-plan/where-we-are.ts';
import { atLeast } from '#src/gatherings/after/sums.ts';

const labels = ['8 Dec', '22 Dec', '5 Jan 2027', '19 Jan 2027'];

test('a line is for the date that it begins with, and what is behind the bar is kept apart', () => {
  const typed = '8 Dec: Chapters 1 to 3 | Whom would you trust?\n5 jan 2027 - Chapter 4';
  expect(readLines(typed, labels).parts).toEqual([
    { upTo: 'Chapters 1 to 3', notes: 'Whom would you trust?' },
    { upTo: null, notes: null },
    { upTo: 'Chapter 4', notes: null },
  ]);
});

test('lines without a date are for one date after the other, also for those that are not planned yet', () => {
  expect(readLines('One\nTwo\n\nThree\nFour\nFive', labels).parts.map(({ upTo }) => upTo)).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
  ]);
  expect(readLines('22 Dec: Two\nThree', labels).parts.map(({ upTo }) => upTo)).toEqual([
    null,
    'Two',
    'Three',
  ]);
});

test('what finds no room or is too long is said, and nothing of it is lost in silence', () => {
  const many = Array.from({ length: mostParts + 2 }, (_, index) => `Chapter ${index + 1}`);
  const read = readLines(many.join('\n'), labels);
  expect(read.parts).toHaveLength(mostParts);
  expect(read.left).toEqual([`Chapter ${mostParts + 1}`, `Chapter ${mostParts + 2}`]);
  expect(readLines(`${'long '.repeat(20)}\nShort | ${'note '.repeat(70)}\nChapter 3`, labels).shortened).toBe(
    2,
  );
});

test('a form that is sent as it was opened changes nothing', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{0,8}( [a-z]{1,8}){0,2}$/);
  const part = fc.record({
    upTo: fc.option(word, { nil: null }),
    notes: fc.option(word, { nil: null }),
  });
  const now = new Date(Date.UTC(2026, 10, 1));
  const dates = Array.from({ length: mostParts }, (_, day) =>
    dateLabel(new Date(Date.UTC(2026, 10, 1 + day * 14, 19)), {
      zone: 'Europe/Berlin',
      locale: 'en-GB',
      now,
    }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: mostParts }), (parts) => {
      const whole = parts.map(({ upTo, notes }) => ({ upTo, notes: upTo === null ? null : notes }));
      const kept = whole.slice(0, whole.findLastIndex(({ upTo }) => upTo !== null) + 1);
      expect(readLines(typedLines(dates, whole), dates)).toEqual({ parts: kept, left: [], shortened: 0 });
    }),
  );
});

const part = (ref: string, opened: boolean) => ({
  guildId: '1',
  ref,
  bookRef: 'book',
  position: 0,
  upTo: ref,
  notes: null,
  occurrenceRef: opened ? `on-${ref}` : null,
  openedAt: opened ? new Date(0) : null,
  threadId: null,
});
const book = (ref: string, ...parts: ReturnType<typeof part>[]) => ({
  book: { guildId: '1', ref, clubRef: 'club', position: 0, title: ref, author: null, createdAt: new Date(0) },
  parts,
});

test('the next parts of all books take the next dates in their order; what is read keeps its own', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number));
  const books = [
    book('first', part('a', true), part('b', false)),
    book('second', part('c', false)),
    book('third'),
  ];
  const shown = placed(books, new Map([['on-a', day(1)]]), [day(2)]);
  expect(shown.map(({ state }) => state)).toEqual(['reading', 'next', 'next']);
  expect(shown.flatMap(({ parts }) => parts.map(({ at }) => at))).toEqual([day(1), day(2), undefined]);
  expect(isRead(book('read', part('a', true)))).toBe(true);
  expect(isRead(book('unplanned'))).toBe(false);
});

test('a sum of those who were there tells of whole tens only', () => {
  expect([0, 1, 9, 10, 11, 19, 20, 137].map(atLeast)).toEqual([
    undefined,
    undefined,
    undefined,
    10,
    10,
    10,
    20,
    130,
  ]);
});
