/** Who is on duty, and how each moderator does it. */
import { and, asc, count, eq, gt, isNotNull, isNull, lte, max, ne, sql } from 'drizzle-orm';
import type { InferSelectModel, SQL } from 'drizzle-orm';
import { usualCapacity } from '#src/escalation/types.ts';
import type { Severity, Strain } from '#src/escalation/types.ts';
import type { GuildTx, Queries } from '../database.ts';
import { duty } from '../schema/duty.ts';
import { cases } from '../schema/escalation.ts';

const { placeholder } = sql;
const theirs = (tx: GuildTx, user: string) => and(eq(duty.guildId, tx.guild), eq(duty.userId, user));

const onNow = (db: Queries, name: string) =>
  db
    .select({ user: duty.userId })
    .from(duty)
    .where(and(eq(duty.guildId, placeholder('guild')), gt(duty.onUntil, placeholder('now'))))
    .orderBy(asc(duty.onUntil))
    .prepare(name);

/** Those on duty, whoever is on longest first. */
export async function onDuty(tx: GuildTx, now: Date): Promise<string[]> {
  const rows = await tx.prepared('duty.on', onNow).execute({ guild: tx.guild, now });
  return rows.map(({ user }) => user);
}

/** Until when somebody is on duty, of those who are now; undefined where nobody is. */
export async function onDutyUntil(tx: GuildTx, now: Date): Promise<Date | undefined> {
  const [last] = await tx.db
    .select({ until: max(duty.onUntil) })
    .from(duty)
    .where(and(eq(duty.guildId, tx.guild), gt(duty.onUntil, now)));
  return last?.until ?? undefined;
}

/** Those who said that they may be called for a crisis although they are off. */
export async function callable(tx: GuildTx): Promise<string[]> {
  const rows = await tx.db
    .select({ user: duty.userId })
    .from(duty)
    .where(
      and(eq(duty.guildId, tx.guild), eq(duty.callable, true), eq(duty.resting, false), isNull(duty.leftAt)),
    )
    .orderBy(asc(duty.userId));
  return rows.map(({ user }) => user);
}

/** How somebody does it. */
export interface Terms {
  readonly onUntil: Date | undefined;
  readonly callable: boolean;
  /** Undefined: the community's. */
  readonly timeZone: string | undefined;
  readonly capacity: number;
  readonly guideVersion: number;
  readonly shiftBegan: Date | undefined;
  /** They said "not now". */
  readonly resting: boolean;
  /** Since when they are no moderator any more. */
  readonly leftAt: Date | undefined;
  readonly run: Strain['run'];
}

function toTerms(row: InferSelectModel<typeof duty> | undefined): Terms {
  return {
    onUntil: row?.onUntil ?? undefined,
    callable: row?.callable ?? false,
    timeZone: row?.timeZone ?? undefined,
    capacity: row?.capacity ?? usualCapacity,
    guideVersion: row?.guideVersion ?? 0,
    shiftBegan: row?.shiftBegan ?? undefined,
    resting: row?.resting ?? false,
    leftAt: row?.leftAt ?? undefined,
    run: { count: row?.heavyRun ?? 0, at: row?.heavyAt ?? undefined },
  };
}

const knownOne = (db: Queries, name: string) =>
  db
    .select()
    .from(duty)
    .where(and(eq(duty.guildId, placeholder('guild')), eq(duty.userId, placeholder('user'))))
    .prepare(name);

/** Undefined for whoever never said anything about it. */
export async function known(tx: GuildTx, user: string): Promise<Terms | undefined> {
  const [row] = await tx.prepared('duty.known', knownOne).execute({ guild: tx.guild, user });
  return row && toTerms(row);
}

/** The same; of them as it usually is. */
export async function termsOf(tx: GuildTx, user: string): Promise<Terms> {
  return (await known(tx, user)) ?? toTerms(undefined);
}

/** Everybody who ever said that they are on duty. */
export async function everybody(tx: GuildTx): Promise<string[]> {
  const rows = await tx.db.select({ user: duty.userId }).from(duty).where(eq(duty.guildId, tx.guild));
  return rows.map(({ user }) => user);
}

/** Changes what is named and nothing else. */
export async function change(
  tx: GuildTx,
  user: string,
  set: Partial<{
    onUntil: Date | null;
    callable: boolean;
    timeZone: string;
    capacity: number;
    guideVersion: number;
    shiftBegan: Date;
    resting: boolean;
    leftAt: Date | null;
  }>,
): Promise<void> {
  if (Object.keys(set).length === 0) return;
  await tx.db
    .insert(duty)
    .values({ guildId: tx.guild, userId: user, ...set })
    .onConflictDoUpdate({ target: [duty.guildId, duty.userId], set });
}

const keepOneRun = (db: Queries, name: string) =>
  db
    .insert(duty)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      heavyRun: placeholder('count'),
      heavyAt: sql`${placeholder('at')}::timestamptz`,
    })
    .onConflictDoUpdate({
      target: [duty.guildId, duty.userId],
      set: { heavyRun: sql`excluded.heavy_run`, heavyAt: sql`excluded.heavy_at` },
    })
    .prepare(name);

/** How many heavy cases they have had in a row. */
export async function keepRun(
  tx: GuildTx,
  user: string,
  { count: inARow, at }: Strain['run'],
): Promise<void> {
  await tx
    .prepared('duty.run', keepOneRun)
    .execute({ guild: tx.guild, user, count: inARow, at: at?.toISOString() ?? null });
}

export async function end(tx: GuildTx, user: string): Promise<void> {
  await tx.db.update(duty).set({ onUntil: null }).where(theirs(tx, user));
}

/** What Kindred keeps of how somebody does it; their shifts go with it. */
export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(duty).where(theirs(tx, user));
}

/** Whom the queue counts on: everybody with terms, and whoever has a case. */
export async function team(
  tx: GuildTx,
): Promise<{ user: string; terms: boolean; leftAt: Date | undefined }[]> {
  const [rows, running] = await Promise.all([
    tx.db
      .select({ user: duty.userId, leftAt: duty.leftAt })
      .from(duty)
      .where(eq(duty.guildId, tx.guild))
      .orderBy(asc(duty.userId)),
    runningBy(tx),
  ]);
  const more = new Set(
    running.map(({ owner }) => owner).filter((owner) => !rows.some(({ user }) => user === owner)),
  );
  return [
    ...rows.map(({ user, leftAt }) => ({ user, terms: true, leftAt: leftAt ?? undefined })),
    ...[...more].map((user) => ({ user, terms: false, leftAt: undefined })),
  ];
}

/** Forgets those who left before a moment and did not come back. */
export async function forgetLeft(tx: GuildTx, before: Date): Promise<void> {
  await tx.db.delete(duty).where(and(eq(duty.guildId, tx.guild), lte(duty.leftAt, before)));
}

const unresolved = ne(cases.state, sql.raw(`'resolved'`));
const inHand = and(unresolved, eq(cases.state, sql.raw(`'taken'`)), isNotNull(cases.ownerId));

/** Nobody says that they can look after more at once: where this many are found, no more are counted. */
const countedAtMost = 100;

/**
 * One is asked about apart: of how many an array stands for, Postgres knows nothing until it sees it, and would plan anew each time,
 * which takes longer than the answer.
 */
const askedOne = sql`(values (${placeholder('users')}::text)) as asked (user_id)`;
const askedMany = sql`unnest(${placeholder('users')}::text[]) as asked (user_id)`;

const strainOf = (asked: SQL) => (db: Queries, name: string) => {
  const theirOnes = and(
    eq(cases.guildId, placeholder('guild')),
    sql`${cases.ownerId} = asked.user_id`,
    inHand,
  );
  return db
    .select({
      user: sql<string>`asked.user_id`,
      capacity: duty.capacity,
      heavyRun: duty.heavyRun,
      heavyAt: duty.heavyAt,
      running: sql<number>`(select count(*)::integer from (select from ${cases} where ${theirOnes} limit ${sql.raw(`${countedAtMost}`)}) as counted)`,
    })
    .from(asked)
    .leftJoin(duty, and(eq(duty.guildId, placeholder('guild')), sql`${duty.userId} = asked.user_id`))
    .prepare(name);
};

const strainOfOne = strainOf(askedOne);
const strainOfMany = strainOf(askedMany);

/** How much some people have now. Cases that rest in aftercare weigh on nobody. */
export async function strainsOf(tx: GuildTx, users: readonly string[]): Promise<Strain[]> {
  const [one, ...more] = users;
  if (one === undefined) return [];
  const rows = await (more.length === 0
    ? tx.prepared('duty.strain', strainOfOne).execute({ guild: tx.guild, users: one })
    : tx.prepared('duty.strains', strainOfMany).execute({ guild: tx.guild, users }));
  return rows.map(({ user, capacity, heavyRun, heavyAt, running }) => ({
    user,
    capacity: capacity ?? usualCapacity,
    run: { count: heavyRun ?? 0, at: heavyAt ?? undefined },
    running,
  }));
}

/** How many cases each of those has who have any, by severity. */
export async function runningBy(
  tx: GuildTx,
): Promise<{ owner: string; severity: Severity; count: number }[]> {
  const rows = await tx.db
    .select({ owner: cases.ownerId, severity: cases.severity, count: count() })
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), inHand))
    .groupBy(cases.ownerId, cases.severity)
    .orderBy(asc(cases.ownerId), asc(cases.severity));
  return rows.flatMap(({ owner, ...rest }) => (owner === null ? [] : [{ owner, ...rest }]));
}
