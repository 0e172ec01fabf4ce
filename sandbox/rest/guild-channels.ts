/** The channels of a guild: listed, made, and moved about. Source: resources/guild, "Create Guild Channel" and the next one. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { created, noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { mostChannels, mostInCategory, readChannel, readMoves, readVoice } from '../limits/channels.ts';
import type { Move } from '../limits/channels.ts';
import { Form } from '../limits/form.ts';
import { readForum } from '../limits/forums.ts';
import { createChannel, updateChannel } from '../state/channels.ts';
import type { ChannelChange } from '../state/channels.ts';
import type { Channel, Guild, Overwrite } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { plainForum } from '../state/threads-wire.ts';
import { rightsIn, rightsInGuild } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';
import { guildFor } from './guards.ts';

const { ManageChannels, ManageRoles, Administrator } = PermissionFlagsBits;

export const guildChannelRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/channels', (call) => {
    const guild = guildFor(call, call.params.guild);
    return ok([...guild.channels.values()].map((channel) => channelWire(call.world.store, channel)));
  }),
  route('POST', '/guilds/:guild/channels', (call) => {
    const guild = guildFor(call, call.params.guild, ManageChannels);
    const form = new Form(call.body ?? {});
    const input = readChannel(form);
    const type = input.type ?? ChannelType.GuildText;
    const voice = readVoice(form, type);
    const forum = readForum(form, type, plainForum, () => call.world.ids.next());
    form.finish();
    if (guild.channels.size >= mostChannels) throw refusal('tooManyChannels');
    if (input.type === ChannelType.GuildCategory && input.parentId)
      throw formErrorAt(['parent_id'], 'CHANNEL_PARENT_INVALID_TYPE', 'Categories cannot have a category');
    checkParent(guild, input.parentId);
    checkNewOverwrites(rightsInGuild(call.world, call.bot.userId, guild.id), input.overwrites);
    const channel = createChannel(
      call.world,
      guild,
      { ...input, voice, forum, name: input.name ?? '' },
      call.doer,
    );
    return created(channelWire(call.world.store, channel));
  }),
  route('PATCH', '/guilds/:guild/channels', move),
];

/** @throws ApiError 40009 where more than one channel goes to another category */
function move(call: Call<{ readonly guild: string }>): Answer {
  const guild = guildFor(call, call.params.guild, ManageChannels);
  const moves = readMoves(call.body).map((one) => ({ ...one, channel: channelIn(guild, one) }));
  const parents = moves.filter(
    ({ parentId, channel }) => parentId !== undefined && parentId !== channel.parentId,
  );
  if (parents.length > 1) throw refusal('tooManyParents');
  for (const { channel, parentId, locks } of moves) {
    const rights = rightsIn(call.world, call.bot.userId, channel);
    if (!has(rights, ManageChannels) || (locks && !has(rights, ManageRoles)))
      throw refusal('missingPermissions');
    if (channel.type === ChannelType.GuildCategory && parentId)
      throw formErrorAt(['parent_id'], 'CHANNEL_PARENT_INVALID_TYPE', 'Categories cannot have a category');
    checkParent(guild, parentId, channel);
  }
  for (const { channel, ...one } of moves) {
    const change = changeOf(guild, channel, one);
    if (Object.keys(change).length > 0) updateChannel(call.world, channel, change);
  }
  return noContent;
}

function channelIn(guild: Guild, { id }: Move): Channel {
  const channel = guild.channels.get(id);
  if (!channel) throw refusal('unknownChannel');
  return channel;
}

/** With `lock_permissions` a channel takes over what its category says about who may do what. */
function changeOf(guild: Guild, channel: Channel, { position, parentId, locks }: Move): ChannelChange {
  const parent = guild.channels.get((parentId === undefined ? channel.parentId : parentId) ?? '');
  return {
    ...(position === undefined || position === channel.position ? {} : { position }),
    ...(parentId === undefined || parentId === channel.parentId ? {} : { parentId }),
    ...(locks && parent ? { overwrites: parent.overwrites } : {}),
  };
}

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

/** A bot can set only rights that it has itself, and MANAGE_ROLES only as an administrator. */
function checkNewOverwrites(own: bigint, overwrites: readonly Overwrite[] | undefined): void {
  for (const overwrite of overwrites ?? []) {
    const set = overwrite.allow | overwrite.deny;
    if (!has(own, set)) throw refusal('missingPermissions');
    if (has(set, ManageRoles) && !has(own, Administrator)) throw refusal('missingPermissions');
  }
}
