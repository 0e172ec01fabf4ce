/** The send budget that all processes share. */
import { sql } from 'drizzle-orm';
import type { Queries, Tx } from './database.ts';

/** No more than `most` count at any time, whatever was saved up. Times in milliseconds. */
export interface Bound {
  readonly most: number;
  /** How long one counts from the end of its use, or from its beginning where nobody says when it ends. */
  readonly span: number;
  /** How much longer one counts whose end nobody has told yet: what it was used for may still be on its way. */
  readonly hold?: number;
  /** One that is free so soon is granted already. */
  readonly ahead?: number;
}

export interface Draw {
  /** Which of the rates: each is a row of its own. */
  readonly budget: string;
  readonly wanted: number;
  /** How many to leave for what is more urgent. */
  readonly reserve: number;
  /** Permits a second. */
  readonly rate: number;
  /** The most that can be saved up. */
  readonly capacity: number;
  readonly bound: Bound | undefined;
  /** Permits whose use has ended. */
  readonly ended?: readonly Ended[];
  /** Undefined: as Postgres's clock says, which is the same for all. */
  readonly at?: Date | undefined;
}

export interface Granted {
  /** How long to wait before using it, in milliseconds. */
  readonly wait: number;
  /** Until when it counts unless its end is told: what it is known by. */
  readonly until: Date;
}

export interface Ended {
  readonly until: Date;
  /** In whole milliseconds. */
  readonly ago: number;
}

const { placeholder } = sql;
const interval = (name: string) => sql`make_interval(secs => ${placeholder(name)}::float / 1000)`;

const draw = (db: Queries, name: string) =>
  db
    .select({ wait: sql<number>`wait`, until: sql<Date>`until`.mapWith((until: string) => new Date(until)) })
    .from(
      sql`draw_permits(${placeholder('budget')}::text, ${placeholder('wanted')}::integer, ${placeholder('reserve')}::integer, ${placeholder('rate')}::real, ${placeholder('capacity')}::integer, ${placeholder('most')}::integer, ${interval('span')}, ${interval('hold')}, ${interval('ahead')}, ${placeholder('ended')}::timestamptz[], ${placeholder('endedAgo')}::integer[], ${placeholder('at')}::timestamptz)`,
    )
    .prepare(name);

/** @returns the requests that may be sent now or in a moment, at most `wanted`, the first ones first. */
export async function drawPermits(
  tx: Tx,
  { bound, ended = [], at, ...wanted }: Draw,
): Promise<readonly Granted[]> {
  const { most = null, span = 0, hold = 0, ahead = 0 } = bound ?? {};
  return tx.prepared('budget.draw', draw).execute({
    ...wanted,
    most,
    span,
    hold,
    ahead,
    ended: ended.map(({ until }) => until.toISOString()),
    endedAgo: ended.map(({ ago }) => ago),
    at: at?.toISOString() ?? null,
  });
}
