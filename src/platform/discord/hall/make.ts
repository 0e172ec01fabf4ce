/** The channel that private threads hang under: made once for a community, its name tells nothing, and everybody may see that it is there. */
import { ChannelType } from 'discord-api-types/v10';
import type { APIGuildChannel } from 'discord-api-types/v10';
import type { Ref } from '../../ref.ts';
import type { Sending } from '../delivery/kinds.ts';
import { madeBefore } from '../delivery/made-before.ts';
import { reasonOf } from '../delivery/trace.ts';
import { inHall } from './rights.ts';

/** Several threads may wait for it, each with a delivery of its own, and each may have made it. */
export async function makeHall(sending: Sending, ref: Ref): Promise<APIGuildChannel> {
  const { community, discord, bot, translations } = sending;
  if (!community.settings) throw new Error('private threads belong to a community that is set up');
  const { moderatorRole, locale } = community.settings;
  const reason = reasonOf(ref);
  const before = await madeBefore(sending, reason);
  if (before) return before;
  const about = { type: ChannelType.GuildText, name: translations.for(locale)('circles:hall') } as const;
  const permission_overwrites = [...inHall(community.guild, bot, moderatorRole)];
  return discord.createChannel(community.guild, { ...about, permission_overwrites }, reason);
}
