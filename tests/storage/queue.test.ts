import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { enqueue } from '#db/enqueue.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild } from '#tests/harness/guilds.ts';

const { database, asOwner } = await testDatabase();

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
