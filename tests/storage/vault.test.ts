import { expect, test } from 'vitest';
import { communities } from '#db/communities.ts';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { seal, unseal, Unreadable } from '#db/encryption/seal.ts';
import { openVault } from '#db/vault.ts';
import { newRef } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';

const { database, asOwner } = await testDatabase();
const clock = { now: () => new Date('2026-01-01T12:00:00Z') };
const operatorKey = newOperatorKey();
const vault = openVault({ keyring: openKeyring(operatorKey), clock });

const guild = newGuild();
await database.withGuild(guild, (tx) => communities.ref(tx, clock.now()));
const place = { guild, table: 'notes', column: 'words', row: 'a' };

const owners = [
  { name: 'a member', keys: vault.members, owner: newId(), table: 'member_keys' },
  { name: 'a case', keys: vault.cases, owner: newRef(), table: 'case_keys' },
];

test.each(owners)('$name gets one key and keeps it, whoever asks first', async ({ keys, owner }) => {
  const asked = await Promise.all(
    Array.from({ length: 6 }, () => database.withGuild(guild, (tx) => keys.get(tx, owner))),
  );
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  const sealed = seal(await database.withGuild(guild, (tx) => keys.get(tx, owner)), 'words', place);
  const again = await database.withGuild(guild, (tx) => keys.find(tx, owner));
  expect(again && unseal(again, sealed, place)).toBe('words');
});

test.each(owners)(
  'what $name had sealed is unreadable once the key is destroyed',
  async ({ keys, owner, table }) => {
    const sealed = seal(await database.withGuild(guild, (tx) => keys.get(tx, owner)), 'words', place);
    expect(await database.withGuild(guild, (tx) => keys.destroy(tx, owner))).toBe(true);

    expect(await database.withGuild(guild, (tx) => keys.find(tx, owner))).toBeUndefined();
    expect(await asOwner(`select * from vault.${table}`)).toEqual([]);
    const next = await database.withGuild(guild, (tx) => keys.get(tx, owner));
    expect(() => unseal(next, sealed, place)).toThrow(Unreadable);
    expect(await database.withGuild(guild, (tx) => keys.destroy(tx, owner))).toBe(true);
    expect(await database.withGuild(guild, (tx) => keys.destroy(tx, owner))).toBe(false);
  },
);

test('a key that was destroyed in a transaction that is rolled back is still there', async () => {
  const owner = newId();
  const { id } = await database.withGuild(guild, (tx) => vault.members.get(tx, owner));
  const work = database.withGuild(guild, async (tx) => {
    await vault.members.destroy(tx, owner);
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await database.withGuild(guild, (tx) => vault.members.find(tx, owner))).toMatchObject({ id });
});

test('after a change of the operator key the old keys still open, until the old operator key is gone', async () => {
  const owner = newId();
  const { id } = await database.withGuild(guild, (tx) => vault.members.get(tx, owner));
  const changed = newOperatorKey();
  const during = openVault({ keyring: openKeyring(`${changed},${operatorKey}`), clock });
  const later = openVault({ keyring: openKeyring(changed), clock });
  expect(await database.withGuild(guild, (tx) => during.members.get(tx, owner))).toMatchObject({ id });
  await expect(database.withGuild(guild, (tx) => later.members.get(tx, owner))).rejects.toThrow(Unreadable);
});
