/** The rota: weekly shifts, and the single times of them that somebody else has. */
import { and, asc, eq, gt, isNotNull, isNull, ne, or, sum } from 'drizzle-orm';
import type { Shift, Swapped } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { duty, dutyShifts, dutySwaps } from '../schema/duty.ts';

/**
 * @param zone - of whoever has told none
 * @param user - undefined: everybody's
 */
export async function shifts(tx: GuildTx, zone: string, user?: string): Promise<Shift[]> {
  const rows = await tx.db
    .select({ shift: dutyShifts, zone: duty.timeZone })
    .from(dutyShifts)
    .innerJoin(duty, and(eq(duty.guildId, dutyShifts.guildId), eq(duty.userId, dutyShifts.userId)))
    .where(
      and(eq(dutyShifts.guildId, tx.guild), user === undefined ? undefined : eq(dutyShifts.userId, user)),
    )
    .orderBy(asc(dutyShifts.weekday), asc(dutyShifts.minute), asc(dutyShifts.ref));
  return rows.map(({ shift: { ref, userId, weekday, minute, lasts }, zone: own }) => ({
    ref,
    user: userId,
    weekday,
    minute,
    lasts,
    zone: own ?? zone,
  }));
}

/** Those without whom the rota goes on for now: no moderators any more, or at rest. */
export async function away(tx: GuildTx): Promise<Set<string>> {
  const rows = await tx.db
    .select({ user: duty.userId })
    .from(duty)
    .where(and(eq(duty.guildId, tx.guild), or(isNotNull(duty.leftAt), eq(duty.resting, true))));
  return new Set(rows.map(({ user }) => user));
}

/** Those whose shifts rest because they are no moderators any more, and for how many minutes of a week. */
export async function restingShifts(tx: GuildTx): Promise<{ user: string; minutes: number }[]> {
  const rows = await tx.db
    .select({ user: duty.userId, minutes: sum(dutyShifts.lasts).mapWith(Number) })
    .from(duty)
    .innerJoin(dutyShifts, and(eq(dutyShifts.guildId, duty.guildId), eq(dutyShifts.userId, duty.userId)))
    .where(and(eq(duty.guildId, tx.guild), isNotNull(duty.leftAt)))
    .groupBy(duty.userId)
    .orderBy(asc(duty.userId));
  return rows.map(({ user, minutes }) => ({ user, minutes: minutes ?? 0 }));
}

/** Whether anybody has a shift who is there for it. */
export async function anyShift(tx: GuildTx): Promise<boolean> {
  const found = await tx.db
    .select({ ref: dutyShifts.ref })
    .from(dutyShifts)
    .innerJoin(duty, and(eq(duty.guildId, dutyShifts.guildId), eq(duty.userId, dutyShifts.userId)))
    .where(and(eq(dutyShifts.guildId, tx.guild), isNull(duty.leftAt), eq(duty.resting, false)))
    .limit(1);
  return found.length > 0;
}

/** Adds shifts, or changes how long those last that begin just then. Their owner has terms already. */
export async function addShifts(
  tx: GuildTx,
  user: string,
  added: readonly Omit<Shift, 'user' | 'zone'>[],
): Promise<void> {
  for (const { ref, weekday, minute, lasts } of added)
    await tx.db
      .insert(dutyShifts)
      .values({ guildId: tx.guild, ref, userId: user, weekday, minute, lasts })
      .onConflictDoUpdate({
        target: [dutyShifts.guildId, dutyShifts.userId, dutyShifts.weekday, dutyShifts.minute],
        set: { lasts },
      });
}

export async function removeShift(tx: GuildTx, user: string, ref: Ref): Promise<void> {
  await tx.db
    .delete(dutyShifts)
    .where(and(eq(dutyShifts.guildId, tx.guild), eq(dutyShifts.ref, ref), eq(dutyShifts.userId, user)));
}

const withShift = and(eq(dutyShifts.guildId, dutySwaps.guildId), eq(dutyShifts.ref, dutySwaps.shiftRef));

/**
 * What somebody took over from others and has not had yet is on offer again.
 * @param ref - undefined: all of it
 * @returns whose it is, and what the offer is known by
 */
export async function giveBack(
  tx: GuildTx,
  { user, ref, now }: { user: string; ref: Ref | undefined; now: Date },
): Promise<{ ref: Ref; owner: string }[]> {
  return tx.db
    .update(dutySwaps)
    .set({ takenBy: null })
    .from(dutyShifts)
    .where(
      and(
        eq(dutySwaps.guildId, tx.guild),
        eq(dutySwaps.takenBy, user),
        gt(dutySwaps.beginsAt, now),
        ne(dutyShifts.userId, user),
        ref === undefined ? undefined : eq(dutySwaps.ref, ref),
        withShift,
      ),
    )
    .returning({ ref: dutySwaps.ref, owner: dutyShifts.userId });
}

/** Their name goes from what they took over, also where that is long past. */
export async function forgetTaken(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .update(dutySwaps)
    .set({ takenBy: null })
    .where(and(eq(dutySwaps.guildId, tx.guild), eq(dutySwaps.takenBy, user)));
}

/** Communities that have a rota. */
export async function communities(tx: SystemTx): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ guild: dutyShifts.guildId })
    .from(dutyShifts)
    .orderBy(dutyShifts.guildId);
  return rows.map(({ guild }) => guild);
}

export interface Swap extends Swapped {
  readonly ref: Ref;
  /** Whose shift it is. */
  readonly owner: string;
  readonly place: { readonly channel: string; readonly message: string } | undefined;
  readonly offeredAt: Date;
}

const columns = { swap: dutySwaps, owner: dutyShifts.userId };

type Row = { swap: typeof dutySwaps.$inferSelect; owner: string };
const toSwap = ({ swap, owner }: Row): Swap => ({
  ref: swap.ref,
  shift: swap.shiftRef,
  beginsAt: swap.beginsAt,
  takenBy: swap.takenBy ?? undefined,
  owner,
  place: swap.channelId && swap.messageId ? { channel: swap.channelId, message: swap.messageId } : undefined,
  offeredAt: swap.offeredAt,
});

/** Offers and takings over of what begins after a moment, in the order in which it begins. */
export async function swapsAfter(tx: GuildTx, moment: Date): Promise<Swap[]> {
  const rows = await tx.db
    .select(columns)
    .from(dutySwaps)
    .innerJoin(dutyShifts, withShift)
    .where(and(eq(dutySwaps.guildId, tx.guild), gt(dutySwaps.beginsAt, moment)))
    .orderBy(asc(dutySwaps.beginsAt), asc(dutySwaps.ref));
  return rows.map(toSwap);
}

/** Offers and takings over of somebody's own shifts that begin after a moment; nobody takes one until the transaction ends. */
export async function lockSwapsOf(tx: GuildTx, owner: string, moment: Date): Promise<Swap[]> {
  const rows = await tx.db
    .select(columns)
    .from(dutySwaps)
    .innerJoin(dutyShifts, withShift)
    .where(and(eq(dutySwaps.guildId, tx.guild), eq(dutyShifts.userId, owner), gt(dutySwaps.beginsAt, moment)))
    .orderBy(asc(dutySwaps.ref))
    .for('update', { of: dutySwaps });
  return rows.map(toSwap);
}

export async function removeSwap(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(dutySwaps).where(and(eq(dutySwaps.guildId, tx.guild), eq(dutySwaps.ref, ref)));
}

export async function findSwap(tx: GuildTx, ref: Ref): Promise<Swap | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(dutySwaps)
    .innerJoin(dutyShifts, withShift)
    .where(and(eq(dutySwaps.guildId, tx.guild), eq(dutySwaps.ref, ref)));
  return row && toSwap(row);
}

/** Offers one time of a shift that its owner has. @returns what it is known by; asked twice, the same */
export async function offer(
  tx: GuildTx,
  { ref, shift, beginsAt, now }: { ref: Ref; shift: Ref; beginsAt: Date; now: Date },
): Promise<Ref> {
  const [row] = await tx.db
    .insert(dutySwaps)
    .values({ guildId: tx.guild, ref, shiftRef: shift, beginsAt, offeredAt: now })
    .onConflictDoUpdate({
      target: [dutySwaps.guildId, dutySwaps.shiftRef, dutySwaps.beginsAt],
      set: { takenBy: null },
    })
    .returning({ ref: dutySwaps.ref });
  if (!row) throw new Error('an offer was made and not returned');
  return row.ref;
}

/** Of any number of people at the same moment, one takes it; its owner takes it back in the same way. */
export async function takeSwap(tx: GuildTx, ref: Ref, user: string): Promise<boolean> {
  const taken = await tx.db
    .update(dutySwaps)
    .set({ takenBy: user })
    .where(and(eq(dutySwaps.guildId, tx.guild), eq(dutySwaps.ref, ref), isNull(dutySwaps.takenBy)))
    .returning({ ref: dutySwaps.ref });
  return taken.length > 0;
}

export async function placeSwap(
  tx: GuildTx,
  ref: Ref,
  { channel, message }: { channel: string; message: string },
): Promise<void> {
  await tx.db
    .update(dutySwaps)
    .set({ channelId: channel, messageId: message })
    .where(and(eq(dutySwaps.guildId, tx.guild), eq(dutySwaps.ref, ref)));
}
