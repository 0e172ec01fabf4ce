/** What comes after gatherings: how many were there, and what hosts write of them. */
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { gatheringPresences, gatheringRecaps } from '../schema/gathering-after.ts';
import { gatheringOccurrences, gatheringSeries } from '../schema/gatherings.ts';
import { ofSeries } from './occurrences.ts';
import type { Dated } from './occurrences.ts';

export type RecapRow = InferSelectModel<typeof gatheringRecaps>;
type PresenceRow = InferSelectModel<typeof gatheringPresences>;

/** Counts somebody once. Said twice it is said once. */
export async function addPresence(tx: GuildTx, presence: Omit<PresenceRow, 'guildId'>): Promise<void> {
  const added = await tx.db
    .insert(gatheringPresences)
    .values({ guildId: tx.guild, ...presence })
    .onConflictDoNothing()
    .returning({ ref: gatheringPresences.ref });
  await count(tx, presence.occurrenceRef, added.length);
}

export async function removePresence(tx: GuildTx, occurrence: Ref, hashes: readonly string[]): Promise<void> {
  const removed = await tx.db
    .delete(gatheringPresences)
    .where(
      and(
        eq(gatheringPresences.guildId, tx.guild),
        eq(gatheringPresences.occurrenceRef, occurrence),
        inArray(gatheringPresences.memberHash, [...hashes]),
      ),
    )
    .returning({ ref: gatheringPresences.ref });
  await count(tx, occurrence, -removed.length);
}

async function count(tx: GuildTx, occurrence: Ref, change: number): Promise<void> {
  if (change === 0) return;
  await tx.db
    .update(gatheringOccurrences)
    .set({ came: sql`greatest(0, ${gatheringOccurrences.came} + ${change})` })
    .where(and(eq(gatheringOccurrences.guildId, tx.guild), eq(gatheringOccurrences.ref, occurrence)));
}

/** Where somebody said that they were, as long as that is known. */
export async function presencesOf(tx: GuildTx, hashes: readonly string[]): Promise<Ref[]> {
  const rows = await tx.db
    .select({ occurrence: gatheringPresences.occurrenceRef })
    .from(gatheringPresences)
    .where(
      and(eq(gatheringPresences.guildId, tx.guild), inArray(gatheringPresences.memberHash, [...hashes])),
    );
  return rows.map(({ occurrence }) => occurrence);
}

/** Who it was is forgotten; the sums stay. */
export async function forgetPresences(tx: SystemTx, now: Date): Promise<void> {
  await tx.db.delete(gatheringPresences).where(lte(gatheringPresences.forgottenAt, now));
}

/** What is over since a moment, the last first. */
export async function past(
  tx: GuildTx,
  { since, now, limit, host }: { since: Date; now: Date; limit: number; host?: string },
): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        inArray(gatheringOccurrences.state, ['planned', 'over']),
        lte(gatheringOccurrences.endsAt, now),
        gt(gatheringOccurrences.endsAt, since),
        ...(host === undefined
          ? []
          : [
              sql`(${gatheringOccurrences.hostId} = ${host} or (${gatheringOccurrences.hostId} is null and not ${gatheringOccurrences.hostAway} and ${gatheringSeries.hostId} = ${host}))`,
            ]),
      ),
    )
    .orderBy(desc(gatheringOccurrences.startsAt))
    .limit(limit);
}

export async function recapOf(tx: GuildTx, occurrence: Ref): Promise<RecapRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringRecaps)
    .where(and(eq(gatheringRecaps.guildId, tx.guild), eq(gatheringRecaps.occurrenceRef, occurrence)))
    .for('update');
  return found;
}

export async function recap(tx: GuildTx, ref: Ref): Promise<RecapRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringRecaps)
    .where(and(eq(gatheringRecaps.guildId, tx.guild), eq(gatheringRecaps.ref, ref)));
  return found;
}

export async function recapsBy(tx: GuildTx, user: string): Promise<RecapRow[]> {
  return tx.db
    .select()
    .from(gatheringRecaps)
    .where(and(eq(gatheringRecaps.guildId, tx.guild), eq(gatheringRecaps.userId, user)));
}

/** @returns how it stands now */
export async function keepRecap(tx: GuildTx, row: Omit<RecapRow, 'guildId'>): Promise<RecapRow | undefined> {
  const { ref: _ref, occurrenceRef: _of, ...changed } = row;
  const [kept] = await tx.db
    .insert(gatheringRecaps)
    .values({ guildId: tx.guild, ...row })
    .onConflictDoUpdate({
      target: [gatheringRecaps.guildId, gatheringRecaps.occurrenceRef],
      set: changed,
    })
    .returning();
  return kept;
}

/** Remembers where it stands, which changes nothing that it shows. */
export async function recapShown(
  tx: GuildTx,
  ref: Ref,
  shown: Partial<Pick<RecapRow, 'channelId' | 'messageId' | 'shownVersion' | 'state' | 'words'>>,
): Promise<void> {
  await tx.db
    .update(gatheringRecaps)
    .set(shown)
    .where(and(eq(gatheringRecaps.guildId, tx.guild), eq(gatheringRecaps.ref, ref)));
}
