/** Tells the staff channel that a group could not be finished, and what mends it. */
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
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

/** What happens instead of a step that Discord refused for good. Told once for each time that it was given up. */
export async function troubleWith(tx: GuildTx, row: DeliveryRow, community: Community): Promise<void> {
  await deliver(tx, community, troubleDelivery(row, `${row.ref}:${row.attempts}`));
}

/** @param occasion what staff are told of, once each */
export function troubleDelivery({ subject, ref }: DeliveryRow, occasion: string): Wanted {
  return { kind: trouble, subject, target: `group-trouble:${ref}`, occasion };
}
