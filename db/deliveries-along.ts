/** Deliveries that are made along with another one: one message says what several were written for. */
import { and, asc, eq, gt, inArray, like, lte, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import type { DeliveryRow } from './deliveries.ts';
import { deliveries } from './schema/deliveries.ts';

/** How the outcome of one tells along with which it is made; `rivalsOf` reads it, too. */
const along = 'along ';

const there = (tx: GuildTx, { target, kind }: Pick<DeliveryRow, 'target' | 'kind'>) =>
  and(eq(deliveries.guildId, tx.guild), eq(deliveries.target, target), eq(deliveries.kind, kind));

/**
 * What else is due on the same target, of the same kind and with the same end of its key, and was not tried yet: what was may be on
 * Discord already. Whoever asks holds the lease of the target, so nobody else begins one of them.
 */
export async function untriedBeside(
  tx: GuildTx,
  one: DeliveryRow,
  { ending, now, limit }: { ending: string; now: Date; limit: number },
): Promise<DeliveryRow[]> {
  return tx.db
    .select()
    .from(deliveries)
    .where(
      and(
        there(tx, one),
        eq(deliveries.state, sql.raw(`'pending'`)),
        lte(deliveries.nextAt, now),
        eq(deliveries.attempts, 0),
        ne(deliveries.ref, one.ref),
        like(deliveries.key, `%${ending}`),
      ),
    )
    .orderBy(asc(deliveries.priority), asc(deliveries.nextAt), asc(deliveries.ref))
    .limit(limit);
}

/** They are made along with another one from now on, however often that has to be tried. */
export async function makeAlong(
  tx: GuildTx,
  one: Pick<DeliveryRow, 'ref'>,
  refs: readonly Ref[],
  now: Date,
): Promise<void> {
  if (refs.length === 0) return;
  await tx.db
    .update(deliveries)
    .set({ state: 'superseded', outcome: `${along}${one.ref}`, finishedAt: now })
    .where(and(eq(deliveries.guildId, tx.guild), inArray(deliveries.ref, [...refs])));
}

export async function madeAlong(tx: GuildTx, one: DeliveryRow): Promise<DeliveryRow[]> {
  return tx.db
    .select()
    .from(deliveries)
    .where(
      and(there(tx, one), eq(deliveries.state, 'superseded'), eq(deliveries.outcome, `${along}${one.ref}`)),
    );
}

/**
 * Of one urgency and with one end of their keys: when the last that was not tried yet is due, and when the last was due of those that
 * were tried or made since a moment.
 */
export async function lastDue(
  tx: GuildTx,
  which: Pick<DeliveryRow, 'target' | 'kind' | 'priority'> & {
    readonly ending: string;
    readonly since: Date;
  },
): Promise<{ readonly waits: Date | undefined; readonly made: Date | undefined }> {
  const untried = sql`${deliveries.state} = 'pending' and ${deliveries.attempts} = 0`;
  const lastOf = (those: SQL) =>
    sql<Date | null>`max(${deliveries.nextAt}) filter (where ${those})`.mapWith(deliveries.nextAt);
  const [row] = await tx.db
    .select({ waits: lastOf(untried), made: lastOf(sql`not (${untried})`) })
    .from(deliveries)
    .where(
      and(
        there(tx, which),
        inArray(deliveries.state, ['pending', 'sent']),
        gt(deliveries.nextAt, which.since),
        eq(deliveries.priority, which.priority),
        like(deliveries.key, `%${which.ending}`),
      ),
    );
  return { waits: row?.waits ?? undefined, made: row?.made ?? undefined };
}
