/**
 * The send budget. @discordjs/rest keeps to Discord's 50 requests a second within one process only, so processes draw
 * permits from one row in Postgres, a few at a time, the most urgent first.
 */
import type { Database } from '#db/database.ts';
import { drawPermits } from '#db/budget.ts';
import type { Clock } from '../clock.ts';

/** Discord's global limit for a bot, in requests a second (docs: topics/rate-limits); interactions do not count. */
const perSecond = 50;
/**
 * Requests travel for different times, so what was granted within a second may arrive within less. No second of Discord's gets
 * more than its limit as long as they differ by less than the rest of this span. In milliseconds.
 */
const span = 1040;
const lot = 10;
/** How often an empty budget is asked again, in milliseconds: before the half of a lot that is free to all has come back. */
const pause = 50;
/** What less urgent senders leave in the budget for others. */
const reserve = lot / 2;

export interface PermitOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Requests a second; Discord's own limit unless a test or bench says otherwise. */
  readonly rate?: number;
}

export interface Permits {
  /** Waits for one permit. Lower priorities are served first. @throws where the budget cannot be asked. */
  take(priority: number): Promise<void>;
  /** Lets nobody wait any longer. */
  close(): void;
}

interface Waiting {
  readonly priority: number;
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
}

export function openPermits({ database, clock, rate = perSecond }: PermitOptions): Permits {
  const waiting: Waiting[] = [];
  let drawing = false;
  let closed = false;
  let wake = () => {};

  const draw = (): Promise<number> => {
    // The urgent take from the reserve, and nobody else along with them.
    const urgent = waiting.filter(({ priority }) => priority === 0).length;
    return database.withoutGuild((tx) =>
      drawPermits(tx, {
        wanted: Math.min(lot, urgent || waiting.length),
        reserve: urgent > 0 ? 0 : reserve,
        budget: 'discord',
        rate: (rate * 1000) / span,
        capacity: Math.max(lot, Math.ceil(rate / 5)),
        // A test or bench that asks for more than Discord allows has no such limit to keep.
        most: rate <= perSecond ? rate : null,
        span,
        at: clock.now(),
      }),
    );
  };

  const serve = async (): Promise<void> => {
    drawing = true;
    try {
      while (waiting.length > 0 && !closed) {
        const granted = await draw();
        waiting.sort((a, b) => a.priority - b.priority);
        for (const { go } of waiting.splice(0, granted)) go();
        if (granted === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            setTimeout(resolve, pause).unref();
          });
        }
      }
      for (const { go } of waiting.splice(0)) go();
    } catch (error) {
      // Nobody else would draw for those who wait.
      for (const { fail } of waiting.splice(0)) fail(error);
    } finally {
      drawing = false;
    }
  };

  return {
    take: (priority) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ priority, go: resolve, fail: reject });
        if (!drawing) void serve();
      }),
    close() {
      closed = true;
      wake();
    },
  };
}
