/** Starting, changing and pausing one's check-in. Every change says anew when the next prompt is due. */
import * as buddies from '#db/checkins/buddies.ts';
import * as stored from '#db/checkins/own.ts';
import type { CheckinRow } from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { isAdult, isPaused, memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { askForHall } from './deliveries/hall.ts';
import { dueNext, lockCheckin, lockKept, ownCheckin, sealOwn } from './own.ts';
import type { OwnCheckin } from './own.ts';
import { dayOf, monthDayOf, weekdayOf } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { startAgain } from './stopping.ts';
import type { PromptPlace } from './types.ts';
import type { Wishes } from './wishes.ts';

/** What a check-in is at first; everything can be changed. */
const usual = {
  rhythm: 'daily',
  minute: 9 * 60,
  quietFrom: 22 * 60,
  quietTo: 8 * 60,
  rarerAfter: 5,
} as const;

export type CheckinRefused = 'no_consent' | 'none' | 'no_direct' | 'no_thread';

export async function readCheckin(community: Community, user: string): Promise<OwnCheckin | undefined> {
  return community.read((tx) => ownCheckin(tx, community, user));
}

/**
 * Starts one at nine every day in a time zone, or again as it was where it had been stopped. One that goes on stays as it is.
 * @param zone - of a new one; without it only one that was stopped is started
 */
export async function startCheckin(
  community: Community,
  { user, zone }: { user: string; zone?: string | undefined },
): Promise<Result<OwnCheckin, CheckinRefused>> {
  return community.transaction(async (tx) => {
    const record = await memberRecord(tx, community, user);
    if (!record || !stands(record.consents, 'checkins')) return err('no_consent');
    const before = await lockKept(tx, community, user);
    if (before) return ok(before.wishes.stopped ? await startAgain(tx, community, before) : before);
    if (zone === undefined) return err('none');
    const now = community.now();
    const anchor = dayOf(zone, now);
    const when = {
      ...usual,
      zone,
      anchor,
      weekdays: weekdayOf(anchor),
      monthDay: monthDayOf(anchor),
    };
    const flare = await isPaused(tx, user);
    const holds = { state: 'running', flare, away: false, rarer: 0 } as const;
    const wishes: Wishes = {
      scales: ['mood'],
      place: community.settings?.directMessages === true ? 'direct' : 'inbox',
      tells: false,
      stopped: false,
    };
    await stored.add(tx, {
      userId: user,
      ref: newRef(),
      ...when,
      ...holds,
      nextAt: dueNext({ ...when, ...holds }, now),
      wishes: await sealOwn(tx, community, user, 'wishes', wishes),
      createdAt: now,
    });
    const started = await ownCheckin(tx, community, user);
    return started ? ok(started) : err('none');
  });
}

export interface CheckinChange {
  readonly when?: Partial<Omit<Schedule, 'anchor'>>;
  readonly quiet?: { readonly from: number; readonly to: number } | 'none';
  readonly rarerAfter?: number | 'never';
  readonly state?: CheckinRow['state'];
  /** Back to how often they chose, after prompts had become rarer by themselves. */
  readonly asBefore?: true;
  readonly wishes?: Partial<Wishes>;
}

export async function changeCheckin(
  community: Community,
  user: string,
  change: CheckinChange,
): Promise<Result<OwnCheckin, CheckinRefused>> {
  return community.transaction(async (tx) => {
    const own = await lockCheckin(tx, community, user);
    if (!own) return err('none');
    const refused = change.wishes?.place && (await placeRefused(tx, community, user, change.wishes.place));
    if (refused) return err(refused);
    const { row } = own;
    if (change.wishes?.place === 'thread') await askForHall(tx, community, row.ref);
    const now = community.now();
    const zone = change.when?.zone ?? row.zone;
    const wishes = { ...own.wishes, ...change.wishes };
    const changed = {
      ...change.when,
      // A new rhythm is counted from now on, and what had become rarer is forgotten.
      ...(change.when?.rhythm !== undefined && { anchor: dayOf(zone, now) }),
      ...((change.when?.rhythm !== undefined || change.asBefore) && { rarer: 0 }),
      ...(change.state && { state: change.state }),
      ...(change.quiet && {
        quietFrom: change.quiet === 'none' ? null : change.quiet.from,
        quietTo: change.quiet === 'none' ? null : change.quiet.to,
      }),
      ...(change.rarerAfter !== undefined && {
        rarerAfter: change.rarerAfter === 'never' ? null : change.rarerAfter,
      }),
      ...(change.wishes && { wishes: await sealOwn(tx, community, user, 'wishes', wishes) }),
      // Another place is found anew when something is sent there.
      ...(wishes.place !== own.wishes.place && { channelId: null }),
      unanswered: 0,
    };
    const nextAt = dueNext({ ...row, ...changed }, now);
    await stored.change(tx, user, { ...changed, nextAt });
    await buddies.rearm(tx, user);
    return ok({ row: { ...row, ...changed, nextAt }, wishes, care: own.care });
  });
}

/** Nobody under 18 is brought into a private thread, and directly only where the community allows it. */
async function placeRefused(
  tx: GuildTx,
  community: Community,
  user: string,
  place: PromptPlace,
): Promise<'no_direct' | 'no_thread' | undefined> {
  if (place === 'direct' && community.settings?.directMessages !== true) return 'no_direct';
  return place === 'thread' && !(await isAdult(tx, community, user)) ? 'no_thread' : undefined;
}

/** The places that somebody may choose from. */
export async function placesFor(community: Community, user: string): Promise<readonly PromptPlace[]> {
  return community.read(async (tx) => [
    ...(community.settings?.directMessages === true ? (['direct'] as const) : []),
    ...((await isAdult(tx, community, user)) ? (['thread'] as const) : []),
    'inbox',
  ]);
}
