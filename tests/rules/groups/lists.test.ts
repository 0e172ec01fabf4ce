import { describe, expect, test } from 'vitest';
import { groupList, groupsFound, ownGroups } from '#src/groups/messages/lists.ts';
import type { Group } from '#src/groups/types.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aGroup, anOwn } from './a-group.ts';

const t = createTranslations().for('en-US');

/** As long as leads can make them, so that even the longest page has to fit. */
const groups = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aGroup({ name: `Group ${index}.`.padEnd(60, 'x'), topic: `topic ${index}.`.padEnd(100, 'y') }),
  );

const mine = (all: readonly Group[]) =>
  all.map(({ ref, name }, index) =>
    anOwn({ ref, name, channel: index % 2 === 0 ? '123456789012345678' : null }),
  );

const lists = [
  {
    list: 'the list of all',
    show: (all: readonly Group[], page: number) => groupList(all, page, t),
    turn: 'group.list',
  },
  {
    list: 'the list of one’s own',
    show: (all: readonly Group[], page: number) => ownGroups(mine(all), page, t),
    turn: 'group.mine',
  },
];

function named(message: Message, all: readonly Group[]): readonly Group[] {
  const text = textOf(message);
  return all.filter(({ name }) => text.includes(name));
}

describe.each(lists)('$list', ({ show, turn }) => {
  test.each([1, 4, 5, 6, 23, 400])('of %i groups shows every group on exactly one page', (count) => {
    const all = groups(count);
    const pages = Math.ceil(count / 5);
    const shown = Array.from({ length: pages }, (_, page) => named(show(all, page), all)).flat();
    expect(shown).toEqual(all);
  });

  test.each([1, 5, 6, 23])(
    'of %i groups leads from page to page and back, and says where one is',
    (count) => {
      const all = groups(count);
      const last = Math.ceil(count / 5) - 1;
      for (let page = 0; page <= last; page += 1) {
        const message = show(all, page);
        expect(faultsOf(message)).toEqual([]);
        const turns = buttonsOf(message).filter(({ id }) => id.startsWith(`v1:${turn}:`));
        const expected = [...(page > 0 ? [page - 1] : []), ...(page < last ? [page + 1] : [])];
        expect(turns.map(({ id }) => id)).toEqual(expected.map((to) => `v1:${turn}:${to}`));
        const where = t('platform:pageOf', { page: page + 1, pages: last + 1 });
        expect(textOf(message).includes(where)).toBe(last > 0);
      }
    },
  );

  test('that became shorter meanwhile shows its last page', () => {
    const all = groups(12);
    expect(show(all, 99)).toEqual(show(all, 2));
    expect(named(show(all, 999_999_999), all)).toEqual(all.slice(10));
  });

  test('gives each group a button of its own', () => {
    const all = groups(3);
    const own = buttonsOf(show(all, 0)).slice(0, all.length);
    expect(own.map(({ id }) => id.split(':').at(-1))).toEqual(all.map(({ ref }) => ref));
  });

  test('says kindly that it is empty', () => {
    const message = show([], 0);
    expect(faultsOf(message)).toEqual([]);
    expect(buttonsOf(message)).toEqual([]);
  });
});

describe('what was found', () => {
  test.each([1, 5, 6, 400])('of %i groups shows the first few and the way to all', (count) => {
    const all = groups(count);
    const message = groupsFound(all, t);
    expect(faultsOf(message)).toEqual([]);
    expect(named(message, all)).toEqual(all.slice(0, 5));
    expect(textOf(message)).toContain(t('groups:found', { count }));
    expect(buttonsOf(message).at(-1)).toEqual({ label: t('groups:showAll'), id: 'v1:group.list:0' });
  });

  test('where nothing fits leads to all of them', () => {
    expect(faultsOf(groupsFound([], t))).toEqual([]);
    expect(buttonsOf(groupsFound([], t))).toHaveLength(1);
  });
});

test('one’s own groups name no topic: the list may be open while somebody looks on', () => {
  const kept = { ...anOwn(), topic: 'a condition' };
  expect(textOf(ownGroups([kept], 0, t))).not.toContain('a condition');
});
