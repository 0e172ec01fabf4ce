/** Does what staff answered about a change by hand: takes it over as it is, or puts the channel back. */
import * as care from '#db/group-care.ts';
import * as groups from '#db/groups.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { driftOf } from '../reconcile/drift.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { groupTarget } from '../targets.ts';
import type { Drift } from '../types.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { driftDelivery } from './drift-card.ts';
import { keptLooks, makeLook } from './looks.ts';

export const settle = deliveryKind({
  name: 'group.settle',
  async load(tx, row) {
    const drift = await care.drift(tx, row.subject);
    const group = drift && (await groups.find(tx, drift.group));
    if (!group) return undefined;
    const place = group.places.channel;
    return drift.state === 'keeping' || drift.state === 'restoring' ? { drift, group, place } : undefined;
  },
  async send({ drift, group, place }, sending) {
    // A channel that is gone is made as it should be.
    if (place === undefined) return undefined;
    if (drift.state === 'restoring') return makeLook(group, place, sending);
    const channel = await sending.discord.channel(place).catch(alreadyGone);
    return channel && seenChannel(channel);
  },
  async record(tx, seen, { drift, group }, _row, community) {
    if (seen) {
      const parts = drift.state === 'keeping' ? (driftOf(group, seen, community.guild)?.parts ?? []) : [];
      await groups.place(tx, group.ref, {
        ...keptLooks(seen),
        ...(parts.includes('category') && { movedByHand: true }),
        ...(parts.includes('writing') && { lockedByHand: true }),
      });
    }
    const to = drift.state === 'keeping' ? 'kept' : 'restored';
    const settled = await care.changeDrift(tx, drift.ref, { from: drift.state, to });
    if (settled) await deliver(tx, community, driftDelivery(settled));
  },
  // Staff are asked again, rather than told that something was done which was not.
  async instead(tx, row, community) {
    const drift = await care.drift(tx, row.subject);
    const again = drift && (await care.changeDrift(tx, drift.ref, { from: drift.state, to: 'shown' }));
    if (again) await deliver(tx, community, driftDelivery(again));
  },
});

export function settleDelivery({ ref, group, version }: Drift): Wanted {
  return { kind: settle, subject: ref, target: groupTarget(group), version, priority: 3 };
}
