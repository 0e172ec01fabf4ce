/** Tells the staff channel that a group could not be finished, and what mends it. */
import * as groups from '#db/groups.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { groupTrouble } from '../messages/channel.ts';

export const trouble = deliveryKind({
  name: 'group.trouble',
  async load(tx, row, { settings }) {
    const group = await groups.find(tx, row.subject);
    return group && settings && { group, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ group, staffChannel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = groupTrouble(group, translations.for(locale));
    if (
      repeated &&
      (await findOwnMessage(discord, { channel: staffChannel, since: firstTriedAt, bot, says: shown }))
    )
      return;
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

/** Once for each time that building a group was given up. */
export function troubleDelivery({ subject, ref, attempts }: DeliveryRow): Wanted {
  return { kind: trouble, subject, target: `group-trouble:${ref}`, occasion: `${ref}:${attempts}` };
}
