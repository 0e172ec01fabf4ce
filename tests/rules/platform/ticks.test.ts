/** Housekeeping that is run now: whoever waits for it finds done whatever was due. */
import { expect, test, vi } from 'vitest';
import { createLog } from '#src/platform/log/index.ts';
import { systemClock } from '#src/platform/clock.ts';
import { startTicks } from '#src/platform/jobs/ticks.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';

const quiet = createLog({ level: 'error' });
const everySecond = '* * * * * *';

test('what has come round by itself and took the work is waited for, too', async () => {
  // The first to come takes the work, and takes its time.
  const taken = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  let isFree = true;
  let isDone = false;
  const tick: Tick = {
    name: 'one',
    every: everySecond,
    async run() {
      if (!isFree) return;
      isFree = false;
      taken.resolve();
      await mayEnd.promise;
      isDone = true;
    },
  };
  const ticks = startTicks([tick], systemClock, quiet);
  try {
    await taken.promise;
    let isOver = false;
    const over = ticks.runAll().then(() => {
      isOver = true;
    });
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    mayEnd.resolve();
    await over;
    expect(isDone).toBe(true);
  } finally {
    await ticks.stop();
  }
});

test('one that fails is logged, and keeps no other from being done', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'error', to: { write: (line) => void lines.push(line) } });
  const run = vi.fn<() => Promise<void>>(async () => undefined);
  const failing: Tick = { name: 'failing', every: '0 0 1 1 *', run: () => Promise.reject(new Error('no')) };
  const ticks = startTicks([failing, { name: 'other', every: '0 0 1 1 *', run }], systemClock, log);
  await ticks.runAll();
  await ticks.stop();
  expect(run).toHaveBeenCalledTimes(1);
  expect(lines.join('')).toContain('tick.failed');
});
