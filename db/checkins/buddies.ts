/** Who may be told that somebody they are matched with might like a hello, and whom there is to tell now. */
import { and, asc, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { BuddyAnswer } from '#src/checkins/types.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { checkinBuddies } from '../schema/checkin-buddies.ts';
import { checkins } from '../schema/checkins.ts';

export type BuddyRow = InferSelectModel<typeof checkinBuddies>;

const one = (tx: GuildTx, ref: Ref) => and(eq(checkinBuddies.guildId, tx.guild), eq(checkinBuddies.ref, ref));
const here = (tx: GuildTx) => eq(checkinBuddies.guildId, tx.guild);

/** Somebody asks for it. @returns the row, and whether it was not there before: nobody is asked a second time */
export async function want(
  tx: GuildTx,
  asked: { readonly match: Ref; readonly user: string; readonly buddy: string },
): Promise<{ readonly ref: Ref; readonly isNew: boolean }> {
  const ref = newRef();
  const { match, user, buddy } = asked;
  const [row] = await tx.db
    .insert(checkinBuddies)
    .values({ guildId: tx.guild, ref, matchRef: match, userId: user, buddyId: buddy })
    .onConflictDoUpdate({
      target: [
        checkinBuddies.guildId,
        checkinBuddies.matchRef,
        checkinBuddies.userId,
        checkinBuddies.buddyId,
      ],
      set: { wanted: true },
    })
    .returning({ ref: checkinBuddies.ref });
  return { ref: row?.ref ?? ref, isNew: row?.ref === ref };
}

/** Who asked for it wants it no more. */
export async function unwant(tx: GuildTx, match: Ref, user: string): Promise<void> {
  await tx.db
    .update(checkinBuddies)
    .set({ wanted: false })
    .where(and(here(tx), eq(checkinBuddies.matchRef, match), eq(checkinBuddies.userId, user)));
}

export async function find(tx: GuildTx, ref: Ref): Promise<BuddyRow | undefined> {
  const [row] = await tx.db.select().from(checkinBuddies).where(one(tx, ref));
  return row;
}

/** As `find`, and nobody else changes it before the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<BuddyRow | undefined> {
  const [row] = await tx.db.select().from(checkinBuddies).where(one(tx, ref)).for('update');
  return row;
}

/** What somebody has asked for, and what others have asked them. */
export async function of(tx: GuildTx, user: string): Promise<readonly BuddyRow[]> {
  return tx.db
    .select()
    .from(checkinBuddies)
    .where(and(here(tx), or(eq(checkinBuddies.userId, user), eq(checkinBuddies.buddyId, user))))
    .orderBy(checkinBuddies.ref);
}

export async function change(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<{ answer: BuddyAnswer; nudgedAt: Date }>,
): Promise<void> {
  await tx.db.update(checkinBuddies).set(changed).where(one(tx, ref));
}

/** Somebody is there again: after another while without them it may be told again. */
export async function rearm(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .update(checkinBuddies)
    .set({ nudgedAt: null })
    .where(and(here(tx), eq(checkinBuddies.userId, user), isNotNull(checkinBuddies.nudgedAt)));
}

/** Deletes one: what it hung on is over. */
export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(checkinBuddies).where(one(tx, ref));
}

/** Deletes what somebody asked, and what was asked of them. */
export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .delete(checkinBuddies)
    .where(and(here(tx), or(eq(checkinBuddies.userId, user), eq(checkinBuddies.buddyId, user))));
}

export interface DueBuddy {
  readonly guild: string;
  readonly ref: Ref;
}

/**
 * Those agreed on by both of whom so many prompts were left alone and nobody was told yet, in all communities, in a lasting order.
 * @param last - where to go on; undefined: from the beginning
 */
export async function due(
  tx: SystemTx,
  unanswered: number,
  { last, limit }: { readonly last: DueBuddy | undefined; readonly limit: number },
): Promise<DueBuddy[]> {
  return tx.db
    .select({ guild: checkinBuddies.guildId, ref: checkinBuddies.ref })
    .from(checkinBuddies)
    .innerJoin(
      checkins,
      and(eq(checkins.guildId, checkinBuddies.guildId), eq(checkins.userId, checkinBuddies.userId)),
    )
    .where(
      and(
        last && sql`(${checkinBuddies.guildId}, ${checkinBuddies.ref}) > (${last.guild}, ${last.ref})`,
        eq(checkinBuddies.wanted, true),
        eq(checkinBuddies.answer, 'yes'),
        isNull(checkinBuddies.nudgedAt),
        gte(checkins.unanswered, unanswered),
        eq(checkins.state, 'running'),
        ne(checkins.flare, true),
        ne(checkins.away, true),
      ),
    )
    .orderBy(asc(checkinBuddies.guildId), asc(checkinBuddies.ref))
    .limit(limit);
}
