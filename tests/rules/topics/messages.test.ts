import { describe, expect, test } from 'vitest';
import { aboutFound, nothingMade, whichTopicFor } from '#src/groups/messages/topics.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { catalogue } from '#src/topics/catalogue/index.ts';
import { justTyped } from '#src/topics/just-typed.ts';
import { askForm, chooseTopic, nameTopicForm, requestCard, requestList } from '#src/topics/messages.ts';
import { requestLength } from '#src/topics/requests.ts';
import { buttonsOf, componentsIn, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aGroup } from '#tests/rules/groups/a-group.ts';

const t = createTranslations().for('en-US');
const longest = catalogue.toSorted((a, b) => b.slug.length + b.name.length - a.slug.length - a.name.length);
const request = (at: number) => ({
  ref: newRef(),
  words: `words ${at}.`.padEnd(requestLength, 'x'),
  times: at + 1,
  lastAskedAt: new Date(0),
});
const groups = Array.from({ length: 12 }, (_, at) => aGroup({ name: `Group ${at}`.padEnd(60, 'x') }));
const plan = { plan: newRef(), typed: 'y'.repeat(100) };

describe('fits into what Discord takes', () => {
  test.each([
    ['which of many', aboutFound({ kind: 'which', topics: longest.slice(0, 9) }, newRef(), t)],
    ['related groups', aboutFound({ kind: 'related', groups }, newRef(), t)],
    ['no group', aboutFound({ kind: 'none' }, newRef(), t)],
    ['which for a new group', whichTopicFor({ ...plan, topics: longest, canBeOwn: true }, t)],
    ['which short form', whichTopicFor({ ...plan, topics: longest.slice(0, 2), canBeOwn: false }, t)],
    ['an own topic', whichTopicFor({ ...plan, topics: [], canBeOwn: true }, t)],
    ['nothing made', nothingMade(t)],
    [
      'requests',
      requestList(
        Array.from({ length: 12 }, (_, at) => request(at)),
        1,
        t,
      ),
    ],
    ['no requests', requestList([], 0, t)],
    ['one request', requestCard(request(3), t)],
    ['what a request means', chooseTopic(request(3), longest, t)],
  ])('%s', (_what, message) => {
    expect(faultsOf(message)).toEqual([]);
  });

  test.each([
    ['asking', askForm('z'.repeat(100), t)],
    ['naming a topic', nameTopicForm(newRef(), t)],
  ])('the form for %s', (_what, form) => {
    expect(form.title.length).toBeLessThanOrEqual(45);
    for (const { label = '', description = '' } of componentsIn(form)) {
      expect(label.length).toBeLessThanOrEqual(45);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });
});

test('every question has a way out', () => {
  const ways = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);
  const topics = longest.slice(0, 2);
  expect(ways(aboutFound({ kind: 'which', topics }, newRef(), t))).toContain('Show all groups');
  for (const canBeOwn of [true, false])
    expect(ways(whichTopicFor({ ...plan, topics, canBeOwn }, t))).toContain('Not now');
});

test('words that stand for several topics cannot become a topic of their own', () => {
  const asked = whichTopicFor({ ...plan, topics: longest.slice(0, 2), canBeOwn: false }, t);
  expect(buttonsOf(asked).map(({ label }) => label)).not.toContain('Make it a topic');
});

test('each request stands on one page, under a reference: its words are in no custom id', () => {
  const all = Array.from({ length: 12 }, (_, at) => request(at));
  const pages = [0, 1, 2].map((page) => requestList(all, page, t));
  const shown = pages.map(textOf).join('\n');
  for (const { words } of all) expect(shown.split(words)).toHaveLength(2);
  expect(pages.flatMap(buttonsOf).filter(({ id }) => id.includes('words'))).toEqual([]);
  expect(requestList(all, 99, t)).toEqual(pages[2]);
});

describe('what was just typed', () => {
  test('begins the form, is cut to what fits, and never in the middle of a character', () => {
    const value = (typed: string) => JSON.stringify(askForm(typed, t).components);
    expect(value('moon sickness')).toContain('moon sickness');
    expect(value('🫀'.repeat(50))).toContain(`"${'🫀'.repeat(requestLength / 2)}"`);
    expect(value(`x${'🫀'.repeat(50)}`)).toContain(`"x${'🫀'.repeat(requestLength / 2 - 1)}"`);
    expect(value('')).not.toContain('"value"');
  });

  test('is forgotten after a quarter of an hour, and when there is too much of it', () => {
    let now = 0;
    const typed = justTyped(() => now);
    const first = typed.keep('first');
    expect(typed.recall(first)).toBe('first');
    now = 15 * 60_000;
    expect(typed.recall(first)).toBe('first');
    now += 1;
    expect(typed.recall(first)).toBe('');

    const refs = Array.from({ length: 600 }, (_, at) => typed.keep(`${at}`));
    expect(refs.filter((ref) => typed.recall(ref) !== '')).toEqual(refs.slice(-500));
    expect(typed.recall(newRef())).toBe('');
  });
});
