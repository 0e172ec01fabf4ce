/**
 * Finding cases by what they are, never by words: those are sealed. Their numbers are looked up first, in an index that begins
 * with what was asked for and ends with the number, so that the newest few are read and nothing is sorted or thrown away;
 * then only these rows are fetched.
 */
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { caseKinds, caseStates, severities } from '#src/escalation/types.ts';
import type { CaseKind, CaseState, Severity } from '#src/escalation/types.ts';
import type { GuildTx, Queries } from '../database.ts';
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

/** A search with everything that it asks for as a list: what Postgres is given, and, by what is there, how it is asked. */
interface Asked {
  readonly number: number | undefined;
  readonly state: readonly string[] | undefined;
  readonly severity: readonly string[] | undefined;
  readonly kind: readonly string[] | undefined;
  readonly member: readonly string[] | undefined;
  readonly topic: readonly string[] | undefined;
  readonly owner: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly before: number | undefined;
}

const listOf = (value: string | undefined) => (value === undefined ? undefined : [value]);

/** Cases that fit all of it, newest first. */
export async function search(tx: GuildTx, wanted: Search, limit: number): Promise<StoredCase[]> {
  const asked: Asked = {
    number: wanted.number,
    state: listOf(wanted.state),
    severity: listOf(wanted.severity),
    kind: listOf(wanted.kind),
    member: wanted.members,
    topic: wanted.topics,
    owner: listOf(wanted.owner),
    from: wanted.from?.toISOString(),
    until: wanted.until?.toISOString(),
    before: wanted.before,
  };
  const names = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  // Of three things that one index leads to, what was not asked for may be anything.
  const anything = { state: caseStates, severity: severities, kind: caseKinds };
  const rows = await tx
    .prepared(nameOf(names, wanted.state, limit), (db, name) =>
      find(db, { names: new Set(names), state: wanted.state, limit }).prepare(name),
    )
    .execute({ guild: tx.guild, ...anything, ...defined(asked) });
  return rows.map(toCase);
}

const defined = (asked: Asked) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

const { placeholder } = sql;
const here = eq(cases.guildId, placeholder('guild'));

/** One statement for each set of questions. The state stands in it: some indexes cover cases in one state only. */
const nameOf = (names: readonly string[], state: CaseState | undefined, limit: number) =>
  `cases.search.${limit}.${state ?? ''}.${names.map((name) => name.slice(0, 3)).join('.')}`;

interface Shape {
  readonly names: Names;
  readonly state: CaseState | undefined;
  readonly limit: number;
}

const find = (db: Queries, shape: Shape) =>
  db
    .select()
    .from(cases)
    .where(and(here, inArray(cases.number, numbers(shape))))
    .orderBy(desc(cases.number));

/** What is asked for. */
type Names = ReadonlySet<string>;

const columns = {
  state: cases.state,
  severity: cases.severity,
  kind: cases.kind,
  member: cases.memberHash,
  topic: cases.topicSlug,
  owner: cases.ownerId,
} as const;
type Column = keyof typeof columns;

const how = ['state', 'severity', 'kind'] as const;
const whose = ['member', 'topic', 'owner'] as const;

/** What leads to an index of its own: the rarest of what was asked for. What is left has to fit besides. */
function leading(names: Names): { by: readonly Column[]; rest: readonly Column[] } {
  const rest = how.filter((name) => names.has(name));
  const [first, ...others] = whose.filter((name) => names.has(name));
  if (first) return { by: [first], rest: [...others, ...rest] };
  // One index for all three: of what was not asked for, every value is looked at in turn, and there are few.
  return rest.length > 0 ? { by: how, rest: [] } : { by: [], rest: [] };
}

const inState = (state: CaseState) => sql`${cases.state} = ${sql.raw(`'${state}'`)}`;
const listed = (name: string) => sql`${placeholder(name)}::text[]`;

function numbers({ names, state, limit }: Shape): SQL {
  const { by, rest } = leading(names);
  const lists = by.map((name, at) => sql`unnest(${listed(name)}) as ${value(at)}`);
  const conditions = [
    here,
    ...by.map((name, at) => sql`${columns[name]} = ${value(at)}`),
    ...rest.map((name) =>
      name === 'state' && state ? inState(state) : sql`${columns[name]} = any(${listed(name)})`,
    ),
    ...inTime(names),
    names.has('number') ? eq(cases.number, placeholder('number')) : undefined,
    names.has('before') ? lt(cases.number, placeholder('before')) : undefined,
  ];
  // It stands there as it is: how many are wanted decides how they are looked for.
  const most = sql.raw(String(limit));
  const newest = sql`select ${cases.number} from ${cases} where ${and(...conditions)} order by ${cases.number} desc limit ${most}`;
  if (by.length === 0) return sql`(${newest})`;
  return sql`(select number from ${sql.join(lists, sql`, `)}, lateral (${newest}) as newest order by number desc limit ${most})`;
}

const value = (at: number) => sql.identifier(`value_${at}`);

/** Numbers follow each other in time; clocks of several machines differ by less than this. */
const apart = sql.raw(`interval '1 hour'`);

/**
 * When it was opened, and, because numbers are what indexes end with, between which numbers that is: those of the nearest cases
 * outside among the few that `cases_opened` knows.
 */
function inTime(names: Names): SQL[] {
  const near = alias(cases, 'near');
  const known = sql`${near.number} % 64 = 0`;
  const numberNear = (when: SQL, order: SQL) =>
    sql`(select ${near.number} from ${cases} as near where ${and(eq(near.guildId, placeholder('guild')), known, when)} order by ${order} limit 1)`;
  const [first, last] = [sql`${placeholder('from')}::timestamptz`, sql`${placeholder('until')}::timestamptz`];
  const before = numberNear(sql`${near.openedAt} < ${first} - ${apart}`, desc(near.openedAt));
  const after = numberNear(sql`${near.openedAt} >= ${last} + ${apart}`, asc(near.openedAt));
  return [
    ...(names.has('from')
      ? [sql`${cases.openedAt} >= ${first}`, sql`${cases.number} >= coalesce(${before}, 0)`]
      : []),
    ...(names.has('until')
      ? [sql`${cases.openedAt} < ${last}`, sql`${cases.number} <= coalesce(${after}, 2147483647)`]
      : []),
  ];
}
