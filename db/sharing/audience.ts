/** The groups that there are, and who in them can be told or asked something. */
import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { groupMembers, groups } from '../schema/groups.ts';
import { sharedAnswerers } from '../schema/sharing.ts';

export async function allGroupRefs(tx: GuildTx): Promise<Ref[]> {
  const rows = await tx.db.select({ ref: groups.ref }).from(groups).where(eq(groups.guildId, tx.guild));
  return rows.map(({ ref }) => ref);
}

export interface Place {
  readonly ref: Ref;
  readonly name: string;
  readonly channel: string | null;
}

/** The groups to which somebody can tell something, by name. */
export async function placesOf(tx: GuildTx, user: string): Promise<Place[]> {
  return tx.db
    .select({ ref: groups.ref, name: groups.name, channel: groups.channelId })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
        eq(groups.state, 'active'),
        isNotNull(groups.channelId),
      ),
    )
    .orderBy(asc(groups.nameKey));
}

const present = (tx: GuildTx, group: Ref) =>
  and(
    eq(groupMembers.guildId, tx.guild),
    eq(groupMembers.groupRef, group),
    eq(groupMembers.state, 'joined'),
    isNull(groupMembers.awaySince),
  );

export async function facilitatorsOf(tx: GuildTx, group: Ref): Promise<string[]> {
  const rows = await tx.db
    .select({ user: groupMembers.userId })
    .from(groupMembers)
    .where(and(present(tx, group), eq(groupMembers.part, 'facilitator')));
  return rows.map(({ user }) => user);
}

/** Those who like to be asked, are in the group since `since`, and were asked before `asked` or never; the longest unasked first. */
export async function answerersIn(
  tx: GuildTx,
  group: Ref,
  { since, asked }: { since: Date; asked: Date },
): Promise<string[]> {
  const rows = await tx.db
    .select({ user: groupMembers.userId })
    .from(sharedAnswerers)
    .innerJoin(
      groupMembers,
      and(eq(groupMembers.guildId, sharedAnswerers.guildId), eq(groupMembers.userId, sharedAnswerers.userId)),
    )
    .where(
      and(
        present(tx, group),
        lte(groupMembers.joinedAt, since),
        or(isNull(sharedAnswerers.askedAt), lte(sharedAnswerers.askedAt, asked)),
      ),
    )
    .orderBy(sql`${sharedAnswerers.askedAt} nulls first`, asc(sharedAnswerers.since));
  return rows.map(({ user }) => user);
}
