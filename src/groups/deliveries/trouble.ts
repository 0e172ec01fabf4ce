/** Tells the staff channel that a group could not be finished, and what mends it. */
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { groupTrouble } from '../messages/channel.ts';
import { staffNote } from './staff-note.ts';

export const trouble = staffNote('group.trouble', groupTrouble);

/** What happens instead of a step that Discord refused for good. Told once for each time that it was given up. */
export async function troubleWith(tx: GuildTx, row: DeliveryRow, community: Community): Promise<void> {
  await deliver(tx, community, troubleDelivery(row, `${row.ref}:${row.attempts}`));
}

/** @param occasion what staff are told of, once each */
export function troubleDelivery({ subject, ref }: DeliveryRow, occasion: string): Wanted {
  return { kind: trouble, subject, target: `group-trouble:${ref}`, occasion };
}
