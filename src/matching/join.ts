/** Coming into the pool, changing what one looks for, taking a break, and leaving. Nobody is in it without their own yes. */
import * as matchProfiles from '#db/matching/profiles.ts';
import * as mentors from '#db/matching/mentors.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import { giveConsent, isAdult, isMember, isPaused } from '#src/members/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { bringBack, holdBack } from './held.ts';
import { standInLine } from './line.ts';
import { wholeOf } from './profile.ts';
import type { Told } from './profile.ts';
import { matchRecord, saveTold } from './record.ts';

export interface Agreeing {
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  readonly version: number;
  readonly age?: AgeAnswer;
}

/** Agrees to matching. Nobody is in the pool by that: first they say what they look for. */
export async function agreeToMatching(
  community: Community,
  person: Agreeing,
): ReturnType<typeof giveConsent> {
  const given = await giveConsent(community, { ...person, purpose: 'matching' });
  if (!given.ok) return given;
  await community.transaction(async (tx) => {
    // They may have been forgotten in between.
    if (!(await isMember(tx, person.user)) || !(await isAdult(tx, community, person.user))) return;
    await matchProfiles.begin(tx, person.user, community.now());
    // Whoever begins in the middle of a pause is still left in peace.
    if (await isPaused(tx, person.user)) await holdBack(tx, person.user, 'flare');
  });
  return given;
}

/** Adds to what they told. As soon as there is enough to match by, they are in the pool. */
export async function tellFor(
  community: Community,
  { user, told }: { user: string; told: Told },
): Promise<Result<void, 'no_consent'>> {
  return community.transaction(async (tx) => {
    if (!(await isMember(tx, user))) return err('no_consent');
    await standInLine(tx, community);
    const record = await matchRecord(tx, community, user);
    if (!record) return err('no_consent');
    const now = { ...record.told, ...told };
    await saveTold(tx, record.key, user, now);
    if (!record.profile && wholeOf(now)) {
      const waitingSince = record.row.waitingSince ?? community.now();
      await matchProfiles.change(tx, user, { inPool: true, waitingSince });
    }
    return ok(undefined);
  });
}

/** A break of one's own. What they are proposed lapses: the other hears of it when its time is over. */
export async function pause(community: Community, user: string): Promise<void> {
  await inLine(community, user, async (tx) => {
    await proposals.release(tx, user);
    await matchProfiles.change(tx, user, { pausedAt: community.now() });
  });
}

export async function resume(community: Community, user: string): Promise<void> {
  await inLine(community, user, async (tx) => {
    if (await bringBack(tx, user)) await matchProfiles.change(tx, user, { pausedAt: null, inPool: true });
  });
}

/** What they told stays, so that coming back is one tap; who wants it deleted takes the consent back. */
export async function leavePool(community: Community, user: string): Promise<void> {
  await inLine(community, user, async (tx) => {
    await proposals.release(tx, user);
    await matchProfiles.change(tx, user, { inPool: false, pausedAt: null });
  });
}

async function inLine(
  community: Community,
  user: string,
  change: (tx: GuildTx) => Promise<void>,
): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    if (await matchProfiles.find(tx, user)) await change(tx);
  });
}

/** Whether somebody may say that they look for a newcomer. */
export async function isMentor(tx: GuildTx, user: string): Promise<boolean> {
  return (await mentors.find(tx, user))?.state === 'approved';
}
