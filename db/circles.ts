/** Who is in a circle with whom. */
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { GuildTx } from './database.ts';
import { groupMembers, groups } from './schema/groups.ts';

/** Whether two people are or were in one circle: a group of a few who know each other. */
export async function shareCircle(tx: GuildTx, one: string, other: string): Promise<boolean> {
  const second = alias(groupMembers, 'second');
  const found = await tx.db
    .select({ group: groups.ref })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .innerJoin(
      second,
      and(eq(second.guildId, groupMembers.guildId), eq(second.groupRef, groupMembers.groupRef)),
    )
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groups.kind, 'circle'),
        eq(groupMembers.userId, one),
        eq(second.userId, other),
      ),
    )
    .limit(1);
  return found.length > 0;
}
