import { afterEach, expect, test } from 'vitest';
import { openRegister } from '#src/platform/jobs/register.ts';
import type { Register } from '#src/platform/jobs/register.ts';
import { createLog } from '#src/platform/log/index.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { jobs, asOwner } = await testDatabase();
const log = createLog({ level: 'error' });

const opened: Register[] = [];

afterEach(async () => {
  for (const register of opened.splice(0)) await register.close();
});

async function register(...workers: string[]): Promise<Register> {
  const entered = await openRegister(jobs, log);
  opened.push(entered);
  for (const worker of workers) await entered.enter(worker);
  return entered;
}

/** Which of these workers somebody finds to be absent. */
async function absent(seenBy: Register, ...workers: string[]): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await seenBy.whileAbsent(workers, async (missing) => void (found = missing));
  return found;
}

const locks = () =>
  asOwner<{ pid: number }>(
    `select distinct pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  );

test('who has entered is there; who has not, or has left, is absent', async () => {
  const here = await register('a', 'b');
  const other = await register();
  expect(await absent(other, 'a', 'b', 'c')).toEqual(['c']);
  opened.splice(opened.indexOf(here), 1);
  await here.close();
  await expect.poll(() => absent(other, 'a', 'b', 'c')).toEqual(['a', 'b', 'c']);
});

test('where nobody is absent nothing is done', async () => {
  await register('a');
  const other = await register();
  let calls = 0;
  await other.whileAbsent(['a'], async () => void (calls += 1));
  await other.whileAbsent([], async () => void (calls += 1));
  expect(calls).toBe(0);
});

test('of three who look after the absent at the same moment one does', async () => {
  const registers = [await register(), await register(), await register()];
  const everybodyLooked = Promise.withResolvers<void>();
  const found: (readonly string[])[] = [];
  let done = 0;
  const looks = registers.map(async (each) => {
    await each.whileAbsent(['gone'], async (missing) => {
      found.push(missing);
      await everybodyLooked.promise;
    });
    done += 1;
  });
  await expect.poll(() => done).toBe(2);
  everybodyLooked.resolve();
  await Promise.all(looks);
  expect(found).toEqual([['gone']]);
});

test('the absent are free again afterwards, even where looking after them failed', async () => {
  const [one, other] = [await register(), await register()];
  const work = one.whileAbsent(['gone'], () => Promise.reject(new Error('no database')));
  await expect(work).rejects.toThrow('no database');
  expect(await absent(other, 'gone')).toEqual(['gone']);
});

test('a worker whose connection is lost enters itself again', async () => {
  const here = await register('a');
  const [lock] = await locks();
  const other = await register();
  await asOwner('select pg_terminate_backend($1)', [lock?.pid]);
  await expect.poll(async () => (await locks()).filter(({ pid }) => pid !== lock?.pid)).toHaveLength(1);
  expect(await absent(other, 'a')).toEqual([]);
  // And it goes on: it can look after others and take in further workers.
  expect(await absent(here, 'gone')).toEqual(['gone']);
  await here.enter('b');
  expect(await absent(other, 'b')).toEqual([]);
});
