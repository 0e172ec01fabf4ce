/** A change of a case: how it stands now, what it waits for and what happened, in one statement. */
import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rankOf } from '#src/escalation/types.ts';
import type { GuildTx, Queries } from '../database.ts';
import { caseEvents, cases } from '../schema/escalation.ts';
import type { Clock } from './cases.ts';
import { eventRow, eventValues } from './history.ts';
import type { Happened } from './history.ts';

const { placeholder } = sql;

const ifItChanges = (to: SQL, column: PgColumn): SQL =>
  sql`case when ${placeholder('clockChanges')}::boolean then ${to} else ${column} end`;

const saveOne = (db: Queries, name: string) => {
  const saved = db.$with('saved').as(
    db
      .update(cases)
      .set({
        kind: sql`${placeholder('kind')}::text`,
        path: sql`${placeholder('path')}::text`,
        severity: sql`${placeholder('severity')}::text`,
        rank: sql`${placeholder('rank')}::smallint`,
        state: sql`${placeholder('state')}::text`,
        reports: sql`${placeholder('reports')}::integer`,
        version: sql`${placeholder('version')}::integer`,
        wantsEyes: sql`${placeholder('wantsEyes')}::boolean`,
        lookBackAt: sql`${placeholder('lookBackAt')}::timestamptz`,
        ownerId: sql`${placeholder('owner')}::text`,
        resolution: sql`${placeholder('resolution')}::text`,
        // What comes after its end, such as a note, makes that no later: what a case holds is kept from then on.
        resolvedAt: sql`case when ${placeholder('resolvedAt')}::timestamptz is null then null else coalesce(${cases.resolvedAt}, ${placeholder('resolvedAt')}::timestamptz) end`,
        clockSince: ifItChanges(sql`${placeholder('clockSince')}::timestamptz`, cases.clockSince),
        nextNudgeAt: ifItChanges(sql`${placeholder('nudgeAt')}::timestamptz`, cases.nextNudgeAt),
        nudges: ifItChanges(sql`0`, cases.nudges),
      })
      .where(and(eq(cases.guildId, placeholder('guild')), eq(cases.ref, placeholder('ref'))))
      .returning({ ref: cases.ref }),
  );
  // Postgres runs what writes in a `with` whether or not it is read.
  return db.with(saved).insert(caseEvents).values(eventRow).prepare(name);
};

/**
 * Saves how a case stands and writes down what made it so.
 * @param clock - undefined: as it is
 */
export async function save(tx: GuildTx, happened: Happened, clock?: Clock): Promise<void> {
  const { case: changed, now } = happened;
  const { kind, path, severity, state, reports, wantsEyes } = changed;
  await tx.prepared('cases.save', saveOne).execute({
    ...eventValues(tx, happened),
    kind,
    path,
    severity,
    rank: rankOf(severity),
    state,
    reports,
    wantsEyes,
    lookBackAt: changed.lookBackAt?.toISOString() ?? null,
    owner: changed.owner ?? null,
    resolution: changed.resolution ?? null,
    resolvedAt: state === 'resolved' ? now.toISOString() : null,
    clockChanges: clock !== undefined,
    clockSince: clock?.since?.toISOString() ?? null,
    nudgeAt: clock?.nudgeAt?.toISOString() ?? null,
  });
}
