/** *Find now*: looks for somebody at once, between rounds. */
import * as proposals from '#db/matching/proposals.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { standInLine } from './line.ts';
import { lookFor } from './plan.ts';
import { openPool } from './pool.ts';
import { propose } from './propose.ts';
import { matchRecord } from './record.ts';
import type { Lack } from './types.ts';

/** `proposed`: it stands on their card; `taken`: they have somebody, or take a break. */
export type FoundNow =
  | { readonly found: 'proposed' | 'taken' }
  | { readonly found: 'nobody'; readonly lack: Lack };

export async function findSomebodyNow(community: Community, user: string): Promise<FoundNow> {
  const { record, pool } = await community.read(async (tx) => ({
    record: await matchRecord(tx, community, user),
    pool: await openPool(tx, community),
  }));
  const ref = record?.row.ref;
  if (ref === undefined || !pool.members.some((one) => one.ref === ref)) return { found: 'taken' };
  const looked = lookFor(pool, ref, { now: community.now(), seed: newRef() });
  if ('lack' in looked) return { found: 'nobody', lack: looked.lack };
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const made = await propose(tx, community, { pool, all: [looked.found], round: undefined });
    if (made === 1 || (await proposals.liveOf(tx, user)).length > 0) return { found: 'proposed' };
    // Whoever fitted has found somebody else in this very moment.
    return { found: 'nobody', lack: 'odd_one_out' };
  });
}
