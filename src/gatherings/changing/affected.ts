/** Which dates a change is for, of all series that go on from one another, and who has to be told of it. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Dated, OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import * as seats from '#db/gatherings/seats.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { hostOf, originOf } from '../gathering.ts';
import { tell } from '../telling.ts';
import type { Told } from '../telling.ts';
import type { NoticeKind, Scope } from '../types.ts';

/** `no_end`: whoever has a place in a workshop has it for a number of sessions, so there is one. */
export type ChangeRefused = 'gone' | 'over' | 'no_end';

/** One of the series that go on from one another: for people they are one event. */
export interface Part {
  readonly series: SeriesRow;
  /** Those that the change is for and that are planned, the next first. */
  readonly dates: readonly OccurrenceRow[];
  /** All others of the series that are ahead. */
  readonly others: readonly OccurrenceRow[];
}

export interface Affected extends Dated {
  /** Those that the change is for, of whichever series, the next first. */
  readonly dates: readonly OccurrenceRow[];
  /** The series that it is for, in the order in which they go on. */
  readonly parts: readonly Part[];
}

/** Holds the series and their dates until the transaction ends. */
export async function lockAffected(
  tx: GuildTx,
  community: Community,
  { occurrence: ref, scope }: { occurrence: Ref; scope: Scope },
): Promise<Result<Affected, ChangeRefused>> {
  const found = await occurrences.find(tx, ref);
  if (!found) return err('gone');
  const chain = await stored.lockAllOf(tx, originOf(found.series));
  const refs = chain.map((series) => series.ref);
  const ahead = await occurrences.lockAllAhead(tx, refs, community.now());
  const occurrence = ahead.find((one) => one.ref === ref);
  const series = chain.find((one) => one.ref === occurrence?.seriesRef);
  if (!occurrence || !series || occurrence.state !== 'planned') return err('over');
  const isMeant = (one: OccurrenceRow) =>
    one.state === 'planned' &&
    (one.ref === ref || scope === 'all' || (scope === 'following' && one.startsAt >= occurrence.startsAt));
  const parts = chain.map((one) => {
    const own = ahead.filter(({ seriesRef }) => seriesRef === one.ref);
    const dates = own.filter(isMeant);
    return { series: one, dates, others: own.filter((date) => !dates.includes(date)) };
  });
  return ok({
    occurrence,
    series,
    dates: ahead.filter(isMeant),
    // What has no date yet and will have some is meant as well; what was ended before is not.
    parts: parts.filter((part) => part.dates.length > 0 || (scope !== 'this' && part.series.planAt !== null)),
  });
}

/** Tells whoever hosts one of the dates, once. @param except - who knows already */
export async function tellHosts(
  tx: GuildTx,
  community: Community,
  { parts }: Affected,
  before: readonly OccurrenceRow[],
  { kind, why, except }: { kind: NoticeKind; why?: string | undefined; except: ReadonlySet<string> },
): Promise<void> {
  const bySeries = new Map(parts.map(({ series }) => [series.ref, series]));
  const told = new Map<string, Told>();
  for (const occurrence of before) {
    const series = bySeries.get(occurrence.seriesRef);
    const userId = series && hostOf({ occurrence, series });
    if (userId === undefined || except.has(userId)) continue;
    const known = told.get(userId);
    const first = { userId, kind, occurrenceRef: occurrence.ref, wasAt: occurrence.startsAt, why };
    told.set(userId, known ? { ...known, several: true } : first);
  }
  await tell(tx, community, newRef(), [...told.values()]);
}

/**
 * Tells everybody with a seat in one of the dates, once, by the first of theirs. `before` is how these were.
 * @returns whom
 */
export async function tellComers(
  tx: GuildTx,
  community: Community,
  before: readonly OccurrenceRow[],
  { kind, why, except }: { kind: NoticeKind; why?: string | undefined; except?: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const order = new Map(before.map(({ ref }, index) => [ref, index]));
  const had = await seats.of(tx, [...order.keys()], ['going', 'maybe', 'waiting']);
  const first = new Map<string, { at: number; count: number }>();
  for (const { userId, occurrenceRef } of had) {
    const at = order.get(occurrenceRef) ?? 0;
    const known = first.get(userId);
    first.set(userId, { at: Math.min(known?.at ?? at, at), count: (known?.count ?? 0) + 1 });
  }
  const told = [...first].flatMap(([userId, { at, count }]) => {
    const was = before[at];
    return was && !except?.has(userId)
      ? [{ userId, kind, occurrenceRef: was.ref, wasAt: was.startsAt, several: count > 1, why }]
      : [];
  });
  await tell(tx, community, newRef(), told);
  return new Set(told.map(({ userId }) => userId));
}
