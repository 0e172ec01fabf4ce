/** The queue's own tables and the one door into them, owned by a role that owns nothing else. */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { ClientBase } from 'pg';
import type { Connection } from './connection.ts';

/** A connection that is lost fails the query that runs on it, which is where it is heard. */
const ignore = () => undefined;
const silent = new Logger(() => () => undefined);

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
    await runMigrations({ pgPool: pool, logger: silent });
    await pool.query(door);
  } finally {
    await pool.end();
  }
  await owner.query(`revoke create on database ${database} from kindred_jobs`);
}
