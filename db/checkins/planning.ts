/**
 * Planning what is due, many at a time: prompts, deliveries and jobs are written in sets, in one transaction with the times
 * that come next. Nothing sealed is read.
 */
import { sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { Rhythm } from '#src/checkins/types.ts';
import type { SystemTx } from '../database.ts';
import { enqueueAll } from '../enqueue.ts';
import type { DueJob } from '../enqueue.ts';

/** A check-in that is due, and the community that it is in. */
export interface DueRow {
  readonly guild: string;
  readonly community: Ref;
  readonly user: string;
  readonly checkin: Ref;
  readonly rhythm: Rhythm;
  readonly weekdays: number;
  readonly monthDay: number;
  readonly anchor: string;
  readonly minute: number;
  readonly zone: string;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly rarerAfter: number | null;
  readonly unanswered: number;
  readonly rarer: number;
  readonly dueAt: Date;
}

/** Some of what is due, held until the transaction ends; what another holds is left to it. Communities come one after another. */
export async function claimDue(tx: SystemTx, now: Date, limit: number): Promise<DueRow[]> {
  const { rows } = await tx.db.execute<Record<string, unknown> & DueRow>(sql`
    select due.guild_id as guild, communities.ref as community, user_id as "user", due.ref as checkin,
           rhythm, weekdays, month_day as "monthDay", anchor::text, minute, zone,
           quiet_from as "quietFrom", quiet_to as "quietTo", rarer_after as "rarerAfter",
           unanswered, rarer, next_at as "dueAt"
      from checkins as due
      join communities on communities.guild_id = due.guild_id
     where next_at <= ${now.toISOString()}::timestamptz
     order by next_at
     limit ${limit}
       for update of due skip locked`);
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt) }));
}

export interface Planned {
  readonly guild: string;
  readonly user: string;
  readonly nextAt: Date;
  readonly anchor: string;
  readonly unanswered: number;
  readonly rarer: number;
  /** Undefined where its day is over, and only the next time counts. */
  readonly prompt:
    | {
        readonly ref: Ref;
        readonly delivery: Ref;
        readonly dueAt: Date;
        readonly saysRarer: boolean;
        readonly target: string;
        readonly notAfter: Date;
        /** When it may be sent at the earliest. */
        readonly from: Date;
      }
    | undefined;
}

export interface Sent {
  readonly kind: string;
  readonly priority: number;
  readonly now: Date;
}

/** Writes everything that was decided of a batch. */
export async function savePlanned(
  tx: SystemTx,
  planned: readonly Planned[],
  jobs: readonly DueJob[],
  { kind, task, priority, now }: Sent & { readonly task: string },
): Promise<void> {
  await Promise.all([
    tx.db.execute(sql`
      update checkins
         set next_at = planned.next_at, anchor = planned.anchor, unanswered = planned.unanswered, rarer = planned.rarer
        from unnest(${list(planned, ({ guild }) => guild)}::text[], ${list(planned, ({ user }) => user)}::text[],
                    ${list(planned, ({ nextAt }) => nextAt.toISOString())}::timestamptz[],
                    ${list(planned, ({ anchor }) => anchor)}::date[],
                    ${list(planned, ({ unanswered }) => unanswered)}::smallint[],
                    ${list(planned, ({ rarer }) => rarer)}::smallint[])
             as planned (guild_id, user_id, next_at, anchor, unanswered, rarer)
       where checkins.guild_id = planned.guild_id and checkins.user_id = planned.user_id`),
    ...insertPrompts(tx, planned, { kind, priority, now }),
    enqueueAll(tx, jobs, task, priority),
  ]);
}

function insertPrompts(tx: SystemTx, planned: readonly Planned[], { kind, priority, now }: Sent) {
  const asked = planned.flatMap(({ guild, user, prompt }) => (prompt ? [{ guild, user, ...prompt }] : []));
  if (asked.length === 0) return [];
  const guilds = list(asked, ({ guild }) => guild);
  const refs = list(asked, ({ ref }) => ref);
  return [
    // Whoever opened one by hand in that very moment has it: the other is not kept, and its delivery finds nothing to do.
    tx.db.execute(sql`
      insert into checkin_prompts (guild_id, ref, user_id, due_at, says_rarer)
      select * from unnest(${guilds}::text[], ${refs}::text[], ${list(asked, ({ user }) => user)}::text[],
                           ${list(asked, ({ dueAt }) => dueAt.toISOString())}::timestamptz[],
                           ${list(asked, ({ saysRarer }) => saysRarer)}::boolean[])
      on conflict on constraint checkin_prompts_once do nothing`),
    tx.db.execute(sql`
      insert into deliveries (guild_id, ref, kind, target, subject, key, version, priority, state, next_at, not_after, created_at)
      select guild_id, ref, ${kind}, target, subject, ${`${kind}:`} || subject || ':1', 1, ${priority}::smallint, 'pending',
             next_at, not_after, ${now.toISOString()}::timestamptz
        from unnest(${guilds}::text[], ${list(asked, ({ delivery }) => delivery)}::text[],
                    ${list(asked, ({ target }) => target)}::text[], ${refs}::text[],
                    ${list(asked, ({ from }) => from.toISOString())}::timestamptz[],
                    ${list(asked, ({ notAfter }) => notAfter.toISOString())}::timestamptz[])
             as asked (guild_id, ref, target, subject, next_at, not_after)`),
  ];
}

/** One parameter with all the values of a column. */
function list<Row>(rows: readonly Row[], value: (row: Row) => string | number | boolean) {
  return sql.param(rows.map(value));
}
