/** Occurrences: the dates of series, each an instant with what differs there. */
import { and, asc, eq, gt, gte, inArray, or, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import { gatheringOccurrences, gatheringSeries } from '../schema/gatherings.ts';
import { openTo } from './eyes.ts';
import type { Eyes } from './eyes.ts';
import type { SeriesRow } from './series.ts';

export type OccurrenceRow = InferSelectModel<typeof gatheringOccurrences>;
/** With `changedAt` it is a change by a lead, which calendar files show as another revision. */
export type OccurrenceChange = Partial<
  Omit<OccurrenceRow, 'guildId' | 'ref' | 'version' | 'revision' | 'going' | 'maybe' | 'waiting' | 'inLine'>
>;

/** An occurrence and the series that it belongs to. */
export interface Dated {
  readonly occurrence: OccurrenceRow;
  readonly series: SeriesRow;
}

const itself = (tx: GuildTx, ref: Ref) =>
  and(eq(gatheringOccurrences.guildId, tx.guild), eq(gatheringOccurrences.ref, ref));

export const ofSeries = and(
  eq(gatheringSeries.guildId, gatheringOccurrences.guildId),
  eq(gatheringSeries.ref, gatheringOccurrences.seriesRef),
);

const { placeholder } = sql;

const datedOne = (db: Queries) =>
  db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, placeholder('guild')),
        eq(gatheringOccurrences.ref, placeholder('ref')),
      ),
    );
const findOne = (db: Queries, name: string) => datedOne(db).prepare(name);
const lockOne = (db: Queries, name: string) =>
  datedOne(db).for('update', { of: gatheringOccurrences }).prepare(name);

export async function find(tx: GuildTx, ref: Ref): Promise<Dated | undefined> {
  const [found] = await tx.prepared('occurrences.find', findOne).execute({ guild: tx.guild, ref });
  return found;
}

/** As `find`, and nobody else changes the occurrence or who comes to it before the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<Dated | undefined> {
  const [found] = await tx.prepared('occurrences.lock', lockOne).execute({ guild: tx.guild, ref });
  return found;
}

/** Of a series, those that are not over, the next first. */
export async function ahead(tx: GuildTx, series: Ref, now: Date): Promise<OccurrenceRow[]> {
  return tx.db
    .select()
    .from(gatheringOccurrences)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        eq(gatheringOccurrences.seriesRef, series),
        gt(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref));
}

/** As `ahead`, of several series, and nobody else changes any of them before the transaction ends. */
export async function lockAllAhead(tx: GuildTx, series: readonly Ref[], now: Date): Promise<OccurrenceRow[]> {
  const rows = await tx.db
    .select()
    .from(gatheringOccurrences)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        inArray(gatheringOccurrences.seriesRef, [...series]),
        gt(gatheringOccurrences.endsAt, now),
      ),
    )
    .orderBy(asc(gatheringOccurrences.ref))
    .for('update');
  return rows.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.ref < b.ref ? -1 : 1));
}

/** What is planned or was called off and has not ended, the next first. */
export async function comingUp(
  tx: GuildTx,
  eyes: Eyes,
  { now, limit, from = 0 }: { now: Date; limit: number; from?: number },
): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        inArray(gatheringOccurrences.state, ['planned', 'cancelled']),
        gte(gatheringOccurrences.endsAt, now),
        or(openTo(eyes), ...(eyes.user === undefined ? [] : [eq(gatheringOccurrences.hostId, eyes.user)])),
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref))
    .limit(limit)
    .offset(from);
}

/** Some by their references, the next first. */
export async function several(tx: GuildTx, refs: readonly Ref[]): Promise<Dated[]> {
  if (refs.length === 0) return [];
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(and(eq(gatheringOccurrences.guildId, tx.guild), inArray(gatheringOccurrences.ref, [...refs])))
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref));
}

/** Of some series, the dates that differ from what their rules say and have not ended before `since`; of what is once, the date. */
export async function differing(tx: GuildTx, series: readonly Ref[], since: Date): Promise<OccurrenceRow[]> {
  if (series.length === 0) return [];
  const rows = await tx.db
    .select({ occurrence: gatheringOccurrences })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        inArray(gatheringOccurrences.seriesRef, [...series]),
        gte(gatheringOccurrences.endsAt, since),
        sql`(${gatheringSeries.rule} = '' or ${gatheringOccurrences.moved} or ${gatheringOccurrences.state} = 'cancelled'
             or ${gatheringOccurrences.own} <> '{}'::jsonb
             or ${gatheringOccurrences.endsAt} - ${gatheringOccurrences.startsAt} <> make_interval(mins => ${gatheringSeries.minutes}))`,
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref));
  return rows.map(({ occurrence }) => occurrence);
}

/** What is ahead and has something in its name, for leads, the next first. @param exactly - it is the whole of its name */
export async function aheadNamed(
  tx: GuildTx,
  { typed, exactly, now, limit }: { typed: string; exactly: boolean; now: Date; limit: number },
): Promise<Dated[]> {
  const name = sql`lower(coalesce(${gatheringOccurrences.own} ->> 'title', ${gatheringSeries.title}))`;
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        eq(gatheringOccurrences.state, 'planned'),
        gt(gatheringOccurrences.endsAt, now),
        exactly ? sql`${name} = lower(${typed})` : sql`strpos(${name}, lower(${typed})) > 0`,
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt), asc(gatheringOccurrences.ref))
    .limit(limit);
}

/** Changes it; whatever shows it is drawn anew from the version on that this returns. A lead's change is another revision. */
export async function change(
  tx: GuildTx,
  ref: Ref,
  changed: OccurrenceChange,
): Promise<OccurrenceRow | undefined> {
  const [row] = await tx.db
    .update(gatheringOccurrences)
    .set({
      ...changed,
      version: sql`${gatheringOccurrences.version} + 1`,
      ...(changed.changedAt && { revision: sql`${gatheringOccurrences.revision} + 1` }),
    })
    .where(itself(tx, ref))
    .returning();
  return row;
}

/** Remembers where its card stands and what that shows, which changes nothing that it shows. */
export async function cardShown(
  tx: GuildTx,
  ref: Ref,
  card: { channelId: string | null; messageId: string | null; shownVersion: number },
): Promise<void> {
  await tx.db.update(gatheringOccurrences).set(card).where(itself(tx, ref));
}

/** Remembers that a redraw was asked for, so that no further one is until that is done. */
export async function redrawAsked(tx: GuildTx, ref: Ref, version: number): Promise<void> {
  await tx.db.update(gatheringOccurrences).set({ askedVersion: version }).where(itself(tx, ref));
}

/** How many come, perhaps come and wait, and how many ever stood in the line. */
export async function recount(
  tx: GuildTx,
  ref: Ref,
  { going, maybe, waiting, inLine }: Pick<OccurrenceRow, 'going' | 'maybe' | 'waiting' | 'inLine'>,
): Promise<OccurrenceRow | undefined> {
  const [row] = await tx
    .prepared('occurrences.recount', recountOne)
    .execute({ guild: tx.guild, ref, going, maybe, waiting, inLine });
  return row;
}

const whole = (name: string) => sql`${placeholder(name)}::integer`;
const recountOne = (db: Queries, name: string) =>
  db
    .update(gatheringOccurrences)
    .set({
      going: whole('going'),
      maybe: whole('maybe'),
      waiting: whole('waiting'),
      inLine: whole('inLine'),
      version: sql`${gatheringOccurrences.version} + 1`,
    })
    .where(
      and(
        eq(gatheringOccurrences.guildId, placeholder('guild')),
        eq(gatheringOccurrences.ref, placeholder('ref')),
      ),
    )
    .returning()
    .prepare(name);

export async function add(tx: GuildTx, added: readonly NewOccurrence[]): Promise<void> {
  if (added.length === 0) return;
  await tx.db
    .insert(gatheringOccurrences)
    .values(added.map((one) => ({ guildId: tx.guild, ...one })))
    .onConflictDoNothing();
}

/** What is known of an occurrence when it is planned. */
export type NewOccurrence = Pick<
  OccurrenceRow,
  'ref' | 'seriesRef' | 'slot' | 'startsAt' | 'endsAt' | 'dueAt'
>;

/** Occurrences of other series are put under this one, each with a slot of its own there. */
export async function adopt(
  tx: GuildTx,
  ref: Ref,
  adopted: Pick<OccurrenceRow, 'seriesRef' | 'slot'>,
): Promise<void> {
  await tx.db.update(gatheringOccurrences).set(adopted).where(itself(tx, ref));
}

/** Planned ones of a series that nobody was ever told of are forgotten. */
export async function forget(tx: GuildTx, refs: readonly Ref[]): Promise<void> {
  if (refs.length === 0) return;
  await tx.db
    .delete(gatheringOccurrences)
    .where(and(eq(gatheringOccurrences.guildId, tx.guild), inArray(gatheringOccurrences.ref, [...refs])));
}

/** What somebody hosts and has not ended, by a series or for a date of its own. */
export async function hostedBy(tx: GuildTx, user: string, now: Date): Promise<Dated[]> {
  return tx.db
    .select({ occurrence: gatheringOccurrences, series: gatheringSeries })
    .from(gatheringOccurrences)
    .innerJoin(gatheringSeries, ofSeries)
    .where(
      and(
        eq(gatheringOccurrences.guildId, tx.guild),
        eq(gatheringOccurrences.state, 'planned'),
        gt(gatheringOccurrences.endsAt, now),
        sql`(${gatheringOccurrences.hostId} = ${user} or (${gatheringOccurrences.hostId} is null and not ${gatheringOccurrences.hostAway} and ${gatheringSeries.hostId} = ${user}))`,
      ),
    )
    .orderBy(asc(gatheringOccurrences.startsAt));
}
