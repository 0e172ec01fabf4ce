/** What a look at a server finds of voice rooms, which have the people of their group. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Step } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel } from '#src/groups/reconcile/seen.ts';
import { groupTarget } from '#src/groups/targets.ts';
import { guild, inOrder, moderatorRole, withChannel, withOverwrite } from './a-server.ts';
import type { State } from './a-server.ts';
import { applied } from './applied.ts';
import { first, memberOut, planned, stranger } from './what-happens.ts';
import type { Change } from './what-happens.ts';

const { ViewChannel } = PermissionFlagsBits;

function changeVoice(state: State, by: (channel: SeenChannel) => SeenChannel | undefined): State {
  return { ...state, server: withChannel(state.server, first(state).group.places.voice ?? '', by) };
}

const voiceChanges = {
  'is deleted': (state) => changeVoice(state, () => undefined),
  'is opened to everybody': (state) =>
    changeVoice(state, (room) => withOverwrite(room, guild, { member: false, allow: ViewChannel, deny: 0n })),
  'is opened to a role': (state) =>
    changeVoice(state, (room) =>
      withOverwrite(room, stranger, { member: false, allow: ViewChannel, deny: 0n }),
    ),
  'lacks moderators': (state) => changeVoice(state, (room) => withOverwrite(room, moderatorRole)),
  'lacks one of its people': (state) =>
    changeVoice(state, (room) => withOverwrite(room, first(state).member.user)),
} satisfies Record<string, Change>;

describe('a voice room that', () => {
  test.each<[keyof typeof voiceChanges, Step['do'], object]>([
    ['is deleted', 'remake_voice', {}],
    ['is opened to everybody', 'close', { toOthers: true }],
    ['is opened to a role', 'close', { toOthers: true }],
    ['lacks moderators', 'close', { toOthers: false }],
    ['lacks one of its people', 'let', { in: true }],
  ])('%s takes one step: %s %o', (name, step, what) => {
    const state = voiceChanges[name](inOrder(2, 3, 'text', true));
    const steps = planned(state);
    expect(steps).toMatchObject([{ do: step, ...what }]);
    expect(planned(applied(state, steps))).toEqual([]);
  });

  test('is being made or deleted is left alone', () => {
    const state = voiceChanges['is deleted'](inOrder(1, 3, 'text', true));
    const busy = new Set([groupTarget(first(state).group.ref)]);
    expect(planned({ ...state, kept: { ...state.kept, busy } })).toEqual([]);
  });

  test('somebody is missing in, and in the channel, is one step', () => {
    const state = memberOut(voiceChanges['lacks one of its people'](inOrder(1, 3, 'text', true)));
    expect(planned(state)).toMatchObject([{ do: 'let', in: true }]);
  });
});
