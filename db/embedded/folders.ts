/** Where the server lives: folders that its user can reach, and that nobody else can open. */
import { createHash } from 'node:crypto';
import { access, chown, constants, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DatabaseUnusable } from '../unusable.ts';
import { serverIdentity } from './identity.ts';
import type { Identity } from './identity.ts';

export interface Home {
  /** What stands in for `DATA_DIR`: the folder asked for, or the one that is used because nobody but root can open that. */
  readonly dataDir: string;
  /** Inside it, everything of the server's. */
  readonly folder: string;
  readonly identity: Identity | undefined;
}

/** Root's own folders are closed to the user that the server runs as; then its data lives here, a folder for each `DATA_DIR`. */
const open = '/var/lib/kindred';

/** @throws {DatabaseUnusable} where a folder cannot be made. */
export async function makeHome(dataDir: string): Promise<Home> {
  const asked = resolve(dataDir);
  const home = await homeIn(asked);
  if (!home.identity || (await canReach(home.identity, home.dataDir))) return claim(home);
  return claim(await homeIn(join(open, shortName(home.dataDir))));
}

async function homeIn(wanted: string): Promise<Home> {
  try {
    await mkdir(wanted, { recursive: true });
    const dataDir = await realpath(wanted);
    const folder = join(dataDir, 'postgres');
    return { dataDir, folder, identity: await serverIdentity(folder) };
  } catch (error) {
    throw new DatabaseUnusable(
      'DATA_DIR',
      `The folder ${wanted} cannot be made. Set DATA_DIR to one that can be written.`,
      { cause: error },
    );
  }
}

async function claim(home: Home): Promise<Home> {
  try {
    await mkdir(home.folder, { recursive: true, mode: 0o700 });
    if (home.identity) await chown(home.folder, home.identity.uid, home.identity.gid);
    await access(home.folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return home;
  } catch (error) {
    throw new DatabaseUnusable(
      'DATA_DIR',
      `The folder ${home.folder} belongs to somebody else. Start Kindred as its owner, or set another DATA_DIR.`,
      { cause: error },
    );
  }
}

/** Whether `identity` may pass through `folder` and everything above it. */
export async function canReach({ uid, gid }: Identity, folder: string): Promise<boolean> {
  const found = await stat(folder);
  const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  if ((found.mode & bit) === 0) return false;
  const above = dirname(folder);
  return above === folder || canReach({ uid, gid }, above);
}

/** The longest path that every system takes for a Unix socket (macOS: 103 bytes), less the name that Postgres adds. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length;

/** Where the server's socket lies: beside its data, or where that path is too long, in a short folder of its own. */
export async function socketFolder(cluster: string, identity: Identity | undefined): Promise<string> {
  if (Buffer.byteLength(cluster) <= longestSocketFolder) return cluster;
  const folder = join('/tmp', `kindred-${shortName(cluster)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  // Anybody can make folders in /tmp, also one of this name, and would then meet whoever comes to be let in as the owner.
  if (
    !found.isDirectory() ||
    ![identity?.uid, process.getuid?.()].includes(found.uid) ||
    (found.mode & 0o077) !== 0
  ) {
    throw new DatabaseUnusable(
      'DATA_DIR',
      `The folder ${folder} is not ours. Remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  if (identity) await chown(folder, identity.uid, identity.gid);
  return folder;
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
