/**
 * A Postgres of our own, for where there is none: real binaries in a data folder, entered by nobody else. It outlives us
 * when we are killed, and the next start goes on with it, so nothing that was committed is ever lost.
 */
import type pg from 'pg';
import type { Logger } from '#src/platform/log/index.ts';
import type { Connection } from '../connection.ts';
import { findBinaries } from './binaries.ts';
import { clusterFolder, makeCluster } from './cluster.ts';
import type { ClusterOptions } from './cluster.ts';
import { openDoor } from './door.ts';
import type { DoorKind } from './door.ts';
import { removeDrafts } from './drafts.ts';
import { makeHome } from './folders.ts';
import { heldByAnother, holdAlone } from './hold.ts';
import { enterServer, isLost, stopServer } from './server.ts';
import type { Entered } from './server.ts';

export interface EmbeddedServer {
  /** To the suite's database, as the owner of everything in it. */
  readonly connection: Connection;
  /** The folder that is used: not the one asked for where only root can open that. */
  readonly dataDir: string;
  /** Whether the server had outlived an earlier process. */
  readonly adopted: boolean;
  /** Ends every connection and the server. Takes up to 10 s. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Logger;
  /** Off only for tests, whose data nobody misses after a power cut. */
  readonly fsync?: boolean;
  readonly door?: DoorKind;
  /** Enters the server also while another process is served by it, and leaves it running then. */
  readonly alongside?: boolean;
}

const database = 'kindred';
const socketOrLoopback = process.platform === 'win32' ? 'loopback' : 'socket';

/**
 * Starts the server, or goes on with the one that an earlier process left running.
 * @throws {DatabaseUnusable} where it cannot run here, or already serves another process.
 */
export async function startEmbedded({
  dataDir,
  log,
  fsync = true,
  door: kind = socketOrLoopback,
  alongside = false,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = await makeHome(dataDir);
  const cluster = clusterFolder(home);
  const door = await openDoor(kind, home, cluster);
  const options = { home, door, fsync, binaries: await findBinaries(home) };
  await makeCluster(options);
  const { client, adopted, alone } = await enterDatabase(options, alongside);

  let stopping = false;
  client.on('error', (error) => {
    if (!stopping) log.error('database.embedded.lost', { error });
  });
  return {
    connection: { ...door.connection, database },
    dataDir: home.dataDir,
    adopted,
    async stop() {
      stopping = true;
      // Still held: a start that comes now waits for the server to end instead of entering one that is about to.
      if (alone) await stopServer(cluster);
      await client.end();
    },
  };
}

/** Enters the server and keeps others out. One that is just being stopped may let us in first; then there is a next. */
async function enterDatabase(
  options: ClusterOptions,
  alongside: boolean,
  tries = 3,
): Promise<Entered & { readonly alone: boolean }> {
  const entered = await enterServer(options);
  try {
    const alone = await holdAlone(entered.client);
    if (!alone && !alongside) throw heldByAnother(options.home.dataDir);
    if (alone) await removeDrafts(options.home.folder);
    await makeDatabase(entered.client);
    return { ...entered, alone };
  } catch (error) {
    await entered.client.end();
    if (tries > 1 && isLost(error)) return enterDatabase(options, alongside, tries - 1);
    throw error;
  }
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
}
