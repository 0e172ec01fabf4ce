/**
 * Finding cases by what they are, never by words: those are sealed. Their numbers are looked up first, in an index that begins
 * with what was asked for and ends with the number, so that the newest few are read and nothing is sorted or thrown away;
 * then only these rows are fetched.
 */
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { caseKinds, caseStates, severities } from '#src/escalation/types.ts';
import type { CaseKind, CaseState, Severity } from '#src/escalation/types.ts';
import type { GuildTx } from '../database.ts';
import { cases } from '../schema/escalation.ts';
import { toCase } from './cases.ts';
import type { StoredCase } from './cases.ts';

export interface Search {
  readonly number?: number | undefined;
  readonly state?: CaseState | undefined;
  readonly severity?: Severity | undefined;
  readonly kind?: CaseKind | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  /** Keyed hashes of whom it is about. */
  readonly members?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Only cases before this number. */
  readonly before?: number | undefined;
}

/** Any of these values of a column. */
interface AnyOf {
  readonly column: PgColumn;
  readonly values: readonly string[];
}

const anyOf = (column: PgColumn, values: readonly string[]): AnyOf => ({ column, values });

/** Cases that fit all of it, newest first. */
export async function search(tx: GuildTx, wanted: Search, limit: number): Promise<StoredCase[]> {
  const here = eq(cases.guildId, tx.guild);
  const rows = await tx.db
    .select()
    .from(cases)
    .where(and(here, inArray(cases.number, numbers(tx, wanted, limit))))
    .orderBy(desc(cases.number));
  return rows.map(toCase);
}

/** What leads to an index of its own: the rarest of what was asked for. What is left has to fit besides. */
function leading({ members, topics, owner, state, severity, kind }: Search): { by: AnyOf[]; rest: AnyOf[] } {
  const how = [
    anyOf(cases.state, state ? [state] : caseStates),
    anyOf(cases.severity, severity ? [severity] : severities),
    anyOf(cases.kind, kind ? [kind] : caseKinds),
  ];
  const rest = how.filter(({ values }) => values.length === 1);
  const whose = [
    ...(members ? [anyOf(cases.memberHash, members)] : []),
    ...(topics ? [anyOf(cases.topicSlug, topics)] : []),
    ...(owner === undefined ? [] : [anyOf(cases.ownerId, [owner])]),
  ];
  const [first, ...others] = whose;
  if (first) return { by: [first], rest: [...others, ...rest] };
  // One index for all three: of what was not asked for, every value is looked at in turn, and there are few.
  return rest.length > 0 ? { by: how, rest: [] } : { by: [], rest: [] };
}

function numbers(tx: GuildTx, wanted: Search, limit: number): SQL {
  const { by, rest } = leading(wanted);
  const lists = by.map(({ values }, at) => sql`unnest(${sql.param(values)}::text[]) as ${value(at)}`);
  const conditions = [
    eq(cases.guildId, tx.guild),
    ...by.map(({ column }, at) => sql`${column} = ${value(at)}`),
    ...rest.map(({ column, values }) => inArray(column, [...values])),
    ...inTime(tx, wanted),
    wanted.number === undefined ? undefined : eq(cases.number, wanted.number),
    wanted.before === undefined ? undefined : lt(cases.number, wanted.before),
  ];
  const newest = sql`select ${cases.number} from ${cases} where ${and(...conditions)} order by ${cases.number} desc limit ${limit}`;
  if (by.length === 0) return sql`(${newest})`;
  return sql`(select number from ${sql.join(lists, sql`, `)}, lateral (${newest}) as newest order by number desc limit ${limit})`;
}

const value = (at: number) => sql.identifier(`value_${at}`);

/** Numbers follow each other in time; clocks of several machines differ by less than this. */
const apart = sql.raw(`interval '1 hour'`);

/** When it was opened, and, because numbers are what indexes end with, between which numbers that is. */
function inTime(tx: GuildTx, { from, until }: Search): SQL[] {
  const near = alias(cases, 'near');
  const numberNear = (when: SQL, order: SQL) =>
    sql`(select ${near.number} from ${cases} as near where ${and(eq(near.guildId, tx.guild), when)} order by ${order} limit 1)`;
  const [first, last] = [sql`${from?.toISOString()}::timestamptz`, sql`${until?.toISOString()}::timestamptz`];
  const [oldest, newest] = [asc(near.openedAt), desc(near.openedAt)];
  return [
    ...(from
      ? [
          sql`${cases.openedAt} >= ${first}`,
          sql`${cases.number} >= ${numberNear(sql`${near.openedAt} >= ${first} - ${apart}`, oldest)}`,
        ]
      : []),
    ...(until
      ? [
          sql`${cases.openedAt} < ${last}`,
          sql`${cases.number} <= ${numberNear(sql`${near.openedAt} < ${last} + ${apart}`, newest)}`,
        ]
      : []),
  ];
}
