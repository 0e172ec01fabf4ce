import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingSteps, buildSteps } from '#src/communities/setup/missing.ts';
import { retentionOf, rulesChanged } from '#src/communities/setup/settings.ts';
import type { CommunityPlaces } from '#src/communities/types.ts';

test.each([
  ['30', 30],
  [' 7 days ', 7],
  ['3650', 3650],
  ['3651', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['soon', undefined],
])('%j are %s days', (typed, days) => {
  expect(retentionOf(typed)).toBe(days);
});

describe('what changed between two texts of rules', () => {
  test('is named line by line, whatever their numbers', () => {
    expect(rulesChanged('1. Be kind.\n2. No selling.', '1. No selling.\n2. Ask first.')).toEqual({
      added: ['Ask first.'],
      removed: ['Be kind.'],
    });
  });

  const rules = fc.array(fc.stringMatching(/^[A-Z][a-z ]{3,20}[a-z]$/), { minLength: 1, maxLength: 8 });

  test('is nothing between a text and itself, and one way is the other way round', () => {
    fc.assert(
      fc.property(rules, rules, (before, now) => {
        const [old, fresh] = [before.join('\n'), now.join('\n')];
        expect(rulesChanged(old, old)).toEqual({ added: [], removed: [] });
        const { added, removed } = rulesChanged(old, fresh);
        expect(rulesChanged(fresh, old)).toEqual({ added: removed, removed: added });
      }),
    );
  });
});

describe('what is missing', () => {
  const nothing: CommunityPlaces = {
    staffChannel: undefined,
    moderatorRole: undefined,
    leadRole: undefined,
    startChannel: undefined,
    startMessage: undefined,
    startShown: undefined,
    startPinned: false,
  };

  test('is everything at first, and nothing in the end', () => {
    expect(missingSteps(nothing)).toEqual(buildSteps);
    const all = {
      staffChannel: '1',
      moderatorRole: '2',
      leadRole: '3',
      startChannel: '4',
      startMessage: '5',
    };
    expect(missingSteps({ ...all, startShown: 'as it is', startPinned: true })).toEqual([]);
  });

  test('is made roles first: a channel is for those who have them', () => {
    expect(missingSteps({ ...nothing, moderatorRole: '2' })[0]).toBe('lead_role');
    expect(missingSteps({ ...nothing, moderatorRole: '2', leadRole: '3' })[0]).toBe('staff_channel');
  });
});
