/** The database that the suite works in: the operator's, or one brought up here; migrated, and entered as roles that own no table. */
import { asRole, connectionOf } from '#db/connection.ts';
import type { Connection } from '#db/connection.ts';
import { startEmbedded } from '#db/embedded/index.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { migrate } from '#db/migrate.ts';
import { DatabaseUnusable } from '#db/unusable.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../platform/log/index.ts';
import { operatorKey } from './keys.ts';

export interface ReadyDatabase {
  readonly connections: { readonly app: Connection; readonly jobs: Connection };
  readonly operatorKey: string;
  /** The folder in use, which may not be the one asked for. */
  readonly dataDir: string;
  /** The file with the operator's key, where none was given. */
  readonly keyFile: string | undefined;
  stop(): Promise<void>;
}

/** Codes of Node and Postgres for a server that is not there, does not let us in, or has no such database. */
const closedDoors: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'there is no machine of that name',
  ETIMEDOUT: 'no server answered in time',
  ENOENT: 'there is no such socket',
  '28P01': 'the password is not right',
  '28000': 'that user may not connect',
  '3D000': 'the server has no such database',
};

function unreachable(error: unknown): DatabaseUnusable | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = closedDoors[code];
  return why === undefined
    ? undefined
    : new DatabaseUnusable(
        'DATABASE_URL',
        `DATABASE_URL cannot be used: ${why}. It reads like postgresql://user:password@host:5432/database.`,
        { cause: error },
      );
}

interface Owner {
  readonly connection: Connection;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** @param options.alongside - a running suite is left to run: what only looks may enter its database too */
export async function readyDatabase(
  { databaseUrl, dataDir, operatorKey: given }: Config,
  log: Logger,
  { alongside = false }: { readonly alongside?: boolean } = {},
): Promise<ReadyDatabase> {
  const owner: Owner =
    databaseUrl === undefined
      ? await startEmbedded({ dataDir, log, alongside })
      : { connection: connectionOf(databaseUrl), dataDir, stop: async () => {} };
  try {
    const { key, file } = await operatorKey(given, owner.dataDir);
    const keyring = openKeyring(key);
    const passwords = { app: keyring.password('kindred_app'), jobs: keyring.password('kindred_jobs') };
    await migrate({ owner: owner.connection, passwords });
    const connections = {
      app: asRole(owner.connection, 'kindred_app', passwords.app),
      jobs: asRole(owner.connection, 'kindred_jobs', passwords.jobs),
    };
    return { connections, operatorKey: key, keyFile: file, dataDir: owner.dataDir, stop: () => owner.stop() };
  } catch (error) {
    await owner.stop();
    throw databaseUrl === undefined ? error : (unreachable(error) ?? error);
  }
}
