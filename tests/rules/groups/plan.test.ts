/** What a look at a server finds, and that doing it leaves nothing to do. */
import fc from 'fast-check';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Step } from '#src/groups/reconcile/plan.ts';
import { everyoneMay } from '#src/groups/rights.ts';
import { accessTarget, groupTarget } from '#src/groups/targets.ts';
import { newRef } from '#src/platform/ref.ts';
import { aMembership, guild, inOrder, withOverwrite } from './a-server.ts';
import type { State } from './a-server.ts';
import { applied } from './applied.ts';
import {
  change,
  changes,
  channelKinds,
  first,
  memberLeft,
  memberOut,
  openedToAll,
  openedToRole,
  ordered,
  planned,
  renamed,
  retagged,
  retitled,
  stranger,
} from './what-happens.ts';
import type { Change } from './what-happens.ts';

const { ViewChannel, SendMessages, AttachFiles } = PermissionFlagsBits;

test('where everything is as it should be, there is nothing to do', () => {
  expect(planned(inOrder(20, 5))).toEqual([]);
});

describe.each(channelKinds)('one change to a group of the kind %s, %s', (...how) => {
  test.each<[keyof typeof changes, Step['do'], object]>([
    ['deleted', 'remake_channel', {}],
    ['openedToAll', 'close', { toOthers: true }],
    ['forgotten', 'close', { toOthers: true }],
    ['openedToRole', 'close', { toOthers: true }],
    ['openedToOne', 'close', { toOthers: true }],
    ['moderatorsOut', 'close', { toOthers: false }],
    ['memberOut', 'let', { in: true }],
    ['facilitatorLessened', 'let', { in: true }],
    ['memberRaised', 'let', { in: true }],
    ['memberLeft', 'let', { in: false }],
    ['memberLeftUnseen', 'let', { in: false }],
    ['memberAway', 'let', { in: false }],
    ['renamed', 'ask', { parts: ['name'] }],
    ['retitled', 'ask', { parts: ['topic'] }],
    ['moved', 'ask', { parts: ['category'] }],
    ['locked', 'ask', { parts: ['writing'] }],
    ['categoryDeleted', 'remake_category', { number: 1 }],
    ['roleDeleted', 'remake_role', { role: stranger }],
  ])('%s takes one step: %s %o', (name, step, what) => {
    expect(planned(changes[name](ordered(3, how)))).toMatchObject([{ do: step, ...what }]);
  });
});

describe('what a human may do without being undone', () => {
  test.each<[string, Change]>([
    [
      'to silence a role',
      (state) =>
        change(state, (channel) =>
          withOverwrite(channel, stranger, { member: false, allow: 0n, deny: SendMessages }),
        ),
    ],
    [
      'to shut one member out',
      (state) =>
        change(state, (channel) =>
          withOverwrite(channel, first(state).member.user, { member: true, allow: 0n, deny: ViewChannel }),
        ),
    ],
    [
      'to silence one member',
      (state) =>
        change(state, (channel) =>
          withOverwrite(channel, first(state).member.user, {
            member: true,
            allow: ViewChannel,
            deny: SendMessages,
          }),
        ),
    ],
    [
      'to give everybody in it another right',
      (state) =>
        change(state, (channel) => {
          const { allow, deny } = everyoneMay('active');
          return withOverwrite(channel, guild, { member: false, allow: allow | AttachFiles, deny });
        }),
    ],
  ])('%s', (_what, by) => {
    expect(planned(by(inOrder(2, 3)))).toEqual([]);
  });
});

describe('what is on its way is left alone', () => {
  const busy = (state: State, ...targets: string[]): State => ({
    ...state,
    kept: { ...state.kept, busy: new Set(targets) },
  });

  test.each<[keyof typeof changes]>([['deleted'], ['renamed'], ['moderatorsOut'], ['roleDeleted']])(
    '%s',
    (name) => {
      const state = changes[name](inOrder(1, 3));
      expect(planned(busy(state, groupTarget(first(state).group.ref)))).toEqual([]);
    },
  );

  test('somebody who is about to be let in', () => {
    const state = memberOut(inOrder(1, 3));
    expect(planned(busy(state, accessTarget(first(state).member)))).toEqual([]);
  });

  test('but what is open to others is closed whatever is on its way', () => {
    const state = openedToAll(inOrder(1, 3));
    expect(planned(busy(state, groupTarget(first(state).group.ref)))).toHaveLength(1);
  });
});

test('other tags on a forum are asked about', () => {
  expect(planned(retagged(inOrder(1, 2, 'forum')))).toMatchObject([{ do: 'ask', parts: ['tags'] }]);
});

test('who asked or waits for a place is let in by nothing', () => {
  const state = inOrder(1, 2);
  const { group } = first(state);
  const more = [aMembership(group, { state: 'asked' }), aMembership(group, { state: 'waiting' })];
  const memberships = [...state.kept.memberships, ...more];
  expect(planned({ ...state, kept: { ...state.kept, memberships } })).toEqual([]);
});

describe('staff', () => {
  test('are not asked twice about one change, but again about another', () => {
    const asked = applied(renamed(inOrder(1, 2)), planned(renamed(inOrder(1, 2))));
    expect(planned(applied(asked, planned(asked)))).toEqual([]);
    expect(planned(retitled(asked))).toMatchObject([{ do: 'ask' }]);
  });

  test('are no longer asked where it was changed back', () => {
    const state = inOrder(1, 2);
    const drift = {
      ref: newRef(),
      group: first(state).group.ref,
      state: 'shown',
      mark: 'aaaa',
      version: 1,
      card: undefined,
    } as const;
    expect(planned({ ...state, kept: { ...state.kept, drifts: [drift] } })).toEqual([
      { do: 'ask_no_more', drift: drift.ref },
    ]);
  });

  test.each(['keeping', 'restoring'] as const)(
    'are not asked while their answer is on its way: %s',
    (answer) => {
      const state = renamed(inOrder(1, 2));
      const drift = {
        ref: newRef(),
        group: first(state).group.ref,
        state: answer,
        mark: 'aaaa',
        version: 2,
        card: undefined,
      };
      expect(planned({ ...state, kept: { ...state.kept, drifts: [drift] } })).toEqual([]);
    },
  );
});

test('who sees what they should not comes first', () => {
  const state = openedToRole(memberLeft(renamed(memberOut(inOrder(2, 3)))));
  expect(planned(state).map((step) => step.do)[0]).toBe('close');
});

test('whatever happened, carrying the plan out leaves nothing to do', () => {
  const names = Object.keys(changes) as (keyof typeof changes)[];
  fc.assert(
    fc.property(
      fc.constantFrom(...channelKinds),
      fc.array(fc.constantFrom(...names), { maxLength: 8 }),
      (kind, happened) => {
        let state = ordered(2, kind);
        for (const name of happened) state = changes[name](state);
        // A channel that was made anew is looked at once more, as it is by the delivery that made it.
        state = applied(state, planned(state));
        state = applied(state, planned(state));
        expect(planned(state)).toEqual([]);
      },
    ),
  );
});
