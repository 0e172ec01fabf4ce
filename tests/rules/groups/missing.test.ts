import { expect, test } from 'vitest';
import { buildSteps, nextStep } from '#src/groups/missing.ts';
import type { BuildStep } from '#src/groups/missing.ts';
import type { GroupPlaces } from '#src/groups/types.ts';
import { nowhere } from './a-group.ts';

const [category, channel, rulesMessage] = ['1', '2', '3'];

test.each<[string, Partial<GroupPlaces>, string | undefined]>([
  ['nothing', {}, 'category'],
  ['a category', { category }, 'channel'],
  ['a channel', { category, channel }, 'rules'],
  ['its rules', { category, channel, rulesMessage }, 'pin'],
  ['everything', { category, channel, rulesMessage, pinned: true }, undefined],
  ['a channel whose category is gone', { channel, rulesMessage, pinned: true }, 'category'],
  ['a category whose channel is gone', { category, rulesMessage, pinned: true }, 'channel'],
  ['a channel whose rules are gone', { category, channel, pinned: true }, 'rules'],
])('with %s on Discord', (_what, places, step) => {
  expect(nextStep({ places: { ...nowhere, ...places }, voice: false })).toBe(step);
});

test('a voice room is missed only where there is to be one', () => {
  const places = { ...nowhere, category, channel, rulesMessage, pinned: true };
  expect(nextStep({ places, voice: true })).toBe('voice');
  expect(nextStep({ places: { ...places, voice: '4' }, voice: true })).toBeUndefined();
});

test('building a group step by step takes each step once, in order', () => {
  const done: Readonly<Record<BuildStep, Partial<GroupPlaces>>> = {
    category: { category },
    channel: { channel },
    rules: { rulesMessage },
    pin: { pinned: true },
    voice: { voice: '4' },
  };
  const places = { ...nowhere };
  const taken: string[] = [];
  const missing = () => nextStep({ places, voice: true });
  for (let step = missing(); step; step = missing()) {
    taken.push(step);
    Object.assign(places, done[step]);
  }
  expect(taken).toEqual(buildSteps);
});
