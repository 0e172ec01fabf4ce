/** Takes a channel out of everybody's sight: what somebody opened by hand and only some may see. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';

const { ViewChannel } = PermissionFlagsBits;

/** What else @everyone may do there stays as it is: doing it twice changes nothing. */
export const closePlace = deliveryKind({
  name: 'place.close',
  load: async (_tx, row) => row.subject,
  async send(channel, { discord, community: { guild } }, row) {
    const there = (await discord.guildChannels(guild)).find(({ id }) => id === channel);
    const everyone = there?.permission_overwrites?.find(({ id }) => id === guild);
    const denied = BigInt(everyone?.deny ?? '0');
    if (!there || (denied & ViewChannel) !== 0n) return;
    const allow = String(BigInt(everyone?.allow ?? '0') & ~ViewChannel);
    const deny = String(denied | ViewChannel);
    await discord.setOverwrite(channel, guild, { type: OverwriteType.Role, allow, deny }, reasonOf(row.ref));
  },
});

export function closeDelivery(channel: string): Wanted {
  return { kind: closePlace, subject: channel, target: `place:${channel}`, occasion: newRef(), priority: 1 };
}
