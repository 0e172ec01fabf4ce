/** Reads what is kept of a community's groups, all of it at one moment. */
import * as care from '#db/group-care.ts';
import * as categories from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import type { Kept } from './plan.ts';

export async function keptGroups(tx: GuildTx): Promise<Kept> {
  const [all, places, everyone, drifts, busy] = await Promise.all([
    groups.all(tx),
    categories.categories(tx),
    memberships.everyone(tx),
    care.openDrifts(tx),
    care.busyTargets(tx),
  ]);
  return { groups: all, categories: places, memberships: everyone, drifts, busy };
}
