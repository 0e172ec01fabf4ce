/** Staff's answer to a change that somebody made by hand. Of two who answer at the same moment one is heard. */
import * as care from '#db/group-care.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { settleDelivery } from './deliveries/settle.ts';

export async function settleDrift(
  community: Community,
  { ref, as }: { ref: Ref; as: 'keeping' | 'restoring' },
): Promise<Result<void, 'settled'>> {
  return community.transaction(async (tx) => {
    const drift = await care.changeDrift(tx, ref, { from: 'shown', to: as });
    if (!drift) return err('settled');
    await deliver(tx, community, settleDelivery(drift));
    return ok(undefined);
  });
}
