/** A database for one test file: a fresh copy, entered as the suite enters it, gone when the file is done. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { asRole } from '#db/connection.ts';
import type { Connection } from '#db/connection.ts';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/database.ts';
import { createLog } from '#src/platform/log/index.ts';
import { passwords } from './passwords.ts';

export interface TestDatabase {
  /** As `kindred_app`. */
  readonly database: Database;
  /** As the tables' owner, and superuser. */
  readonly owner: Connection;
  readonly app: Connection;
  readonly jobs: Connection;
  /** `DATABASE_URL` for a suite started as another process. */
  readonly url: string;
  /** Runs SQL as the owner, whom row-level security does not bind because it is a superuser. */
  readonly asOwner: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
}

export interface TestDatabaseOptions {
  /** Most connections at once. */
  readonly max?: number;
  /** An empty database instead of a migrated one. */
  readonly empty?: boolean;
}

/** Call it at the top of a test file: called in a hook, its end would not be heard of. */
export async function testDatabase({
  max = 8,
  empty = false,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { template, owner: user, ...address } = inject('cluster');
  const cluster: Connection = { ...address, user, database: 'postgres' };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await once(cluster, `create database ${name} template ${empty ? 'template0' : template}`);

  const owner: Connection = { ...address, user, database: name };
  const app = asRole(owner, 'kindred_app', passwords.app);
  const database = openDatabase({ connection: app, log: createLog({ level: 'error' }), max });
  const asOwnerPool = new pg.Pool({ ...owner, max: 2 });
  // The drop below may come before the server has noticed that a connection ended, and cuts it off.
  asOwnerPool.on('error', () => undefined);
  afterAll(async () => {
    await database.close();
    await asOwnerPool.end();
    await once(cluster, `drop database ${name} with (force)`);
  });
  return {
    database,
    owner,
    app,
    jobs: asRole(owner, 'kindred_jobs', passwords.jobs),
    url: `postgresql:///${name}?host=${encodeURIComponent(address.host)}&user=${user}`,
    async asOwner<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const { rows } = await asOwnerPool.query<Row>(text, [...values]);
      return rows;
    },
  };
}

async function once(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
