/** A Postgres that keeps its promises, and one community in it. Nothing of it is on Discord. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asRole } from '#db/connection.ts';
import type { Connection } from '#db/connection.ts';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/database.ts';
import { startEmbedded } from '#db/embedded/index.ts';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { migrate } from '#db/migrate.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory, saveSettings } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';
import { passwords } from '#tests/harness/passwords.ts';

export interface House extends AsyncDisposable {
  readonly database: Database;
  readonly community: Community;
  readonly app: Connection;
  readonly operatorKey: string;
  /** Runs SQL as the owner, whom row-level security does not bind. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function openHouse(): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'kindred-bench-'));
  await chmod(folder, 0o711);
  opened.defer(() => rm(folder, { recursive: true }));
  const log = createLog({ level: 'error' });
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), log });
  opened.defer(() => server.stop());
  await migrate({ owner: server.connection, passwords });
  const owner = new pg.Pool({ ...server.connection, max: 2 });
  opened.defer(() => owner.end());
  const app = asRole(server.connection, 'kindred_app', passwords.app);
  const database = openDatabase({ connection: app, log });
  opened.defer(() => database.close());

  const operatorKey = newOperatorKey();
  const keyring = openKeyring(operatorKey);
  const clock = { now: () => new Date() };
  const vault = openVault({ keyring, clock });
  const directory = communityDirectory({ database, vault, keyring, clock });
  const guild = newGuild();
  const settings = { staffChannel: newId(), moderatorRole: newId(), leadRole: newId(), locale: 'en-US' };
  await saveSettings(directory.peek(guild), settings, { by: newId() });
  const community = await directory.find(guild);
  const closing = opened.move();
  return {
    database,
    community,
    app,
    operatorKey,
    async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      return (await owner.query<Row>(text, [...values])).rows;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
