import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database, GuildTx, Tx } from '#db/database.ts';
import { communities } from '#db/schema/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild } from '#tests/harness/guilds.ts';

// One connection, so that whatever a transaction leaves behind would be met by the next.
const { database, asOwner } = await testDatabase({ max: 1 });
const at = new Date('2026-01-01T12:00:00Z');

const insert = (tx: GuildTx, guildId = tx.guild) =>
  tx.db.insert(communities).values({ guildId, ref: newRef(), createdAt: at, updatedAt: at });

const seen = async (tx: Tx) => {
  const rows = await tx.db.select({ guildId: communities.guildId }).from(communities);
  return rows.map(({ guildId }) => guildId);
};

const role = async (tx: Tx) => {
  const { rows } = await tx.db.execute<{ name: string }>(sql`select current_user as name`);
  return rows[0]?.name;
};

const backend = async (tx: Tx) => {
  const { rows } = await tx.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return rows[0]?.pid;
};

test('a community sees its own rows and no others', async () => {
  const [here, there] = [newGuild(), newGuild()];
  await database.withGuild(here, (tx) => insert(tx));
  await database.withGuild(there, (tx) => insert(tx));
  expect(await database.withGuild(here, seen)).toEqual([here]);
  expect(await database.withGuild(there, seen)).toEqual([there]);
});

test('a row of another community can be neither written, changed nor deleted', async () => {
  const [here, there] = [newGuild(), newGuild()];
  await database.withGuild(there, (tx) => insert(tx));
  await expect(database.withGuild(here, (tx) => insert(tx, there))).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  const changed = await database.withGuild(here, (tx) => tx.db.update(communities).set({ locale: 'de' }));
  const deleted = await database.withGuild(here, (tx) => tx.db.delete(communities));
  expect([changed.rowCount, deleted.rowCount]).toEqual([0, 0]);
  expect(await database.withGuild(there, seen)).toEqual([there]);
});

test('neither the community nor the role stays behind on the connection', async () => {
  const guild = newGuild();
  await database.withGuild(guild, (tx) => insert(tx));
  expect(await database.withSystem(role)).toBe('kindred_system');
  expect(await database.withSystem(seen)).toContain(guild);
  expect(await database.withoutGuild(role)).toBe('kindred_app');
  expect(await database.withoutGuild(seen)).toEqual([]);
});

test('what throws is rolled back, and the error comes out as it was thrown', async () => {
  const guild = newGuild();
  const failure = new Error('changed my mind');
  const work = database.withGuild(guild, async (tx) => {
    await insert(tx);
    throw failure;
  });
  await expect(work).rejects.toBe(failure);
  expect(await database.withGuild(guild, seen)).toEqual([]);
});

test('a failed statement that the work swallowed fails the transaction instead of losing it silently', async () => {
  const guild = newGuild();
  const work = database.withGuild(guild, async (tx) => {
    await insert(tx);
    await tx.db.execute(sql`select 1 / 0`).catch(() => undefined);
  });
  await expect(work).rejects.toThrow('rolled back');
  expect(await database.withGuild(guild, seen)).toEqual([]);
});

test('reading at once sees a community’s own rows, writes none, and asks nothing once it has an answer', async () => {
  const [here, there] = [newGuild(), newGuild()];
  for (const guild of [here, there]) await database.withGuild(guild, (tx) => insert(tx));
  const twice = (tx: GuildTx) => Promise.all([seen(tx), seen(tx)]);
  expect(await database.readGuildAtOnce(here, twice)).toEqual([[here], [here]]);
  await expect(database.readGuildAtOnce(newGuild(), (tx) => insert(tx))).rejects.toMatchObject({
    cause: { code: '25006' },
  });
  const asksAgain = async (tx: GuildTx) => [await seen(tx), await seen(tx)];
  await expect(database.readGuildAtOnce(here, asksAgain)).rejects.toThrow('over');
  const everybody = [here, there, here, there].map((guild) => database.readGuildAtOnce(guild, twice));
  expect(await Promise.all(everybody)).toEqual([here, there, here, there].map((guild) => [[guild], [guild]]));
  expect(await database.withoutGuild(seen)).toEqual([]);
});

test.each(['', 'abc', '1', "1'; drop table communities; --", '123456789012345678901'])(
  'a community is not chosen by %j',
  async (guild) => {
    await expect(database.withGuild(guild, seen)).rejects.toThrow(RangeError);
  },
);

test('a transaction kept beyond its end is refused', async () => {
  const kept = await database.withGuild(newGuild(), (tx) => Promise.resolve(tx));
  expect(() => kept.db).toThrow('over');
  expect(() => kept.prepared('never', () => 1)).toThrow('over');
});

test('a connection lost in the middle fails that transaction only', async () => {
  const guild = newGuild();
  const work = database.withGuild(guild, async (tx) => {
    await insert(tx);
    await asOwner('select pg_terminate_backend($1)', [await backend(tx)]);
    await insert(tx, guild);
  });
  await expect(work).rejects.toThrow(/terminat|Connection|Failed query/);
  expect(await database.withGuild(guild, seen)).toEqual([]);
});

test('a connection lost while idle is replaced', async () => {
  await killIdle(database);
  await expect.poll(() => database.withoutGuild(role).catch(() => 'still lost')).toBe('kindred_app');
});

test('a statement is prepared once for each connection', async () => {
  let built = 0;
  const ask = (tx: Tx) =>
    tx.prepared('test.one', (db, name) => {
      built += 1;
      return db
        .select({ one: sql<number>`1` })
        .from(sql`(values (1)) as once`)
        .prepare(name);
    });
  for (let times = 0; times < 3; times += 1) {
    expect(await database.withGuild(newGuild(), (tx) => ask(tx).execute())).toEqual([{ one: 1 }]);
  }
  expect(built).toBe(1);
});

async function killIdle(target: Database): Promise<void> {
  const pid = await target.withoutGuild(backend);
  await asOwner('select pg_terminate_backend($1, 5000)', [pid]);
}

test('what is sent last happens with the commit, or nothing does', async () => {
  const guild = newGuild();
  await database.withGuild(guild, async (tx) => tx.last(insert(tx)));
  expect(await database.withGuild(guild, seen)).toEqual([guild]);

  const [here, there] = [newGuild(), newGuild()];
  const both = database.withGuild(here, async (tx) => {
    await insert(tx);
    tx.last(insert(tx, there));
  });
  await expect(both).rejects.toMatchObject({ cause: { code: '42501' } });
  expect(await database.withGuild(here, seen)).toEqual([]);
});

test('a statement that was sent last and failed says why, also where what follows it is refused for that', async () => {
  const failing = database.withGuild(newGuild(), async (tx) => {
    tx.last(insert(tx, newGuild()));
    await seen(tx);
  });
  await expect(failing).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('work that fails after its last statements were sent leaves nothing behind', async () => {
  const guild = newGuild();
  const failing = database.withGuild(guild, async (tx) => {
    tx.last(insert(tx));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await database.withGuild(guild, seen)).toEqual([]);
});

test('reading sees a community’s own rows, writes none, and hands its connection on', async () => {
  const [here, there] = [newGuild(), newGuild()];
  for (const guild of [here, there]) await database.withGuild(guild, (tx) => insert(tx));
  expect(await database.readGuild(here, seen)).toEqual([here]);
  await expect(database.readGuild(newGuild(), (tx) => insert(tx))).rejects.toMatchObject({
    cause: { code: '25006' },
  });
  expect(await Promise.all([here, there].map((guild) => database.readGuild(guild, seen)))).toEqual([
    [here],
    [there],
  ]);
  expect(await database.withoutGuild(seen)).toEqual([]);
});
