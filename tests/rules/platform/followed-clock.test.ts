import { expect, test } from 'vitest';
import { followedClock } from '#src/start/followed-clock.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');

function clockOn(): { clock: ReturnType<typeof followedClock>; pass: (milliseconds: number) => void } {
  let machine = 1_000;
  return { clock: followedClock(() => machine), pass: (milliseconds) => void (machine += milliseconds) };
}

test('it runs with the machine from what it was told, counted from when that was sent', () => {
  const { clock, pass } = clockOn();
  pass(200);
  clock.follow({ shows: noon, running: true, sentAt: 1_100 });
  expect(clock.now()).toEqual(new Date(noon + 100));
  pass(5_000);
  expect(clock.now()).toEqual(new Date(noon + 5_100));
});

test('it stands still while the other does', () => {
  const { clock, pass } = clockOn();
  clock.follow({ shows: noon, running: false, sentAt: 1_000 });
  pass(60_000);
  expect(clock.now()).toEqual(new Date(noon));
});

test('told nothing, it shows the machine’s time', () => {
  const { clock, pass } = clockOn();
  pass(1);
  expect(clock.now()).toEqual(new Date(1_001));
});
