import { expect, test } from 'vitest';
import { communities } from '#db/communities.ts';
import { refPattern } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';

const { database } = await testDatabase();
const now = new Date('2026-01-01T12:00:00Z');
const chosen = () => ({ staffChannel: newId(), moderatorRole: newId(), leadRole: newId(), locale: 'en-GB' });

test('a community gets one reference, whoever asks first', async () => {
  const guild = newGuild();
  const refs = await Promise.all(
    Array.from({ length: 6 }, () => database.withGuild(guild, (tx) => communities.ref(tx, now))),
  );
  expect(new Set(refs).size).toBe(1);
  expect(refs[0]).toMatch(refPattern);
  expect(await database.withSystem((tx) => communities.guildOf(tx, refs[0] ?? ''))).toBe(guild);
});

test('before anybody has chosen anything there are no settings', async () => {
  const guild = newGuild();
  expect(await database.withGuild(guild, communities.settings)).toBeUndefined();
  await database.withGuild(guild, (tx) => communities.ref(tx, now));
  expect(await database.withGuild(guild, communities.settings)).toBeUndefined();
});

test('what was chosen last counts, and the reference stays', async () => {
  const guild = newGuild();
  const ref = await database.withGuild(guild, (tx) => communities.ref(tx, now));
  const [first, second] = [chosen(), chosen()];
  await database.withGuild(guild, (tx) => communities.save(tx, first, now));
  expect(await database.withGuild(guild, communities.settings)).toEqual({ ...first, ref });
  await database.withGuild(guild, (tx) => communities.save(tx, second, now));
  expect(await database.withGuild(guild, communities.settings)).toEqual({ ...second, ref });
});

test('a tick can list every community', async () => {
  const guild = newGuild();
  const ref = await database.withGuild(guild, (tx) => communities.ref(tx, now));
  expect(await database.withSystem(communities.list)).toContainEqual({ guild, ref });
});
