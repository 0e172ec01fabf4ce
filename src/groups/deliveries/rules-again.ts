/** Shows the present ground rules where a group's rules are pinned. */
import * as groups from '#db/groups.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupTarget } from '../targets.ts';
import { buildNext } from './build.ts';
import { redrawRules } from './rules-place.ts';
import { troubleWith } from './trouble.ts';

export const rulesAgain = deliveryKind({
  name: 'group.rules_again',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const { channel, rulesMessage } = group?.places ?? {};
    return group && channel && rulesMessage && group.rulesVersion === row.version
      ? { group, channel, message: rulesMessage }
      : undefined;
  },
  send: redrawRules,
  // Somebody deleted the message: it is posted and pinned anew.
  async record(tx, isThere, { group, message }, _row, community) {
    if (isThere) return;
    const again = await groups.forgetRulesMessage(tx, group.ref, message);
    if (again) await buildNext(tx, community, again);
  },
  instead: troubleWith,
});

export function rulesAgainDelivery(group: Ref, version: number): Wanted {
  return { kind: rulesAgain, subject: group, target: groupTarget(group), version };
}
