/** What people change about a channel in its settings, each with the right that Discord asks for. Source: topics/permissions. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { deleteChannel, setOverwrite } from '../state/channels.ts';
import type { Channel } from '../state/entities.ts';
import { nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

const { ManageChannels, ManageRoles, ViewChannel } = PermissionFlagsBits;

/** @throws Refused without Manage Channels there */
export function removeChannel(here: Standpoint, where: string): void {
  const channel = guildChannel(here, where);
  if (!here.may(channel, ManageChannels))
    throw new Refused(`${nameOf(here.user)} may not delete #${channel.name}.`);
  deleteChannel(here.box.world, channel, doer(here));
}

/** Lets everybody look into a channel, or nobody but those who are let in by role or name. @throws Refused without Manage Roles there */
export function showToEveryone(here: Standpoint, where: string, shown: boolean): void {
  const channel = guildChannel(here, where);
  if (!here.may(channel, ManageRoles))
    throw new Refused(`${nameOf(here.user)} may not change who sees #${channel.name}.`);
  const { id } = here.inGuild();
  const { allow, deny } = channel.overwrites.find((one) => one.id === id) ?? { allow: 0n, deny: 0n };
  const seen = shown
    ? { allow: allow | ViewChannel, deny: deny & ~ViewChannel }
    : { allow: allow & ~ViewChannel, deny: deny | ViewChannel };
  setOverwrite(here.box.world, channel, { id, type: OverwriteType.Role, ...seen }, doer(here));
}

/** @throws Refused for threads and direct messages, which have no such settings */
function guildChannel(here: Standpoint, where: string): Channel {
  const channel = here.channel(where);
  if (channel.guildId === null || channel.thread)
    throw new Refused(`${where} is no channel of a server, and has no settings of that kind.`);
  return channel;
}

const doer = ({ user }: Standpoint) => ({ userId: user.id, reason: null });
