/** Entries of the library. What is searched goes through `library.search`, which alone reaches the index of their words. */
import { and, asc, count, desc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import type { Resource, ResourceFacts, ResourceTrouble } from '#src/learning/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { recapGone } from '../gatherings/shelved.ts';
import { libraries, resources } from '../schema/learning.ts';

const columns = {
  ref: resources.ref,
  state: resources.state,
  title: resources.title,
  link: resources.link,
  source: resources.source,
  about: resources.about,
  kind: resources.kind,
  language: resources.language,
  country: resources.country,
  cost: resources.cost,
  effort: resources.effort,
  topics: resources.topics,
  connection: resources.connection,
  starter: resources.starter,
  of: resources.ofRef,
  recapGone,
  listedOn: resources.listedOn,
  reviewer: resources.reviewerUserId,
  reviewedOn: resources.reviewedOn,
  reviewBy: resources.reviewBy,
  broken: resources.toldBroken,
  harmful: resources.toldHarmful,
  selling: resources.toldSelling,
};

type Row = Omit<Resource, 'country' | 'of' | 'reviewer' | 'reviewedOn' | 'told'> &
  Record<ResourceTrouble, number> & {
    readonly of: Ref | null;
    readonly country: string | null;
    readonly reviewer: string | null;
    readonly reviewedOn: Date | null;
  };

function toResource({ broken, harmful, selling, ...row }: Row): Resource {
  return {
    ...row,
    country: row.country ?? undefined,
    of: row.of ?? undefined,
    reviewer: row.reviewer ?? undefined,
    reviewedOn: row.reviewedOn ?? undefined,
    told: { broken, harmful, selling },
  };
}

export interface Wanted {
  /** What somebody typed; '' where they only chose a topic, or nothing. */
  readonly said: string;
  /** Slugs that it stands for. */
  readonly about: readonly string[];
  /** Those that count, the best first. */
  readonly languages: readonly string[];
  readonly country: string | undefined;
  readonly now: Date;
  /** One of the words is enough. */
  readonly loosely: boolean;
  readonly skipped: number;
  readonly most: number;
}

export interface Found {
  readonly total: number;
  readonly entries: readonly Resource[];
}

const list = (words: readonly string[]) =>
  sql`array[${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[]`;

export async function search(tx: GuildTx, wanted: Wanted): Promise<Found> {
  const { said, about, languages, country, now, loosely, skipped, most } = wanted;
  const { rows } = await tx.db.execute<{ ref: Ref; total: number }>(
    sql`select ref, total from library.search(${tx.guild}, ${said}, ${list(about)}, ${list(languages)},
          ${country ?? null}, ${now.toISOString()}, ${loosely}, ${skipped}, ${most})`,
  );
  const entries = await byRefs(
    tx,
    rows.map(({ ref }) => ref),
  );
  return { total: rows[0]?.total ?? 0, entries };
}

/** In the order of the references; those that are not there are left out. */
export async function byRefs(tx: GuildTx, refs: readonly Ref[]): Promise<Resource[]> {
  if (refs.length === 0) return [];
  const rows = await tx.db
    .select(columns)
    .from(resources)
    .where(and(eq(resources.guildId, tx.guild), inArray(resources.ref, [...refs])));
  const known = new Map(rows.map((row) => [row.ref, toResource(row)]));
  return refs.flatMap((ref) => known.get(ref) ?? []);
}

export async function byLink(tx: GuildTx, link: string): Promise<Resource | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(resources)
    .where(and(eq(resources.guildId, tx.guild), eq(resources.link, link)));
  return row && toResource(row);
}

/** What came from a recap or a book of the community's own. */
export async function byOf(tx: GuildTx, of: Ref): Promise<Resource | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(resources)
    .where(and(eq(resources.guildId, tx.guild), eq(resources.ofRef, of)));
  return row && toResource(row);
}

/** Says what an entry came from; undefined: it stands for itself from now on. */
export async function belongTo(tx: GuildTx, ref: Ref, of: Ref | undefined): Promise<void> {
  await tx.db
    .update(resources)
    .set({ ofRef: of ?? null })
    .where(and(eq(resources.guildId, tx.guild), eq(resources.ref, ref)));
}

const told = sql<number>`(${resources.toldBroken} + ${resources.toldHarmful} + ${resources.toldSelling})`;

/** What somebody should look at: what members spoke of first, and what leads nowhere any more, then what is hidden because nobody looked for long, then what nobody ever looked at. */
export async function toReview(
  tx: GuildTx,
  { now, skipped, most }: { readonly now: Date; readonly skipped: number; readonly most: number },
): Promise<Resource[]> {
  const rows = await tx.db
    .select(columns)
    .from(resources)
    .where(waiting(tx, now))
    .orderBy(
      desc(told),
      desc(recapGone),
      sql`${resources.reviewBy} > ${now.toISOString()}`,
      asc(resources.title),
      asc(resources.ref),
    )
    .offset(skipped)
    .limit(most);
  return rows.map(toResource);
}

const waiting = (tx: GuildTx, now: Date) =>
  and(
    eq(resources.guildId, tx.guild),
    eq(resources.state, 'listed'),
    or(lte(resources.reviewBy, now), gt(told, 0), sql`${resources.reviewedOn} is null`, recapGone),
  );

export async function countToReview(tx: GuildTx, now: Date): Promise<number> {
  const [row] = await tx.db.select({ count: count() }).from(resources).where(waiting(tx, now));
  return row?.count ?? 0;
}

export type NewResource = ResourceFacts &
  Pick<Resource, 'ref' | 'starter' | 'listedOn' | 'reviewBy'> & {
    readonly of?: Ref | undefined;
    readonly reviewer: string | undefined;
    readonly now: Date;
  };

/** Puts entries in. One whose link is there already stays as it is. @returns how many are new */
export async function add(tx: GuildTx, entries: readonly NewResource[]): Promise<number> {
  const added = await tx.db
    .insert(resources)
    .values(
      entries.map(({ now, reviewer, of, ...entry }) => ({
        guildId: tx.guild,
        ...entry,
        ofRef: of ?? null,
        state: 'listed' as const,
        createdAt: now,
        reviewerUserId: reviewer ?? null,
        reviewedOn: reviewer === undefined ? null : now,
      })),
    )
    .onConflictDoNothing()
    .returning({ ref: resources.ref });
  return added.length;
}

const one = (tx: GuildTx, ref: Ref) =>
  and(eq(resources.guildId, tx.guild), eq(resources.ref, ref), eq(resources.state, 'listed'));

/** @returns whether it is there */
export async function change(tx: GuildTx, ref: Ref, facts: ResourceFacts): Promise<boolean> {
  const { rowCount } = await tx.db
    .update(resources)
    .set({ ...facts, country: facts.country ?? null })
    .where(one(tx, ref));
  return rowCount === 1;
}

/** A lead has looked at it: what members said before is settled. @returns whether it is there */
export async function confirm(
  tx: GuildTx,
  ref: Ref,
  { reviewer, now, reviewBy }: { readonly reviewer: string; readonly now: Date; readonly reviewBy: Date },
): Promise<boolean> {
  const { rowCount } = await tx.db
    .update(resources)
    .set({
      reviewerUserId: reviewer,
      reviewedOn: now,
      reviewBy,
      toldBroken: 0,
      toldHarmful: 0,
      toldSelling: 0,
    })
    .where(one(tx, ref));
  return rowCount === 1;
}

/** Puts one back that leads took out, as it is said of it now. */
export async function putBack(tx: GuildTx, link: string): Promise<void> {
  await tx.db
    .update(resources)
    .set({ state: 'listed' })
    .where(and(eq(resources.guildId, tx.guild), eq(resources.link, link)));
}

/** @returns whether it was there */
export async function takeOut(tx: GuildTx, ref: Ref): Promise<boolean> {
  const { rowCount } = await tx.db.update(resources).set({ state: 'out' }).where(one(tx, ref));
  return rowCount === 1;
}

const counters = {
  broken: { toldBroken: sql`${resources.toldBroken} + 1` },
  harmful: { toldHarmful: sql`${resources.toldHarmful} + 1` },
  selling: { toldSelling: sql`${resources.toldSelling} + 1` },
} as const;

/** Counts what a member said. Who it was is not kept. @returns whether it is there */
export async function tell(tx: GuildTx, ref: Ref, trouble: ResourceTrouble): Promise<boolean> {
  const { rowCount } = await tx.db.update(resources).set(counters[trouble]).where(one(tx, ref));
  return rowCount === 1;
}

/** What somebody looked at as a lead. */
export async function reviewedBy(
  tx: GuildTx,
  user: string,
): Promise<Pick<Resource, 'title' | 'reviewedOn'>[]> {
  const rows = await tx.db
    .select({ title: resources.title, reviewedOn: resources.reviewedOn })
    .from(resources)
    .where(and(eq(resources.guildId, tx.guild), eq(resources.reviewerUserId, user)))
    .orderBy(asc(resources.title));
  return rows.map(({ title, reviewedOn }) => ({ title, reviewedOn: reviewedOn ?? undefined }));
}

export async function forgetReviewer(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .update(resources)
    .set({ reviewerUserId: null })
    .where(and(eq(resources.guildId, tx.guild), eq(resources.reviewerUserId, user)));
}

/** Which edition of the entries that come with Kindred a community has; 0 where none. */
export async function editionOf(tx: GuildTx): Promise<number> {
  const [row] = await tx.db
    .select({ edition: libraries.edition })
    .from(libraries)
    .where(eq(libraries.guildId, tx.guild));
  return row?.edition ?? 0;
}

/** @returns whether this is what made it so: of two at once, one puts the entries in */
export async function noteEdition(tx: GuildTx, edition: number): Promise<boolean> {
  const { rowCount } = await tx.db
    .insert(libraries)
    .values({ guildId: tx.guild, edition })
    .onConflictDoUpdate({
      target: libraries.guildId,
      set: { edition },
      setWhere: sql`${libraries.edition} < ${edition}`,
    });
  return rowCount === 1;
}
