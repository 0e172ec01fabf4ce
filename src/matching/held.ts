/** What keeps somebody out of the pool for a while, and how it comes back after a pause of everything: by hand. To be called in line. */
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import { isPaused } from '#src/members/index.ts';
import type { Resumable } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { standInLine } from './line.ts';
import { holdFor, letGoOf } from './states.ts';

/** What they are proposed lapses. */
export async function holdBack(tx: GuildTx, user: string, reason: 'flare' | 'away'): Promise<void> {
  const held = (await profiles.find(tx, user))?.hold ?? null;
  await proposals.release(tx, user);
  await profiles.change(tx, user, { hold: holdFor(held, reason) });
}

export async function letGo(tx: GuildTx, user: string, reason: 'flare' | 'away'): Promise<void> {
  const held = (await profiles.find(tx, user))?.hold ?? null;
  await profiles.change(tx, user, { hold: letGoOf(held, reason) });
}

/** Whether a pause holds something that they would miss: their place in the pool, or news of whom they talk with. */
export async function isHeld(tx: GuildTx, _community: Community, user: string): Promise<boolean> {
  const row = await profiles.find(tx, user);
  if (row?.hold !== 'flare' && row?.hold !== 'both') return false;
  if (row.inPool && row.pausedAt === null) return true;
  return (await matches.allOf(tx, user)).some(({ state, own }) => state !== 'ended' && own.leftAt === null);
}

/** After a pause, never in the middle of one. @returns whether it goes on */
export async function bringBack(tx: GuildTx, user: string): Promise<boolean> {
  if (await isPaused(tx, user)) return false;
  await letGo(tx, user, 'flare');
  return true;
}

export const resumable: Resumable = {
  name: 'matching',
  say: (t) => t('matches:resumable'),
  held: isHeld,
  async resume(tx, community, user) {
    if (!(await profiles.find(tx, user))) return;
    await standInLine(tx, community);
    await bringBack(tx, user);
  },
};
