/** A channel's permission overwrites. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { mostOverwrites, readOverwrite } from '../limits/channels.ts';
import { Form } from '../limits/form.ts';
import { removeOverwrite, setOverwrite } from '../state/channels.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelFor } from './guards.ts';

const { ManageRoles } = PermissionFlagsBits;

export const overwriteRoutes: readonly Route[] = [
  route('PUT', '/channels/:channel/permissions/:overwrite', (call) => {
    const channel = channelFor(call, call.params.channel, ManageRoles);
    const guild = channel.guildId === null ? undefined : call.world.store.guilds.get(channel.guildId);
    if (!guild || channel.thread) throw refusal('wrongChannelType');
    const form = new Form(call.body);
    const overwrite = readOverwrite(form, call.params.overwrite);
    form.finish();
    if (overwrite.type === OverwriteType.Role && !guild.roles.has(overwrite.id)) throw refusal('unknownRole');
    if (overwrite.type === OverwriteType.Member && !guild.members.has(overwrite.id))
      throw refusal('unknownMember');
    const old = channel.overwrites.find((one) => one.id === overwrite.id);
    const changed = ((old?.allow ?? 0n) ^ overwrite.allow) | ((old?.deny ?? 0n) ^ overwrite.deny);
    if (!has(rightsIn(call.world, call.bot.userId, channel), changed)) throw refusal('missingPermissions');
    if (!old && channel.overwrites.length >= mostOverwrites) throw refusal('tooManyOverwrites');
    setOverwrite(call.world, channel, overwrite, call.doer);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/permissions/:overwrite', (call) => {
    const channel = channelFor(call, call.params.channel, ManageRoles);
    if (!removeOverwrite(call.world, channel, call.params.overwrite, call.doer))
      throw refusal('unknownOverwrite');
    return noContent;
  }),
];
