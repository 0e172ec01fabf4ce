/** Wakes the thread of a match that has gone to sleep. */
import * as matches from '#db/matching/matches.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { reopenDelivery } from './deliveries/wanted.ts';

/** @returns the thread */
export async function reopenThread(
  community: Community,
  { user, ref }: { user: string; ref: Ref },
): Promise<Result<string, 'gone'>> {
  return community.transaction(async (tx) => {
    const match = (await matches.allOf(tx, user)).find((one) => one.ref === ref);
    const thread = match?.own.leftAt === null ? match.thread : undefined;
    if (match?.state !== 'open' || thread === undefined) return err('gone');
    await deliver(tx, community, reopenDelivery(match, community.now()));
    return ok(thread);
  });
}
