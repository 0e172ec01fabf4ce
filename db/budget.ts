/** The send budget that all processes share. */
import { sql } from 'drizzle-orm';
import type { Queries, Tx } from './database.ts';

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
  /** No more than so many in any span, whatever was saved up; null: any number. */
  readonly most: number | null;
  /** In milliseconds. */
  readonly span: number;
  readonly at: Date;
}

const { placeholder } = sql;

const draw = (db: Queries, name: string) =>
  db
    .select({
      granted: sql<number>`draw_permits(${placeholder('budget')}::text, ${placeholder('wanted')}::integer, ${placeholder('reserve')}::integer, ${placeholder('rate')}::real, ${placeholder('capacity')}::integer, ${placeholder('most')}::integer, make_interval(secs => ${placeholder('span')}::float / 1000), ${placeholder('at')}::timestamptz)`,
    })
    .from(sql`(values (1)) as once`)
    .prepare(name);

/** @returns how many requests may be sent now, at most `wanted`. */
export async function drawPermits(tx: Tx, { at, ...wanted }: Draw): Promise<number> {
  const [row] = await tx.prepared('budget.draw', draw).execute({ ...wanted, at: at.toISOString() });
  return row?.granted ?? 0;
}
