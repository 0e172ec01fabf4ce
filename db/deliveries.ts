/** Deliveries: what happens to a row between being written and being done. */
import { and, asc, eq, gt, gte, lte, min, ne, or, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { enqueuing, jobsOf, jobValues, nth, numbered, thereIsOne } from './enqueue.ts';
import type { NewJob } from './enqueue.ts';
import { deliveries, deliveryTargets } from './schema/deliveries.ts';

export type DeliveryRow = InferSelectModel<typeof deliveries>;
export type DeliveryState = DeliveryRow['state'];

/** What is known when a delivery is written. Everything in it is a reference or a word of ours. */
export interface NewDelivery {
  readonly ref: Ref;
  readonly kind: string;
  readonly target: string;
  readonly subject: Ref;
  readonly key: string;
  readonly version: number;
  /** Lower is sent first. */
  readonly priority: number;
  readonly notBefore?: Date | undefined;
  readonly notAfter: Date | undefined;
  /** It need not be written where another waits untried that is of the same kind, about the same, on the same target and due no later. */
  readonly joins?: boolean | undefined;
  readonly now: Date;
  /** What sees to it now; without one, something else wakes its target later. */
  readonly job: NewJob | undefined;
}

const { placeholder } = sql;

const insertDeliveries = (many: number) => (db: Queries, name: string) => {
  const wanted = Array.from(
    { length: many },
    (
      _,
      n,
    ) => sql`(${nth('ref', n)}::text, ${nth('kind', n)}::text, ${nth('target', n)}::text, ${nth('subject', n)}::text,
      ${nth('key', n)}::text, ${nth('version', n)}::integer, ${nth('priority', n)}::smallint, ${nth('nextAt', n)}::timestamptz,
      ${nth('notAfter', n)}::timestamptz, ${nth('now', n)}::timestamptz, ${nth('joins', n)}::boolean)`,
  );
  // Whoever starts the one that waits has to wait for those who hold it, and reads what they changed.
  const waitsAlready = sql`exists (
    select from ${deliveries} as waiting
     where waiting.guild_id = ${placeholder('guild')} and waiting.target = wanted.target and waiting.state = 'pending'
       and waiting.kind = wanted.kind and waiting.subject = wanted.subject and waiting.attempts = 0
       and waiting.next_at <= wanted.next_at
     limit 1 for share skip locked)`;
  const written = db.$with('written', {}).as(sql`
    insert into ${deliveries} (guild_id, ref, kind, target, subject, key, version, priority, state, next_at, not_after, created_at)
    select ${placeholder('guild')}, wanted.ref, wanted.kind, wanted.target, wanted.subject, wanted.key, wanted.version,
           wanted.priority, 'pending', wanted.next_at, wanted.not_after, wanted.created_at
      from (values ${sql.join(wanted, sql`, `)})
           as wanted (ref, kind, target, subject, key, version, priority, next_at, not_after, created_at, joins)
     where not wanted.joins or not ${waitsAlready}
    on conflict (guild_id, key) do update
       set state = 'pending', next_at = excluded.next_at, not_after = excluded.not_after, finished_at = null, outcome = null
     where ${deliveries.state} in ('expired', 'undeliverable')`);
  // Postgres runs what writes in a `with` whether or not it is read.
  return db.with(written).select(enqueuing).from(jobsOf(many)).where(thereIsOne).prepare(name);
};

/**
 * Writes deliveries together with the jobs that look after them, where there are to be any now: all in one statement. One of the
 * same key is left as it is, unless it had been given up: then it is due again. Its attempts go on counting, because an earlier
 * one may have succeeded unnoticed. What `joins` and one that waits are one: that one is not begun before this transaction ends.
 * @param wanted - a few, each with a key of its own
 */
export async function add(tx: GuildTx, wanted: readonly NewDelivery[]): Promise<void> {
  const many = wanted.length;
  tx.wakeWorkers(wanted.filter(({ job }) => job !== undefined).length);
  await tx.prepared(`deliveries.add.${many}`, insertDeliveries(many)).execute({
    guild: tx.guild,
    ...numbered(
      wanted.map(({ job: _, notBefore, joins = false, now, notAfter, ...row }) => ({
        ...row,
        joins,
        now: now.toISOString(),
        nextAt: (notBefore ?? now).toISOString(),
        notAfter: notAfter?.toISOString() ?? null,
      })),
    ),
    ...jobValues(wanted.map(({ job }) => job)),
  });
}

const at = sql`${placeholder('now')}::timestamptz`;
const heldBy = sql`exists (select from ${deliveryTargets} as held where held.guild_id = ${placeholder('guild')} and held.target = ${placeholder('target')} and held.holder = ${placeholder('holder')})`;
const thisOne = and(eq(deliveries.guildId, placeholder('guild')), eq(deliveries.ref, placeholder('ref')));
// The state stands in the statement, so that Postgres may use indexes which cover pending rows only.
const pendingThere = and(
  eq(deliveries.guildId, placeholder('guild')),
  eq(deliveries.target, placeholder('target')),
  eq(deliveries.state, sql.raw(`'pending'`)),
);

const startThere = (db: Queries, name: string) => {
  const due = db
    .select({ ref: deliveries.ref })
    .from(deliveries)
    .where(and(pendingThere, lte(deliveries.nextAt, at), heldBy))
    .orderBy(asc(deliveries.priority), asc(deliveries.nextAt), asc(deliveries.ref))
    .limit(1);
  return db
    .update(deliveries)
    .set({
      attempts: sql`${deliveries.attempts} + 1`,
      firstTriedAt: sql`coalesce(${deliveries.firstTriedAt}, ${at})`,
    })
    .where(and(eq(deliveries.guildId, placeholder('guild')), eq(deliveries.ref, due)))
    .returning()
    .prepare(name);
};

/** The next delivery of a target that is due, counted as tried; none for whoever does not hold the target's lease. */
export async function startNext(
  tx: GuildTx,
  target: string,
  holder: string,
  now: Date,
): Promise<DeliveryRow | undefined> {
  const [started] = await tx
    .prepared('deliveries.start', startThere)
    .execute({ guild: tx.guild, target, holder, now: now.toISOString() });
  return started;
}

export interface Ending {
  readonly state: Exclude<DeliveryState, 'pending'>;
  readonly outcome: string;
  readonly discordId?: string | undefined;
}

const finishOne = (db: Queries, name: string) =>
  db
    .update(deliveries)
    .set({
      state: sql`${placeholder('state')}::text`,
      outcome: sql`${placeholder('outcome')}::text`,
      discordId: sql`${placeholder('discordId')}::text`,
      finishedAt: at,
    })
    .where(thisOne)
    .prepare(name);

export async function finish(tx: GuildTx, ref: Ref, ending: Ending, now: Date): Promise<void> {
  await tx.prepared('deliveries.finish', finishOne).execute({
    guild: tx.guild,
    ref,
    ...ending,
    discordId: ending.discordId ?? null,
    now: now.toISOString(),
  });
}

const postponeOne = (db: Queries, name: string) =>
  db
    .update(deliveries)
    .set({ nextAt: sql`${placeholder('next')}::timestamptz`, outcome: sql`${placeholder('outcome')}::text` })
    .where(thisOne)
    .prepare(name);

/** @param outcome - why it is not done yet */
export async function tryAgain(tx: GuildTx, ref: Ref, next: Date, outcome: string): Promise<void> {
  await tx
    .prepared('deliveries.postpone', postponeOne)
    .execute({ guild: tx.guild, ref, next: next.toISOString(), outcome });
}

const rivalsOfOne = (db: Queries, name: string) => {
  // By the one that it is made along with (deliveries-along.ts), it waits or is sent.
  const saidAlong = sql`exists (
    select from ${deliveries} as one
     where one.guild_id = ${placeholder('guild')} and ${deliveries.outcome} = 'along ' || one.ref and one.state in ('pending', 'sent'))`;
  return db
    .select({
      ref: deliveries.ref,
      key: deliveries.key,
      priority: deliveries.priority,
      createdAt: deliveries.createdAt,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.guildId, placeholder('guild')),
        eq(deliveries.target, placeholder('target')),
        eq(deliveries.kind, placeholder('kind')),
        eq(deliveries.subject, placeholder('subject')),
        ne(deliveries.ref, placeholder('ref')),
        or(
          eq(deliveries.state, sql.raw(`'pending'`)),
          // None is due before it is written, and by that an index finds it.
          and(
            or(
              eq(deliveries.state, sql.raw(`'sent'`)),
              and(eq(deliveries.state, sql.raw(`'superseded'`)), saidAlong),
            ),
            gte(deliveries.nextAt, placeholder('since')),
            gt(deliveries.createdAt, placeholder('since')),
          ),
        ),
      ),
    )
    .prepare(name);
};

/**
 * Of the same kind, on the same target and about the same: what else waits, and what was written after it and is sent already, by
 * itself or along with another.
 */
export async function rivalsOf(
  tx: GuildTx,
  { target, kind, subject, ref, createdAt: since }: DeliveryRow,
): Promise<Pick<DeliveryRow, 'ref' | 'key' | 'priority' | 'createdAt'>[]> {
  return tx
    .prepared('deliveries.rivals', rivalsOfOne)
    .execute({ guild: tx.guild, target, kind, subject, ref, since });
}

const anyThere = (db: Queries, name: string) =>
  db.select({ ref: deliveries.ref }).from(deliveries).where(pendingThere).limit(1).prepare(name);

/** Whether anything waits to be sent there. */
export async function waitsAt(tx: GuildTx, target: string): Promise<boolean> {
  const found = await tx.prepared('deliveries.waits', anyThere).execute({ guild: tx.guild, target });
  return found.length > 0;
}

const soonestThere = (db: Queries, name: string) =>
  db
    .select({ at: min(deliveries.nextAt) })
    .from(deliveries)
    .where(pendingThere)
    .prepare(name);

/** When the next of what waits there is due; undefined where nothing waits. */
export async function soonestAt(tx: GuildTx, target: string): Promise<Date | undefined> {
  const [soonest] = await tx
    .prepared('deliveries.soonest', soonestThere)
    .execute({ guild: tx.guild, target });
  return soonest?.at ?? undefined;
}

const hurryThere = (db: Queries, name: string) =>
  db.update(deliveries).set({ nextAt: at }).where(pendingThere).prepare(name);

/** Makes what waits for another try due now: what it waited for has come. */
export async function hurry(tx: GuildTx, target: string, now: Date): Promise<void> {
  await tx
    .prepared('deliveries.hurry', hurryThere)
    .execute({ guild: tx.guild, target, now: now.toISOString() });
}
