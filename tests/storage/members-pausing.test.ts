/** A pause on real Postgres: what areas hold, what comes back by hand, and what stands in the table for whoever looks at it. */
import { expect, test } from 'vitest';
import { areas } from '#src/areas.ts';
import { giveConsent } from '#src/members/consenting.ts';
import { currentVersion } from '#src/members/consents.ts';
import { memberEvents } from '#src/members/events.ts';
import { beginPause, endPause, pauseView, resumeThing, switchPause } from '#src/members/flare/pause.ts';
import type { Area, Resumable } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { GuildTx } from '#db/database.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { newCommunity, everythingIn, rowsOf } = await testCommunities();

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

async function agreed(community: Community): Promise<string> {
  const user = newId();
  await giveConsent(community, {
    user,
    locale: 'en-US',
    age: 'adult',
    purpose: 'checkins',
    version: currentVersion('checkins'),
  });
  return user;
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
