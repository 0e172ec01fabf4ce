/** Before any test: a cluster in a folder of its own, and in it a migrated database to copy from. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#db/embedded/index.ts';
import { migrate } from '#db/migrate.ts';
import { createLog } from '#src/platform/log/index.ts';
import type { TestProject } from 'vitest/node';
import { passwords } from './passwords.ts';

export interface TestCluster {
  /** Its Unix socket's folder. */
  readonly host: string;
  readonly port: number;
  readonly owner: string;
  /** The database that others are copied from. */
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-tests-'));
  await chmod(folder, 0o711);
  const server = await startEmbedded({ dataDir: folder, log: createLog({ level: 'error' }), fsync: false });
  await migrate({ owner: server.connection, passwords });

  const { host = '', port = 0, user = '', database = '' } = server.connection;
  provide('cluster', { host, port, owner: user, template: database });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
}
