/** The file in which a server says that it holds a cluster, and what to do when that server is gone. */
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface LockFile {
  readonly pid: number;
  readonly port: number;
  readonly text: string;
}

/** Undefined where no server says so. */
export async function readLockFile(cluster: string): Promise<LockFile | undefined> {
  const text = await readFile(pathIn(cluster), 'utf8').catch(() => undefined);
  // Lines: pid, data folder, start time, port, ... (PostgreSQL, "storage-file-layout").
  const [pid, , , port] = text?.split('\n') ?? [];
  return text !== undefined && pid && port ? { pid: Number(pid), port: Number(port), text } : undefined;
}

/**
 * Removes what a server left that was killed. Postgres would do so itself, but takes any process that has the pid now, and
 * a zombie, for the old server. Returns false while a process still works in the cluster: one that stops, or a backend that
 * has not yet noticed that its server is gone.
 */
export async function removeStaleLock(cluster: string, socketFolder: string | undefined): Promise<boolean> {
  const before = await readLockFile(cluster);
  if (!existsSync('/proc/self/cwd')) return true; // not Linux: Postgres decides alone
  if (await isInUse(cluster)) return false;
  const after = await readLockFile(cluster);
  // Written meanwhile: another start was faster, and its server is coming up.
  if (before?.text !== after?.text) return false;
  if (after) await rm(pathIn(cluster), { force: true });
  if (socketFolder !== undefined) await rm(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
  return true;
}

/** Every process of a server works in its cluster's folder. A zombie works nowhere. */
async function isInUse(cluster: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)));
  return folders.includes(cluster);
}

function pathIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
