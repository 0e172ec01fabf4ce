/** What a look at a server finds of circles, which stand in threads: who is in one is counted, since nothing else tells it. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { hallLacks } from '#src/groups/reconcile/hall.ts';
import { plan } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel, SeenThread } from '#src/groups/reconcile/seen.ts';
import { accessTarget, groupTarget } from '#src/groups/targets.ts';
import { categoryTarget } from '#src/platform/discord/hall/place.ts';
import type { Group } from '#src/groups/types.ts';
import { aCircle, guild, hallOverwrites, moderatorRole, withChannel, withOverwrite } from './a-server.ts';
import type { State } from './a-server.ts';
import { applied } from './applied.ts';

const { ViewChannel, SendMessages, AttachFiles } = PermissionFlagsBits;

const planned = ({ kept, server }: State) => plan(kept, server);
const circleIn = ({ kept }: State): Group => {
  const [group] = kept.groups;
  if (!group) throw new Error('a circle');
  return group;
};

function seen(
  state: State,
  which: 'category' | 'channel',
  by: (one: SeenChannel) => SeenChannel | undefined,
) {
  return { ...state, server: withChannel(state.server, circleIn(state).places[which] ?? '', by) };
}

const withThread = (state: State, thread: Partial<SeenThread>) =>
  seen(state, 'channel', (one) => (one.thread ? { ...one, thread: { ...one.thread, ...thread } } : one));

const kept = (state: State, change: Partial<Group>): State => ({
  ...state,
  kept: { ...state.kept, groups: [{ ...circleIn(state), ...change }] },
});

test('where everything is as it should be, there is nothing to do', () => {
  expect(planned(aCircle(7))).toEqual([]);
});

describe('one change', () => {
  const state = aCircle(7);
  const { ref, places } = circleIn(state);

  test.each<[string, State, object]>([
    ['the thread is deleted', seen(state, 'channel', () => undefined), { do: 'remake_channel', group: ref }],
    ['somebody more is in it', withThread(state, { members: 9 }), { do: 'recount', group: ref }],
    ['somebody less is in it', withThread(state, { members: 7 }), { do: 'recount', group: ref }],
    ['a moderator who looked in is gone', kept(state, { guests: 1 }), { do: 'recount', group: ref }],
    [
      'it has another name',
      seen(state, 'channel', (one) => ({ ...one, name: 'Hello' })),
      { do: 'ask', parts: ['name'] },
    ],
    ['it was locked', withThread(state, { locked: true }), { do: 'ask', parts: ['writing'] }],
    [
      'nobody sees the channel any more',
      seen(state, 'category', (one) =>
        withOverwrite(one, guild, { member: false, allow: 0n, deny: ViewChannel }),
      ),
      { do: 'mend_hall' },
    ],
  ])('%s', (_what, changed, step) => {
    expect(planned(changed)).toMatchObject([step]);
    expect(planned(applied(changed, planned(changed))).filter((one) => one.do !== 'recount')).toEqual([]);
  });

  test('the channel is deleted, and the threads with it', () => {
    const gone = seen(
      seen(state, 'channel', () => undefined),
      'category',
      () => undefined,
    );
    expect(planned(gone)).toEqual([
      { do: 'remake_category', number: 0, channel: places.category },
      { do: 'remake_channel', group: ref, channel: places.channel },
    ]);
  });
});

describe('what needs nothing', () => {
  const state = aCircle(7);
  test.each<[string, State]>([
    ['a thread that archived itself', withThread(state, { archived: true, members: 3 })],
    ['a moderator who looks in, and was counted', withThread(kept(state, { guests: 1 }), { members: 9 })],
    ['an archived circle', withThread(kept(state, { state: 'archived' }), { archived: true, locked: true })],
    [
      'another right that a human gave everybody in the channel',
      seen(state, 'category', (one) => {
        const everyone = one.overwrites.find(({ id }) => id === guild);
        return everyone
          ? withOverwrite(one, guild, { ...everyone, allow: everyone.allow | AttachFiles })
          : one;
      }),
    ],
  ])('%s', (_what, changed) => {
    expect(planned(changed)).toEqual([]);
  });

  test.each([
    ['the circle', groupTarget(circleIn(state).ref), withThread(state, { locked: true })],
    [
      'one of its people',
      accessTarget(state.kept.memberships[0] ?? { ref: '' }),
      withThread(state, { members: 9 }),
    ],
  ])('what is on its way to %s', (_what, target, changed) => {
    expect(planned({ ...changed, kept: { ...changed.kept, busy: new Set([target]) } })).toEqual([]);
  });

  test('what is on its way to the channel', () => {
    const changed = seen(state, 'category', (one) => withOverwrite(one, guild));
    const busy = new Set([categoryTarget(0)]);
    expect(planned({ ...changed, kept: { ...changed.kept, busy } })).toEqual([]);
  });
});

describe('the channel that circles hang under', () => {
  const hall = {
    id: '1',
    name: 'side-rooms',
    topic: undefined,
    category: undefined,
    overwrites: hallOverwrites(),
  };
  const server = aCircle(1).server;

  test('lacks nothing as it was made', () => {
    expect(hallLacks(hall, server)).toEqual([]);
  });

  test('gets back what is missing, and keeps what else is there', () => {
    const changed = withOverwrite(hall, guild, { member: false, allow: SendMessages, deny: AttachFiles });
    const [everyone, ...others] = hallLacks(changed, server);
    expect(others).toEqual([]);
    expect(everyone).toMatchObject({ id: guild, member: false });
    expect((everyone?.allow ?? 0n) & (ViewChannel | SendMessages)).toBe(ViewChannel);
    expect((everyone?.deny ?? 0n) & (SendMessages | AttachFiles)).toBe(SendMessages | AttachFiles);
  });

  test('lets moderators in again', () => {
    expect(hallLacks(withOverwrite(hall, moderatorRole), server)).toMatchObject([{ id: moderatorRole }]);
  });
});
