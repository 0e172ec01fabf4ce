/** One's own part in the rota: shifts, zone, how many cases, and whether one may be called. */
import * as duty from '#db/escalation/duty.ts';
import type { Terms } from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inARow } from '../care/strain.ts';
import { atFirst } from '../duty.ts';
import { isHeavy } from '../types.ts';
import type { Severity } from '../types.ts';
import type { Shift } from '../types.ts';
import { uncovered, wholeDays } from './cover.ts';
import type { Span } from './cover.ts';
import { guideVersion } from './guide-pages.ts';
import { ahead, turns, turnsAhead, zoneOf } from './read.ts';
import { changeShifts, offeredAhead } from './swaps.ts';
import { overlaps } from './turns.ts';
import type { Turn } from './turns.ts';

export interface OwnRota {
  readonly terms: Terms;
  readonly guideRead: boolean;
  readonly zone: string;
  readonly shifts: readonly Shift[];
  /** Single times of others' shifts that they took over, of two weeks. */
  readonly takenOver: readonly Turn[];
  /** Everybody's of the next week. */
  readonly week: readonly Turn[];
  readonly onNow: readonly string[];
}

export async function readRota(community: Community, user: string): Promise<OwnRota> {
  return community.transaction(async (tx) => {
    const terms = await duty.termsOf(tx, user);
    return {
      terms,
      guideRead: terms.guideVersion >= guideVersion,
      zone: terms.timeZone ?? zoneOf(community),
      shifts: await stored.shifts(tx, zoneOf(community), user),
      takenOver: (await turnsAhead(tx, community, offeredAhead)).filter(
        (turn) => turn.user === user && turn.owner !== user,
      ),
      week: await turnsAhead(tx, community),
      onNow: await duty.onDuty(tx, community.now()),
    };
  });
}

/** As many as somebody has in a week who has two a day. */
const mostShifts = 14;

export interface AddedShifts {
  readonly weekdays: readonly number[];
  readonly minute: number;
  readonly lasts: number;
  readonly zone: string;
}

/** Adds shifts on some days of every week, or changes how long those last that begin just then. @returns why not */
export async function addShifts(
  community: Community,
  user: string,
  { weekdays, minute, lasts, zone }: AddedShifts,
): Promise<'tooMany' | 'overlaps' | undefined> {
  return community.transaction(async (tx) => {
    const own = await stored.shifts(tx, zone, user);
    if (own.length + weekdays.length > mostShifts) return 'tooMany';
    const added = weekdays.map((weekday) => ({ ref: newRef(), weekday, minute, lasts }));
    if (added.some((one) => own.some((other) => overlaps(one, other)))) return 'overlaps';
    await changeShifts(tx, community, { user }, async () => {
      await duty.change(tx, user, { timeZone: zone, ...(await atFirst(tx, user)) });
      await stored.addShifts(tx, user, added);
    });
    return undefined;
  });
}

export async function removeShift(community: Community, user: string, ref: Ref): Promise<void> {
  await community.transaction((tx) =>
    changeShifts(tx, community, { user }, () => stored.removeShift(tx, user, ref)),
  );
}

export async function changeTerms(
  community: Community,
  user: string,
  changes: Partial<{ timeZone: string; capacity: number; callable: boolean }>,
): Promise<void> {
  await community.transaction(async (tx) =>
    changeShifts(tx, community, { user }, async () =>
      duty.change(tx, user, { ...changes, ...(await atFirst(tx, user)) }),
    ),
  );
}

/** The hours of today and the next seven days without a shift, or anybody who is on duty without one; and whose shifts rest because they are no moderators any more. */
export interface Cover {
  readonly span: Span;
  readonly gaps: readonly Span[];
  readonly left: readonly { readonly user: string; readonly minutes: number }[];
}

/** @param zone - whose days they are: no day is looked at in part, but for what is left of today */
export async function uncoveredWeek(community: Community, zone: string): Promise<Cover> {
  return community.transaction(async (tx) => {
    const now = community.now();
    const span = wholeDays(now, 7, zone);
    const until = await duty.onDutyUntil(tx, now);
    // Whose shift it is now may have gone off, and somebody else have come on without one.
    const coming = (await turns(tx, community, span)).filter(({ from }) => from > now);
    const covered = [...(until ? [{ from: now, until }] : []), ...coming];
    return {
      span,
      gaps: uncovered(covered, span),
      left: await stored.restingShifts(tx),
    };
  });
}

/** How much somebody carries now. In the order of their ids, which tells nothing. */
export interface Load {
  readonly user: string;
  readonly running: number;
  readonly heavy: number;
  readonly capacity: number;
  readonly inARow: number;
  /** In the next week. */
  readonly hours: number;
}

export async function readLoad(community: Community): Promise<readonly Load[]> {
  return community.transaction(async (tx: GuildTx) => {
    const running = await duty.runningBy(tx);
    const week = await turnsAhead(tx, community);
    const users = [...new Set([...running.map(({ owner }) => owner), ...week.map(({ user }) => user)])];
    const strains = await duty.strainsOf(tx, users.toSorted());
    const countOf = (user: string, counts: (severity: Severity) => boolean) =>
      running
        .filter(({ owner, severity }) => owner === user && counts(severity))
        .reduce((sum, each) => sum + each.count, 0);
    return strains.map(({ user, capacity, run }) => ({
      user,
      capacity,
      running: countOf(user, () => true),
      heavy: countOf(user, isHeavy),
      inARow: inARow(run, community.now()),
      hours: hoursIn(
        week.filter((turn) => turn.user === user),
        community.now(),
      ),
    }));
  });
}

/** Of the week that begins now: of a shift that runs, what is left of it. */
function hoursIn(turns: readonly Turn[], now: Date): number {
  const end = now.getTime() + ahead;
  const lasting = turns.map(
    ({ from, until }) => Math.min(until.getTime(), end) - Math.max(from.getTime(), now.getTime()),
  );
  return lasting.reduce((sum, each) => sum + each, 0) / hours(1);
}
