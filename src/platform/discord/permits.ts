/**
 * The send budget. @discordjs/rest keeps to Discord's 50 requests a second within one process only, so processes draw
 * permits from one row in Postgres, a few at a time, the most urgent first. A request counts from when it may leave until a
 * second after its answer: however long it travelled, no second of Discord's holds more than the limit.
 */
import type { Database } from '#db/database.ts';
import { drawPermits } from '#db/budget.ts';
import type { Ended, Granted } from '#db/budget.ts';
import type { Clock } from '../clock.ts';
import { minutes, seconds } from '../durations.ts';

/** Discord's global limit for a bot, in requests a second (docs: topics/rate-limits); interactions do not count. */
const perSecond = 50;
/** A request of which nobody tells the end, because its process died, counts for so much longer. In milliseconds. */
const hold = seconds(2);
/** How long before it may be used a permit is drawn, so that asking for it takes nothing from the rate. In milliseconds. */
const ahead = 100;
const lot = 10;
/** How often an empty budget is asked again, in milliseconds: twice before anything is free that was not known then. */
const pause = ahead / 2;
/** What less urgent senders leave in the budget for others. */
const reserve = lot / 2;

export interface PermitOptions {
  readonly database: Database;
  /** Requests a second; Discord's own limit unless a test or bench says otherwise. */
  readonly rate?: number;
  /** Postgres's own, which all processes share, unless a test has another. */
  readonly clock?: Clock;
}

/** Tells that what was permitted has had its answer, or never left. */
export type Done = () => void;

export interface Permits {
  /** Waits for one permit. Lower priorities are served first. @throws where the budget cannot be asked. */
  take(priority: number): Promise<Done>;
  /** Lets nobody wait any longer. */
  close(): void;
}

interface Waiting {
  readonly priority: number;
  readonly go: (done: Done) => void;
  readonly fail: (reason: unknown) => void;
}

export function openPermits({ database, clock, rate = perSecond }: PermitOptions): Permits {
  const waiting: Waiting[] = [];
  /** Permits that are ours and may be used in a moment. Whoever is the most urgent then has them. */
  let coming = 0;
  let ended: { readonly until: Date; readonly at: number }[] = [];
  let drawing = false;
  let closed = false;
  let wake = () => {};

  const draw = (): Promise<readonly Granted[]> => {
    // The urgent take from the reserve, and nobody else along with them.
    const urgent = waiting.filter(({ priority }) => priority === 0).length - coming;
    const told: Ended[] = ended.map(({ until, at }) => ({ until, ago: Math.floor(performance.now() - at) }));
    ended = [];
    return database.withoutGuild((tx) =>
      drawPermits(tx, {
        wanted: Math.min(lot, urgent > 0 ? urgent : waiting.length - coming),
        reserve: urgent > 0 ? 0 : reserve,
        budget: 'discord',
        rate,
        capacity: Math.max(lot, Math.ceil(rate / 2)),
        // A test or bench that asks for more than Discord allows has no such limit to keep.
        bound: rate <= perSecond ? { most: rate, span: seconds(1), hold, ahead } : undefined,
        ended: told,
        at: clock?.now(),
      }),
    );
  };

  const hand = (until: Date): void => {
    const done = () => void ended.push({ until, at: performance.now() });
    waiting.sort((a, b) => a.priority - b.priority);
    const next = waiting.shift();
    if (next) next.go(done);
    else done();
  };

  const serve = async (): Promise<void> => {
    drawing = true;
    try {
      while (waiting.length > coming && !closed) {
        const granted = await draw();
        coming += granted.length;
        for (const { wait, until } of granted) {
          const use = () => {
            coming -= 1;
            hand(until);
          };
          if (wait > 0) setTimeout(use, wait);
          else use();
        }
        if (granted.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            setTimeout(resolve, pause).unref();
          });
        }
      }
      if (closed) for (const { go } of waiting.splice(0)) go(() => undefined);
    } catch (error) {
      // Nobody else would draw for those who wait.
      for (const { fail } of waiting.splice(0)) fail(error);
    } finally {
      drawing = false;
    }
  };

  return {
    take: (priority) =>
      new Promise<Done>((resolve, reject) => {
        waiting.push({ priority, go: resolve, fail: reject });
        if (!drawing) void serve();
      }),
    close() {
      closed = true;
      wake();
    },
  };
}

/** What is from moderators, or for somebody who may not be safe, has this priority or a more urgent one. */
const openedFirst = 2;

/**
 * Discord refuses bots that open many direct messages (40003), at a number that it does not publish. A third of them is left to
 * what is urgent: what a moderator says to somebody does not wait behind a morning of check-ins.
 */
export function directOpenings({
  database,
  clock,
  inTenMinutes,
}: Pick<PermitOptions, 'database' | 'clock'> & { inTenMinutes: 'any' | number }): (
  priority: number,
) => Promise<boolean> {
  if (inTenMinutes === 'any') return async () => true;
  const span = minutes(10);
  return async (priority) => {
    const granted = await database.withoutGuild((tx) =>
      drawPermits(tx, {
        budget: 'direct_openings',
        wanted: 1,
        reserve: priority <= openedFirst ? 0 : Math.floor(inTenMinutes / 3),
        rate: (inTenMinutes * 1000) / span,
        capacity: inTenMinutes,
        bound: { most: inTenMinutes, span },
        at: clock?.now(),
      }),
    );
    return granted.length > 0;
  };
}
