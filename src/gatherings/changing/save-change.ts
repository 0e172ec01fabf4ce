/** Makes a change so: of this date, of this and those that follow, or of all. Seats, reminders and cards go along, and who comes is told once. */
import { copyInvitations } from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as plans from '#db/gatherings/plans.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as stored from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { aboutColumns, aboutOf, canBeMirrored, nothingMore, originOf } from '../gathering.ts';
import { endOf, instantOf, wallTime } from '../local-time.ts';
import { planNow } from '../making/make.ts';
import { isCourse, keep, keptTiming } from '../making/plan.ts';
import { beginMirror } from '../mirror/ask.ts';
import { spreadReading } from '../reading-plan/spread.ts';
import { redrawCalendar, redrawCard } from '../redraw.ts';
import { moveUp } from '../seats.ts';
import type { GatheringPlan, Scope, Timing } from '../types.ts';
import { lockAffected, tellComers } from './affected.ts';
import type { Affected, ChangeRefused } from './affected.ts';
import { changedAbout, isNews, ownOf } from './differences.ts';
import { begunNow, isOutdated } from './meanwhile.ts';
import { endedBefore, goesOnFrom, newDates, scopesFor } from './rules.ts';

export interface Saved {
  readonly title: string;
  /** The first that it is for, as it is now. */
  readonly startsAt: Date;
  readonly told: number;
}

/** `meanwhile`: somebody else changed it, and the plan stands anew on top of that; `when`: the new time cannot be kept. */
export type SaveRefused = ChangeRefused | 'meanwhile' | 'when';

/** Done twice, it is done once: the plan is gone with the first. */
export async function saveChange(
  community: Community,
  asked: { plan: Ref; scope: Scope; by: string },
): Promise<Result<Saved, SaveRefused>> {
  return community.transaction(async (tx) => {
    const row = await plans.lock(tx, asked.plan);
    const of = row?.plan.of;
    if (!row || !of) return err('gone');
    const kept = keptTiming(row.plan.timing);
    if (!kept?.ok) return err('when');
    const timing = kept.value;
    const { scope } = asked;
    const locked = await lockAffected(tx, community, { occurrence: of.occurrence, scope });
    if (!locked.ok) return locked;
    const affected = locked.value;
    if (isOutdated(of, affected)) {
      await keep(tx, community, begunNow(row, of, affected));
      return err('meanwhile');
    }
    const isMoved = row.plan.sentence !== undefined;
    const rules = { moves: isMoved, before: affected.series.rule, after: timing.rule };
    if (!scopesFor(rules).includes(scope)) return err('gone');
    const isEndless = affected.series.enrols && scope !== 'this' && !isCourse(timing);
    if (isEndless) return err('no_end');
    const telling = affected.series.enrols ? newRef() : undefined;
    const plan = { ...row.plan, about: { ...nothingMore, ...row.plan.about } };
    const change: Change = { row, plan, timing, isMoved, telling };
    const after =
      scope === 'this'
        ? [await changeOne(tx, community, affected, change)]
        : await changeSeries(tx, community, affected, change, scope);
    const news =
      isMoved || isNews(changedAbout(affected.series, affected.occurrence, plan), timing, affected.series);
    const kind = isMoved ? 'moved' : 'changed';
    const told = news ? await tellComers(tx, community, affected.dates, { kind }) : 0;
    await recordChange(tx, community, {
      by: asked.by,
      what: isMoved ? 'gathering.moved' : 'gathering.changed',
      to: affected.series.ref,
    });
    await plans.remove(tx, asked.plan);
    await spreadReading(tx, community, originOf(affected.series));
    await redrawCalendar(tx, community);
    const startsAt = after[0]?.startsAt ?? affected.occurrence.startsAt;
    return ok({ title: row.plan.about.title ?? affected.series.title, startsAt, told });
  });
}

interface Change {
  readonly row: plans.PlanRow;
  readonly plan: GatheringPlan;
  readonly timing: Timing;
  readonly isMoved: boolean;
  /** What whoever moves up is told under, where one place is for all dates. */
  readonly telling: Ref | undefined;
}

/** One date alone: what differs from its series stands with it. */
async function changeOne(
  tx: GuildTx,
  community: Community,
  { series, occurrence }: Affected,
  { row, plan, timing, isMoved, telling }: Change,
): Promise<OccurrenceRow> {
  const startsAt = isMoved ? instantOf(timing.zone, timing.start) : occurrence.startsAt;
  const host = row.hostId === series.hostId ? null : row.hostId;
  const changed = await occurrences.change(tx, occurrence.ref, {
    own: ownOf(aboutOf(series), plan.about),
    hostId: host,
    ...(row.hostId !== null && { hostAway: false }),
    moved: occurrence.moved || isMoved,
    changedAt: community.now(),
    ...times(startsAt, timing.minutes, occurrence),
  });
  return settle(tx, community, { series, occurrence: changed, isMoved, telling });
}

/** When a date begins and ends, and is looked at next: one whose card stands already, when it begins. */
function times(startsAt: Date, minutes: number, { channelId, dueAt }: OccurrenceRow) {
  const isUp = channelId !== null || dueAt === null || dueAt >= startsAt;
  return { startsAt, endsAt: endOf(startsAt, minutes), ...(isUp && { dueAt: startsAt }) };
}

/** Reminders go along, a free place is given on, and the card shows it. */
async function settle(
  tx: GuildTx,
  community: Community,
  {
    series,
    occurrence,
    isMoved,
    telling,
  }: Pick<Change, 'isMoved' | 'telling'> & { series: SeriesRow; occurrence: OccurrenceRow | undefined },
): Promise<OccurrenceRow> {
  if (!occurrence) throw new Error('an occurrence that is locked is not there');
  if (isMoved) await reminders.takeAlong(tx, occurrence.ref, occurrence.startsAt, community.now());
  return moveUp(tx, community, { occurrence, series }, telling);
}

/** The series, or a new one that goes on from this date. Each date becomes the one of the same place in the new order. */
async function changeSeries(
  tx: GuildTx,
  community: Community,
  affected: Affected,
  change: Change,
  scope: Exclude<Scope, 'this'>,
): Promise<OccurrenceRow[]> {
  const { series, dates, others } = affected;
  const first = dates[0] ?? affected.occurrence;
  // What comes first of all has nothing before it to be left as it was.
  const isSplit = scope === 'following' && first.slot > series.start;
  const rest = change.isMoved ? { ...change.timing } : onwards(series, first, change.timing.minutes, isSplit);
  const { about, card, mirrored } = change.plan;
  const changed = {
    ...aboutColumns({ ...aboutOf(series), ...about }),
    ...rest,
    hostId: change.row.hostId,
    standInId: change.row.standInId,
    cardChannelId: card?.channel ?? series.cardChannelId,
    pingRoleId: card?.ping ?? null,
    mirrored: mirrored && canBeMirrored({ ...aboutOf(series), ...about }),
    changedAt: community.now(),
  };
  const target: SeriesRow = {
    ...series,
    ...changed,
    ...(isSplit && {
      ref: newRef(),
      originRef: originOf(series),
      version: series.version + 1,
      createdAt: community.now(),
    }),
  };
  if (isSplit) {
    await stored.change(tx, series, {
      rule: endedBefore(series, first.slot),
      planAt: null,
      changedAt: community.now(),
    });
    const { guildId: _guild, ...added } = target;
    await stored.add(tx, added);
    await copyInvitations(tx, series.ref, target.ref, newRef);
  } else await stored.change(tx, series, changed);
  if (target.mirrored) await beginMirror(tx);
  const after = await remap(tx, community, { target, dates, rest, change });
  const skipped = others.filter(({ state, startsAt }) => state === 'skipped' && startsAt >= first.startsAt);
  if (change.isMoved)
    await occurrences.forget(
      tx,
      skipped.map(({ ref }) => ref),
    );
  const kept = await stored.find(tx, target.ref);
  if (kept) await planNow(tx, community, kept);
  return after;
}

/** The same rule; of a part that is cut off, what is left of it. */
function onwards(series: SeriesRow, first: OccurrenceRow, minutes: number, isSplit: boolean): Timing {
  const { start, zone, rule, exdates } = series;
  const same = { start, zone, rule, exdates, minutes };
  return isSplit ? goesOnFrom(same, first.slot) : same;
}

async function remap(
  tx: GuildTx,
  community: Community,
  {
    target,
    dates,
    rest,
    change: { isMoved, telling },
  }: { target: SeriesRow; dates: readonly OccurrenceRow[]; rest: Timing; change: Change },
): Promise<OccurrenceRow[]> {
  const now = community.now();
  const starts = isMoved ? newDates(rest, dates.length, now) : dates.map(({ startsAt }) => startsAt);
  // Two dates of a series never share a slot, also not while they are exchanged.
  for (const { ref } of dates) await occurrences.adopt(tx, ref, { seriesRef: target.ref, slot: `~${ref}` });
  const after: OccurrenceRow[] = [];
  for (const [index, date] of dates.entries()) {
    const startsAt = starts[index];
    if (startsAt === undefined) {
      await endOne(tx, community, date);
      continue;
    }
    const slot = isMoved ? wallTime(rest.zone, startsAt) : date.slot;
    const hosts = { hostId: null, ...(target.hostId !== null && { hostAway: false }) };
    const changed = await occurrences.change(tx, date.ref, {
      slot,
      moved: isMoved ? false : date.moved,
      ...hosts,
      changedAt: now,
      ...times(startsAt, rest.minutes, date),
    });
    after.push(await settle(tx, community, { series: target, occurrence: changed, isMoved, telling }));
  }
  return after;
}

/** The new rule has fewer dates: the last ones are off. */
async function endOne(tx: GuildTx, community: Community, { ref }: OccurrenceRow): Promise<void> {
  const row = await occurrences.change(tx, ref, {
    state: 'cancelled',
    dueAt: null,
    changedAt: community.now(),
  });
  await reminders.hush(tx, [ref]);
  if (row) await redrawCard(tx, community, row);
}
