/** A pool in columns: what pairs are reckoned with, made once a round. */
import { days } from '#src/platform/durations.ts';
import { adultAges, energies, matchPaces, onsetBands, partNames } from '../types.ts';
import type { Avoidance, HardRule, MatchSettings, PairFact, PoolMember } from '../types.ts';
import { BitRows } from './bit-rows.ts';
import { SharedHours } from './free-hours.ts';

export interface Ledger {
  readonly members: readonly PoolMember[];
  readonly settings: MatchSettings;
  readonly topics: BitRows;
  readonly relatedTopics: BitRows;
  readonly languages: BitRows;
  readonly situations: BitRows;
  readonly mediums: BitRows;
  readonly interests: BitRows;
  readonly hours: SharedHours;
  /** What each avoids, and what each is, of the same columns. */
  readonly avoids: BitRows;
  readonly avoidable: BitRows;
  /** Places on the scales, -1 where nothing was told. */
  readonly onset: Int8Array;
  readonly age: Int8Array;
  readonly pace: Int8Array;
  readonly energy: Int8Array;
  /** Whether somebody waits for a person of their own, would like a peer, would like a mentor; how many newcomers they can take. */
  readonly seeks: Uint8Array;
  readonly wantsPeer: Uint8Array;
  readonly wantsMentor: Uint8Array;
  readonly places: Int32Array;
  /** What stands between two, by `pairKey`. */
  readonly between: ReadonlyMap<number, HardRule>;
  /** Room for the points of the pair that is being weighed. */
  readonly points: Int32Array;
}

/** More than this in one round is no mentor's evening. */
const mostPlaces = 10;

export function openLedger(
  members: readonly PoolMember[],
  facts: readonly PairFact[],
  settings: MatchSettings,
  now: Date,
): Ledger {
  const rows = (values: (member: PoolMember) => readonly string[], known = new Map<string, number>()) =>
    rowsOf(members, values, known);
  const topicColumns = new Map<string, number>();
  for (const { topics } of members)
    for (const { slug, related } of topics)
      for (const topic of [slug, ...related])
        if (!topicColumns.has(topic)) topicColumns.set(topic, topicColumns.size);
  const avoidColumns = new Map<string, number>([
    ['newly_diagnosed', 0],
    ['carers', 1],
  ]);
  const scale = <Value extends string>(
    values: readonly Value[],
    of: (member: PoolMember) => Value | undefined,
  ) =>
    Int8Array.from(members, (member) => {
      const value = of(member);
      return value === undefined ? -1 : values.indexOf(value);
    });
  const flag = (is: (member: PoolMember) => boolean) =>
    Uint8Array.from(members, (member) => Number(is(member)));
  return {
    members,
    settings,
    topics: rows(({ topics }) => topics.map(({ slug }) => slug), topicColumns),
    relatedTopics: rows(({ topics }) => topics.flatMap(({ related }) => related), topicColumns),
    languages: rows(({ languages }) => languages),
    situations: rows(({ situations }) => situations),
    mediums: rows(({ mediums }) => mediums),
    interests: rows(({ interests }) => interests),
    hours: new SharedHours(members, now),
    avoids: rows(({ avoids }) => avoids, avoidColumns),
    avoidable: rows(whatTheyAre, avoidColumns),
    onset: scale(onsetBands, ({ onset }) => onset),
    age: scale(adultAges, ({ age }) => age),
    pace: scale(matchPaces, ({ pace }) => pace),
    energy: scale(energies, ({ energy }) => energy),
    seeks: flag(({ looksFor }) => looksFor.includes('peer') || looksFor.includes('mentor')),
    wantsPeer: flag(({ looksFor }) => looksFor.includes('peer')),
    wantsMentor: flag(({ looksFor }) => looksFor.includes('mentor')),
    places: Int32Array.from(members, ({ looksFor, mentorPlaces }) =>
      looksFor.includes('newcomer') ? Math.min(mentorPlaces ?? 0, mostPlaces) : 0,
    ),
    between: standingBetween(members, facts, settings, now),
    points: new Int32Array(partNames.length),
  };
}

export function pairKey({ members }: Pick<Ledger, 'members'>, a: number, b: number): number {
  return Math.min(a, b) * members.length + Math.max(a, b);
}

function whatTheyAre({ onset, situations }: PoolMember): Avoidance[] {
  const newly: Avoidance[] = onset === 'newly' ? ['newly_diagnosed'] : [];
  return situations.includes('carer') ? [...newly, 'carers'] : newly;
}

function rowsOf(
  members: readonly PoolMember[],
  values: (member: PoolMember) => readonly string[],
  columns: Map<string, number>,
): BitRows {
  for (const member of members)
    for (const value of values(member)) if (!columns.has(value)) columns.set(value, columns.size);
  const rows = new BitRows(members.length, columns.size);
  for (const [row, member] of members.entries())
    for (const value of values(member)) rows.set(row, columns.get(value) ?? 0);
  return rows;
}

function standingBetween(
  members: readonly PoolMember[],
  facts: readonly PairFact[],
  { coolOffDays }: MatchSettings,
  now: Date,
): Map<number, HardRule> {
  const index = new Map(members.map(({ ref }, at) => [ref, at]));
  const between = new Map<number, HardRule>();
  for (const {
    kind,
    between: [one, other],
    at,
  } of facts) {
    const [a, b] = [index.get(one), index.get(other)];
    if (a === undefined || b === undefined) continue;
    const key = pairKey({ members }, a, b);
    if (kind === 'block') between.set(key, 'block');
    else if (now.getTime() - at.getTime() < days(coolOffDays) && !between.has(key))
      between.set(key, 'cool_off');
  }
  return between;
}
