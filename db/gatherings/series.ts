/** Series of gatherings: what they are, and when on the clock of their own zone. */
import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringSeries } from '../schema/gatherings.ts';
import { openTo } from './eyes.ts';
import type { Eyes } from './eyes.ts';

export type SeriesRow = InferSelectModel<typeof gatheringSeries>;
export type SeriesChange = Partial<Omit<SeriesRow, 'guildId' | 'ref' | 'createdAt' | 'version'>>;

const itself = (tx: GuildTx, ref: Ref) =>
  and(eq(gatheringSeries.guildId, tx.guild), eq(gatheringSeries.ref, ref));

/** One that goes on from another also goes on from its version. */
export type NewSeries = Omit<SeriesRow, 'guildId' | 'version' | 'changedAt'> &
  Partial<Pick<SeriesRow, 'version' | 'changedAt'>>;

export async function add(tx: GuildTx, series: NewSeries): Promise<void> {
  await tx.db.insert(gatheringSeries).values({ guildId: tx.guild, ...series });
}

export async function find(tx: GuildTx, ref: Ref): Promise<SeriesRow | undefined> {
  const [found] = await tx.db.select().from(gatheringSeries).where(itself(tx, ref));
  return found;
}

/** Whoever changes anything of it waits here for whoever does already. */
export async function lockOrigin(tx: GuildTx, origin: Ref): Promise<void> {
  await tx.db
    .select({ ref: gatheringSeries.ref })
    .from(gatheringSeries)
    .where(and(eq(gatheringSeries.guildId, tx.guild), eq(gatheringSeries.ref, origin)))
    .for('update');
}

/** All that go on from one first series, in the order in which they do. Nobody else changes any of them before the transaction ends. */
export async function lockAllOf(tx: GuildTx, origin: Ref): Promise<SeriesRow[]> {
  // By itself: what whoever is waited for here adds to them is seen then.
  await lockOrigin(tx, origin);
  const { ref, originRef } = gatheringSeries;
  const rows = await tx.db
    .select()
    .from(gatheringSeries)
    .where(and(eq(gatheringSeries.guildId, tx.guild), or(eq(ref, origin), eq(originRef, origin))))
    .orderBy(asc(ref))
    .for('update');
  return rows.toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

export async function change(tx: GuildTx, row: SeriesRow, changed: SeriesChange): Promise<void> {
  await tx.db
    .update(gatheringSeries)
    .set({ ...changed, version: row.version + 1 })
    .where(itself(tx, row.ref));
}

/** Whoever it was hosts nothing and stands in for nobody any more, in what was and in what is ahead. */
export async function forgetHost(tx: GuildTx, user: string): Promise<void> {
  await tx.db.execute(sql`
    update gathering_series
       set host_id = nullif(host_id, ${user}), stand_in_id = nullif(stand_in_id, ${user})
     where guild_id = ${tx.guild} and (host_id = ${user} or stand_in_id = ${user})`);
  await tx.db.execute(sql`
    update gathering_occurrences set host_id = null where guild_id = ${tx.guild} and host_id = ${user}`);
}

/** What goes on and is open to somebody, in the order in which it was made. */
export async function openSeries(tx: GuildTx, eyes: Eyes): Promise<SeriesRow[]> {
  return tx.db
    .select()
    .from(gatheringSeries)
    .where(and(eq(gatheringSeries.guildId, tx.guild), eq(gatheringSeries.state, 'active'), openTo(eyes)))
    .orderBy(asc(gatheringSeries.createdAt), asc(gatheringSeries.ref));
}

/** Of what goes on: which roles are notified where, and in which rooms what stands among the server's own events is. */
export async function calledAndMirrored(tx: GuildTx) {
  const { pingRoleId, cardChannelId, mirrored, whereKind, whereChannelId } = gatheringSeries;
  return tx.db
    .selectDistinct({ pingRoleId, cardChannelId, mirrored, whereKind, whereChannelId })
    .from(gatheringSeries)
    .where(
      and(
        eq(gatheringSeries.guildId, tx.guild),
        eq(gatheringSeries.state, 'active'),
        or(isNotNull(pingRoleId), eq(mirrored, true)),
      ),
    );
}

/** What somebody hosts or stands in for. */
export async function hostedBy(tx: GuildTx, user: string): Promise<SeriesRow[]> {
  return tx.db
    .select()
    .from(gatheringSeries)
    .where(
      and(
        eq(gatheringSeries.guildId, tx.guild),
        or(eq(gatheringSeries.hostId, user), eq(gatheringSeries.standInId, user)),
      ),
    );
}
