/** Which occurrences stand among a server's own events, and what those were told to say. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import {
  gatheringMirroring,
  gatheringMirrors,
  gatheringOccurrences,
  gatheringSeries,
} from '../schema/gatherings.ts';
import type { Dated } from './occurrences.ts';

export type MirrorRow = InferSelectModel<typeof gatheringMirrors>;
export type MirroringRow = InferSelectModel<typeof gatheringMirroring>;

const itself = (tx: GuildTx, ref: Ref) =>
  and(eq(gatheringMirrors.guildId, tx.guild), eq(gatheringMirrors.ref, ref));

export async function all(tx: GuildTx): Promise<MirrorRow[]> {
  return tx.db
    .select()
    .from(gatheringMirrors)
    .where(eq(gatheringMirrors.guildId, tx.guild))
    .orderBy(asc(gatheringMirrors.ref));
}

export async function find(tx: GuildTx, ref: Ref): Promise<MirrorRow | undefined> {
  const [found] = await tx.db.select().from(gatheringMirrors).where(itself(tx, ref));
  return found;
}

export async function ofEvent(tx: GuildTx, event: string): Promise<MirrorRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringMirrors)
    .where(and(eq(gatheringMirrors.guildId, tx.guild), eq(gatheringMirrors.eventId, event)));
  return found;
}

/** What is planned, has not ended and is to stand there, the next first. */
export async function wanted(tx: GuildTx, now: Date, limit: number): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(
      gatheringSeries,
      and(
        eq(gatheringSeries.guildId, gatheringOccurrences.guildId),
        eq(gatheringSeries.ref, gatheringOccurrences.seriesRef),
      ),
    )
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        eq(gatheringOccurrences.state, 'planned'),
        gt(gatheringOccurrences.endsAt, now),
        gatheringSeries.mirrored,
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref))
    .limit(limit);
}

/** Remembers the event that an occurrence has now, whichever it had before. */
export async function keep(tx: GuildTx, mirror: Omit<MirrorRow, 'guildId' | 'byHand'>): Promise<void> {
  const { eventId, asked, seen } = mirror;
  // Its occurrence may be gone by now; the event is then found to be nobody's at the next look.
  await tx.db.execute(sql`
    insert into gathering_mirrors (guild_id, ref, occurrence_ref, event_id, asked, seen)
    select ${tx.guild}, ${mirror.ref}, ref, ${eventId}, ${asked}, ${seen} from gathering_occurrences
     where guild_id = ${tx.guild} and ref = ${mirror.occurrenceRef}
        on conflict (guild_id, occurrence_ref)
        do update set event_id = excluded.event_id, asked = excluded.asked, seen = excluded.seen`);
}

/** Somebody changed it by hand, or deleted it (`seen` is '' then). */
export async function note(tx: GuildTx, ref: Ref, seen: string): Promise<MirrorRow | undefined> {
  const [row] = await tx.db
    .update(gatheringMirrors)
    .set({ seen, asked: '', byHand: sql`${gatheringMirrors.byHand} + 1` })
    .where(itself(tx, ref))
    .returning();
  return row;
}

export async function forget(tx: GuildTx, refs: readonly Ref[]): Promise<void> {
  if (refs.length === 0) return;
  await tx.db
    .delete(gatheringMirrors)
    .where(and(eq(gatheringMirrors.guildId, tx.guild), inArray(gatheringMirrors.ref, [...refs])));
}

/** From now on the community's events on Discord are looked at. */
export async function begin(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.insert(gatheringMirroring).values({ guildId: tx.guild, ref }).onConflictDoNothing();
}

/** One more look is asked for. @returns undefined where nothing was ever to stand there */
export async function ask(tx: GuildTx): Promise<MirroringRow | undefined> {
  const [row] = await tx.db
    .update(gatheringMirroring)
    .set({ version: sql`${gatheringMirroring.version} + 1`, dueAt: null })
    .where(eq(gatheringMirroring.guildId, tx.guild))
    .returning();
  return row;
}

export async function mirroring(tx: GuildTx): Promise<MirroringRow | undefined> {
  const [row] = await tx.db.select().from(gatheringMirroring).where(eq(gatheringMirroring.guildId, tx.guild));
  return row;
}

/** When it is looked at by itself; null: not before something is to stand there again. */
export async function lookAt(tx: GuildTx, dueAt: Date | null): Promise<void> {
  await tx.db.update(gatheringMirroring).set({ dueAt }).where(eq(gatheringMirroring.guildId, tx.guild));
}

export async function due(tx: SystemTx, now: Date): Promise<{ guild: string }[]> {
  const { rows } = await tx.db.execute<{ guild: string }>(sql`
    select guild_id as guild from gathering_mirroring where due_at <= ${now.toISOString()}::timestamptz limit 500`);
  return rows;
}
