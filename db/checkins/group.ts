/** Questions that come back in groups' channels, and each time that one was asked. */
import { and, eq, lt, lte } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { groupCheckinPosts, groupCheckins } from '../schema/checkins.ts';
import { groups } from '../schema/groups.ts';

export type GroupCheckinRow = InferSelectModel<typeof groupCheckins>;
export type GroupPostRow = InferSelectModel<typeof groupCheckinPosts>;

export async function ofGroup(tx: GuildTx, group: Ref): Promise<GroupCheckinRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(groupCheckins)
    .where(and(eq(groupCheckins.guildId, tx.guild), eq(groupCheckins.groupRef, group)));
  return found;
}

export async function save(tx: GuildTx, { guildId: _guild, ...checkin }: GroupCheckinRow): Promise<void> {
  await tx.db
    .insert(groupCheckins)
    .values({ guildId: tx.guild, ...checkin })
    .onConflictDoUpdate({ target: [groupCheckins.guildId, groupCheckins.groupRef], set: checkin });
}

export async function remove(tx: GuildTx, group: Ref): Promise<boolean> {
  const removed = await tx.db
    .delete(groupCheckins)
    .where(and(eq(groupCheckins.guildId, tx.guild), eq(groupCheckins.groupRef, group)))
    .returning({ ref: groupCheckins.ref });
  return removed.length > 0;
}

export async function due(tx: SystemTx, now: Date): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: groupCheckins.guildId, ref: groupCheckins.ref })
    .from(groupCheckins)
    .where(lte(groupCheckins.nextAt, now))
    .orderBy(groupCheckins.nextAt)
    .limit(500);
}

/** Held until the transaction ends, if it is still due; what another holds is left to it. */
export async function claimDue(tx: GuildTx, ref: Ref, now: Date): Promise<GroupCheckinRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(groupCheckins)
    .where(
      and(eq(groupCheckins.guildId, tx.guild), eq(groupCheckins.ref, ref), lte(groupCheckins.nextAt, now)),
    )
    .for('update', { skipLocked: true });
  return found;
}

export async function goOn(
  tx: GuildTx,
  ref: Ref,
  next: Pick<GroupCheckinRow, 'nextAt' | 'asked'>,
): Promise<void> {
  await tx.db
    .update(groupCheckins)
    .set(next)
    .where(and(eq(groupCheckins.guildId, tx.guild), eq(groupCheckins.ref, ref)));
}

export async function addPost(
  tx: GuildTx,
  post: Pick<GroupPostRow, 'ref' | 'checkinRef' | 'number' | 'dueAt'>,
): Promise<void> {
  await tx.db.insert(groupCheckinPosts).values({ guildId: tx.guild, ...post });
}

/** A post, with the channel of its group as it is now. */
export async function post(tx: GuildTx, ref: Ref) {
  const [found] = await tx.db
    .select({
      post: groupCheckinPosts,
      checkin: { pack: groupCheckins.pack, own: groupCheckins.own, zone: groupCheckins.zone },
      group: { ref: groups.ref, state: groups.state, kind: groups.kind, channel: groups.channelId },
    })
    .from(groupCheckinPosts)
    .innerJoin(
      groupCheckins,
      and(
        eq(groupCheckins.guildId, groupCheckinPosts.guildId),
        eq(groupCheckins.ref, groupCheckinPosts.checkinRef),
      ),
    )
    .innerJoin(groups, and(eq(groups.guildId, groupCheckins.guildId), eq(groups.ref, groupCheckins.groupRef)))
    .where(and(eq(groupCheckinPosts.guildId, tx.guild), eq(groupCheckinPosts.ref, ref)));
  return found;
}

export async function savePost(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<Pick<GroupPostRow, 'question' | 'channelId' | 'messageId'>>,
): Promise<void> {
  await tx.db
    .update(groupCheckinPosts)
    .set(changed)
    .where(and(eq(groupCheckinPosts.guildId, tx.guild), eq(groupCheckinPosts.ref, ref)));
}

/** @returns whether it was the first answer */
export async function markAnswered(tx: GuildTx, ref: Ref): Promise<boolean> {
  const first = await tx.db
    .update(groupCheckinPosts)
    .set({ answered: true })
    .where(
      and(
        eq(groupCheckinPosts.guildId, tx.guild),
        eq(groupCheckinPosts.ref, ref),
        eq(groupCheckinPosts.answered, false),
      ),
    )
    .returning({ ref: groupCheckinPosts.ref });
  return first.length > 0;
}

/** Of all communities. */
export async function forgetPostsBefore(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.delete(groupCheckinPosts).where(lt(groupCheckinPosts.dueAt, before));
}
