/** Tells the staff channel that a group is still open to others, because Discord refused to close it: once a day and group. */
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { groupStillOpen } from '../messages/drift.ts';

export const stillOpen = deliveryKind({
  name: 'group.still_open',
  async load(tx, row, { settings }) {
    const group = await groups.find(tx, row.subject);
    return group && settings && { group, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ group, staffChannel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = groupStillOpen(group, translations.for(locale));
    const trace = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, trace))) return;
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

export async function tellStillOpen(tx: GuildTx, community: Community, group: Ref): Promise<void> {
  await deliver(tx, community, {
    kind: stillOpen,
    subject: group,
    target: `group-still-open:${group}`,
    occasion: isoDay(community.now()),
    priority: 2,
  });
}
