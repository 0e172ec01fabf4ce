/** The server's process: started, waited for, entered when it outlived us, stopped. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { seconds } from '#src/platform/durations.ts';
import { hasCode } from '../error-code.ts';
import { DatabaseUnusable } from '../unusable.ts';
import { clusterFolder } from './cluster.ts';
import type { ClusterOptions } from './cluster.ts';
import type { Home } from './folders.ts';
import { plainEnvironment } from './identity.ts';
import { readLockFile, removeStaleLock } from './lock-file.ts';

/** A connection to a running server, and whether that ran before we came. */
export interface Entered {
  readonly client: pg.Client;
  readonly adopted: boolean;
}

/** A server that recovers after a power cut may take a while. */
const patience = seconds(60);
const betweenTries = 10;
const startsTried = 5;

/** Enters the server that runs on the cluster, or starts one. @throws {DatabaseUnusable} where none comes up. */
export async function enterServer(options: ClusterOptions): Promise<Entered> {
  const cluster = clusterFolder(options.home);
  const starts: ChildProcess[] = [];
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(betweenTries)) {
    const client = await tryToEnter(options);
    const running = starts.find(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    if (client) return { client, adopted: !running };
    // One that ended lost to another start, which will answer soon, or could not run at all.
    if (running) continue;
    if (starts.length === startsTried) break;
    if (await removeStaleLock(cluster, options.door.socketFolder)) starts.push(await start(options, cluster));
  }
  throw new DatabaseUnusable(
    'DATA_DIR',
    `The embedded database in ${options.home.dataDir} does not come up. It says why in ${logFile(options.home)}.`,
  );
}

/** Undefined while nobody answers, or the server that answers is still coming up or already going down. */
async function tryToEnter({ door }: ClusterOptions): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    ...door.connection,
    database: 'postgres',
    connectionTimeoutMillis: seconds(10),
  });
  // Heard from here on, because a lost connection that nobody hears of ends the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isLost(error) || hasCode(error, 'ENOENT', 'ECONNREFUSED', '57P03', '53300')) return undefined;
    throw error;
  }
}

/** Whether the server went away in the middle. node-postgres gives a connection that just ends no code. */
export function isLost(error: unknown): boolean {
  const withoutCode = error instanceof Error && !('code' in error) && !(error instanceof DatabaseUnusable);
  return withoutCode || hasCode(error, 'ECONNRESET', 'EPIPE', '57P01');
}

async function start(
  { home, binaries, door, fsync }: ClusterOptions,
  cluster: string,
): Promise<ChildProcess> {
  const settings = {
    ...door.settings,
    ...quietSettings,
    ...(fsync
      ? {}
      : // Tests, which also run many processes' worth of suites on one server.
        { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' }),
  };
  const log = await open(logFile(home), 'a', 0o600);
  try {
    if ((await log.stat()).size > longestLog) await log.truncate();
    const server = spawn(
      binaries.postgres,
      ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // Detached: a Ctrl+C in the terminal shall reach us, who still have work to finish, and not the server.
      {
        ...home.identity,
        cwd: '/',
        env: plainEnvironment,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    await once(server, 'spawn');
    server.unref();
    return server;
  } finally {
    await log.close();
  }
}

const longestLog = 1_000_000;

/**
 * What a server for one suite needs. Pages that are often written stay in memory, instead of going to the disk and back while
 * somebody waits for it. Its log quotes neither statements nor rows, which hold people's ids.
 */
const quietSettings = {
  shared_buffers: `${sharedMegabytes()}MB`,
  max_wal_size: '1GB',
  // Processes that nothing here needs, and each of which holds that memory too.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/**
 * An eighth of the memory there is, and from Postgres's own default to three times that. Each connection maps it, and a kernel that
 * watches which memory is in use, as on many rented machines, goes through all of that while everybody waits.
 */
function sharedMegabytes(): number {
  const there = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(384, Math.max(128, Math.floor(there / 8 / 1024 ** 2)));
}

function logFile({ folder }: Home): string {
  return join(folder, 'server.log');
}

/** Ends the server and every connection to it at once, and waits until its data is closed. */
export async function stopServer(cluster: string): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', seconds(8)],
    ['SIGQUIT', seconds(2)],
  ] as const) {
    const server = await readLockFile(cluster);
    if (!server || !send(server.pid, signal)) return;
    for (const deadline = Date.now() + wait; Date.now() < deadline; await pause(betweenTries)) {
      if (!(await readLockFile(cluster)) || !send(server.pid, 0)) return;
    }
  }
}

/** Returns false where there is no such process any more. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}
