/** The queue's own tables and the one door into them, owned by a role that owns nothing else. */
import { readdir } from 'node:fs/promises';
import pg from 'pg';
import type { ClientBase } from 'pg';
import type { Connection } from './connection.ts';

/** A connection that is lost fails the query that runs on it, which is where it is heard. */
const ignore = () => undefined;

/**
 * Runs Graphile Worker's migrations as `kindred_jobs`, then `door`, the SQL that lets others add jobs.
 * The caller holds the migration lock: Graphile's own start races where several begin at once.
 */
export async function migrateQueue(owner: ClientBase, jobs: Connection, door: string): Promise<void> {
  await owner.query('create schema if not exists jobs authorization kindred_jobs');
  const { rows } = await owner.query<{ database: string; fresh: boolean }>(
    `select current_database() as database, not exists (
       select from pg_class where relname = 'migrations' and relnamespace = to_regnamespace('graphile_worker')
     ) as fresh`,
  );
  const database = owner.escapeIdentifier(rows[0]?.database ?? '');
  if (rows[0]?.fresh) await owner.query(`grant create on database ${database} to kindred_jobs`);

  const pool = new pg.Pool({ ...jobs, max: 2 });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  try {
    if (rows[0]?.fresh || (await lacksMigrations(pool))) await runGraphile(pool);
    await pool.query(door);
  } finally {
    await pool.end();
  }
  await owner.query(`revoke create on database ${database} from kindred_jobs`);
}

/** Loads Graphile Worker, which takes a while, only where something is missing. */
async function runGraphile(pgPool: pg.Pool): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ pgPool, logger: new Logger(() => () => undefined) });
}

/** Its migrations are numbered files beside its code, and it notes the number of each that ran. */
async function lacksMigrations(pool: pg.Pool): Promise<boolean> {
  const files = await readdir(new URL('../sql/', import.meta.resolve('graphile-worker')));
  const newest = Math.max(...files.map((name) => Number.parseInt(name, 10)));
  const { rows } = await pool.query<{ newest: number | null }>(
    'select max(id) as newest from graphile_worker.migrations',
  );
  return rows[0]?.newest !== newest;
}
