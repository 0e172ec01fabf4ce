/** Brings a database up to date: roles, tables, policies, rights, queue. Any number of processes may do so at once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { asRole } from './connection.ts';
import type { Connection, LoginRole } from './connection.ts';
import { hasCode } from './error-code.ts';
import { scramVerifier } from './encryption/scram.ts';
import { migrateQueue } from './queue-schema.ts';
import { requireUsable } from './requirements.ts';
import { DatabaseUnusable } from './unusable.ts';

export interface RolePasswords {
  readonly app: string;
  readonly jobs: string;
}

export interface MigrateOptions {
  /** Whoever owns the tables: the embedded server's superuser, or the login of `DATABASE_URL`. */
  readonly owner: Connection;
  readonly passwords: RolePasswords;
}

const folder = fileURLToPath(new URL('migrations/', import.meta.url));

/** Any number that nothing else in the database locks on. */
const migrationLock = 5_710_473;

/**
 * Waits for its turn, then runs whatever is missing; a database that is up to date stays as it is.
 * @throws {DatabaseUnusable} where PostgreSQL is too old or the owner may not create roles.
 */
export async function migrate({ owner, passwords }: MigrateOptions): Promise<void> {
  const client = new pg.Client(owner);
  // A connection that is lost fails the statement that runs on it, which is where it is heard.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireUsable(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await makeRoles(client, passwords);
    await runGenerated(client);
    await client.query(await readSql('after'));
    await client.query(await readSql('library'));
    await migrateQueue(client, asRole(owner, 'kindred_jobs', passwords.jobs), await readSql('jobs'));
  } finally {
    await client.end();
  }
}

/** Loads Drizzle, which takes a while, only where something is missing. */
async function runGenerated(client: pg.Client): Promise<void> {
  if ((await newestRun(client)) === (await newestWritten())) return;
  const [{ drizzle }, { migrate: runMissing }] = await Promise.all([
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  await runMissing(drizzle(client), { migrationsFolder: folder });
}

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** The time by which Drizzle tells the last of the generated migrations: it runs those whose time is later than any that ran. */
async function newestWritten(): Promise<number> {
  const text = await readFile(join(folder, 'meta', '_journal.json'), 'utf8');
  return Math.max(...journal.parse(JSON.parse(text)).entries.map(({ when }) => when));
}

/** @returns undefined in a new database */
async function newestRun(client: pg.Client): Promise<number | undefined> {
  const made = await client.query("select where to_regclass('drizzle.__drizzle_migrations') is not null");
  if (made.rowCount === 0) return undefined;
  const { rows } = await client.query<{ newest: string | null }>(
    'select max(created_at) as newest from drizzle.__drizzle_migrations',
  );
  return Number(rows[0]?.newest ?? 0);
}

/** Sent as one query, statements run in one transaction. */
async function makeRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const setPassword = (role: LoginRole, password: string) =>
    `alter role ${role} password ${client.escapeLiteral(scramVerifier(password))};`;
  const statements = [
    await readSql('roles'),
    setPassword('kindred_app', passwords.app),
    setPassword('kindred_jobs', passwords.jobs),
  ].join('\n');
  await withoutCollision(() => client.query(statements));
}

const rolesOfAnother =
  'The roles kindred_app, kindred_system, kindred_jobs and kindred_library exist on this server, and the login of DATABASE_URL may not change them: ' +
  'another one made them. Use that login, or a server of its own.';

/** Unique violation, duplicate object, and Postgres' internal error for a catalogue row that two change at once. */
const collisions = ['23505', '42710', 'XX000'] as const;

/** Roles belong to the cluster while the lock belongs to one database, so another database's migration can come between. */
async function withoutCollision(change: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await change();
      return;
    } catch (error) {
      if (hasCode(error, '42501'))
        throw new DatabaseUnusable('DATABASE_URL', rolesOfAnother, { cause: error });
      if (attempt >= 20 || !hasCode(error, ...collisions)) throw error;
    }
  }
}

function readSql(name: 'roles' | 'after' | 'library' | 'jobs'): Promise<string> {
  return readFile(join(folder, `${name}.sql`), 'utf8');
}
