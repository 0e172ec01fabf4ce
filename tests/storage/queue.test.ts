import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '#db/database.ts';
import { enqueue, enqueueMissing } from '#db/enqueue.ts';
import { createLog } from '#src/platform/log/index.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild } from '#tests/harness/guilds.ts';

const { database, app, asOwner, owner } = await testDatabase();

const waiting = (task: string) =>
  asOwner<{ key: string | null; priority: number; run_at: Date; payload: unknown }>(
    `select jobs.key, jobs.priority, jobs.run_at, payload
       from graphile_worker._private_jobs as jobs
       join graphile_worker._private_tasks as tasks on tasks.id = task_id
      where identifier = $1`,
    [task],
  );

test('a job added in a transaction is there when that commits', async () => {
  const runAt = new Date('2030-05-01T10:00:00Z');
  await database.withGuild(newGuild(), (tx) =>
    enqueue(tx, 'kept', { ref: 'abcdefghij' }, { key: 'k', runAt, priority: 3 }),
  );
  expect(await waiting('kept')).toEqual([
    { key: 'k', priority: 3, run_at: runAt, payload: { ref: 'abcdefghij' } },
  ]);
});

test('a job added in a transaction that is rolled back never was', async () => {
  const work = database.withGuild(newGuild(), async (tx) => {
    await enqueue(tx, 'lost', {});
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await waiting('lost')).toEqual([]);
});

test('of two jobs of one key the later waits', async () => {
  for (const ref of ['aaaaaaaaaa', 'bbbbbbbbbb']) {
    await database.withGuild(newGuild(), (tx) => enqueue(tx, 'replaced', { ref }, { key: 'one' }));
  }
  expect(await waiting('replaced')).toMatchObject([{ payload: { ref: 'bbbbbbbbbb' } }]);
});

test('ticks may add jobs too', async () => {
  await database.withSystem((tx) => enqueue(tx, 'tick', {}));
  expect(await waiting('tick')).toHaveLength(1);
});

test('what runs or stands in the line is left alone, and what was lost, failed for good or put off is in the line again', async () => {
  const keys = ['stands', 'runs', 'failed', 'put off', 'lost'];
  const [payload, priority] = [{ ref: 'aaaaaaaaaa' }, 8];
  await database.withGuild(newGuild(), async (tx) => {
    for (const key of keys.slice(0, 4)) await enqueue(tx, 'missed', payload, { key, priority });
  });
  const change = (key: string, set: string) =>
    asOwner(`update graphile_worker._private_jobs set ${set} where key = $1`, [key]);
  await change('runs', "locked_at = now(), locked_by = 'somebody'");
  await change('failed', 'attempts = max_attempts');
  await change('put off', "run_at = now() + interval '1 hour'");
  const before = await waiting('missed');
  const jobs = keys.map((key) => ({ payload: { ref: 'bbbbbbbbbb' }, key, priority: 3 }));
  await database.withSystem((tx) => enqueueMissing(tx, jobs, 'missed'));
  // Graphile takes the key from one that failed for good.
  const keyed = (await waiting('missed')).filter(({ key }) => key !== null);
  const after = keyed.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? ''));
  expect(after.map(({ key, priority: now }) => [key, now])).toEqual([
    ['failed', 3],
    ['lost', 3],
    ['put off', 3],
    ['runs', 8],
    ['stands', 8],
  ]);
  expect(after.every(({ run_at }) => run_at <= new Date(Date.now() + 1000))).toBe(true);
  expect(before).toContainEqual(after.find(({ key }) => key === 'stands'));
});

test('workers are told of a job once it is committed, and not by its own transaction: those commit one after the other', async () => {
  await using workers = await listening();
  const { heard } = workers;
  // What others here have just added may still be on its way, and would be told along with these.
  const own = openDatabase({ connection: app, log: createLog({ level: 'error' }) });
  onTestFinished(() => own.close());
  await asOwner(`select jobs.enqueue('unheard', '{}', null, null, 0)`);
  await own.withGuild(newGuild(), async (tx) => {
    await enqueue(tx, 'heard', {});
    await enqueue(tx, 'heard', {});
    expect(await waiting('heard')).toEqual([]);
  });
  await own.withoutGuild((tx) => enqueue(tx, 'heard', {}));
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining([{ count: 2 }, { count: 1 }])));
  expect(await waiting('unheard')).toHaveLength(1);
});

test('in a rush one message tells of many jobs, and of each', async () => {
  await using workers = await listening();
  const { heard } = workers;
  const many = Array.from({ length: 60 }, () => newGuild());
  await Promise.all(many.map((guild) => database.withGuild(guild, (tx) => enqueue(tx, 'rush', {}))));
  await vi.waitFor(() => expect(heard.reduce((sum, { count }) => sum + count, 0)).toBe(60));
  expect(heard.length).toBeLessThan(60);
});

test('a job that is added afterwards comes once its transaction has committed, once for each key, and workers are told', async () => {
  await using workers = await listening();
  const { heard } = workers;
  const job = (key: string, priority: number) => ({ task: 'after', payload: { key }, key, priority });
  const gone = database.withGuild(newGuild(), async (tx) => {
    tx.addAfterwards(job('gone', 0));
    throw new Error('changed my mind');
  });
  await expect(gone).rejects.toThrow('changed my mind');
  const adds = (...jobs: ReturnType<typeof job>[]) =>
    database.withGuild(newGuild(), async (tx) => {
      for (const one of jobs) tx.addAfterwards(one);
      await enqueue(tx, 'at once', {});
      return waiting('after');
    });
  expect(await adds(job('a', 0))).toEqual([]);
  await Promise.all([adds(job('b', 2), job('a', 1)), adds(job('a', 3))]);
  await vi.waitFor(() => expect(heard.reduce((sum, { count }) => sum + count, 0)).toBe(7));
  expect((await waiting('after')).map(({ key }) => key).toSorted()).toEqual(['a', 'b']);
});

test('adding one reads no more of the queue where thousands wait, also where it was empty when Postgres last looked', async () => {
  await asOwner('delete from graphile_worker._private_jobs');
  await asOwner('vacuum analyze graphile_worker._private_jobs');
  const client = new pg.Client(app);
  await client.connect();
  const pagesRead = async (key: string) => {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number } }] }>(
      `explain (analyze, buffers, format json) select jobs.enqueue('counted', '{}', '${key}', null, 0)`,
    );
    return rows[0]?.['QUERY PLAN'][0].Plan['Shared Hit Blocks'] ?? Infinity;
  };
  try {
    await pagesRead('first');
    const alone = await pagesRead('second');
    await client.query(
      "select jobs.enqueue('counted', '{}', 'k' || n, null, 0) from generate_series(1, 3000) as n",
    );
    expect(await pagesRead('last')).toBeLessThan(alone + 20);
  } finally {
    await client.end();
  }
});

test('the door is the only way in: the suite can neither read nor write the queue', async () => {
  for (const statement of [
    sql`select * from graphile_worker.jobs`,
    sql`select graphile_worker.add_job('x')`,
  ]) {
    await expect(database.withoutGuild((tx) => tx.db.execute(statement))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  }
});

const told = z.object({ count: z.number() });

/** Hears what workers are told. */
async function listening(): Promise<AsyncDisposable & { heard: z.infer<typeof told>[] }> {
  const client = new pg.Client(owner);
  await client.connect();
  const heard: z.infer<typeof told>[] = [];
  client.on('notification', ({ payload = '' }) => heard.push(told.parse(JSON.parse(payload))));
  await client.query('listen "jobs:insert"');
  return { heard, [Symbol.asyncDispose]: () => client.end() };
}
