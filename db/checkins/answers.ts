/** What somebody answered, sealed under their own key. */
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { CheckinAnswer } from '#src/checkins/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { checkinAnswers } from '../schema/checkins.ts';

export interface SealedAnswer extends Pick<CheckinAnswer, 'ref' | 'at'> {
  readonly answer: Sealed;
}

export async function add(tx: GuildTx, user: string, { ref, at, answer }: SealedAnswer): Promise<void> {
  await tx.db.insert(checkinAnswers).values({ guildId: tx.guild, ref, userId: user, answeredAt: at, answer });
}

const { placeholder } = sql;

const answersSince = (db: Queries, name: string) =>
  db
    .select({ ref: checkinAnswers.ref, at: checkinAnswers.answeredAt, answer: checkinAnswers.answer })
    .from(checkinAnswers)
    .where(
      and(
        eq(checkinAnswers.guildId, placeholder('guild')),
        eq(checkinAnswers.userId, placeholder('user')),
        gte(checkinAnswers.answeredAt, sql`${placeholder('since')}::timestamptz`),
      ),
    )
    .orderBy(asc(checkinAnswers.answeredAt), asc(checkinAnswers.ref))
    .prepare(name);

/** Oldest first. */
export async function since(tx: GuildTx, user: string, from: Date): Promise<SealedAnswer[]> {
  return tx
    .prepared('checkin_answers.since', answersSince)
    .execute({ guild: tx.guild, user, since: from.toISOString() });
}

export async function remove(tx: GuildTx, user: string, ref: Ref): Promise<void> {
  await tx.db
    .delete(checkinAnswers)
    .where(
      and(eq(checkinAnswers.guildId, tx.guild), eq(checkinAnswers.userId, user), eq(checkinAnswers.ref, ref)),
    );
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .delete(checkinAnswers)
    .where(and(eq(checkinAnswers.guildId, tx.guild), eq(checkinAnswers.userId, user)));
}

export async function forgetAnsweredBefore(tx: GuildTx, before: Date): Promise<void> {
  await tx.db
    .delete(checkinAnswers)
    .where(and(eq(checkinAnswers.guildId, tx.guild), lt(checkinAnswers.answeredAt, before)));
}
