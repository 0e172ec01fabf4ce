/** Looking after groups: when each community is due, what is under way there, and what was changed by hand. */
import { and, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Drift, DriftState, GroupKind } from '#src/groups/types.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { deliveries } from './schema/deliveries.ts';
import { groupCare, groupDrifts } from './schema/group-care.ts';
import { groups } from './schema/groups.ts';

/** From now on the community's groups are looked after. */
export async function begin(tx: GuildTx, due: { look: Date; quiet: Date }): Promise<void> {
  await tx.db
    .insert(groupCare)
    .values({ guildId: tx.guild, ref: newRef(), dueAt: due.look, quietDueAt: due.quiet })
    .onConflictDoNothing();
}

/** Numbers the next look at the community's groups. Undefined where it has none. */
export async function nextRun(tx: GuildTx): Promise<{ ref: Ref; run: number } | undefined> {
  const [next] = await tx.db
    .update(groupCare)
    .set({ run: sql`${groupCare.run} + 1` })
    .where(eq(groupCare.guildId, tx.guild))
    .returning({ ref: groupCare.ref, run: groupCare.run });
  return next;
}

/** Has the tick look at the community's groups soon. */
export async function due(tx: GuildTx, at: Date): Promise<void> {
  await tx.db.update(groupCare).set({ dueAt: at }).where(eq(groupCare.guildId, tx.guild));
}

/** The number of the look that was asked for last. */
export async function latestRun(tx: GuildTx): Promise<number | undefined> {
  const [care] = await tx.db
    .select({ run: groupCare.run })
    .from(groupCare)
    .where(eq(groupCare.guildId, tx.guild));
  return care?.run;
}

/** Takes up to `limit` communities whose groups are due to be looked at. No two callers take the same one. */
export async function claimDue(
  tx: SystemTx,
  { which, now, next, limit }: { which: 'look' | 'quiet'; now: Date; next: Date; limit: number },
): Promise<string[]> {
  const column = which === 'look' ? groupCare.dueAt : groupCare.quietDueAt;
  const due = tx.db
    .select({ guild: groupCare.guildId })
    .from(groupCare)
    .where(lte(column, now))
    .orderBy(column)
    .limit(limit)
    .for('update', { skipLocked: true });
  const claimed = await tx.db
    .update(groupCare)
    .set(which === 'look' ? { dueAt: next } : { quietDueAt: next })
    .where(inArray(groupCare.guildId, due))
    .returning({ guild: groupCare.guildId });
  return claimed.map(({ guild }) => guild);
}

const pendingTargets = (db: Queries, name: string) =>
  db
    .selectDistinct({ target: deliveries.target })
    .from(deliveries)
    .where(and(eq(deliveries.guildId, sql.placeholder('guild')), eq(deliveries.state, sql.raw(`'pending'`))))
    .prepare(name);

/** Where something is still on its way, so that what stands there now says nothing. */
export async function busyTargets(tx: GuildTx): Promise<Set<string>> {
  const rows = await tx.prepared('groups.busy', pendingTargets).execute({ guild: tx.guild });
  return new Set(rows.map(({ target }) => target));
}

const driftColumns = {
  ref: groupDrifts.ref,
  group: groupDrifts.groupRef,
  state: groupDrifts.state,
  mark: groupDrifts.mark,
  version: groupDrifts.version,
  channel: groupDrifts.channelId,
  message: groupDrifts.messageId,
};

interface DriftRow extends Omit<Drift, 'card'> {
  readonly channel: string | null;
  readonly message: string | null;
}

function toDrift({ channel, message, ...drift }: DriftRow): Drift {
  return { ...drift, card: channel && message ? { channel, message } : undefined };
}

export async function drift(tx: GuildTx, ref: Ref): Promise<Drift | undefined> {
  const [row] = await tx.db
    .select(driftColumns)
    .from(groupDrifts)
    .where(and(eq(groupDrifts.guildId, tx.guild), eq(groupDrifts.ref, ref)));
  return row && toDrift(row);
}

const open: readonly DriftState[] = ['shown', 'keeping', 'restoring'];
const isOpen = inArray(groupDrifts.state, [...open]);

/** What staff have not settled yet, one a group at most. */
export async function openDrifts(tx: GuildTx): Promise<Drift[]> {
  const rows = await tx.db
    .select(driftColumns)
    .from(groupDrifts)
    .where(and(eq(groupDrifts.guildId, tx.guild), isOpen));
  return rows.map(toDrift);
}

/** @returns undefined where something of the group is open already */
export async function addDrift(
  tx: GuildTx,
  { group, mark, now }: { group: Ref; mark: string; now: Date },
): Promise<Drift | undefined> {
  const [row] = await tx.db
    .insert(groupDrifts)
    .values({ guildId: tx.guild, ref: newRef(), groupRef: group, state: 'shown', mark, createdAt: now })
    .onConflictDoNothing()
    .returning(driftColumns);
  return row && toDrift(row);
}

/** Goes on from one state to another, once. @returns undefined where it was not in that state */
export async function changeDrift(
  tx: GuildTx,
  ref: Ref,
  { from, to, mark }: { from: DriftState; to: DriftState; mark?: string },
): Promise<Drift | undefined> {
  const [row] = await tx.db
    .update(groupDrifts)
    .set({ state: to, version: sql`${groupDrifts.version} + 1`, ...(mark !== undefined && { mark }) })
    .where(and(eq(groupDrifts.guildId, tx.guild), eq(groupDrifts.ref, ref), eq(groupDrifts.state, from)))
    .returning(driftColumns);
  return row && toDrift(row);
}

export async function placeDriftCard(
  tx: GuildTx,
  ref: Ref,
  card: { channel: string; message: string },
): Promise<void> {
  await tx.db
    .update(groupDrifts)
    .set({ channelId: card.channel, messageId: card.message })
    .where(and(eq(groupDrifts.guildId, tx.guild), eq(groupDrifts.ref, ref)));
}

/** Groups in use whose quiet nobody was told of since a moment. */
export async function notNotedSince(
  tx: GuildTx,
  since: Date,
): Promise<{ ref: Ref; kind: GroupKind; name: string; channel: string }[]> {
  const rows = await tx.db
    .select({ ref: groups.ref, kind: groups.kind, name: groups.name, channel: groups.channelId })
    .from(groups)
    .where(
      and(
        eq(groups.guildId, tx.guild),
        eq(groups.state, 'active'),
        or(isNull(groups.quietNotedAt), lt(groups.quietNotedAt, since)),
      ),
    )
    .orderBy(groups.nameKey);
  return rows.flatMap(({ channel, ...group }) => (channel === null ? [] : [{ ...group, channel }]));
}

/** The reference that looks at the community's groups are delivered under. */
export async function refOf(tx: GuildTx): Promise<Ref | undefined> {
  const [care] = await tx.db
    .select({ ref: groupCare.ref })
    .from(groupCare)
    .where(eq(groupCare.guildId, tx.guild));
  return care?.ref;
}

/** Whether a group is being closed now, or Discord refused to since a moment. */
export async function closingKnown(
  tx: GuildTx,
  { group, kind, since }: { group: Ref; kind: string; since: Date },
): Promise<boolean> {
  const known = await tx.db
    .select({ ref: deliveries.ref })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.guildId, tx.guild),
        eq(deliveries.subject, group),
        eq(deliveries.kind, kind),
        or(
          eq(deliveries.state, 'pending'),
          and(eq(deliveries.state, 'undeliverable'), gt(deliveries.finishedAt, since)),
        ),
      ),
    )
    .limit(1);
  return known.length > 0;
}

/** The names of the groups that a look found open to others. */
export async function foundOpen(tx: GuildTx, run: number): Promise<string[]> {
  const rows = await tx.db
    .select({ name: groups.name })
    .from(groups)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.openedRun, run)))
    .orderBy(groups.nameKey);
  return rows.map(({ name }) => name);
}
