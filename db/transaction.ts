/** One transaction on one connection: opened without waiting, ended before the connection goes to anybody else. */
import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import type { PromptJob } from './enqueue.ts';
import type { Waker } from './waker.ts';

export type Queries = NodePgDatabase;

/** What may run inside a transaction, whatever it can see. */
export interface Tx {
  /** Drizzle on this transaction's connection. Throws once the transaction is over. */
  readonly db: Queries;
  /**
   * A statement that each connection builds and plans once. `name` (at most 63 characters) belongs to one statement in
   * the whole suite; variable parts are `sql.placeholder`s.
   */
  prepared<Statement>(name: string, build: (db: Queries, name: string) => Statement): Statement;
  /**
   * The last statements of a transaction, already sent, whose answers nothing in it depends on: the commit does not wait for
   * them, and they decide with it whether anything happened.
   */
  last(...sent: readonly Promise<unknown>[]): void;
  /** So many jobs were added: whoever works hears of them once the transaction has committed. */
  wakeWorkers(jobs: number): void;
  /**
   * A job that is added once the transaction has committed, and holds up nothing in it. Should the process end in between, it is
   * lost: for what a tick finds by itself.
   */
  addAfterwards(job: PromptJob): void;
}

/**
 * Runs `work` between `opening` and a commit, and rolls back if it throws. The opening travels together with the first
 * statement of `work`, which saves a round trip: node-postgres pipelines, and Postgres answers in order.
 */
export async function runTransaction<T>(
  client: PoolClient,
  opening: string,
  work: (tx: Tx) => Promise<T>,
  waker: Waker,
): Promise<T> {
  const opened = client.query(opening);
  // Heard below; until then, `work` may fail first for the same reason.
  opened.catch(() => undefined);

  const tx = new Transaction(client);
  try {
    const value = await work(tx);
    tx.end();
    const committed = commit(client);
    committed.catch(() => undefined);
    // The statement that failed says more than the commit that it spoilt.
    await Promise.all([opened, ...tx.sent]);
    await committed;
    client.release();
    waker.tell(tx.jobs, tx.afterwards);
    return value;
  } catch (error) {
    tx.end();
    await abandon(client);
    // A transaction that never opened explains every later failure in it better than that failure does, and so does what was
    // sent last and failed: after it, Postgres refuses whatever follows.
    await opened;
    await Promise.all(tx.sent);
    throw error;
  }
}

/**
 * Runs `work`, which only reads, and does not wait for the end: nothing hangs on it. The connection goes to others once it
 * has ended.
 */
export async function runReading<T>(
  client: PoolClient,
  opening: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const opened = client.query(opening);
  opened.catch(() => undefined);
  const tx = new Transaction(client);
  try {
    const value = await work(tx);
    await opened;
    tx.end();
    client.query('commit').then(
      () => client.release(),
      () => client.release(true),
    );
    return value;
  } catch (error) {
    tx.end();
    await abandon(client);
    await opened;
    throw error;
  }
}

/**
 * As `runReading`, for work that asks all its questions before it waits for an answer: the end travels with them, so that it
 * all takes one message. Asked later, a question is refused.
 */
export async function runReadingAtOnce<T>(
  client: PoolClient,
  opening: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tx = new Transaction(client);
  // Once all has been said that can be said without an answer, and before the socket sends it.
  process.nextTick(() => {
    tx.end();
    // A failed transaction ends with a rollback, and that is no failure of the connection.
    client.query('commit').then(
      () => client.release(),
      () => client.release(true),
    );
  });
  const opened = client.query(opening);
  opened.catch(() => undefined);
  const value = work(tx);
  const [answer] = await Promise.allSettled([value]);
  await opened;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

/** Runs the one statement of `work` on its own: Postgres opens and commits a transaction around it without being told. */
export async function runStatement<T>(
  client: PoolClient,
  work: (tx: Tx) => Promise<T>,
  waker: Waker,
): Promise<T> {
  const tx = new Transaction(client);
  try {
    const value = await work(tx);
    client.release();
    waker.tell(tx.jobs, tx.afterwards);
    return value;
  } catch (error) {
    // Refused or broken: only Postgres knows, and a new connection is cheap beside a wrong one.
    client.release(true);
    throw error;
  } finally {
    tx.end();
  }
}

/** Postgres answers the commit of a failed transaction with ROLLBACK, not with an error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('a statement failed, so the transaction was rolled back instead of committed');
}

/** Rolls back. A connection that cannot even do that is broken, and leaves the pool. */
async function abandon(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

/** Drizzle and the statements of one connection, which live as long as it does. */
interface Session {
  readonly db: Queries;
  readonly statements: Map<string, unknown>;
}

const sessions = new WeakMap<PoolClient, Session>();

function sessionOf(client: PoolClient): Session {
  let session = sessions.get(client);
  if (!session) {
    session = { db: drizzle(client), statements: new Map() };
    sessions.set(client, session);
  }
  return session;
}

/** Ends with its transaction: kept longer, it would write into whatever the connection does next. */
class Transaction implements Tx {
  readonly #session: Session;
  readonly sent: Promise<unknown>[] = [];
  readonly afterwards: PromptJob[] = [];
  jobs = 0;
  #open = true;

  constructor(client: PoolClient) {
    this.#session = sessionOf(client);
  }

  get db(): Queries {
    return this.#current().db;
  }

  prepared<Statement>(name: string, build: (db: Queries, name: string) => Statement): Statement {
    const { db, statements } = this.#current();
    const known = statements.get(name);
    if (known !== undefined) return known as Statement;
    const statement = build(db, name);
    statements.set(name, statement);
    return statement;
  }

  last(...sent: readonly Promise<unknown>[]): void {
    for (const one of sent) {
      // A statement of Drizzle's is sent whenever somebody asks for its answer: so it is asked once, and now.
      const answer = one.then((value) => value);
      // Heard with the commit; until then `work` may fail for a reason of its own.
      answer.catch(() => undefined);
      this.sent.push(answer);
    }
  }

  wakeWorkers(jobs: number): void {
    this.jobs += jobs;
  }

  addAfterwards(job: PromptJob): void {
    this.afterwards.push(job);
  }

  end(): void {
    this.#open = false;
  }

  #current(): Session {
    if (!this.#open) throw new Error('this transaction is over');
    return this.#session;
  }
}
