/** Guilds and the list of their channels. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { created, ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { mostChannels, mostInCategory, readChannel } from '../limits/channels.ts';
import { Form } from '../limits/form.ts';
import { createChannel } from '../state/channels.ts';
import type { Channel, Guild, Overwrite } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { channelWire, guildWire } from '../state/wire.ts';
import { guildFor } from './guards.ts';

const { ManageChannels, ManageRoles, Administrator } = PermissionFlagsBits;

export const guildRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild', (call) => {
    const guild = guildFor(call, call.params.guild);
    const counted = call.query.get('with_counts') === 'true';
    return ok({
      ...guildWire(guild),
      ...(counted ? { approximate_member_count: guild.members.size, approximate_presence_count: 0 } : {}),
    });
  }),
  route('GET', '/guilds/:guild/channels', (call) => {
    const guild = guildFor(call, call.params.guild);
    return ok([...guild.channels.values()].map((channel) => channelWire(call.world.store, channel)));
  }),
  route('POST', '/guilds/:guild/channels', (call) => {
    const guild = guildFor(call, call.params.guild, ManageChannels);
    const form = new Form(call.body);
    const input = readChannel(form, true);
    form.finish();
    if (guild.channels.size >= mostChannels) throw refusal('tooManyChannels');
    if (input.type === ChannelType.GuildCategory && input.parentId)
      throw formErrorAt(['parent_id'], 'CHANNEL_PARENT_INVALID_TYPE', 'Categories cannot have a category');
    checkParent(guild, input.parentId);
    checkNewOverwrites(rightsInGuild(call.world, call.bot.userId, guild.id), input.overwrites);
    const channel = createChannel(call.world, guild, { ...input, name: input.name ?? '' }, call.doer);
    return created(channelWire(call.world.store, channel));
  }),
];

/** @throws ApiError 50035 at `parent_id` where it is no category of this guild, or is full */
export function checkParent(guild: Guild, parentId: string | null | undefined, moving?: Channel): void {
  if (!parentId) return;
  const parent = guild.channels.get(parentId);
  if (parent?.type !== ChannelType.GuildCategory)
    throw formErrorAt(['parent_id'], 'CHANNEL_PARENT_INVALID', 'Category does not exist');
  if (moving?.parentId === parentId) return;
  const inside = [...guild.channels.values()].filter((channel) => channel.parentId === parentId).length;
  if (inside >= mostInCategory)
    throw formErrorAt(
      ['parent_id'],
      'CHANNEL_PARENT_MAX_CHANNELS',
      `Maximum number of channels in category reached (${mostInCategory})`,
    );
}

/** A bot can set only rights that it has itself, and MANAGE_ROLES only as an administrator. Source: resources/guild, "Create Guild Channel". */
function checkNewOverwrites(own: bigint, overwrites: readonly Overwrite[] | undefined): void {
  for (const overwrite of overwrites ?? []) {
    const set = overwrite.allow | overwrite.deny;
    if (!has(own, set)) throw refusal('missingPermissions');
    if (has(set, ManageRoles) && !has(own, Administrator)) throw refusal('missingPermissions');
    if (overwrite.type !== OverwriteType.Role && overwrite.type !== OverwriteType.Member)
      throw refusal('unknownOverwrite');
  }
}
