import { expect, test } from 'vitest';
import { communities } from '#db/communities.ts';
import { settingsIn } from '#src/communities/types.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { refPattern } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';

const { database } = await testDatabase();
const now = new Date('2026-01-01T12:00:00Z');
const chosen = () => ({ staffChannel: newId(), moderatorRole: newId(), leadRole: newId(), locale: 'en-GB' });

const recordOf = (guild: string) => database.withGuild(guild, communities.record);

test('a community gets one reference, whoever asks first', async () => {
  const guild = newGuild();
  const refs = await Promise.all(
    Array.from({ length: 6 }, () => database.withGuild(guild, (tx) => communities.ref(tx, now))),
  );
  expect(new Set(refs).size).toBe(1);
  expect(refs[0]).toMatch(refPattern);
  expect(await database.withSystem((tx) => communities.guildOf(tx, refs[0] ?? ''))).toBe(guild);
});

test('before anybody has begun there is no record, and before the needful is chosen there are no settings', async () => {
  const guild = newGuild();
  expect(await recordOf(guild)).toBeUndefined();
  const record = await database.withGuild(guild, (tx) => communities.lock(tx, now));
  expect(settingsIn(record)).toBeUndefined();
  expect(record).toMatchObject({ ...usualPolicies, startPinned: false, rulesVersion: 0 });
});

test('what was chosen last counts, what was not named stays, and so does the reference', async () => {
  const guild = newGuild();
  const { ref } = await database.withGuild(guild, (tx) => communities.lock(tx, now));
  const [first, second] = [chosen(), chosen()];
  await database.withGuild(guild, (tx) => communities.change(tx, first, now));
  const record = await recordOf(guild);
  expect(record && settingsIn(record)).toEqual({ ...usualPolicies, ...first, ref, rulesVersion: 0 });

  const changes = { staffChannel: second.staffChannel, country: 'CA', directMessages: false };
  await database.withGuild(guild, (tx) => communities.change(tx, changes, now));
  expect(await recordOf(guild)).toMatchObject({ ...first, ...changes });
});

test('a place that is gone is forgotten, and with it the settings are incomplete again', async () => {
  const guild = newGuild();
  await database.withGuild(guild, async (tx) => {
    await communities.lock(tx, now);
    await communities.change(
      tx,
      { ...chosen(), startMessage: newId(), startPinnedAt: now, country: 'CA' },
      now,
    );
    await communities.change(tx, { staffChannel: undefined, startPinnedAt: null, country: undefined }, now);
  });
  const record = await recordOf(guild);
  expect(record).toMatchObject({ staffChannel: undefined, startPinned: false, country: undefined });
  expect(record?.startMessage).toBeDefined();
  expect(record && settingsIn(record)).toBeUndefined();
});

test('a tick can list every community', async () => {
  const guild = newGuild();
  const ref = await database.withGuild(guild, (tx) => communities.ref(tx, now));
  expect(await database.withSystem(communities.list)).toContainEqual({ guild, ref });
});
