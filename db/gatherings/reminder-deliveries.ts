/** Deliveries of many communities at once, each with a key of its own: what was written before is left as it is. */
import { sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { SystemTx } from '../database.ts';
import { enqueueAll } from '../enqueue.ts';
import type { DueJob } from '../enqueue.ts';

export interface PlannedDelivery {
  readonly guild: string;
  readonly ref: Ref;
  readonly kind: string;
  readonly target: string;
  readonly subject: Ref;
  readonly key: string;
  readonly notAfter: Date;
  readonly job: DueJob;
}

export async function addPlanned(
  tx: SystemTx,
  planned: readonly PlannedDelivery[],
  { task, priority, now }: { task: string; priority: number; now: Date },
): Promise<void> {
  if (planned.length === 0) return;
  const list = (value: (one: PlannedDelivery) => string) => sql.param(planned.map(value));
  await tx.db.execute(sql`
    insert into deliveries (guild_id, ref, kind, target, subject, key, version, priority, state, next_at, not_after, created_at)
    select guild_id, ref, kind, target, subject, key, 1, ${priority}::smallint, 'pending',
           ${now.toISOString()}::timestamptz, not_after, ${now.toISOString()}::timestamptz
      from unnest(${list(({ guild }) => guild)}::text[], ${list(({ ref }) => ref)}::text[],
                  ${list(({ kind }) => kind)}::text[], ${list(({ target }) => target)}::text[],
                  ${list(({ subject }) => subject)}::text[], ${list(({ key }) => key)}::text[],
                  ${list(({ notAfter }) => notAfter.toISOString())}::timestamptz[])
           as planned (guild_id, ref, kind, target, subject, key, not_after)
        on conflict do nothing`);
  await enqueueAll(
    tx,
    planned.map(({ job }) => job),
    task,
    priority,
  );
}
