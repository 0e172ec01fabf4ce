import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { passwords } from '#tests/harness/passwords.ts';

/** Everything that a migration could change, as text. */
async function catalogue(owner: Connection): Promise<unknown[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(`
      select 'table' as kind, pg_class.oid::regclass::text as name, relkind::text || relowner::regrole || relrowsecurity || relforcerowsecurity || coalesce(array(select unnest(relacl)::text order by 1)::text, '') as what
        from pg_class where relnamespace::regnamespace::text in ('public', 'vault', 'graphile_worker', 'jobs', 'drizzle')
      union all select 'function', pg_proc.oid::regprocedure::text, md5(prosrc) || proowner::regrole || coalesce(array(select unnest(proacl)::text order by 1)::text, '') || coalesce(proconfig::text, '')
        from pg_proc where pronamespace::regnamespace::text in ('public', 'graphile_worker', 'jobs')
      union all select 'policy', polrelid::regclass || '.' || polname, polcmd::text || pg_get_expr(polqual, polrelid) from pg_policy
      union all select 'check', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0
      union all select 'schema', nspname, nspowner::regrole || coalesce(nspacl::text, '') from pg_namespace
      union all select 'migration', id::text, hash from drizzle.__drizzle_migrations
      union all select 'database', 'rights', coalesce(datacl::text, '') from pg_database where datname = current_database()
      order by 1, 2, 3`);
    return rows;
  } finally {
    await client.end();
  }
}

test('twelve at once on an empty database all succeed, and one more changes nothing', async () => {
  const { owner } = await testDatabase({ empty: true });
  await Promise.all(Array.from({ length: 12 }, () => migrate({ owner, passwords })));
  const before = await catalogue(owner);
  await migrate({ owner, passwords });
  expect(await catalogue(owner)).toEqual(before);
  expect(before.length).toBeGreaterThan(100);
});

test('several databases of one cluster migrate at the same moment, though they share the roles', async () => {
  const databases = await Promise.all([1, 2, 3].map(() => testDatabase({ empty: true })));
  const done = await Promise.all(databases.map(({ owner }) => migrate({ owner, passwords })));
  expect(done).toHaveLength(3);
});

test('migrations are in the order of their time: Drizzle skips one that is older than the last', async () => {
  const file = new URL('../../db/migrations/meta/_journal.json', import.meta.url);
  const { entries } = z
    .object({ entries: z.array(z.object({ idx: z.number(), when: z.number() })).min(1) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  expect(entries).toEqual(entries.toSorted((a, b) => a.when - b.when));
  expect(new Set(entries.map(({ when }) => when)).size).toBe(entries.length);
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
});
