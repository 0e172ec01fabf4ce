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

export interface NewJob extends JobOptions {
  /** The name of a task that workers know. */
  readonly task: string;
  readonly payload: JobPayload;
}

/** @param task the name of a task that workers know. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<void> {
  await tx.prepared('jobs.enqueue', addJob).execute(jobValues({ task, payload, ...options }));
}

/** As a select, because Drizzle prepares nothing else; the row that it selects from only makes it run once. */
const addJob = (db: Queries, name: string) => db.select(enqueuing).from(once).prepare(name);

const { placeholder } = sql;

/** For a statement that does something else and adds a job along with it: what it selects, and from where. */
export const enqueuing = {
  added: sql<string>`jobs.enqueue(${placeholder('task')}::text, ${placeholder('payload')}::json, ${placeholder('jobKey')}::text, ${placeholder('runAt')}::timestamptz, ${placeholder('jobPriority')}::integer)`,
};
export const once = sql`(values (1)) as once`;

/** The values of `enqueuing`. */
export function jobValues({ task, payload, key, runAt, priority }: NewJob): Record<string, unknown> {
  return {
    task,
    payload: JSON.stringify(payload),
    jobKey: key ?? null,
    runAt: runAt?.toISOString() ?? null,
    jobPriority: priority ?? 0,
  };
}

/** One of many jobs for the same task. */
export interface DueJob {
  readonly payload: JobPayload;
  readonly key: string;
  readonly runAt: Date;
}

/** Adds many jobs for one task at once, in as many milliseconds as one by one would take round trips. */
export async function enqueueAll(
  tx: Tx,
  jobs: readonly DueJob[],
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

/** A job that should be there, of one task. */
interface MissedJob extends Required<Omit<JobOptions, 'runAt'>> {
  readonly payload: JobPayload;
}

/** Adds, to be run now, those of which no job of the same key runs or stands in the line. */
export async function enqueueMissing(tx: Tx, jobs: readonly MissedJob[], task: string): Promise<void> {
  if (jobs.length === 0) return;
  await tx.db.execute(sql`
    select jobs.enqueue_missing(
      ${task}::text, ${sql.param(jobs.map(({ payload }) => JSON.stringify(payload)))}::text[],
      ${sql.param(jobs.map(({ key }) => key))}::text[], ${sql.param(jobs.map(({ priority }) => priority))}::integer[])`);
}
