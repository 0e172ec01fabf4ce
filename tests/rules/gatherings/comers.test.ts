/** Who comes, as a host reads it: everybody, page by page, and nobody twice. */
import { expect, test } from 'vitest';
import type { Gathering } from '#src/gatherings/gathering.ts';
import { whoComesPageId } from '#src/gatherings/ids.ts';
import { comersShown } from '#src/gatherings/messages/lists.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${700_000_000_000_000_000n + BigInt(from + index)}`);
const gathering = { ref: 'abcdefghij', title: 'Drawing slowly' } as Gathering;
const [going, maybe, waiting] = [people(0, 50), people(50, 12), people(62, 41)];

const pageOf = (page: number) => JSON.stringify(comersShown({ gathering, going, maybe, waiting }, page, t));
const namesOn = (page: number) => [...pageOf(page).matchAll(/<@(\d+)>/g)].map(([, user]) => user);
const turnsTo = (page: number, to: number) =>
  pageOf(page).includes(whoComesPageId.make({ occurrence: gathering.ref, page: `${to}` }));

test('the host reads everybody, in the order of the line', () => {
  expect([0, 1, 2].flatMap(namesOn)).toEqual([...going, ...maybe, ...waiting]);
});

test('each page leads to those beside it', () => {
  expect([turnsTo(0, 1), turnsTo(1, 0), turnsTo(1, 2), turnsTo(2, 1)]).toEqual([true, true, true, true]);
  expect(turnsTo(2, 3)).toBe(false);
});

test('each part has its heading where it begins and where it goes on', () => {
  const headings = [0, 1, 2].map((page) =>
    ['Going', 'Maybe', 'Waiting list'].filter((said) => pageOf(page).includes(said)),
  );
  expect(headings).toEqual([['Going'], ['Going', 'Maybe', 'Waiting list'], ['Waiting list']]);
});
