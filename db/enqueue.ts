/** Adding a job to the queue inside one's own transaction: it runs if, and only if, that commits. */
import { sql } from 'drizzle-orm';
import type { Queries, Tx } from './database.ts';

/** References only: whoever reads the queue learns nothing about anybody. */
export type JobPayload = Readonly<Record<string, string | number | boolean>>;

export interface JobOptions {
  /** A waiting job of the same key is replaced. */
  readonly key?: string;
  /** Not before. Spaces retries; never a member's own time, which a tick finds when it is due. */
  readonly runAt?: Date;
  /** Lower runs first; 0 unless said otherwise. */
  readonly priority?: number;
}

/** @param task the name of a task that workers know. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JobPayload,
  { key, runAt, priority }: JobOptions = {},
): Promise<void> {
  await tx.prepared('jobs.enqueue', addJob).execute({
    task,
    payload: JSON.stringify(payload),
    key: key ?? null,
    runAt: runAt?.toISOString() ?? null,
    priority: priority ?? 0,
  });
}

const { placeholder } = sql;

/** As a select, because Drizzle prepares nothing else; the row that it selects from only makes it run once. */
const addJob = (db: Queries, name: string) =>
  db
    .select({
      added: sql<string>`jobs.enqueue(${placeholder('task')}::text, ${placeholder('payload')}::json, ${placeholder('key')}::text, ${placeholder('runAt')}::timestamptz, ${placeholder('priority')}::integer)`,
    })
    .from(sql`(values (1)) as once`)
    .prepare(name);

export interface NewJob {
  readonly payload: JobPayload;
  readonly key: string;
  readonly runAt: Date;
}

/** Adds many jobs for one task at once, in as many milliseconds as one by one would take round trips. */
export async function enqueueAll(
  tx: Tx,
  jobs: readonly NewJob[],
  task: string,
  priority: number,
): Promise<void> {
  if (jobs.length === 0) return;
  await tx.db.execute(sql`
    select jobs.enqueue_all(
      ${task}::text, ${sql.param(jobs.map(({ payload }) => JSON.stringify(payload)))}::text[],
      ${sql.param(jobs.map(({ key }) => key))}::text[],
      ${sql.param(jobs.map(({ runAt }) => runAt.toISOString()))}::timestamptz[], ${priority}::integer)`);
}
