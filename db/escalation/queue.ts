/**
 * The queue as it is asked for. Every filter that Postgres may answer from an index that covers some cases only stands in the
 * statement as it is, and every order is one that an index has.
 */
import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { CaseState, Severity } from '#src/escalation/types.ts';
import type { GuildTx, Queries } from '../database.ts';
import { cases } from '../schema/escalation.ts';
import { toCase } from './cases.ts';
import type { StoredCase } from './cases.ts';

const { placeholder } = sql;
const here = eq(cases.guildId, placeholder('guild'));
const inState = (state: CaseState) => eq(cases.state, sql.raw(`'${state}'`));
const unresolved = ne(cases.state, sql.raw(`'resolved'`));
const worstFirst = [asc(cases.rank), asc(cases.number)] as const;

const waitingOnes = (db: Queries, name: string) =>
  db
    .select()
    .from(cases)
    .where(and(here, inState('open')))
    .orderBy(...worstFirst)
    .offset(placeholder('skip'))
    .limit(placeholder('limit'))
    .prepare(name);

/** Cases that nobody has, worst first, then the longest waiting. */
export async function waiting(tx: GuildTx, limit: number, skip = 0): Promise<StoredCase[]> {
  const rows = await tx.prepared('queue.waiting', waitingOnes).execute({ guild: tx.guild, limit, skip });
  return rows.map(toCase);
}

const secondOnes = (db: Queries, name: string) =>
  db
    .select()
    .from(cases)
    .where(and(here, inState('second')))
    .orderBy(...worstFirst)
    .limit(placeholder('limit'))
    .prepare(name);

/** Cases that wait for a second reader. */
export async function awaitingSecond(tx: GuildTx, limit: number): Promise<StoredCase[]> {
  const rows = await tx.prepared('queue.second', secondOnes).execute({ guild: tx.guild, limit });
  return rows.map(toCase);
}

const ownOnes = (db: Queries, name: string) =>
  db
    .select()
    .from(cases)
    .where(and(here, eq(cases.ownerId, placeholder('owner')), unresolved))
    .orderBy(...worstFirst)
    .offset(placeholder('skip'))
    .limit(placeholder('limit'))
    .prepare(name);

/** What somebody has and has not ended. */
export async function ownedBy(tx: GuildTx, owner: string, limit: number, skip = 0): Promise<StoredCase[]> {
  const rows = await tx.prepared('queue.own', ownOnes).execute({ guild: tx.guild, owner, limit, skip });
  return rows.map(toCase);
}

export interface Board {
  /** How many nobody has, by severity, and since when the oldest has waited. */
  readonly waiting: readonly { readonly severity: Severity; readonly count: number; readonly oldest: Date }[];
  /** How many of them have no card yet. */
  readonly withoutCard: number;
  readonly worst: readonly StoredCase[];
  readonly second: readonly StoredCase[];
  readonly secondCount: number;
  /** What somebody has, worst first. */
  readonly running: readonly StoredCase[];
  readonly runningCount: number;
}

const shownOnBoard = 10;

export async function board(tx: GuildTx): Promise<Board> {
  const guild = eq(cases.guildId, tx.guild);
  const bySeverity = await tx.db
    .select({
      severity: cases.severity,
      count: count(),
      oldest: sql<Date>`min(${cases.openedAt})`.mapWith(cases.openedAt),
    })
    .from(cases)
    .where(and(guild, inState('open')))
    .groupBy(cases.rank, cases.severity)
    .orderBy(asc(cases.rank));
  const [cardless] = await tx.db
    .select({ count: count() })
    .from(cases)
    .where(and(guild, inState('open'), isNull(cases.cardMessageId)));
  const owned = and(guild, inArray(cases.state, ['taken', 'aftercare']), unresolved);
  const running = await tx.db
    .select()
    .from(cases)
    .where(owned)
    .orderBy(...worstFirst)
    .limit(shownOnBoard);
  const [proposed] = await tx.db
    .select({ count: count() })
    .from(cases)
    .where(and(guild, inState('second')));
  const [all] = await tx.db.select({ count: count() }).from(cases).where(owned);
  return {
    waiting: bySeverity,
    withoutCard: cardless?.count ?? 0,
    worst: await waiting(tx, shownOnBoard),
    second: await awaitingSecond(tx, shownOnBoard),
    secondCount: proposed?.count ?? 0,
    running: running.map(toCase),
    runningCount: all?.count ?? 0,
  };
}

/** A case by the number that moderators call it. */
export async function byNumber(tx: GuildTx, number: number): Promise<Ref | undefined> {
  const [row] = await tx.db
    .select({ ref: cases.ref })
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), eq(cases.number, number)));
  return row?.ref;
}

/** How often attention was asked for a case, since it began to wait or somebody looked after it. */
export async function nudgesOf(tx: GuildTx, ref: Ref): Promise<number> {
  const [row] = await tx.db
    .select({ nudges: cases.nudges })
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), eq(cases.ref, ref)));
  return row?.nudges ?? 0;
}
