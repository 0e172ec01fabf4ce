/** A pause on real Postgres: what areas hold, what comes back by hand, and what stands in the table for whoever looks at it. */
import { describe, expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import { memberEvents } from '#src/members/events.ts';
import { askWhetherOver } from '#src/members/flare/ask.ts';
import { beginPause, endPause, pauseView, resumeThing, switchPause } from '#src/members/flare/pause.ts';
import type { PauseNeeds } from '#src/members/flare/pause.ts';
import type { Area, Resumable } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import type { GuildTx } from '#db/database.ts';
import { newId } from '#tests/harness/guilds.ts';
import { agreed } from './agreed.ts';
import { testCommunities } from './community.ts';

const { newCommunity, everythingIn, rowsOf, clock, database, communityOf } = await testCommunities();

type After = (community: Community, needs: PauseNeeds, user: string) => Promise<unknown>;

/** An area that holds one thing, in the only table that it may write: somebody's inbox stands for its own. */
function holding(name: string) {
  const held = new Set<string>();
  const key = (tx: GuildTx, user: string) => `${tx.guild} ${user}`;
  const thing: Resumable = {
    name,
    say: () => name,
    held: async (tx, _community, user) => held.has(key(tx, user)),
    resume: async (tx, _community, user) => void held.delete(key(tx, user)),
  };
  const told: string[] = [];
  const area: Pick<Area, 'reacts' | 'personalData'> = {
    personalData: { tables: [], export: async () => [], erase: async () => {} },
    reacts: {
      paused: async (tx, _community, { user }) => (told.push('paused'), void held.add(key(tx, user))),
      resumed: async () => void told.push('resumed'),
    },
  };
  return { area, thing, told };
}

function withTwo() {
  const [one, other] = [holding('walks'), holding('letters')];
  const needs = { events: memberEvents([one.area, other.area]), resumes: [one.thing, other.thing] };
  return { one, other, needs };
}

test('everything pauses together, and comes back one thing at a time', async () => {
  const { one, needs } = withTwo();
  const community = await newCommunity();
  const user = await agreed(community);
  const begun = await beginPause(community, needs, { user, until: 'none' });
  expect(begun.ok && begun.value.held.map(({ name }) => name)).toEqual(['walks', 'letters']);
  const ended = await endPause(community, needs, user);
  expect(ended.pause).toBeUndefined();
  expect(ended.held).toHaveLength(2);
  const first = await resumeThing(community, needs, { user, what: 'letters' });
  expect(first.held.map(({ name }) => name)).toEqual(['walks']);
  expect((await resumeThing(community, needs, { user, what: 'letters' })).held).toEqual(first.held);
  expect(one.told).toEqual(['paused', 'resumed']);
});

test('an old button brings nothing back while everything is paused again', async () => {
  const { needs } = withTwo();
  const community = await newCommunity();
  const user = await agreed(community);
  await beginPause(community, needs, { user, until: 'none' });
  await endPause(community, needs, user);
  await beginPause(community, needs, { user, until: 'none' });
  const after = await resumeThing(community, needs, { user, what: 'walks' });
  expect(after.held).toHaveLength(2);
  expect(after.pause).toBeDefined();
});

test('of many switches at once, each area hears of each pause once', async () => {
  const { one, needs } = withTwo();
  const community = await newCommunity();
  const user = await agreed(community);
  await Promise.all(Array.from({ length: 8 }, () => beginPause(community, needs, { user, until: 'd3' })));
  expect(one.told).toEqual(['paused']);
  await Promise.all(Array.from({ length: 9 }, () => switchPause(community, needs, { user, until: 'none' })));
  expect(one.told.filter((told) => told === 'resumed')).toHaveLength(5);
  expect((await pauseView(community, needs, user)).pause).toBeUndefined();
});

describe('a chosen end', () => {
  const endOf = async (community: Community, user: string) => {
    const { pause } = await pauseView(community, { resumes: [] }, user);
    return pause?.until;
  };

  test('stays where somebody pauses again without naming one, and goes by their own word', async () => {
    const { one, needs } = withTwo();
    const community = await newCommunity();
    const user = await agreed(community);
    await beginPause(community, needs, { user, until: 'd3' });
    const chosen = await endOf(community, user);
    expect(chosen).toBeDefined();
    // The button under an older prompt, or words that nobody can read.
    await beginPause(community, needs, { user, until: undefined });
    expect(await endOf(community, user)).toEqual(chosen);
    expect((await rowsOf(community, 'pauses'))[0]?.['due_at']).toEqual(chosen);
    // “Not yet”, when they are asked.
    await beginPause(community, needs, { user, until: 'none' });
    expect(await endOf(community, user)).toBeUndefined();
    expect(one.told).toEqual(['paused']);
  });

  test.each([
    ['ends', (community, needs, user) => endPause(community, needs, user)],
    ['gets another end', (community, needs, user) => beginPause(community, needs, { user, until: 'd7' })],
  ] as const satisfies [string, After][])(
    'the question about it that nobody has seen is gone when the pause %s',
    async (_what, then) => {
      const { needs } = withTwo();
      const community = await newCommunity();
      const user = await agreed(community);
      await beginPause(community, needs, { user, until: 'd1' });
      clock.advance(days(2));
      await askWhetherOver({ database, communityOf, areas: [] }).run(clock.now());
      expect(await rowsOf(community, 'inbox')).toHaveLength(1);
      await beginPause(community, needs, { user, until: undefined });
      expect(await rowsOf(community, 'inbox')).toHaveLength(1);
      await then(community, needs, user);
      expect(await rowsOf(community, 'inbox')).toEqual([]);
    },
  );
});

test('what fails in one area undoes all of it', async () => {
  const { one, needs } = withTwo();
  const broken = holding('broken');
  const failing = {
    ...broken.area,
    reacts: {
      paused: async () => {
        throw new Error('no');
      },
    },
  };
  const community = await newCommunity();
  const user = await agreed(community);
  const events = memberEvents([one.area, failing]);
  await expect(beginPause(community, { ...needs, events }, { user, until: 'none' })).rejects.toThrow('no');
  expect(await rowsOf(community, 'pauses')).toEqual([]);
});

test('the row tells when somebody is asked, and neither why nor since when', async () => {
  const { needs } = withTwo();
  const community = await newCommunity();
  const user = await agreed(community);
  await beginPause(community, needs, { user, until: 'd3' });
  const [row] = await rowsOf(community, 'pauses');
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['due_at', 'guild_id', 'member_ref', 'sealed']);
  expect(row?.['sealed']).toMatch(/^v1\./);
  expect(await everythingIn(community)).not.toMatch(/flare/i);
});

test('whoever has agreed to nothing, or took it all back, has nothing to pause', async () => {
  const { needs } = withTwo();
  const community = await newCommunity();
  const nobody = await beginPause(community, needs, { user: newId(), until: 'none' });
  expect(nobody).toEqual({ ok: false, error: 'nothing_kept' });
  expect(await rowsOf(community, 'members')).toEqual([]);
});

test('erasing somebody erases their pause', async () => {
  const { needs } = withTwo();
  const community = await newCommunity();
  const user = await agreed(community);
  await beginPause(community, needs, { user, until: 'd3' });
  await community.transaction((tx) => memberEvents(areas).erase(tx, community, user));
  expect(await rowsOf(community, 'pauses')).toEqual([]);
  expect(await rowsOf(community, 'homes')).toEqual([]);
});
