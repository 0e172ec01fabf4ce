/** Shows the present ground rules where a group's rules are pinned. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Ref } from '#src/platform/ref.ts';
import { pinnedRules } from '../messages/channel.ts';
import { groupTarget } from '../targets.ts';
import { buildNext } from './build.ts';
import { requireSettings } from './closed-channel.ts';
import { troubleWith } from './trouble.ts';

export const rulesAgain = deliveryKind({
  name: 'group.rules_again',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const { channel, rulesMessage } = group?.places ?? {};
    return group && channel && rulesMessage && group.rulesVersion === row.version
      ? { group, channel, rulesMessage }
      : undefined;
  },
  async send({ group, channel, rulesMessage }, { discord, community, translations }) {
    const shown = pinnedRules(group, translations.for(requireSettings(community).locale));
    try {
      await discord.editMessage(channel, rulesMessage, shown);
      return 'shown' as const;
    } catch (error) {
      if (refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) return 'gone';
      throw error;
    }
  },
  // Somebody deleted the message: it is posted and pinned anew.
  async record(tx, outcome, { group, rulesMessage }, _row, community) {
    if (outcome === 'shown') return;
    const again = await groups.forgetRulesMessage(tx, group.ref, rulesMessage);
    if (again) await buildNext(tx, community, again);
  },
  instead: troubleWith,
});

export function rulesAgainDelivery(group: Ref, version: number): Wanted {
  return { kind: rulesAgain, subject: group, target: groupTarget(group), version };
}
