/** Makes a channel or category that nobody sees but the moderators and the bot; members are let in one by one (see access.ts). */
import type { APIGuildChannel, RESTPostAPIGuildChannelJSONBody } from 'discord-api-types/v10';
import type { Community, CommunitySettings } from '#src/platform/community.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isHidden } from '../reconcile/lets.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { madeBefore } from '#src/platform/discord/delivery/made-before.ts';
import { closedTo } from '../rights.ts';
import type { ChannelKind } from '../types.ts';

/**
 * @param subject - what the channel is for; stands in the audit log as the trace of having made it
 * @returns it as Discord has it, also where an earlier attempt made it without living to say so
 */
export async function makeClosedChannel(
  sending: Sending,
  body: Pick<RESTPostAPIGuildChannelJSONBody, 'type' | 'name' | 'parent_id' | 'available_tags'>,
  subject: Ref,
  kind: ChannelKind = 'text',
): Promise<APIGuildChannel> {
  const { community, discord, bot } = sending;
  // A group's voice room is another channel than its own.
  const reason = kind === 'voice' ? `${reasonOf(subject)} voice` : reasonOf(subject);
  const before = sending.repeated ? await madeBefore(sending, reason) : undefined;
  const permission_overwrites = [
    ...closedTo(community.guild, bot, requireSettings(community).moderatorRole, kind),
  ];
  const made =
    before ?? (await discord.createChannel(community.guild, { ...body, permission_overwrites }, reason));
  // Before anything is said in it: what somebody opened meanwhile, or Discord made otherwise than asked, is closed.
  if (!isHidden(seenChannel(made), community.guild)) {
    const [everyone] = permission_overwrites;
    if (everyone) await discord.setOverwrite(made.id, everyone.id, everyone, reason);
  }
  return made;
}

/** Groups belong to communities that are set up. */
export function requireSettings({ settings }: Community): CommunitySettings {
  if (!settings) throw new Error('a group belongs to a community that is set up');
  return settings;
}
