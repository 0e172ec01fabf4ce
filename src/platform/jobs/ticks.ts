/**
 * Ticks: what is done every so often because time has passed. Every process runs them all; what keeps the work from being
 * done twice is that each claims rows, never that only one process runs it.
 */
import cron from 'node-cron';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log/index.ts';

export interface Tick {
  readonly name: string;
  /** A cron expression with seconds, in UTC: housekeeping only, never a member's own time. */
  readonly every: string;
  run(now: Date): Promise<void>;
}

export interface Ticks {
  /** Runs every tick once, now, and lets those finish whose time it is just then: they may have come to the same rows first. A tick that fails is logged and comes round again. */
  runAll(): Promise<void>;
  /** Lets what is running finish, and starts nothing more. */
  stop(): Promise<void>;
}

export function startTicks(ticks: readonly Tick[], clock: Clock, log: Logger): Ticks {
  const running = new Set<Promise<void>>();

  const runOnce = (tick: Tick): Promise<void> => {
    const work = tick
      .run(clock.now())
      .catch((error: unknown) => log.error('tick.failed', { tick: tick.name, error }))
      .finally(() => running.delete(work));
    running.add(work);
    return work;
  };

  const scheduled = ticks.map((tick) =>
    cron.schedule(tick.every, () => runOnce(tick), { name: tick.name, timezone: 'UTC', noOverlap: true }),
  );
  return {
    async runAll() {
      await Promise.all(ticks.map(runOnce));
      await Promise.all(running);
    },
    async stop() {
      for (const task of scheduled) await task.destroy();
      await Promise.all(running);
    },
  };
}
