/** Which dates a change is for, and who has to be told of it: everybody with a seat, once, whatever number of dates it is. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Dated, OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/series.ts';
import * as seats from '#db/gatherings/seats.ts';
import { lockOrigin } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { originOf } from '../gathering.ts';
import { tell } from '../telling.ts';
import type { NoticeKind, Scope } from '../types.ts';

/** `no_end`: whoever has a place in a workshop has it for a number of sessions, so there is one. */
export type ChangeRefused = 'gone' | 'over' | 'no_end';

export interface Affected extends Dated {
  /** Those that the change is for and that are planned, the next first. */
  readonly dates: readonly OccurrenceRow[];
  /** All others of the series that are ahead. */
  readonly others: readonly OccurrenceRow[];
}

/** Holds a series and its dates until the transaction ends. */
export async function lockAffected(
  tx: GuildTx,
  community: Community,
  { occurrence: ref, scope }: { occurrence: Ref; scope: Scope },
): Promise<Result<Affected, ChangeRefused>> {
  const found = await occurrences.find(tx, ref);
  // What it goes on from and the series first, always: two leads at once do not wait for each other.
  if (found) await lockOrigin(tx, originOf(found.series));
  const series = found && (await stored.lock(tx, found.series.ref));
  const dated = series && (await occurrences.lock(tx, ref));
  if (!dated) return err('gone');
  if (dated.occurrence.state !== 'planned' || dated.occurrence.endsAt <= community.now()) return err('over');
  const ahead = await occurrences.ahead(tx, series.ref, community.now());
  const { startsAt } = dated.occurrence;
  const isMeant = (one: OccurrenceRow) =>
    one.state === 'planned' &&
    (one.ref === ref || scope === 'all' || (scope === 'following' && one.startsAt >= startsAt));
  const dates = ahead.filter(isMeant);
  for (const one of dates) if (one.ref !== ref) await occurrences.lock(tx, one.ref);
  return ok({ ...dated, series, dates, others: ahead.filter((one) => !isMeant(one)) });
}

/** Tells everybody with a seat in one of the dates, once, by the first of theirs. `before` is how these were. */
export async function tellComers(
  tx: GuildTx,
  community: Community,
  before: readonly OccurrenceRow[],
  { kind, why, except }: { kind: NoticeKind; why?: string | undefined; except?: string },
): Promise<number> {
  const order = new Map(before.map(({ ref }, index) => [ref, index]));
  const had = await seats.of(tx, [...order.keys()], ['going', 'maybe', 'waiting']);
  const first = new Map<string, { at: number; count: number }>();
  for (const { userId, occurrenceRef } of had) {
    const at = order.get(occurrenceRef) ?? 0;
    const known = first.get(userId);
    first.set(userId, { at: Math.min(known?.at ?? at, at), count: (known?.count ?? 0) + 1 });
  }
  const told = [...first]
    .filter(([userId]) => userId !== except)
    .flatMap(([userId, { at, count }]) => {
      const was = before[at];
      return was
        ? [{ userId, kind, occurrenceRef: was.ref, wasAt: was.startsAt, several: count > 1, why }]
        : [];
    });
  await tell(tx, community, newRef(), told);
  return told.length;
}
