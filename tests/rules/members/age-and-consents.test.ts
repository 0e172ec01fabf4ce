import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '#src/members/age.ts';
import { currentVersion, offeredTo, stands } from '#src/members/consents.ts';
import { audienceOf, maySee } from '#src/members/profile.ts';
import type { Viewer } from '#src/members/profile.ts';
import { ageAnswers, attributes, audiences, consentPurposes } from '#src/members/types.ts';
import { agePolicies } from '#src/platform/community.ts';

describe('who may be a member', () => {
  test.for([
    ['adult', 'teens_welcome', { ok: true, value: 'adult' }],
    ['teen', 'teens_welcome', { ok: true, value: 'teen' }],
    ['child', 'teens_welcome', { ok: false, error: 'too_young' }],
    ['adult', 'adults', { ok: true, value: 'adult' }],
    ['teen', 'adults', { ok: false, error: 'adults_only' }],
    ['child', 'adults', { ok: false, error: 'too_young' }],
  ] as const)('%s in a community of %s', ([answer, policy, admitted]) => {
    expect(admit(answer, policy)).toEqual(admitted);
  });

  test('nobody becomes older by asking elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ageAnswers), fc.constantFrom(...agePolicies), (answer, policy) => {
        const admitted = admit(answer, policy);
        expect(admitted.ok ? admitted.value : answer).toBe(answer);
      }),
    );
  });
});

describe('a consent stands', () => {
  const at = new Date('2026-03-01T10:00:00Z');
  const given = {
    purpose: 'profile',
    version: currentVersion('profile'),
    givenAt: at,
    withdrawnAt: undefined,
  } as const;

  test.for([
    ['given in the words that count', [given], true],
    ['given to earlier words', [{ ...given, version: given.version - 1 }], false],
    ['taken back', [{ ...given, withdrawnAt: at }], false],
    ['given for something else', [{ ...given, purpose: 'events' as const }], false],
    ['never given', [], false],
  ] as const)('%s', ([, consents, expected]) => {
    expect(stands(consents, 'profile')).toBe(expected);
  });

  test('matching is not offered to anybody under 18; all else is offered to everybody', () => {
    expect(offeredTo('teen')).not.toContain('matching');
    expect([...offeredTo('teen'), 'matching'].toSorted()).toEqual(consentPurposes.toSorted());
    expect(offeredTo('adult')).toEqual(consentPurposes);
    expect(offeredTo(undefined)).toEqual(consentPurposes);
  });
});

describe('who may see an attribute', () => {
  const viewers: readonly Viewer[] = ['matcher', 'match', 'group_member', 'stranger'];
  const table = [
    ['only_me', []],
    ['matching', ['matcher']],
    ['my_match', ['matcher', 'match']],
    ['my_groups', ['matcher', 'match', 'group_member']],
  ] as const;

  test('there is a line for every audience', () => {
    expect(table.map(([audience]) => audience)).toEqual([...audiences]);
  });

  describe.each(attributes)('%s', (attribute) => {
    test.for(table)('chosen for %s is seen by %s, and says nothing of the others', ([audience, seers]) => {
      const profile = { seenBy: { [attribute]: audience } };
      expect(viewers.filter((viewer) => maySee(profile, attribute, viewer))).toEqual(seers);
      for (const other of attributes.filter((one) => one !== attribute))
        expect(viewers.filter((viewer) => maySee(profile, other, viewer))).toEqual([]);
    });
  });

  test('lighter content is for nobody else, so there is nothing to choose', () => {
    expect([...attributes]).toEqual(['timezone', 'country', 'pace', 'language']);
  });

  test('nobody, where nothing was chosen; and a stranger never', () => {
    for (const attribute of attributes) {
      expect(audienceOf({ seenBy: {} }, attribute)).toBe('only_me');
      for (const audience of audiences)
        expect(maySee({ seenBy: { [attribute]: audience } }, attribute, 'stranger')).toBe(false);
    }
  });
});
