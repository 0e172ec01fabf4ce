/** The audit trail on Postgres: numbered without a gap, sealed once, whole until somebody touches it, dropped with a checkpoint. */
import { expect, test } from 'vitest';
import { isWhole, readTrail } from '#src/communities/audit/read.ts';
import { recordChange } from '#src/communities/audit/record.ts';
import { sealTrail } from '#src/communities/audit/sweep.ts';
import { verifiedLine, verifyTrail } from '#src/communities/audit/verify.ts';
import { communitiesArea } from '#src/communities/area.ts';
import { changeSettings } from '#src/communities/setup/change.ts';
import type { Community } from '#src/platform/community.ts';
import { days, after } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { database, communityOf, newCommunity, rowsOf, asOwner, clock } = await testCommunities();
const tick = sealTrail({ database, communityOf });

const change = (community: Community, by: string, to: string) =>
  community.transaction((tx) => recordChange(tx, community, { by, what: 'settings.timeZone', to }));

const numbers = async (community: Community) =>
  (await rowsOf<{ number: number }>(community, 'audit_entries', 'number')).map(({ number }) => number);

const whole = (community: Community) => community.transaction((tx) => isWhole(tx, community));

test('any number of changes at once are numbered one after the other', async () => {
  const community = await newCommunity();
  const begun = (await numbers(community)).length;
  await Promise.all(Array.from({ length: 20 }, (_, index) => change(community, newId(), `zone ${index}`)));
  const all = await numbers(community);
  expect(all).toEqual(Array.from({ length: begun + 20 }, (_, index) => index + 1));
});

test('two ticks at once seal everything once, and a third finds nothing to do', async () => {
  const community = await newCommunity();
  await change(community, newId(), 'UTC');
  await Promise.all([tick.run(clock.now()), tick.run(clock.now())]);
  await tick.run(clock.now());
  expect(await rowsOf(community, 'audit_batches')).toHaveLength(1);
  expect(await rowsOf(community, 'audit_chains')).toMatchObject([{ open: false, batch: 1 }]);
  await change(community, newId(), 'Europe/Berlin');
  await tick.run(clock.now());
  expect(await rowsOf(community, 'audit_batches')).toHaveLength(2);
  expect(await whole(community)).toBe(true);
});

test.each([
  ['altered', "update audit_entries set after = 'x' where guild_id = $1 and number = 2"],
  ['taken out', 'delete from audit_entries where guild_id = $1 and number = 2'],
  [
    'given to another',
    "update audit_entries set actor_ref = 'aaaaaaaaaa' where guild_id = $1 and number = 2",
  ],
])('an entry that was %s in the database shows', async (_what, statement) => {
  const community = await newCommunity();
  await change(community, newId(), 'UTC');
  await tick.run(clock.now());
  expect(await whole(community)).toBe(true);
  await asOwner(statement, [community.guild]);
  expect(await whole(community)).toBe(false);
});

test('whoever was put in somebody’s place shows; whom erasure forgot does not', async () => {
  const community = await newCommunity();
  const [by, another] = [newId(), newId()];
  await change(community, by, 'UTC');
  await tick.run(clock.now());
  expect(await whole(community)).toBe(true);
  const replace = 'update audit_actors set user_id = $2 where guild_id = $1 and user_id = $3';
  await asOwner(replace, [community.guild, another, by]);
  expect(await whole(community)).toBe(false);
  const verified = await community.transaction((tx) => verifyTrail(tx, community));
  expect(verifiedLine(community.guild, verified)).toContain('DAMAGED, somebody was put in the place');
  await asOwner(replace, [community.guild, by, another]);
  expect(await whole(community)).toBe(true);
  await community.transaction((tx) => communitiesArea.personalData.erase(tx, community, by));
  expect(await whole(community)).toBe(true);
  // Nor is anybody named without a signature.
  await change(community, by, 'Europe/Berlin');
  const forge = 'update audit_actors set user_id = $2, signature = $4 where guild_id = $1 and user_id = $3';
  await expect(asOwner(forge, [community.guild, another, by, null])).rejects.toThrow('not-null constraint');
  await asOwner(forge, [community.guild, another, by, '']);
  expect(await whole(community)).toBe(false);
});

test('what is older than two years is dropped, and the rest is whole behind a checkpoint', async () => {
  const community = await newCommunity();
  await tick.run(clock.now());
  const before = (await numbers(community)).length;
  const later = after(clock.now(), days(731));
  const then: Community = { ...community, now: () => later };
  await change(then, newId(), 'Europe/Berlin');
  await tick.run(later);
  expect(await numbers(community)).toEqual([before + 1]);
  expect(await rowsOf(community, 'audit_checkpoints')).toHaveLength(1);
  expect(await whole(community)).toBe(true);
});

test('only what changed is written, with how it was', async () => {
  const community = await newCommunity();
  const by = newId();
  const to = { timeZone: 'Europe/Berlin', directMessages: false, agePolicy: 'teens_welcome' } as const;
  await changeSettings(community, { by, to });
  await changeSettings(community, { by, to });
  const { lines } = await readTrail(community, 0);
  expect(
    lines.filter((line) => line.by === by).map(({ what, before, after: now }) => [what, before, now]),
  ).toEqual([
    ['settings.directMessages', 'true', 'false'],
    ['settings.timeZone', 'UTC', 'Europe/Berlin'],
  ]);
});

test('a change that fails leaves nothing in the trail, and free words are refused as a name', async () => {
  const community = await newCommunity();
  const failing = community.transaction((tx) =>
    recordChange(tx, community, { by: newId(), what: 'Somebody said something' }),
  );
  await expect(failing).rejects.toThrow('a name of ours');
});

test('who is erased is no longer named, and the trail stays whole', async () => {
  const community = await newCommunity();
  const by = newId();
  await change(community, by, 'UTC');
  await tick.run(clock.now());
  await community.transaction((tx) => communitiesArea.personalData.erase(tx, community, by));
  const [newest] = (await readTrail(community, 0)).lines;
  expect(newest).toMatchObject({ what: 'settings.timeZone', by: null });
  expect(await whole(community)).toBe(true);
});

const verified = (community: Community) => community.transaction((tx) => verifyTrail(tx, community));

test('the verifier tells what is whole, also behind a checkpoint, and what was dropped', async () => {
  const community = await newCommunity();
  await tick.run(clock.now());
  expect(await verified(community)).toMatchObject({ broken: undefined, batches: 1 });
  const later = after(clock.now(), days(731));
  await change({ ...community, now: () => later }, newId(), 'Europe/Berlin');
  expect(await verified(community)).toMatchObject({ broken: undefined, batches: 1 });
  await tick.run(later);
  const behind = await verified(community);
  expect(behind).toMatchObject({ broken: undefined, entries: 1, sealed: 1, batches: 1 });
  expect(behind?.dropped?.last).toBeGreaterThan(0);
  expect(verifiedLine('a server', behind)).toMatch(/whole\. 1 entries.*dropped on/);
});

test.each([
  ['its newest sealed batch', 'delete from audit_batches where guild_id = $1'],
  [
    'its newest entry, not sealed yet',
    'delete from audit_entries where guild_id = $1 and number = (select max(number) from audit_entries where guild_id = $1)',
  ],
  ['an entry in it', "update audit_entries set before = 'x' where guild_id = $1 and number = 1"],
])('the verifier notices that somebody touched %s', async (_what, statement) => {
  const community = await newCommunity();
  await tick.run(clock.now());
  await change(community, newId(), 'Europe/Berlin');
  expect(await verified(community)).toMatchObject({ broken: undefined });
  await asOwner(statement, [community.guild]);
  const found = await verified(community);
  expect(found?.broken).toBeDefined();
  expect(verifiedLine('a server', found)).toContain('DAMAGED');
});

test('a checkpoint that somebody else wrote is noticed', async () => {
  const community = await newCommunity();
  await tick.run(clock.now());
  const later = after(clock.now(), days(731));
  await change({ ...community, now: () => later }, newId(), 'UTC');
  await tick.run(later);
  await asOwner("update audit_checkpoints set digest = 'x' where guild_id = $1", [community.guild]);
  expect((await verified(community))?.broken).toContain('signature');
});
