/** A database that is slow, or gone for a while. */
import pg from 'pg';
import type { TestDatabase } from '#tests/harness/database.ts';

/** Keeps everybody else out of some tables. @returns what lets them in again */
export async function holdTables(
  { owner }: TestDatabase,
  ...tables: readonly string[]
): Promise<() => Promise<void>> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query('begin');
  await client.query(`lock table ${tables.join(', ')} in access exclusive mode`);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

/** Cuts the suite's connections and takes no new ones. @returns what lets it in again */
export async function cutOff({ asOwner }: TestDatabase): Promise<() => Promise<void>> {
  await asOwner(
    'do $$ begin execute format($f$revoke connect on database %I from public$f$, current_database()); end $$',
  );
  await cutConnections({ asOwner });
  return async () => {
    await asOwner(
      'do $$ begin execute format($f$grant connect on database %I to public$f$, current_database()); end $$',
    );
  };
}

/** Ends every connection of the suite, as a server that restarts does. */
export async function cutConnections({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner(
    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and usename in ('kindred_app', 'kindred_jobs')",
  );
}

/** Everything that is stored, a row a line, each headed by its table: what a thief of the database would read. */
export async function everythingStored({ asOwner }: TestDatabase): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await asOwner<{ row: string }>(`select to_jsonb(stored)::text as row from ${name} stored`);
      return rows.map(({ row }) => `${name} ${row}`);
    }),
  );
  return all.flat();
}

/** The lines in which words can be read, as they are or as bytes written in hexadecimal or base64. */
export function linesWith(stored: readonly string[], words: string): string[] {
  const bytes = Buffer.from(words);
  const spellings = [
    words,
    JSON.stringify(words).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
  ];
  return stored.filter((line) =>
    spellings.some((spelling) => line.toLowerCase().includes(spelling.toLowerCase())),
  );
}
