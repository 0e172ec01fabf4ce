/** What a look at a server finds, and that doing it leaves nothing to do. */
import fc from 'fast-check';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { plan } from '#src/groups/reconcile/plan.ts';
import type { Step } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel } from '#src/groups/reconcile/seen.ts';
import { everyoneMay, memberMay } from '#src/groups/rights.ts';
import type { DriftState } from '#src/groups/types.ts';
import { accessTarget, groupTarget } from '#src/groups/targets.ts';
import { newRef } from '#src/platform/ref.ts';
import {
  aMembership,
  aTag,
  category,
  guild,
  inOrder,
  moderatorRole,
  newId,
  withChannel,
  withOverwrite,
} from './a-server.ts';
import type { State } from './a-server.ts';
import { applied } from './applied.ts';

const { ViewChannel, SendMessages, ManageMessages, AttachFiles } = PermissionFlagsBits;

const channelKinds = ['text', 'forum'] as const;
const planned = ({ kept, server }: State) => plan(kept, server);
const stranger = newId();

/** The first group of the state, its channel, and its first and second membership. */
function first({ kept: { groups, memberships } }: State) {
  const [group] = groups;
  const [facilitator, member] = memberships;
  const channel = group?.places.channel;
  if (!group || !channel || !facilitator || !member) throw new Error('there is a group with members');
  return { group, channel, facilitator, member };
}

function change(state: State, by: (channel: SeenChannel) => SeenChannel | undefined): State {
  return { ...state, server: withChannel(state.server, first(state).channel, by) };
}

type Change = (state: State) => State;

const deleted: Change = (state) => change(state, () => undefined);
const openedToAll: Change = (state) =>
  change(state, (channel) => withOverwrite(channel, guild, { member: false, allow: ViewChannel, deny: 0n }));
const forgotten: Change = (state) => change(state, (channel) => withOverwrite(channel, guild));
const openedToRole: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, stranger, { member: false, allow: ViewChannel, deny: 0n }),
  );
const openedToOne: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, stranger, { member: true, allow: ViewChannel, deny: 0n }),
  );
const moderatorsOut: Change = (state) => change(state, (channel) => withOverwrite(channel, moderatorRole));
const memberOut: Change = (state) =>
  change(state, (channel) => withOverwrite(channel, first(state).member.user));
const facilitatorLessened: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, first(state).facilitator.user, { member: true, ...memberMay('member', 'text') }),
  );
const memberRaised: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, first(state).member.user, {
      member: true,
      allow: ViewChannel | ManageMessages,
      deny: 0n,
    }),
  );
const renamed: Change = (state) => change(state, (channel) => ({ ...channel, name: 'another-name' }));
const retitled: Change = (state) => change(state, (channel) => ({ ...channel, topic: 'A line on top' }));
const moved: Change = (state) => change(state, (channel) => ({ ...channel, category: undefined }));
const retagged: Change = (state) =>
  change(state, (channel) => ({ ...channel, tags: [...(channel.tags ?? []), aTag('Another')] }));
const locked: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, guild, { member: false, allow: 0n, deny: ViewChannel | SendMessages }),
  );
const categoryDeleted: Change = ({ kept, server }) => ({
  kept,
  server: {
    ...server,
    channels: new Map(
      [...server.channels]
        .filter(([id]) => id !== category)
        .map(([id, channel]) => [id, { ...channel, category: undefined }]),
    ),
  },
});
const memberLeft: Change = (state) => {
  const { member } = first(state);
  const memberships = state.kept.memberships.map((one) =>
    one === member ? { ...one, state: 'left' as const } : one,
  );
  return { ...state, kept: { ...state.kept, memberships } };
};
/** They left, and it is not known whether Discord ever took away what lets them in: it may be a role. */
const memberLeftUnseen: Change = (state) => memberOut(memberLeft(state));
const memberAway: Change = (state) => {
  const { member } = first(state);
  const memberships = state.kept.memberships.map((one) => (one === member ? { ...one, away: true } : one));
  return { ...state, kept: { ...state.kept, memberships } };
};
const roleDeleted: Change = (state) => {
  const groups = state.kept.groups.map((one) =>
    one === first(state).group ? { ...one, byRole: true, role: stranger } : one,
  );
  return { ...state, kept: { ...state.kept, groups } };
};

const changes = {
  deleted,
  openedToAll,
  forgotten,
  openedToRole,
  openedToOne,
  moderatorsOut,
  memberOut,
  facilitatorLessened,
  memberRaised,
  renamed,
  retitled,
  moved,
  locked,
  categoryDeleted,
  memberLeft,
  memberLeftUnseen,
  memberAway,
  roleDeleted,
};

test('where everything is as it should be, there is nothing to do', () => {
  expect(planned(inOrder(20, 5))).toEqual([]);
});

describe.each(channelKinds)('one change to a group of the kind %s', (kind) => {
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
  ])('%s takes one step: %s %o', (name, step, how) => {
    expect(planned(changes[name](inOrder(3, 3, kind)))).toMatchObject([{ do: step, ...how }]);
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
  const driftOf = (state: State, as: DriftState) => {
    const { ref: group } = first(state).group;
    return { ref: newRef(), group, state: as, mark: 'aaaa', version: 1, card: undefined };
  };

  test('are not asked twice about one change, but again about another', () => {
    const asked = applied(renamed(inOrder(1, 2)), planned(renamed(inOrder(1, 2))));
    expect(planned(applied(asked, planned(asked)))).toEqual([]);
    expect(planned(retitled(asked))).toMatchObject([{ do: 'ask' }]);
  });

  test('are no longer asked where it was changed back', () => {
    const state = inOrder(1, 2);
    const drift = driftOf(state, 'shown');
    expect(planned({ ...state, kept: { ...state.kept, drifts: [drift] } })).toEqual([
      { do: 'ask_no_more', drift: drift.ref },
    ]);
  });

  test.each(['keeping', 'restoring'] as const)(
    'are not asked while their answer is on its way: %s',
    (answer) => {
      const state = renamed(inOrder(1, 2));
      const drift = driftOf(state, answer);
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
        let state = inOrder(2, 3, kind);
        for (const name of happened) state = changes[name](state);
        // A channel that was made anew is looked at once more, as it is by the delivery that made it.
        state = applied(state, planned(state));
        state = applied(state, planned(state));
        expect(planned(state)).toEqual([]);
      },
    ),
  );
});
