/** The channel that circles hang under: made once for a community, its name tells nothing, and everybody may see that it is there. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { APIGuildChannel } from 'discord-api-types/v10';
import * as categories from '#db/group-categories.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { hallNumber } from '../circles/limits.ts';
import { hallLacks } from '../reconcile/hall.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { inHall } from '../rights.ts';
import { categoryTarget } from '../targets.ts';
import { alreadyGone } from './already-gone.ts';
import { requireSettings } from './closed-channel.ts';
import { madeBefore } from './made-before.ts';

/** Several circles may wait for it, each with a delivery of its own, and each may have made it. */
export async function makeHall(sending: Sending, ref: Ref): Promise<APIGuildChannel> {
  const { community, discord, bot, translations } = sending;
  const { moderatorRole, locale } = requireSettings(community);
  const reason = reasonOf(ref);
  const before = await madeBefore(sending, reason);
  if (before) return before;
  const about = { type: ChannelType.GuildText, name: translations.for(locale)('circles:hall') } as const;
  const permission_overwrites = [...inHall(community.guild, bot, moderatorRole)];
  return discord.createChannel(community.guild, { ...about, permission_overwrites }, reason);
}

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
