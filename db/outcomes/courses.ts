/** Who is asked whether the community helps, and when something is to be done for them next. */
import { and, asc, eq, lte } from 'drizzle-orm';
import type { GuildTx, SystemTx } from '../database.ts';
import { outcomeCourses } from '../schema/outcomes.ts';

export interface CourseRow {
  readonly startedAt: Date;
  readonly longer: boolean;
  readonly told: number;
  readonly closed: number;
}

const of = (tx: GuildTx, user: string) =>
  and(eq(outcomeCourses.guildId, tx.guild), eq(outcomeCourses.userId, user));

const shape = {
  startedAt: outcomeCourses.startedAt,
  longer: outcomeCourses.longer,
  told: outcomeCourses.told,
  closed: outcomeCourses.closed,
};

export async function find(tx: GuildTx, user: string): Promise<CourseRow | undefined> {
  const [row] = await tx.db.select(shape).from(outcomeCourses).where(of(tx, user));
  return row;
}

/** Nobody else changes it, or anything that hangs on it, before this transaction ends. */
export async function lock(tx: GuildTx, user: string): Promise<CourseRow | undefined> {
  const [row] = await tx.db.select(shape).from(outcomeCourses).where(of(tx, user)).for('update');
  return row;
}

/** Beginning twice is beginning once. */
export async function begin(
  tx: GuildTx,
  user: string,
  { startedAt, nextAt }: { readonly startedAt: Date; readonly nextAt: Date },
): Promise<void> {
  await tx.db
    .insert(outcomeCourses)
    .values({ guildId: tx.guild, userId: user, startedAt, nextAt })
    .onConflictDoNothing();
}

export async function change(
  tx: GuildTx,
  user: string,
  changed: Partial<Pick<CourseRow, 'longer' | 'told' | 'closed'>> & { readonly nextAt?: Date | null },
): Promise<void> {
  await tx.db.update(outcomeCourses).set(changed).where(of(tx, user));
}

export async function remove(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(outcomeCourses).where(of(tx, user));
}

/** For whom something is to be done, the longest waiting first. */
export async function due(
  tx: SystemTx,
  now: Date,
  limit: number,
): Promise<{ guild: string; user: string }[]> {
  return tx.db
    .select({ guild: outcomeCourses.guildId, user: outcomeCourses.userId })
    .from(outcomeCourses)
    .where(lte(outcomeCourses.nextAt, now))
    .orderBy(asc(outcomeCourses.nextAt))
    .limit(limit);
}
