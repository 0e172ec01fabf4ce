/** Plans of groups that wait for an answer about their topic. */
import { and, eq, lt } from 'drizzle-orm';
import type { GroupPlan } from '#src/groups/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { groupPlans } from './schema/group-plans.ts';

/** Keeps a plan, and forgets those of before `outdated`. */
export async function keep(
  tx: GuildTx,
  { ref, plan, now }: { ref: Ref; plan: GroupPlan; now: Date },
  outdated: Date,
): Promise<void> {
  await tx.db
    .delete(groupPlans)
    .where(and(eq(groupPlans.guildId, tx.guild), lt(groupPlans.createdAt, outdated)));
  await tx.db.insert(groupPlans).values({ guildId: tx.guild, ref, plan, createdAt: now });
}

export async function find(tx: GuildTx, ref: Ref): Promise<GroupPlan | undefined> {
  const [row] = await tx.db
    .select({ plan: groupPlans.plan })
    .from(groupPlans)
    .where(and(eq(groupPlans.guildId, tx.guild), eq(groupPlans.ref, ref)));
  return row?.plan;
}
