/** A Discord and a database that outlive the process between them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { testDatabase } from '#tests/harness/database.ts';
import type { TestDatabase } from '#tests/harness/database.ts';
import { spawnKindred } from './process.ts';

export interface Stage {
  readonly sandbox: Sandbox;
  readonly database: TestDatabase;
  /** Resolves once a process runs. @param roles - as the setting takes them */
  start(roles?: string): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Call it at the top of a test file: everything ends with the file. */
export async function openStage(): Promise<Stage> {
  const database = await testDatabase();
  const sandbox = await startSandbox({ limits: 'off' });
  const folder = await mkdtemp(join(tmpdir(), 'kindred-kill-'));
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    DISCORD_API: `${sandbox.url}/api`,
    DISCORD_TOKEN: sandbox.bot('kindred').token,
    KINDRED_KEY: Buffer.alloc(32, 9).toString('base64'),
  };
  let running: ReturnType<typeof spawnKindred> | undefined;
  const kill = async () => {
    await running?.kill();
    running = undefined;
  };
  afterAll(async () => {
    await kill();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  return {
    sandbox,
    database,
    kill,
    async start(roles = 'all') {
      running = spawnKindred({ ...settings, ROLES: roles });
      await running.started();
    },
  };
}
