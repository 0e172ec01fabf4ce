/** One channel: read, changed, deleted. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { readChannel } from '../limits/channels.ts';
import { Form } from '../limits/form.ts';
import { RateLimited } from '../limits/rate-limits.ts';
import type { ChannelChange } from '../state/channels.ts';
import { deleteChannel, updateChannel } from '../state/channels.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';
import { channelFor } from './guards.ts';
import { checkParent } from './guilds.ts';

const { ManageChannels, ManageRoles } = PermissionFlagsBits;

export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channel', (call) =>
    ok(channelWire(call.world.store, channelFor(call, call.params.channel))),
  ),
  route('PATCH', '/channels/:channel', (call) => {
    const channel = channelFor(call, call.params.channel, ManageChannels);
    const guild = channel.guildId === null ? undefined : call.world.store.guilds.get(channel.guildId);
    if (!guild) throw refusal('wrongChannelType');
    const form = new Form(call.body);
    const { type: _type, ...input } = readChannel(form, false);
    form.finish();
    checkParent(guild, input.parentId, channel);
    if (input.overwrites) {
      const own = rightsIn(call.world, call.bot.userId, channel);
      if (!has(own, ManageRoles)) throw refusal('missingPermissions');
      const before = new Map(channel.overwrites.map((one) => [one.id, one]));
      for (const { id, allow, deny } of input.overwrites) {
        const old = before.get(id);
        const changed = ((old?.allow ?? 0n) ^ allow) | ((old?.deny ?? 0n) ^ deny);
        if (!has(own, changed)) throw refusal('missingPermissions');
      }
    }
    const renames =
      (input.name !== undefined && input.name !== channel.name) ||
      (input.topic !== undefined && input.topic !== channel.topic);
    if (renames && !call.box.limits.admitHidden('channel-names', channel.id))
      throw new RateLimited(call.box.limits.waitFor('channel-names', channel.id), 'user');
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const change: ChannelChange = Object.fromEntries(given);
    return ok(channelWire(call.world.store, updateChannel(call.world, channel, change, call.doer)));
  }),
  route('DELETE', '/channels/:channel', (call) => {
    const channel = channelFor(call, call.params.channel);
    if (channel.type === ChannelType.DM) return ok(channelWire(call.world.store, channel));
    if (!has(rightsIn(call.world, call.bot.userId, channel), ManageChannels))
      throw refusal('missingPermissions');
    const last = channelWire(call.world.store, channel);
    deleteChannel(call.world, channel, call.doer);
    return ok(last);
  }),
  route('POST', '/channels/:channel/typing', (call) => {
    channelFor(call, call.params.channel, PermissionFlagsBits.SendMessages);
    return noContent;
  }),
];
