import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsAbout, groupsAboutTopic, groupsWhileTyping } from '#src/groups/about.ts';
import type { Group } from '#src/groups/types.ts';
import { topicIndex } from '#src/topics/search.ts';
import { aGroup, anyGroup, typedText } from './a-group.ts';

const index = topicIndex({
  topics: [{ ref: 'abcdefghij', slug: 'local-abcdefghij', name: 'Moon sickness' }],
  aliases: [{ ref: 'bbbbbbbbbb', slug: 'lupus', alias: 'the wolf' }],
});

const wolves = aGroup({ name: 'Wolf pack', topic: 'Lupus', topicSlug: 'lupus' });
const byWords = aGroup({ name: 'Butterflies', topic: 'systemic lupus erythematosus' });
const sclerosis = aGroup({ name: 'Steady', topic: 'Multiple sclerosis', topicSlug: 'multiple-sclerosis' });
const dry = aGroup({ name: 'Dry eyes club', topic: 'Sjögren’s syndrome', topicSlug: 'sjogrens-syndrome' });
const moon = aGroup({ name: 'Night shift', topic: 'Moon sickness', topicSlug: 'local-abcdefghij' });
const hidden = aGroup({ name: 'Quiet harbour', topic: 'Epilepsy', topicSlug: 'epilepsy', access: 'hidden' });
const all = [wolves, byWords, sclerosis, dry, moon, hidden];

const namesOf = (groups: readonly Group[]) => groups.map(({ name }) => name);
function found(typed: string, among: readonly Group[] = all): unknown {
  const about = groupsAbout(among, typed, index);
  if (about.kind === 'which') return ['which', ...about.topics.map(({ slug }) => slug)];
  return about.kind === 'none' ? ['none'] : [about.kind, ...namesOf(about.groups)];
}

test.each([
  // By another word for the topic; a group with words of its own for it is about it as well.
  ['sle', ['groups', 'Butterflies', 'Wolf pack']],
  ['the wolf', ['groups', 'Butterflies', 'Wolf pack']],
  ['lupis', ['groups', 'Butterflies', 'Wolf pack']],
  ['moon sickness', ['groups', 'Night shift']],
  // By the group's own words.
  ['night', ['groups', 'Night shift']],
  ['steady', ['groups', 'Steady']],
  // Asked, although only one of them has a group.
  ['ms', ['which', 'multiple-sclerosis', 'mitral-stenosis']],
  // Nothing about it, but something close to it.
  ['antiphospholipid syndrome', ['related', 'Butterflies', 'Wolf pack']],
  // A hidden group is as good as none.
  ['epilepsy', ['none']],
  ['quiet harbour', ['none']],
  ['xylophone', ['none']],
])('%j: %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test('without any group, short forms are still asked about and all else leads nowhere', () => {
  expect(found('ms', [])).toEqual(['which', 'multiple-sclerosis', 'mitral-stenosis']);
  expect(found('sle', [])).toEqual(['none']);
});

test('a topic that was chosen is not asked about again', () => {
  expect(groupsAboutTopic(all, 'multiple-sclerosis', index)).toEqual({ kind: 'groups', groups: [sclerosis] });
  expect(groupsAboutTopic(all, 'mitral-stenosis', index)).toEqual({ kind: 'none' });
  expect(groupsAboutTopic(all, 'lupus-nephritis', index)).toMatchObject({ kind: 'related' });
  expect(groupsAboutTopic(all, 'gone-since', index)).toEqual({ kind: 'none' });
});

test('a group whose topic was taken back is found by its words', () => {
  const left = aGroup({ name: 'Left over', topic: 'Lupus', topicSlug: 'local-zzzzzzzzzz' });
  expect(found('sle', [left])).toEqual(['groups', 'Left over']);
});

describe('while somebody types', () => {
  test.each([
    ['sle', ['Butterflies', 'Wolf pack']],
    ['ms', ['Steady']],
    // Unsure of the topic, a group's own words come first.
    ['lup', ['Wolf pack', 'Butterflies']],
    ['epilepsy', []],
    ['antiphospholipid', []],
  ])('%j offers %j', (typed, expected) => {
    expect(namesOf(groupsWhileTyping(all, typed, index))).toEqual(expected);
  });

  test('nothing typed offers every listed group', () => {
    expect(groupsWhileTyping(all, ' ', index)).toHaveLength(all.length - 1);
  });
});

test('law: no search and no suggestion shows a hidden group or a circle, or any group twice', () => {
  fc.assert(
    fc.property(
      fc.array(anyGroup),
      fc.oneof(typedText(20), fc.constantFrom('ms', 'sle', 'a')),
      (groups, typed) => {
        const about = groupsAbout(groups, typed, index);
        const shown = 'groups' in about ? about.groups : [];
        for (const list of [shown, groupsWhileTyping(groups, typed, index)]) {
          expect(list.filter(({ access }) => access === 'hidden' || access === 'invited')).toEqual([]);
          expect(new Set(list).size).toBe(list.length);
        }
      },
    ),
  );
});
