/** The channel that private threads hang under, put right where a human changed who may do what in it. */
import { OverwriteType } from 'discord-api-types/v10';
import * as categories from '#db/group-categories.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { categoryTarget, hallNumber } from '#src/platform/discord/hall/place.ts';
import { hallLacks } from '../reconcile/hall.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { requireSettings } from './closed-channel.ts';

/** Lets everybody see it again, and nobody write in it. What else a human said there stays. */
export const hallRights = deliveryKind({
  name: 'group.hall',
  load: async (tx) => (await categories.category(tx, hallNumber))?.channel,
  async send(channel, { community, discord, bot }, row) {
    const found = await discord.channel(channel).catch(alreadyGone);
    if (!found) return;
    const { moderatorRole } = requireSettings(community);
    const server = { guild: community.guild, bot, moderatorRole };
    for (const { id, member, allow, deny } of hallLacks(seenChannel(found), server)) {
      const type = member ? OverwriteType.Member : OverwriteType.Role;
      const may = { id, type, allow: String(allow), deny: String(deny) };
      await discord.setOverwrite(channel, id, may, reasonOf(row.subject));
    }
  },
});

/** @param look - the reference and number of the look that found it wanting */
export function hallDelivery({ ref, run }: { ref: Ref; run: number }): Wanted {
  const target = categoryTarget(hallNumber);
  return { kind: hallRights, subject: ref, target, occasion: `look${run}`, priority: 3 };
}
