/** What leads see of rounds: when the next is, totals of what it would come to, and what holds the pool back. Never of fewer than ten people, and never who. */
import * as rounds from '#db/matching/rounds.ts';
import * as settings from '#db/matching/settings.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { nextOf, standInLine } from './line.ts';
import { runRound } from './plan.ts';
import { openPool } from './pool.ts';
import { sendOut } from './rounds.ts';
import { leastApart, nextRound, readSchedule } from './schedule.ts';
import type { PlannedRound, RoundMode } from './states.ts';
import type { Lack, RoundTotals } from './types.ts';

/** Statistics of fewer people could point at somebody. */
const leastCounted = 10;

export interface RoundsView {
  readonly schedule: string;
  readonly mode: RoundMode;
  readonly nextAt: Date;
  /** One that a lead is to look at, or that is just going out. */
  readonly waiting: PlannedRound | undefined;
  readonly totals: Totals;
  /** The last one: how many proposals came of it, where that is not too few to be told. */
  readonly lastAt: Date | undefined;
}

/** `few`: there are not enough people for totals. */
export type Totals =
  | { readonly few: true }
  | {
      readonly few: false;
      readonly waiting: number;
      readonly matched: number;
      readonly meanPercent: number | undefined;
      /** What would help most, the most frequent first; undefined where too few are left over to say. */
      readonly lacks: readonly Lack[] | undefined;
    };

export function totalsShown({ waiting, matched, meanPercent, lacks }: RoundTotals): Totals {
  if (waiting < leastCounted) return { few: true };
  const left = waiting - matched;
  const named = (Object.entries(lacks) as [Lack, number][])
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([lack]) => lack);
  // From what is left over the others could be told by taking one from the other.
  const many = (count: number) => count === 0 || count >= leastCounted;
  return {
    few: false,
    waiting,
    matched: many(left) ? matched : Math.floor(matched / leastCounted) * leastCounted,
    meanPercent: matched >= leastCounted ? meanPercent : undefined,
    lacks: left >= leastCounted ? named : undefined,
  };
}

export async function roundsView(community: Community): Promise<RoundsView> {
  const { kept, waiting, latest } = await community.transaction(async (tx) => ({
    kept: await standInLine(tx, community),
    waiting: await rounds.waiting(tx),
    latest: await rounds.latest(tx),
  }));
  const pool = await community.read((tx) => openPool(tx, community));
  const seed = waiting?.ref ?? kept.ref;
  const { totals } = runRound(pool, { now: community.now(), seed });
  const { schedule, mode, nextAt } = kept;
  return {
    schedule,
    mode,
    nextAt,
    waiting,
    totals: totalsShown(totals),
    lastAt: latest?.doneAt ?? undefined,
  };
}

interface Deciding {
  readonly ref: Ref;
  /** The Discord id of the lead, for the audit trail. */
  readonly by: string;
}

/** Lets a round go out that waited for a look; it does so at once. */
export async function letRoundGo(community: Community, { ref, by }: Deciding): Promise<Result<void, 'gone'>> {
  const freed = await community.transaction(async (tx) => {
    await standInLine(tx, community);
    const changed = await rounds.change(tx, ref, { from: ['waiting'], to: 'due' });
    if (changed) await recordChange(tx, community, { by, what: 'matching.round_approved', to: ref });
    return changed;
  });
  if (!freed) return err('gone');
  // If this process does not live to do it, the tick does.
  await sendOut(community, ref);
  return ok(undefined);
}

/** Lets a round pass without going out: the next comes at its time. */
export async function holdRound(community: Community, { ref, by }: Deciding): Promise<Result<void, 'gone'>> {
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    if (!(await rounds.change(tx, ref, { from: ['waiting', 'due'], to: 'held' }))) return err('gone');
    await recordChange(tx, community, { by, what: 'matching.round_held', to: ref });
    return ok(undefined);
  });
}

export async function setMode(
  community: Community,
  { mode, by }: { mode: RoundMode; by: string },
): Promise<void> {
  await community.transaction(async (tx) => {
    const before = await standInLine(tx, community);
    await settings.change(tx, { mode });
    await recordChange(tx, community, { by, what: 'matching.mode', from: before.mode, to: mode });
  });
}

export type ScheduleRefused = 'unreadable' | 'never' | 'too_often';

/** @param schedule - five fields as in crontab(5), in the community's own time zone */
export async function setSchedule(
  community: Community,
  { schedule, by }: { schedule: string; by: string },
): Promise<Result<Date, ScheduleRefused>> {
  const read = readSchedule(schedule);
  if (!read) return err('unreadable');
  const nextAt = nextOf(schedule, community);
  if (!nextAt) return err('never');
  const { timeZone } = community.settings ?? usualPolicies;
  const following = nextRound(read, timeZone, nextAt) ?? after(nextAt, days(365));
  if (following < after(nextAt, leastApart)) return err('too_often');
  return community.transaction(async (tx) => {
    const before = await standInLine(tx, community);
    await settings.change(tx, { schedule, nextAt });
    await recordChange(tx, community, {
      by,
      what: 'matching.schedule',
      from: before.schedule,
      to: schedule,
    });
    return ok(nextAt);
  });
}
