/**
 * How long somebody has lived with it: that is about their health, so it is asked on the private page, or inside Discord only
 * where the operator chose that. Without either it is not asked.
 */
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { matchRecord, saveTold } from './record.ts';
import { standInLine } from './line.ts';
import type { OnsetBand } from './types.ts';

/** What links and their rows call the page. It says nothing of what is asked there. */
export const onsetPageName = 'one-question';

/** @param pagesReachable - whether there is anywhere to show a private page */
export function whereToAsk({ settings }: Community, pagesReachable: boolean): 'page' | 'discord' | 'nowhere' {
  const { healthDataMode } = settings ?? usualPolicies;
  if (healthDataMode === 'discord') return 'discord';
  return pagesReachable ? 'page' : 'nowhere';
}

/** @param onset - undefined: they would rather not say. @returns false where they are not among those who can be matched */
export async function keepOnset(
  community: Community,
  { user, onset }: { user: string; onset: OnsetBand | undefined },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const record = await matchRecord(tx, community, user);
    if (!record?.profile) return false;
    await saveTold(tx, record.key, user, { ...record.told, onset });
    return true;
  });
}

export async function onsetOf(community: Community, user: string): Promise<OnsetBand | undefined> {
  return community.transaction(async (tx) => (await matchRecord(tx, community, user))?.profile?.onset);
}
