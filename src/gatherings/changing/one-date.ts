/** Changing one date: what differs from its series stands with it, and its reminders, its line and its card go along. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import type { PlanRow } from '#db/gatherings/plans.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { aboutOf, hadCard, nothingMore } from '../gathering.ts';
import { endOf, instantOf } from '../local-time.ts';
import { cardTime } from '../planning.ts';
import { moveUp } from '../seats.ts';
import type { Timing } from '../types.ts';
import type { Part } from './affected.ts';
import type { Chosen } from './differences.ts';
import { ownOf } from './differences.ts';
import { onClockOf } from './rules.ts';

export interface Change {
  readonly row: PlanRow;
  readonly chosen: Chosen;
  readonly timing: Timing;
  /** What whoever moves up is told under, where one place is for all dates. */
  readonly telling: Ref | undefined;
}

/** How a date was, and how it is now; undefined where it does not take place any more. */
export interface Changed {
  readonly before: OccurrenceRow;
  readonly now: OccurrenceRow | undefined;
}

export function isElsewhen({ before, now }: Changed): boolean {
  return now !== undefined && now.startsAt.getTime() !== before.startsAt.getTime();
}

/** One date alone. */
export async function changeOne(
  tx: GuildTx,
  community: Community,
  { series, others }: Part,
  date: OccurrenceRow,
  { row, chosen, timing, telling }: Change,
): Promise<Changed> {
  const startsAt = chosen.moves
    ? instantOf(timing.zone, timing.start)
    : onClockOf(series, chosen.zone ?? series.zone, { ...date, moved: true });
  const own = ownOf(aboutOf(series), { ...nothingMore, ...row.plan.about });
  const now = await occurrences.change(tx, date.ref, {
    own,
    ...(chosen.host && { hostId: row.hostId, hostAway: false }),
    moved: date.moved || startsAt.getTime() !== date.startsAt.getTime(),
    changedAt: community.now(),
    ...times(startsAt, timing.minutes, date, others),
  });
  return settle(tx, community, { series, before: date, now, telling });
}

/** When a date begins and ends, and is looked at next: when its card is to be put up, or, where that is done, when it begins. */
export function times(
  startsAt: Date,
  minutes: number,
  date: OccurrenceRow,
  others: readonly OccurrenceRow[],
): Pick<OccurrenceRow, 'startsAt' | 'endsAt' | 'dueAt'> {
  const before = others.filter((one) => one.state === 'planned' && one.startsAt < startsAt);
  const ends = before.map(({ endsAt }) => endsAt.getTime());
  const previousEnd = ends.length > 0 ? new Date(Math.max(...ends)) : undefined;
  const isThere = startsAt.getTime() === date.startsAt.getTime() && date.dueAt !== null;
  const cardAt = isThere ? date.dueAt : cardTime(startsAt, previousEnd);
  const dueAt = hadCard(date) ? startsAt : cardAt;
  return { startsAt, endsAt: endOf(startsAt, minutes), dueAt };
}

/** Reminders go along, a free place is given on, and the card shows it. */
export async function settle(
  tx: GuildTx,
  community: Community,
  {
    series,
    before,
    now: occurrence,
    telling,
  }: Changed & { readonly series: SeriesRow; readonly telling: Ref | undefined },
): Promise<Changed> {
  if (!occurrence) throw new Error('an occurrence that is locked is not there');
  if (isElsewhen({ before, now: occurrence }))
    await reminders.takeAlong(tx, occurrence.ref, occurrence.startsAt, community.now());
  return { before, now: await moveUp(tx, community, { occurrence, series }, telling) };
}
