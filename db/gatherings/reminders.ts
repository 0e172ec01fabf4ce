/** Reminders: each is one time that somebody is reminded of a seat of theirs, and goes where its occurrence goes. */
import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { communities } from '../schema/communities.ts';
import { gatheringReminders } from '../schema/gathering-seats.ts';
import { gatheringOccurrences } from '../schema/gatherings.ts';

export type ReminderRow = InferSelectModel<typeof gatheringReminders>;

export async function add(tx: GuildTx, reminders: readonly Omit<ReminderRow, 'guildId'>[]): Promise<void> {
  for (const part of inParts(reminders))
    await tx.db
      .insert(gatheringReminders)
      .values(part.map((one) => ({ guildId: tx.guild, ...one })))
      .onConflictDoNothing();
}

export async function find(tx: GuildTx, ref: Ref): Promise<ReminderRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringReminders)
    .where(and(eq(gatheringReminders.guildId, tx.guild), eq(gatheringReminders.ref, ref)));
  return found;
}

export async function forget(tx: GuildTx, seats: readonly Ref[]): Promise<void> {
  if (seats.length === 0) return;
  await tx.db
    .delete(gatheringReminders)
    .where(and(eq(gatheringReminders.guildId, tx.guild), inArray(gatheringReminders.seatRef, [...seats])));
}

/** What is set for one seat, the earliest first. */
export async function ofSeat(tx: GuildTx, seat: Ref): Promise<ReminderRow[]> {
  return tx.db
    .select()
    .from(gatheringReminders)
    .where(and(eq(gatheringReminders.guildId, tx.guild), eq(gatheringReminders.seatRef, seat)));
}

/** Takes the reminders of an occurrence along to where it begins now: what would be past is not made up for. */
export async function takeAlong(tx: GuildTx, occurrence: Ref, startsAt: Date, now: Date): Promise<void> {
  const due = sql`${startsAt.toISOString()}::timestamptz - make_interval(mins => ${gatheringReminders.minutes})`;
  await tx.db
    .update(gatheringReminders)
    .set({ dueAt: sql`case when ${due} > ${now.toISOString()}::timestamptz then ${due} end` })
    .where(and(eq(gatheringReminders.guildId, tx.guild), eq(gatheringReminders.occurrenceRef, occurrence)));
}

/** Nobody is reminded of it any more. */
export async function hush(tx: GuildTx, occurrences: readonly Ref[]): Promise<void> {
  if (occurrences.length === 0) return;
  await tx.db
    .update(gatheringReminders)
    .set({ dueAt: null })
    .where(
      and(
        eq(gatheringReminders.guildId, tx.guild),
        inArray(gatheringReminders.occurrenceRef, [...occurrences]),
        isNotNull(gatheringReminders.dueAt),
      ),
    );
}

/** A reminder that is due, and the community that it is in. */
export interface DueReminder {
  readonly guild: string;
  readonly community: Ref;
  readonly ref: Ref;
  readonly minutes: number;
  readonly startsAt: Date;
}

/** Some of what is due, marked as planned in this transaction; what another holds is left to it. */
export async function claimDue(tx: SystemTx, now: Date, limit: number): Promise<DueReminder[]> {
  const claimed = await tx.db
    .select({
      guild: gatheringReminders.guildId,
      community: communities.ref,
      ref: gatheringReminders.ref,
      minutes: gatheringReminders.minutes,
      startsAt: gatheringOccurrences.startsAt,
    })
    .from(gatheringReminders)
    .innerJoin(
      gatheringOccurrences,
      and(
        eq(gatheringOccurrences.guildId, gatheringReminders.guildId),
        eq(gatheringOccurrences.ref, gatheringReminders.occurrenceRef),
      ),
    )
    .innerJoin(communities, eq(communities.guildId, gatheringReminders.guildId))
    .where(lte(gatheringReminders.dueAt, now))
    .orderBy(gatheringReminders.dueAt)
    .limit(limit)
    .for('update', { of: gatheringReminders, skipLocked: true });
  if (claimed.length > 0)
    await tx.db.execute(sql`
      update gathering_reminders as kept set due_at = null
        from unnest(${sql.param(claimed.map(({ guild }) => guild))}::text[],
                    ${sql.param(claimed.map(({ ref }) => ref))}::text[]) as claimed (guild_id, ref)
       where kept.guild_id = claimed.guild_id and kept.ref = claimed.ref`);
  return claimed;
}
