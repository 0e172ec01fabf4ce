/** Gatherings that leads are making or changing, until that is done or left. */
import { and, eq, lt, or } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringPlans } from '../schema/gatherings.ts';

export type PlanRow = Omit<InferSelectModel<typeof gatheringPlans>, 'guildId'>;

const itself = (tx: GuildTx, ref: Ref) =>
  and(eq(gatheringPlans.guildId, tx.guild), eq(gatheringPlans.ref, ref));

/** Keeps a plan, and forgets those of before `outdated`. */
export async function keep(tx: GuildTx, row: PlanRow, outdated: Date): Promise<void> {
  await tx.db
    .delete(gatheringPlans)
    .where(and(eq(gatheringPlans.guildId, tx.guild), lt(gatheringPlans.createdAt, outdated)));
  const { ref, ...changed } = row;
  await tx.db
    .insert(gatheringPlans)
    .values({ guildId: tx.guild, ...row })
    .onConflictDoUpdate({ target: [gatheringPlans.guildId, gatheringPlans.ref], set: changed });
}

/** Nobody else changes it, or makes it so, before the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<PlanRow | undefined> {
  const [row] = await tx.db.select().from(gatheringPlans).where(itself(tx, ref)).for('update');
  return row;
}

export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(gatheringPlans).where(itself(tx, ref));
}

const names = (tx: GuildTx, user: string) =>
  and(
    eq(gatheringPlans.guildId, tx.guild),
    or(eq(gatheringPlans.hostId, user), eq(gatheringPlans.standInId, user)),
  );

/** Whether one names somebody as host or as the one who stands in. */
export async function isNamed(tx: GuildTx, user: string): Promise<boolean> {
  const found = await tx.db
    .select({ ref: gatheringPlans.ref })
    .from(gatheringPlans)
    .where(names(tx, user))
    .limit(1);
  return found.length > 0;
}

export async function forgetOf(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(gatheringPlans).where(names(tx, user));
}
