/** Groups for tests of rules. */
import fc from 'fast-check';
import { accessLevels } from '#src/groups/types.ts';
import type { Own } from '#db/memberships.ts';
import type { Group } from '#src/groups/types.ts';
import { newRef } from '#src/platform/ref.ts';
import { anyText } from '#tests/rules/discord/any-text.ts';

export const nowhere = {
  category: undefined,
  channel: undefined,
  rulesMessage: undefined,
  pinned: false,
  voice: undefined,
};

export function aGroup(changed: Partial<Group> = {}): Group {
  return {
    ref: newRef(),
    kind: 'text',
    name: 'Small Steps',
    topic: 'family and carers',
    topicSlug: undefined,
    rules: 'Be kind to each other.',
    rulesVersion: 1,
    access: 'open',
    state: 'active',
    size: undefined,
    tags: undefined,
    categoryNumber: 1,
    categoryRound: 1,
    places: nowhere,
    looks: { name: undefined, topic: undefined, movedByHand: false, lockedByHand: false },
    round: 1,
    byRole: false,
    role: undefined,
    offer: undefined,
    offersMade: 0,
    guests: 0,
    voice: false,
    voiceRound: 1,
    ...changed,
  };
}

/** Anything that Discord lets somebody type, accents, emoji and markup included. */
export const typedText = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        anyText(8),
        fc.constantFrom(
          'é',
          'ÉCOLE',
          'ß',
          'ﬁ',
          '１２',
          'İ',
          ' ',
          '\u00a0',
          '-',
          '**',
          '<@123>',
          '\u0301',
          '🫀',
          '名前',
          '\n',
        ),
      ),
    )
    .map((parts) =>
      Array.from(parts.join(''))
        .slice(0, Math.floor(maxLength / 2))
        .join(''),
    );

export const anyGroup: fc.Arbitrary<Group> = fc
  .record({
    ref: fc.constant('').map(newRef),
    name: typedText(60),
    topic: typedText(100),
    access: fc.constantFrom(...accessLevels),
  })
  .map(aGroup);

/** Somebody's own place in a group. */
export function anOwn(changed: Partial<Own> = {}): Own {
  return {
    ref: newRef(),
    name: 'Herons',
    channel: null,
    joinedAt: new Date(0),
    state: 'joined',
    part: 'member',
    kind: 'text',
    access: 'open',
    rulesAgreed: 1,
    rulesNow: 1,
    archived: false,
    offer: null,
    offerVersion: 0,
    ...changed,
  };
}
