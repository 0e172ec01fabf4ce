import { expect, test } from 'vitest';
import { drawPermits } from '#db/budget.ts';
import type { Draw } from '#db/budget.ts';
import { after, seconds } from '#src/platform/durations.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { database, asOwner } = await testDatabase();
const start = new Date('2026-01-01T12:00:00Z');

const unbound = { budget: 'discord', most: null, span: 1000 } as const;

const draw = (wanted: number, options: Partial<Draw> = {}) =>
  database.withoutGuild((tx) =>
    drawPermits(tx, { ...unbound, wanted, reserve: 0, rate: 10, capacity: 50, at: start, ...options }),
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

test('no span holds more than its most, however much was saved up and however it is drawn', async () => {
  await refill();
  const bound = { most: 12, span: 1000, rate: 100 };
  expect(await draw(50, bound)).toBe(12);
  expect(await draw(50, { ...bound, at: after(start, 999) })).toBe(0);
  expect(await draw(5, { ...bound, at: after(start, 1001) })).toBe(5);
  expect(await draw(50, { ...bound, at: after(start, 1500) })).toBe(7);
  expect(await draw(50, { ...bound, at: after(start, 2002) })).toBe(5);
});

test('each rate counts for itself', async () => {
  await refill();
  expect(await draw(50)).toBe(50);
  expect(await draw(50, { budget: 'another' })).toBe(50);
});
