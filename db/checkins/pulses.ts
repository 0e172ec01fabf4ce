/** The community's pulse: the sums that are shown, what goes into the next, and who was in the last. */
import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { KeptLine } from '#src/checkins/types.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { checkinAnswers } from '../schema/checkins.ts';
import { checkinPulses, checkinVoices } from '../schema/checkin-pulse.ts';
import { communities } from '../schema/communities.ts';
import { consents, erasures, members, pauses, remembrances } from '../schema/members.ts';
import type { SealedAnswer } from './answers.ts';

export interface PulseRow {
  readonly madeAt: Date;
  readonly lines: readonly KeptLine[];
}

export async function find(tx: GuildTx): Promise<PulseRow | undefined> {
  const [row] = await tx.db
    .select({ madeAt: checkinPulses.madeAt, lines: checkinPulses.lines })
    .from(checkinPulses)
    .where(eq(checkinPulses.guildId, tx.guild));
  return row;
}

/** Communities whose last sums are older than `before`, or that never had any. */
export async function due(tx: SystemTx, before: Date): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: communities.guildId })
    .from(communities)
    .leftJoin(checkinPulses, eq(checkinPulses.guildId, communities.guildId))
    .where(or(isNull(checkinPulses.madeAt), lte(checkinPulses.madeAt, before)))
    .orderBy(asc(communities.guildId));
  return rows.map(({ guild }) => guild);
}

/** Takes it upon itself, once, until the transaction ends. @returns whether it was still due */
export async function claim(tx: GuildTx, before: Date, now: Date): Promise<boolean> {
  const claimed = await tx.db
    .insert(checkinPulses)
    .values({ guildId: tx.guild, madeAt: now })
    .onConflictDoUpdate({
      target: checkinPulses.guildId,
      set: { madeAt: now },
      setWhere: lte(checkinPulses.madeAt, before),
    })
    .returning({ madeAt: checkinPulses.madeAt });
  return claimed.length > 0;
}

export async function save(tx: GuildTx, lines: readonly KeptLine[]): Promise<void> {
  await tx.db.update(checkinPulses).set({ lines }).where(eq(checkinPulses.guildId, tx.guild));
}

interface Counting {
  readonly since: Date;
  /** Of the words that say that answers are counted. */
  readonly version: number;
  /** Those whose ids come after it. */
  readonly after: string;
  readonly limit: number;
}

/**
 * Those who answered anything, agreed to be counted, are on the server, and pause nothing; in the order of their ids. None of
 * them takes the consent back before the transaction ends.
 */
export async function countable(
  tx: GuildTx,
  { since, version, after, limit }: Counting,
): Promise<readonly string[]> {
  const answeredLately = tx.db
    .select({ one: sql`1` })
    .from(checkinAnswers)
    .where(
      and(
        eq(checkinAnswers.guildId, consents.guildId),
        eq(checkinAnswers.userId, consents.userId),
        gte(checkinAnswers.answeredAt, since),
      ),
    );
  const rows = await tx.db
    .select({ user: consents.userId })
    .from(consents)
    .innerJoin(members, and(eq(members.guildId, consents.guildId), eq(members.userId, consents.userId)))
    .leftJoin(erasures, and(eq(erasures.guildId, members.guildId), eq(erasures.memberRef, members.ref)))
    .leftJoin(pauses, and(eq(pauses.guildId, members.guildId), eq(pauses.memberRef, members.ref)))
    .leftJoin(
      remembrances,
      and(eq(remembrances.guildId, members.guildId), eq(remembrances.memberRef, members.ref)),
    )
    .where(
      and(
        eq(consents.guildId, tx.guild),
        eq(consents.purpose, 'checkins'),
        eq(consents.version, version),
        isNull(consents.withdrawnAt),
        isNull(erasures.memberRef),
        isNull(pauses.memberRef),
        isNull(remembrances.memberRef),
        gt(consents.userId, after),
        sql`exists ${answeredLately}`,
      ),
    )
    .orderBy(asc(consents.userId))
    .limit(limit)
    .for('share', { of: consents });
  return rows.map(({ user }) => user);
}

export async function answersOf(
  tx: GuildTx,
  users: readonly string[],
  since: Date,
): Promise<readonly (SealedAnswer & { readonly user: string })[]> {
  return tx.db
    .select({
      user: checkinAnswers.userId,
      ref: checkinAnswers.ref,
      at: checkinAnswers.answeredAt,
      answer: checkinAnswers.answer,
    })
    .from(checkinAnswers)
    .where(
      and(
        eq(checkinAnswers.guildId, tx.guild),
        inArray(checkinAnswers.userId, [...users]),
        gte(checkinAnswers.answeredAt, since),
      ),
    )
    .orderBy(asc(checkinAnswers.userId), asc(checkinAnswers.answeredAt));
}

interface Counted {
  readonly user: string;
  readonly counted: Sealed;
}

export async function counted(tx: GuildTx): Promise<readonly Counted[]> {
  return tx.db
    .select({ user: checkinVoices.userId, counted: checkinVoices.counted })
    .from(checkinVoices)
    .where(eq(checkinVoices.guildId, tx.guild));
}

export async function countedOf(tx: GuildTx, user: string): Promise<Sealed | undefined> {
  const [row] = await tx.db
    .select({ counted: checkinVoices.counted })
    .from(checkinVoices)
    .where(and(eq(checkinVoices.guildId, tx.guild), eq(checkinVoices.userId, user)));
  return row?.counted;
}

/** So many rows to a statement. */
const batch = 500;

/** In place of whatever there was. */
export async function replaceCounted(tx: GuildTx, rows: readonly Counted[]): Promise<void> {
  await tx.db.delete(checkinVoices).where(eq(checkinVoices.guildId, tx.guild));
  for (let from = 0; from < rows.length; from += batch)
    await tx.db
      .insert(checkinVoices)
      .values(
        rows
          .slice(from, from + batch)
          .map((row) => ({ guildId: tx.guild, userId: row.user, counted: row.counted })),
      );
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .delete(checkinVoices)
    .where(and(eq(checkinVoices.guildId, tx.guild), eq(checkinVoices.userId, user)));
}
