/** How the groups of a community stand, for leads: what is kept, and what a look at the server would change. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import type { ServerState } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { keptGroups } from './reconcile/kept.ts';
import { plan } from './reconcile/plan.ts';
import type { Kept, Step } from './reconcile/plan.ts';
import { seenServer } from './reconcile/seen.ts';
import { nextStep } from './missing.ts';
import type { Group, MembershipState } from './types.ts';

export interface GroupLine {
  readonly group: Group;
  readonly isComplete: boolean;
  readonly counts: Readonly<Record<MembershipState, number>>;
}

/** Every group, by name. */
export async function groupOverview(community: Community): Promise<readonly GroupLine[]> {
  return community.transaction(async (tx) => {
    const [all, counted] = await Promise.all([groups.all(tx), lines.counts(tx)]);
    return all.map((group) => {
      const counts = { joined: 0, asked: 0, waiting: 0, left: 0 };
      for (const one of counted) if (one.group === group.ref) counts[one.state] = one.count;
      return { group, isComplete: nextStep(group) === undefined, counts };
    });
  });
}

export interface DryRun {
  readonly steps: readonly Step[];
  readonly kept: Kept;
}

/** What a look at the server would do now. It does nothing. */
export async function dryRun(community: Community, server: ServerState): Promise<DryRun> {
  const kept = await community.transaction(keptGroups);
  const { guild, bot, channels, roles, threads } = server;
  const moderatorRole = community.settings?.moderatorRole ?? '';
  const seen = seenServer({ guild, bot: bot.user, moderatorRole }, channels, roles, threads);
  // A circle that is not open has archived itself, as far as can be told from here.
  const dormant = new Set(kept.groups.filter(({ kind }) => kind === 'circle').map(({ ref }) => ref));
  const steps = plan(kept, seen).filter((step) => step.do !== 'remake_channel' || !dormant.has(step.group));
  return { kept, steps };
}
