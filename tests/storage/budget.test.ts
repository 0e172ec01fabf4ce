import { expect, test } from 'vitest';
import { drawPermits } from '#db/budget.ts';
import type { Draw } from '#db/budget.ts';
import { after, seconds } from '#src/platform/durations.ts';
import { directOpenings } from '#src/platform/discord/permits.ts';
import { testDatabase } from '#tests/harness/database.ts';

const { database, asOwner } = await testDatabase();
const start = new Date('2026-01-01T12:00:00Z');

const unbound = { budget: 'discord', bound: undefined } as const;

const granted = (wanted: number, options: Partial<Draw> = {}) =>
  database.withoutGuild((tx) =>
    drawPermits(tx, { ...unbound, wanted, reserve: 0, rate: 10, capacity: 50, at: start, ...options }),
  );
const draw = async (wanted: number, options: Partial<Draw> = {}) => (await granted(wanted, options)).length;

const refill = () => asOwner('truncate send_budget');

test('however many draw at once, no more is granted than there is', async () => {
  await refill();
  const drawn = await Promise.all(Array.from({ length: 20 }, () => draw(7)));
  expect(drawn.reduce((sum, permits) => sum + permits)).toBe(50);
  expect(Math.min(...drawn)).toBe(0);
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

test('a clock that is set back takes nothing and holds nothing up: what was granted counts for a span from there', async () => {
  await refill();
  const bound = { bound: { most: 12, span: 1000 }, rate: 100 };
  expect(await draw(50, bound)).toBe(12);
  const back = after(start, -seconds(60));
  expect(await draw(50, { ...bound, at: back })).toBe(0);
  expect(await draw(50, { ...bound, at: after(back, 1001) })).toBe(12);
});

test('no span holds more than its most, however much was saved up and however it is drawn', async () => {
  await refill();
  const bound = { bound: { most: 12, span: 1000 }, rate: 100 };
  expect(await draw(50, bound)).toBe(12);
  expect(await draw(50, { ...bound, at: after(start, 999) })).toBe(0);
  expect(await draw(5, { ...bound, at: after(start, 1001) })).toBe(5);
  expect(await draw(50, { ...bound, at: after(start, 1500) })).toBe(7);
  expect(await draw(50, { ...bound, at: after(start, 2002) })).toBe(5);
});

const travelling = { bound: { most: 4, span: 1000, hold: 2000, ahead: 100 }, rate: 1000 };

test('what is on its way counts until a second after its end is told, however long it travelled', async () => {
  await refill();
  const sent = await granted(4, travelling);
  expect(sent.map(({ wait }) => wait)).toEqual([0, 0, 0, 0]);
  expect(await draw(4, { ...travelling, at: after(start, 1_500) })).toBe(0);
  // Two were answered, 400 and 300 milliseconds ago.
  const ended = sent.slice(0, 2).map(({ until }, index) => ({ until, ago: 400 - 100 * index }));
  expect(await draw(4, { ...travelling, ended, at: after(start, 1_500) })).toBe(0);
  expect(await draw(4, { ...travelling, at: after(start, 1_999) })).toBe(0);
  expect(await draw(4, { ...travelling, at: after(start, 2_050) })).toBe(1);
});

test('what is free in a moment is granted now, with how long to wait', async () => {
  await refill();
  const sent = await granted(4, travelling);
  const ended = sent.map(({ until }, index) => ({ until, ago: 20 * index }));
  await draw(0, { ...travelling, ended, at: after(start, 100) });
  const next = await granted(4, { ...travelling, at: after(start, 1_000) });
  expect(next.map(({ wait }) => wait)).toEqual([40, 60, 80, 100]);
});

test('whoever died with permits in hand holds them up for as long as a request may travel, and no longer', async () => {
  await refill();
  await draw(4, travelling);
  expect(await draw(4, { ...travelling, at: after(start, 2_800) })).toBe(0);
  expect(await draw(4, { ...travelling, at: after(start, 3_001) })).toBe(4);
});

test('each rate counts for itself', async () => {
  await refill();
  expect(await draw(50)).toBe(50);
  expect(await draw(50, { budget: 'another' })).toBe(50);
});

test('direct messages are opened as often as an operator allows, by all processes together', async () => {
  await refill();
  let now = start;
  const mayOpen = () => directOpenings({ database, clock: { now: () => now }, inTenMinutes: 3 });
  const [one, other] = [mayOpen(), mayOpen()];
  const [urgent, usual] = [1, 5];
  // The last of three is left to what is urgent.
  expect([await one(usual), await other(usual), await one(usual)]).toEqual([true, true, false]);
  expect([await other(urgent), await one(urgent)]).toEqual([true, false]);
  now = after(start, seconds(601));
  expect(await other(usual)).toBe(true);
  expect(await directOpenings({ database, clock: { now: () => now }, inTenMinutes: 'any' })(usual)).toBe(
    true,
  );
});
