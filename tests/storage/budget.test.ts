import { expect, test } from 'vitest';
import { drawPermits } from '#db/budget.ts';
import type { Draw } from '#db/budget.ts';
import { after, seconds } from '#src/platform/durations.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { database, asOwner } = await testDatabase();
const start = new Date('2026-01-01T12:00:00Z');

const draw = (wanted: number, options: Partial<Draw> = {}) =>
  database.withoutGuild((tx) =>
    drawPermits(tx, { wanted, reserve: 0, rate: 10, capacity: 50, at: start, ...options }),
  );

const refill = () => asOwner('truncate send_budget');

test('however many draw at once, no more is granted than there is', async () => {
  await refill();
  const granted = await Promise.all(Array.from({ length: 20 }, () => draw(7)));
  expect(granted.reduce((sum, permits) => sum + permits)).toBe(50);
  expect(Math.min(...granted)).toBe(0);
});

test('it refills with time, up to its capacity and no further', async () => {
  await refill();
  expect(await draw(50)).toBe(50);
  expect(await draw(50, { at: after(start, seconds(2)) })).toBe(20);
  expect(await draw(999, { at: after(start, seconds(3600)) })).toBe(50);
});

test('what is reserved for the urgent is left to them', async () => {
  await refill();
  expect(await draw(50, { reserve: 20 })).toBe(30);
  expect(await draw(50, { reserve: 20 })).toBe(0);
  expect(await draw(50)).toBe(20);
});

test('a process whose clock is behind takes nothing back and gains nothing', async () => {
  await refill();
  expect(await draw(50)).toBe(50);
  expect(await draw(50, { at: after(start, -seconds(60)) })).toBe(0);
  expect(await draw(50, { at: after(start, seconds(1)) })).toBe(10);
});
