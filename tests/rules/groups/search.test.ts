import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '#src/groups/names.ts';
import { findGroups, groupNamed } from '#src/groups/search.ts';
import { aGroup, anyGroup, typedText } from './a-group.ts';

const groups = [
  aGroup({ name: 'Small Steps', topic: 'chronic fatigue' }),
  aGroup({ name: 'Fatigue', topic: 'any kind' }),
  aGroup({ name: 'Fatigue at work', topic: 'work' }),
  aGroup({ name: 'Café', topic: 'anything' }),
  aGroup({ name: 'Whisper', topic: 'fatigue', access: 'hidden' }),
];

const names = (typed: string) => findGroups(groups, typed).map(({ name }) => name);

describe('what somebody types', () => {
  test.each([
    ['fatigue', ['Fatigue', 'Fatigue at work', 'Small Steps']],
    ['FAT', ['Fatigue', 'Fatigue at work', 'Small Steps']],
    ['work', ['Fatigue at work']],
    ['igue', ['Fatigue', 'Fatigue at work', 'Small Steps']],
    ['cafe', ['Café']],
    ['CAFÉ ', ['Café']],
    ['step', ['Small Steps']],
    ['whisper', []],
    ['nothing like it', []],
  ])('%j finds %j', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  test('if it is nothing, all that are listed are found, by name', () => {
    expect(names('')).toEqual(['Café', 'Fatigue', 'Fatigue at work', 'Small Steps']);
    expect(names('  ')).toEqual(names(''));
  });

  test('exact comes before a beginning, a beginning before a word, a word before what is somewhere inside', () => {
    const ranked = ['kin', 'kinder', 'be kind', 'pumpkin'].map((topic, index) =>
      aGroup({ name: `${9 - index}`, topic }),
    );
    expect(findGroups(ranked.toReversed(), 'kin').map(({ topic }) => topic)).toEqual([
      'kin',
      'kinder',
      'be kind',
      'pumpkin',
    ]);
  });

  const listed: readonly string[] = ['open', 'request'];

  test('law: hidden groups and circles are never found, and whatever is found fits', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), typedText(20), (all, typed) => {
        const found = findGroups(all, typed);
        expect(found.filter(({ access }) => !listed.includes(access))).toEqual([]);
        const wanted = nameKey(typed);
        const fits = ({ name, topic }: { name: string; topic: string }) =>
          [name, topic].some((text) => nameKey(text).includes(wanted));
        const open = all.filter((group) => listed.includes(group.access) && fits(group));
        expect(new Set(found)).toEqual(new Set(open));
        expect(found).toHaveLength(open.length);
      }),
    );
  });

  test('law: a group is found by its own name and topic, with whatever spaces and in whatever form', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const open = { ...group, access: 'open' as const };
        for (const typed of [open.name, open.topic, ` ${open.name}\t`, open.name.normalize('NFD')])
          expect(findGroups([open], typed)).toEqual([open]);
      }),
    );
  });
});

describe('a whole name', () => {
  test('finds its group, hidden or not', () => {
    expect(groupNamed(groups, ' WHISPER')?.name).toBe('Whisper');
    expect(groupNamed(groups, 'cafe')?.name).toBe('Café');
  });

  test('finds nothing by a part of it or by a topic', () => {
    expect(groupNamed(groups, 'Whisp')).toBeUndefined();
    expect(groupNamed(groups, 'chronic fatigue')).toBeUndefined();
    expect(groupNamed(groups, '')).toBeUndefined();
  });
});
