/** The server's data: made once, whole or not at all. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseUnusable } from '../unusable.ts';
import type { Binaries } from './binaries.ts';
import { makeWhole } from './drafts.ts';
import { ownerRole } from './door.ts';
import type { Door } from './door.ts';
import type { Home } from './folders.ts';
import { plainEnvironment } from './identity.ts';

const run = promisify(execFile);

export function clusterFolder({ folder }: Home): string {
  return join(folder, 'cluster');
}

export interface ClusterOptions {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly door: Door;
  /** Off only for tests, whose data nobody misses after a power cut. */
  readonly fsync: boolean;
}

/** Makes the cluster where there is none yet. @throws {DatabaseUnusable} where another major version made the one that is there. */
export async function makeCluster({ home, binaries, door, fsync }: ClusterOptions): Promise<void> {
  const cluster = clusterFolder(home);
  if (!existsSync(cluster)) await initialise(cluster, { home, binaries, door, fsync });
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== binaries.major) {
    throw new DatabaseUnusable(
      'DATA_DIR',
      `The data in ${home.dataDir} was made by PostgreSQL ${version}, and this Kindred brings ${binaries.major}. ` +
        'Start the Kindred that made it, or set another DATA_DIR.',
    );
  }
}

function initialise(cluster: string, { home, binaries, door, fsync }: ClusterOptions): Promise<void> {
  return makeWhole(cluster, async (draft) => {
    if (home.identity) await chown(draft, home.identity.uid, home.identity.gid);
    const options = [
      `--pgdata=${draft}`,
      `--username=${ownerRole}`,
      '--encoding=UTF8',
      // The same order of words on every machine, whatever its C library thinks: an index never has to be rebuilt for it.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...door.authentication,
      ...(fsync ? [] : ['--no-sync']),
    ];
    await run(binaries.initdb, options, { ...home.identity, cwd: '/', env: plainEnvironment });
  });
}
