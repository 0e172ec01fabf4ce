/** Adding a job to the queue inside one's own transaction: it runs if, and only if, that commits. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
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

/** One that is to be run at once. */
export type PromptJob = Required<Omit<NewJob, 'runAt'>>;

/** @param task the name of a task that workers know. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<void> {
  tx.wakeWorkers(1);
  await tx.prepared('jobs.enqueue', addJob).execute(jobValues([{ task, payload, ...options }]));
}

/** As a select, because Drizzle prepares nothing else; the row that it selects from only makes it run once. */
const addJob = (db: Queries, name: string) => db.select(enqueuing).from(jobsOf(1)).prepare(name);

/** One of so many placeholders, by its place among them. */
export const nth = (name: string, at: number) => sql.placeholder(`${name}${at}`);

/** For a statement that does something else and adds as many jobs along with it: what it selects, and from what. `Tx.wakeWorkers` tells of them. */
export const enqueuing = {
  added: sql<string>`jobs.enqueue(job.task, job.payload, job.key, job.run_at, job.priority)`,
};
export function jobsOf(many: number): SQL {
  const jobs = Array.from(
    { length: many },
    (_, at) => sql`(${nth('task', at)}::text, ${nth('payload', at)}::json, ${nth('jobKey', at)}::text,
      ${nth('runAt', at)}::timestamptz, ${nth('jobPriority', at)}::integer)`,
  );
  return sql`(values ${sql.join(jobs, sql`, `)}) as job (task, payload, key, run_at, priority)`;
}
/** Of `jobsOf`, the jobs that there are. */
export const thereIsOne = sql`job.task is not null`;

/** The values of `jobsOf`, in its order. */
export function jobValues(jobs: readonly (NewJob | undefined)[]): Record<string, unknown> {
  return numbered(
    jobs.map((job) => ({
      task: job?.task ?? null,
      payload: job ? JSON.stringify(job.payload) : null,
      jobKey: job?.key ?? null,
      runAt: job?.runAt?.toISOString() ?? null,
      jobPriority: job?.priority ?? 0,
    })),
  );
}

/** The values of `nth`: each name with its place behind it. */
export function numbered(rows: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([name, value]) => [`${name}${at}`, value])),
  );
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
  tx.wakeWorkers(jobs.length);
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
  tx.wakeWorkers(jobs.length);
  await tx.db.execute(sql`
    select jobs.enqueue_missing(
      ${task}::text, ${sql.param(jobs.map(({ payload }) => JSON.stringify(payload)))}::text[],
      ${sql.param(jobs.map(({ key }) => key))}::text[], ${sql.param(jobs.map(({ priority }) => priority))}::integer[])`);
}
