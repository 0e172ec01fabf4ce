import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { enqueue } from '#db/enqueue.ts';
import type { JobPayload } from '#db/enqueue.ts';
import { job, openQueue } from '#src/platform/jobs/queue.ts';
import type { Job, Queue } from '#src/platform/jobs/queue.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef, refPattern } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { database, jobs, asOwner } = await testDatabase();

const opened: AsyncDisposable[] = [];

afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each[Symbol.asyncDispose]();
});

const log: string[] = [];

/** A worker of this process, closed with the test. */
async function worker(...kinds: Job[]): Promise<Queue & { readonly dead: string[] }> {
  const dead: string[] = [];
  const queue = await openQueue({
    connection: jobs,
    jobs: kinds,
    log: createLog({ level: 'info', to: { write: (line) => void log.push(line) } }),
    onDead: async (workers) => void dead.push(...workers),
  });
  opened.push({ [Symbol.asyncDispose]: () => queue.stop() });
  return { ...queue, dead };
}

const add = (task: string, payload: JobPayload = {}) =>
  database.withoutGuild((tx) => enqueue(tx, task, payload));

interface Waiting {
  readonly attempts: number;
  readonly locked_by: string | null;
  readonly last_error: string | null;
}

const waiting = (task: string) =>
  asOwner<Waiting>(
    'select attempts, locked_by, last_error from graphile_worker.jobs where task_identifier = $1',
    [task],
  );

/** A worker of another process, which begins the job `unfinished` and never ends it. @returns its id and its end. */
async function otherProcess() {
  const script = fileURLToPath(new URL('queue-child.ts', import.meta.url));
  const { host, port, user, password, database: name } = jobs;
  const child = spawn(
    process.execPath,
    [script, JSON.stringify({ host, port, user, password, database: name })],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  opened.push({ [Symbol.asyncDispose]: kill });
  const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'));
  return { id: line.toString().trim(), kill };
}

test('a job runs once, with its payload and the id of its worker', async () => {
  const runs: [string, string][] = [];
  const payload = z.object({ ref: z.string().regex(refPattern) });
  const echo = job({ name: 'echo', payload, run: async ({ ref }, id) => void runs.push([ref, id]) });
  const queues = [await worker(echo), await worker(echo)];
  const refs = Array.from({ length: 20 }, newRef);
  await Promise.all(refs.map((ref) => add('echo', { ref })));
  await expect.poll(() => waiting('echo')).toEqual([]);
  expect(runs.map(([ref]) => ref).toSorted()).toEqual(refs.toSorted());
  expect(runs.every(([, id]) => id.length > 0 && !id.includes('/'))).toBe(true);
  await Promise.all(queues.map((queue) => expect(queue.ping()).resolves.toBeUndefined()));
});

test('a payload that is not what the job takes never reaches it, and no word of it is logged', async () => {
  let runs = 0;
  const payload = z.object({ ref: z.string().regex(refPattern) });
  await worker(job({ name: 'strict', payload, run: async () => void (runs += 1) }));
  await add('strict', { ref: 'Mara likes tea' });
  await expect.poll(() => waiting('strict')).toMatchObject([{ attempts: 1, locked_by: null }]);
  expect(runs).toBe(0);
  const lines = log.filter((line) => line.includes('job.failed'));
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain('tea');
});

test('a job that fails is kept, and runs again when its time has come', async () => {
  const attempts: number[] = [];
  const fails = job({
    name: 'second time',
    payload: z.object({}),
    async run() {
      attempts.push(attempts.length + 1);
      if (attempts.length === 1) throw new Error('not yet');
    },
  });
  await worker(fails);
  await add('second time');
  await expect.poll(() => waiting('second time')).toMatchObject([{ attempts: 1, locked_by: null }]);
  await asOwner(
    `select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where task_identifier = $1`,
    ['second time'],
  );
  await expect.poll(() => waiting('second time'), { timeout: 5000 }).toEqual([]);
  expect(attempts).toEqual([1, 2]);
});

test('a run that could not note the end of a job gives way to another, which works the line and that job too', async () => {
  await asOwner(`create function cannot_end() returns trigger language plpgsql as $$
    begin raise exception using errcode = 'deadlock_detected'; end $$`);
  await asOwner(`create trigger cannot_end before delete on graphile_worker._private_jobs
    for each row execute function cannot_end()`);
  const runs: string[] = [];
  const ended = job({
    name: 'ended',
    payload: z.object({}),
    run: async (_payload, id) => void runs.push(id),
  });
  const queue = await worker(ended);
  await add('ended');
  await expect.poll(() => log.filter((line) => line.includes('queue.gave_up')).length).toBeGreaterThan(0);
  await asOwner('drop trigger cannot_end on graphile_worker._private_jobs');
  await add('ended');
  const looksAfter = async () => {
    await queue.unlockDead();
    return waiting('ended');
  };
  await expect.poll(looksAfter, { timeout: 30_000 }).toEqual([]);
  expect(runs.length).toBeGreaterThanOrEqual(3);
  expect(queue.dead).toContain(runs[0]);
});

test('the job of a worker whose process was killed runs again once that is noticed', async () => {
  await add('unfinished');
  const other = await otherProcess();
  const runs: string[] = [];
  const queue = await worker(
    job({ name: 'unfinished', payload: z.object({}), run: async (_payload, id) => void runs.push(id) }),
  );

  // While the other lives, its job is its own.
  await queue.unlockDead();
  expect(queue.dead).toEqual([]);
  expect(await waiting('unfinished')).toMatchObject([{ locked_by: other.id }]);

  await other.kill();
  // The server notices the end of a killed process a moment later, and may until then do what that last asked for.
  const run = async () => {
    await queue.unlockDead();
    return runs.length;
  };
  await expect.poll(run, { timeout: 10_000 }).toBe(1);
  expect(new Set(queue.dead)).toEqual(new Set([other.id]));
  expect(runs).not.toContain(other.id);
  await expect.poll(() => waiting('unfinished')).toEqual([]);
});

test('a worker that stops finishes what it runs and leaves the rest to others', async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  let finished = false;
  const slow = job({
    name: 'slow',
    payload: z.object({}),
    async run() {
      begun.resolve();
      await finish.promise;
      finished = true;
    },
  });
  const queue = await openQueue({
    connection: jobs,
    jobs: [slow],
    log: createLog({ level: 'error' }),
    onDead: async () => undefined,
  });
  await add('slow');
  await begun.promise;
  const stopped = queue.stop();
  finish.resolve();
  await stopped;
  expect(finished).toBe(true);
  expect(await waiting('slow')).toEqual([]);
  await add('slow');
  expect(await waiting('slow')).toMatchObject([{ attempts: 0, locked_by: null }]);
});
