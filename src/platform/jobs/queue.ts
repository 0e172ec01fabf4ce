/** The job queue: Graphile Worker, as the one role that owns it. Jobs carry references only, checked before they run. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger as GraphileLogger, run } from 'graphile-worker';
import type { Runner, Task, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { z } from 'zod';
import type { Connection } from '#db/connection.ts';
import { seconds } from '../durations.ts';
import type { Logger } from '../log/index.ts';
import { openRegister } from './register.ts';

export interface Job {
  readonly name: string;
  run(payload: unknown, worker: string, priority: number): Promise<void>;
}

/** A kind of job. Running one twice must change nothing the second time: a worker can die after the work and before its end. */
export function job<Payload>(spec: {
  name: string;
  payload: z.ZodType<Payload>;
  /** @param priority of this job; 0 is the most urgent */
  run(payload: Payload, worker: string, priority: number): Promise<void>;
}): Job {
  return {
    name: spec.name,
    run: (payload, worker, priority) => spec.run(spec.payload.parse(payload), worker, priority),
  };
}

export interface QueueOptions {
  /** As `kindred_jobs`. */
  readonly connection: Connection;
  readonly jobs: readonly Job[];
  readonly log: Logger;
  /** Jobs at once in this process. */
  readonly concurrency?: number;
  /** How often jobs are looked for whose time has come, in milliseconds; of new ones it hears. */
  readonly looksEvery?: number;
  /** Called with the ids of workers that died, before their jobs run again. */
  readonly onDead: (workers: readonly string[]) => Promise<void>;
}

export interface Queue {
  /** Has the jobs of dead workers run again: left alone, they would stay locked for four hours. */
  unlockDead(): Promise<void>;
  /** @throws where the queue cannot be reached. */
  ping(): Promise<void>;
  /** Takes no new job, waits for those that run, and gives back what it cannot finish. */
  stop(): Promise<void>;
}

/** One run of Graphile's, and what of ours it is working on. */
interface Run {
  readonly id: string;
  readonly runner: Runner;
  readonly atWork: ReadonlySet<Promise<void>>;
  /** It has given up, and takes no further job. */
  readonly ending: Promise<void>;
}

/** A run that has given up may still be handed a job that it had asked for before. In milliseconds. */
const leftAfter = seconds(2);

export async function openQueue({
  connection,
  jobs,
  log,
  concurrency = 8,
  looksEvery = seconds(2),
  onDead,
}: QueueOptions): Promise<Queue> {
  const pool = new pg.Pool({
    ...connection,
    max: concurrency + 2,
    application_name: 'kindred-jobs',
    // Graphile's few statements are planned once a connection, on the index: planning them anew takes longer than running
    // them. And they need not wait for the disk: what adds a job does, and a job that runs again finds nothing left to do.
    options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c synchronous_commit=off',
    connectionTimeoutMillis: seconds(10),
  });
  pool.on('error', (error) => log.warn('queue.connection.lost', { error }));
  pool.on('connect', (client) => client.on('error', (error) => log.warn('queue.connection.lost', { error })));
  const register = await openRegister(connection, log);

  let stopping = false;

  /**
   * Graphile ends a run for good when it could not note what became of a job, as while the database restarts, or where two wait
   * for each other; and it may never come to that end, which is why its beginning is listened for.
   */
  const begin = async (): Promise<Run> => {
    const events: WorkerEvents = new EventEmitter();
    let id = '';
    let registered = Promise.resolve();
    const atWork = new Set<Promise<void>>();
    const ending = Promise.withResolvers<void>();
    events.on('pool:fatalError', ({ error }) => {
      log.error('queue.gave_up', { error });
      ending.resolve();
    });
    events.on('pool:create', ({ workerPool }) => {
      id = workerPool.id;
      registered = register.enter(id);
    });
    events.on('job:error', ({ job: { task_identifier }, error }) =>
      log.error('job.failed', { job: task_identifier, error }),
    );
    const task =
      (kind: Job): Task =>
      async (payload, { job: { priority } }) => {
        await registered;
        const work = kind.run(payload, id, priority);
        atWork.add(work);
        await work.finally(() => atWork.delete(work));
      };
    const runner = await run({
      pgPool: pool,
      events,
      concurrency,
      pollInterval: looksEvery,
      noHandleSignals: true,
      logger: new GraphileLogger(() => () => undefined),
      taskList: Object.fromEntries(jobs.map((kind) => [kind.name, task(kind)])),
      // Without batches nobody hears of a job whose end could not be noted, and the process would end with it.
      preset: {
        worker: {
          gracefulShutdownAbortTimeout: seconds(5),
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
    });
    await registered;
    return { id, runner, atWork, ending: ending.promise };
  };

  let current = await begin();

  /** Whoever is left counts as dead: what it has locked is unlocked then, so it must not be at work any more. */
  const leave = async ({ id, atWork }: Run): Promise<void> => {
    await pause(leftAfter, undefined, { ref: false });
    while (atWork.size > 0) await Promise.allSettled(atWork);
    await register.leave(id);
  };

  /** Begins anew whenever a run ended by itself. What that one left locked is unlocked like the jobs of every dead worker. */
  const supervise = async (): Promise<void> => {
    for (;;) {
      const ended = current.runner.promise.catch((error: unknown) => log.error('queue.gave_up', { error }));
      await Promise.race([ended, current.ending]);
      if (stopping) return;
      void leave(current);
      for (let begun = false; !begun && !stopping;) {
        begun = await begin().then(
          (fresh) => ((current = fresh), true),
          () => pause(seconds(1), false),
        );
      }
    }
  };
  const supervised = supervise();

  return {
    async unlockDead() {
      const { rows } = await pool.query<{ worker: string }>(
        'select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null',
      );
      const locked = rows.map((row) => row.worker).filter((id) => id !== current.id);
      await register.whileAbsent(locked, async (dead) => {
        log.warn('queue.workers.died', { count: dead.length });
        await onDead(dead);
        await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
      });
    },
    async ping() {
      await pool.query('select 1');
    },
    async stop() {
      stopping = true;
      // After a lost connection Graphile may wait for what never comes; what is still locked then is unlocked by others.
      await atMost(seconds(6), current.runner.stop());
      await atMost(seconds(1), supervised);
      await register.close();
      await atMost(seconds(1), pool.end());
    },
  };
}

/** Waits for some work, but not for ever, and not for its success: it may just have ended by itself. */
async function atMost(limit: number, work: Promise<void>): Promise<void> {
  await Promise.race([work.catch(() => undefined), pause(limit, undefined, { ref: false })]);
}
