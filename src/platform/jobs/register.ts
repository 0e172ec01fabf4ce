/** Who is alive: each worker holds a session advisory lock on its id, which the database lets go of the moment it dies. */
import pg from 'pg';
import type { Connection } from '#db/connection.ts';
import type { Logger } from '../log/index.ts';

/** Keeps these locks apart from any others in the database. */
const space = 5_710_474;

export interface Register {
  enter(worker: string): Promise<void>;
  /** From now on it counts as dead. */
  leave(worker: string): Promise<void>;
  /** Calls `work` with those of `workers` that hold no lock, and keeps anybody else from doing the same meanwhile. */
  whileAbsent(workers: readonly string[], work: (absent: readonly string[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openRegister(connection: Connection, log: Logger): Promise<Register> {
  const entered = new Set<string>();
  let closed = false;
  let client = await connect();

  /** A lost connection looks like a death to the others, so the worker enters itself again at once. */
  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...connection, application_name: 'kindred-alive', keepAlive: true });
    // A connection may tell of its end more than once, and before it is of use that is told by what failed.
    let inUse = false;
    fresh.on('error', (error) => {
      if (closed || !inUse) return;
      inUse = false;
      log.warn('queue.register.lost', { error });
      reconnect();
    });
    try {
      await fresh.connect();
      for (const worker of entered) await lock(fresh, worker);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    inUse = true;
    return fresh;
  }

  function reconnect(): void {
    connect().then(
      async (fresh) => {
        client = fresh;
        if (closed) await fresh.end();
      },
      () => setTimeout(() => !closed && reconnect(), 1000).unref(),
    );
  }

  return {
    async enter(worker) {
      entered.add(worker);
      await lock(client, worker);
    },
    async leave(worker) {
      entered.delete(worker);
      // Where the connection is lost, so is its lock, and a new one no longer enters this worker.
      await client
        .query('select pg_advisory_unlock($1, hashtext($2))', [space, worker])
        .catch(() => undefined);
    },
    async whileAbsent(workers, work) {
      const absent: string[] = [];
      for (const worker of workers) {
        const { rows } = await client.query<{ free: boolean }>(
          'select pg_try_advisory_lock($1, hashtext($2)) as free',
          [space, worker],
        );
        if (rows[0]?.free) absent.push(worker);
      }
      try {
        if (absent.length > 0) await work(absent);
      } finally {
        for (const worker of absent)
          await client.query('select pg_advisory_unlock($1, hashtext($2))', [space, worker]);
      }
    },
    async close() {
      closed = true;
      await client.end();
    },
  };
}

async function lock(client: pg.Client, worker: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [space, worker]);
}
