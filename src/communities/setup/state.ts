/** How setting up stands, for the card. */
import { communities } from '#db/communities.ts';
import * as alerts from '#db/escalation/alerts.ts';
import type { Looking } from '#db/escalation/alerts.ts';
import type { CommunityRecord } from '../types.ts';
import { statesOf } from '#db/deliveries-report.ts';
import * as rulesRows from '#db/community-rules.ts';
import type { Community } from '#src/platform/community.ts';
import { buildKindOf } from './build.ts';
import { buildSteps, missingSteps } from './missing.ts';
import type { BuildStep } from './missing.ts';

export interface SetupState {
  /** Undefined before anybody has begun. */
  readonly record: CommunityRecord | undefined;
  /** The ground rules that count now. */
  readonly rules: string | undefined;
  readonly looking: Looking;
  readonly missing: readonly BuildStep[];
  /** The step that is being made now, or that Discord refused. */
  readonly step: { readonly name: BuildStep; readonly is: 'making' | 'refused' } | undefined;
}

export async function setupState(community: Community): Promise<SetupState> {
  return community.transaction(async (tx) => {
    const record = await communities.record(tx);
    const looking = await alerts.looking(tx);
    if (!record) return { record, rules: undefined, looking, missing: buildSteps, step: undefined };
    const missing = missingSteps(record);
    const [next] = missing;
    const states = next ? await statesOf(tx, buildKindOf(next)) : [];
    const is = states.includes('pending')
      ? 'making'
      : states.includes('undeliverable')
        ? 'refused'
        : undefined;
    const present = await rulesRows.newest(tx);
    return { record, rules: present?.rules, looking, missing, step: next && is && { name: next, is } };
  });
}
