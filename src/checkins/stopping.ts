/**
 * Stopping a check-in, and starting it again as it was. What keeps somebody from being asked too often (when help was offered,
 * whom a match was asked to tell) must outlive both, so it stays with what is kept.
 */
import * as stored from '#db/checkins/own.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import { isPaused } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { dueNext, lockCheckin, sealOwn } from './own.ts';
import type { OwnCheckin } from './own.ts';
import { dayOf } from './schedule.ts';

/** Nothing is asked any more, and prompts that still stand somewhere are over. What was answered stays. */
export async function stopCheckin(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) => {
    const own = await lockCheckin(tx, community, user);
    if (!own) return;
    await prompts.forget(tx, user);
    // A yes to moderators being told was said of this check-in, and does not wait for the next.
    const wishes = { ...own.wishes, tells: false, stopped: true };
    const sealed = await sealOwn(tx, community, user, 'wishes', wishes);
    await stored.change(tx, user, { wishes: sealed, state: 'paused', nextAt: null, unanswered: 0, rarer: 0 });
  });
}

/** As often, at the time, in the zone and at the place that it had. */
export async function startAgain(
  tx: GuildTx,
  community: Community,
  { row, wishes: before, care }: OwnCheckin,
): Promise<OwnCheckin> {
  const now = community.now();
  const user = row.userId;
  const wishes = { ...before, stopped: false };
  const flare = await isPaused(tx, user);
  const started = { state: 'running', flare, anchor: dayOf(row.zone, now) } as const;
  const changed = {
    ...started,
    nextAt: dueNext({ ...row, ...started }, now),
    wishes: await sealOwn(tx, community, user, 'wishes', wishes),
  };
  await stored.change(tx, user, changed);
  return { row: { ...row, ...changed }, wishes, care };
}
