import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPermits } from '#db/budget.ts';
import { openPermits } from '#src/platform/discord/permits.ts';
import type { Permits } from '#src/platform/discord/permits.ts';
import { after, hours, seconds } from '#src/platform/durations.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { database, asOwner } = await testDatabase();
const unbound = { budget: 'discord', bound: undefined } as const;
const start = new Date('2026-01-01T12:00:00Z');
const refill = () => asOwner('truncate send_budget');
/** What could still be drawn. */
const left = async (at: Date) => {
  const all = { wanted: 99, reserve: 0, rate: 50, capacity: 25 };
  return (await database.withoutGuild((tx) => drawPermits(tx, { ...unbound, ...all, at }))).length;
};

/** A clock that stands still, so that the budget refills only when a test says so. */
function stoppedClock() {
  let now = start;
  return { now: () => now, advance: (milliseconds: number) => void (now = after(now, milliseconds)) };
}

test('law: over any stretch of time no more is granted than the rate gives and the capacity had saved', async () => {
  const draws = fc.record({
    wanted: fc.integer({ min: 0, max: 60 }),
    reserve: fc.integer({ min: 0, max: 10 }),
    step: fc.integer({ min: 0, max: 3000 }),
  });
  const limits = fc.record({
    rate: fc.integer({ min: 1, max: 50 }),
    capacity: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(
      limits,
      fc.array(draws, { minLength: 1, maxLength: 20 }),
      async ({ rate, capacity }, list) => {
        await refill();
        let at = start;
        const granted: { at: number; permits: number }[] = [];
        for (const { step, wanted, reserve } of list) {
          at = after(at, step);
          const now = at;
          const { length: permits } = await database.withoutGuild((tx) =>
            drawPermits(tx, { ...unbound, wanted, reserve, rate, capacity, at: now }),
          );
          expect(permits).toBeLessThanOrEqual(wanted);
          expect(permits).toBeLessThanOrEqual(Math.max(0, capacity - reserve));
          granted.push({ at: at.getTime(), permits });
        }
        for (const [from, { at: begin }] of granted.entries()) {
          let sum = 0;
          for (const { at: end, permits } of granted.slice(from)) {
            sum += permits;
            expect(sum).toBeLessThanOrEqual(capacity + (rate * (end - begin)) / 1000 + 0.01);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('law: no second at Discord holds more than the most, however long each request travels and its answer too', async () => {
  const most = 5;
  const bound = { most, span: 1000, hold: 2000, ahead: 100 };
  const draws = fc.record({
    step: fc.integer({ min: 0, max: 400 }),
    wanted: fc.integer({ min: 0, max: 8 }),
    there: fc.integer({ min: 0, max: 900 }),
    back: fc.integer({ min: 0, max: 900 }),
    /** Its process dies, and nobody tells of its end. */
    dies: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(draws, { minLength: 1, maxLength: 30 }), async (list) => {
      await refill();
      let now = 0;
      let travelling: { until: Date; answered: number }[] = [];
      const arrived: number[] = [];
      for (const { step, wanted, there, back, dies } of list) {
        now += step;
        const answered = travelling.filter((one) => one.answered <= now);
        travelling = travelling.filter((one) => one.answered > now);
        const ended = answered.map(({ until, answered: at }) => ({ until, ago: now - at }));
        const all = { ...unbound, wanted, reserve: 0, rate: 1000, capacity: 100, bound, ended };
        const at = after(start, now);
        for (const { wait, until } of await database.withoutGuild((tx) => drawPermits(tx, { ...all, at }))) {
          arrived.push(now + wait + there);
          if (!dies) travelling.push({ until, answered: now + wait + there + back });
        }
      }
      for (const from of arrived)
        expect(arrived.filter((at) => from <= at && at < from + 1000).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 25 },
  );
});

/** Takes permits and writes down who got theirs. */
function taking(permits: Permits, served: number[]) {
  return (priority: number) => permits.take(priority).then(() => void served.push(priority));
}

test('three processes share one budget: together they send no more than one could', async () => {
  await refill();
  const clock = stoppedClock();
  const together = async (sent: number) => {
    const processes = Array.from({ length: 3 }, () => openPermits({ database, clock, rate: 50 }));
    const served: number[] = [];
    const all = processes.flatMap((permits) => Array.from({ length: 20 }, () => taking(permits, served)(0)));
    await expect.poll(() => served.length).toBe(sent);
    // None asks any more when time goes on: its question would set the clock back for the others.
    for (const permits of processes) permits.close();
    await Promise.all(all);
    expect(await left(clock.now())).toBe(0);
  };
  // Time stands still, so the 25 that were saved up are all there are.
  await together(25);
  clock.advance(seconds(0.1));
  await together(5);
});

test('the most urgent go first, and only they use what is kept in reserve', async () => {
  await refill();
  const clock = stoppedClock();
  const permits = openPermits({ database, clock, rate: 50 });
  const served: number[] = [];
  const take = taking(permits, served);
  const [threes, fives] = [Array<number>(20).fill(3), Array<number>(4).fill(5)];
  const all = [...fives, ...threes].map(take);
  await expect.poll(() => served).toEqual(threes);
  all.push(take(0), take(0));
  await expect.poll(() => served).toEqual([...threes, 0, 0]);
  clock.advance(seconds(1));
  await Promise.all(all);
  expect(served).toEqual([...threes, 0, 0, ...fives]);
});

test('one urgent request does not open the reserve to those who wait with it', async () => {
  await refill();
  const clock = stoppedClock();
  const permits = openPermits({ database, clock, rate: 50 });
  const served: number[] = [];
  const all = [0, ...Array<number>(30).fill(5)].map(taking(permits, served));
  await expect.poll(() => served.length).toBe(20);
  expect(await left(start)).toBe(5);
  permits.close();
  await Promise.all(all);
});

test('who takes again the moment they were served is served again', async () => {
  await refill();
  const permits = openPermits({ database, clock: stoppedClock(), rate: 50 });
  for (let taken = 0; taken < 5; taken += 1) await permits.take(5);
  expect(await left(start)).toBe(20);
});

test('where the budget cannot be asked, everybody who waits is told, and the next is served again', async () => {
  await refill();
  const permits = openPermits({ database, clock: stoppedClock() });
  await asOwner('alter function draw_permits rename to draw_permits_away');
  const outcomes = await Promise.allSettled([1, 2, 3].map((priority) => permits.take(priority)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await asOwner('alter function draw_permits_away rename to draw_permits');
  await expect(permits.take(5)).resolves.toBeTypeOf('function');
});

test('after a clock was set back there are permits again at the usual rate, and not only when that time has come once more', async () => {
  await refill();
  const all = { wanted: 10, reserve: 0, rate: 10, capacity: 10 };
  const draw = async (at: Date) =>
    (await database.withoutGuild((tx) => drawPermits(tx, { ...unbound, ...all, at }))).length;
  expect(await draw(after(start, hours(5)))).toBe(10);
  expect(await draw(start)).toBe(0);
  expect(await draw(after(start, seconds(0.5)))).toBe(5);
});
