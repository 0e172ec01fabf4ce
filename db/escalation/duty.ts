/** Who is on duty, and how each moderator does it. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import { usualCapacity } from '#src/escalation/types.ts';
import type { Severity, Strain } from '#src/escalation/types.ts';
import type { GuildTx } from '../database.ts';
import { duty } from '../schema/duty.ts';
import { cases } from '../schema/escalation.ts';

const theirs = (tx: GuildTx, user: string) => and(eq(duty.guildId, tx.guild), eq(duty.userId, user));

/** Those on duty, whoever is on longest first. */
export async function onDuty(tx: GuildTx, now: Date): Promise<string[]> {
  const rows = await tx.db
    .select({ user: duty.userId })
    .from(duty)
    .where(and(eq(duty.guildId, tx.guild), gt(duty.onUntil, now)))
    .orderBy(asc(duty.onUntil));
  return rows.map(({ user }) => user);
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

/** Undefined for whoever never said anything about it. */
export async function known(tx: GuildTx, user: string): Promise<Terms | undefined> {
  const [row] = await tx.db.select().from(duty).where(theirs(tx, user));
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
  {
    run,
    ...changes
  }: Partial<{
    onUntil: Date | null;
    callable: boolean;
    timeZone: string;
    capacity: number;
    guideVersion: number;
    shiftBegan: Date;
    resting: boolean;
    leftAt: Date | null;
    run: Strain['run'];
  }>,
): Promise<void> {
  const set = { ...changes, ...(run && { heavyRun: run.count, heavyAt: run.at ?? null }) };
  if (Object.keys(set).length === 0) return;
  await tx.db
    .insert(duty)
    .values({ guildId: tx.guild, userId: user, ...set })
    .onConflictDoUpdate({ target: [duty.guildId, duty.userId], set });
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

/** How much some people have now. Cases that rest in aftercare weigh on nobody. */
export async function strainsOf(tx: GuildTx, users: readonly string[]): Promise<Strain[]> {
  if (users.length === 0) return [];
  const [rows, running] = await Promise.all([
    tx.db
      .select()
      .from(duty)
      .where(and(eq(duty.guildId, tx.guild), inArray(duty.userId, [...users]))),
    runningBy(tx, users),
  ]);
  return users.map((user) => {
    const { capacity, run } = toTerms(rows.find(({ userId }) => userId === user));
    const own = running.filter(({ owner }) => owner === user);
    return { user, capacity, run, running: own.reduce((sum, each) => sum + each.count, 0) };
  });
}

const unresolved = ne(cases.state, sql.raw(`'resolved'`));
const inHand = and(unresolved, eq(cases.state, sql.raw(`'taken'`)), isNotNull(cases.ownerId));

/** How many cases somebody has, by severity; of everybody where nobody is named. */
export async function runningBy(
  tx: GuildTx,
  users?: readonly string[],
): Promise<{ owner: string; severity: Severity; count: number }[]> {
  const rows = await tx.db
    .select({ owner: cases.ownerId, severity: cases.severity, count: count() })
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), inHand, users ? inArray(cases.ownerId, [...users]) : undefined))
    .groupBy(cases.ownerId, cases.severity)
    .orderBy(asc(cases.ownerId), asc(cases.severity));
  return rows.flatMap(({ owner, ...rest }) => (owner === null ? [] : [{ owner, ...rest }]));
}
