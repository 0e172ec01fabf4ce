/** One channel: read, changed, deleted. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { mostOverwrites, readChannel, readVoice } from '../limits/channels.ts';
import { Form } from '../limits/form.ts';
import { readForum } from '../limits/forums.ts';
import { RateLimited } from '../limits/rate-limits.ts';
import type { ChannelChange } from '../state/channels.ts';
import { deleteChannel, updateChannel } from '../state/channels.ts';
import type { Channel, Overwrite } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { forumOf } from '../state/threads-wire.ts';
import { startTyping } from '../state/typing.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';
import { channelFor } from './guards.ts';
import { checkParent } from './guild-channels.ts';
import { changeThread, removeThread } from './threads-changes.ts';

const { ManageChannels, ManageRoles, SendMessages } = PermissionFlagsBits;

export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channel', (call) =>
    ok(channelWire(call.world.store, channelFor(call, call.params.channel), call.bot.userId)),
  ),
  route('PATCH', '/channels/:channel', (call) => {
    const channel = channelFor(call, call.params.channel);
    if (channel.thread) return changeThread(call, channel, channel.thread);
    if (!has(rightsIn(call.world, call.bot.userId, channel), ManageChannels))
      throw refusal('missingPermissions');
    const guild = channel.guildId === null ? undefined : call.world.store.guilds.get(channel.guildId);
    if (!guild) throw refusal('wrongChannelType');
    const form = new Form(call.body ?? {});
    const input = readChannel(form, channel.type);
    const voice = readVoice(form, channel.type, channel.voice);
    const forum = readForum(form, channel.type, forumOf(channel), () => call.world.ids.next());
    if (input.type !== undefined && input.type !== channel.type && !becomes(channel.type, input.type))
      form.fail('type', 'CHANNEL_TYPE_INVALID', 'Only text and announcement channels turn into each other.');
    form.finish();
    checkParent(guild, input.parentId, channel);
    if (input.overwrites) checkOverwrites(call, channel, input.overwrites);
    const renames =
      (input.name !== undefined && input.name !== channel.name) ||
      (input.topic !== undefined && input.topic !== channel.topic);
    if (renames && !call.box.limits.admitHidden('channel-names', channel.id))
      throw new RateLimited(call.box.limits.waitFor('channel-names', channel.id), 'user');
    const given = Object.entries({ ...input, voice, forum }).filter(([, value]) => value !== undefined);
    const change: ChannelChange = Object.fromEntries(given);
    return ok(channelWire(call.world.store, updateChannel(call.world, channel, change, call.doer)));
  }),
  route('DELETE', '/channels/:channel', (call) => {
    const channel = channelFor(call, call.params.channel);
    if (channel.type === ChannelType.DM) return ok(channelWire(call.world.store, channel));
    if (channel.thread) return removeThread(call, channel);
    if (!has(rightsIn(call.world, call.bot.userId, channel), ManageChannels))
      throw refusal('missingPermissions');
    const last = channelWire(call.world.store, channel);
    deleteChannel(call.world, channel, call.doer);
    return ok(last);
  }),
  route('POST', '/channels/:channel/typing', (call) => {
    const channel = channelFor(call, call.params.channel, SendMessages);
    startTyping(call.world, channel, call.bot.userId);
    return noContent;
  }),
];

const { GuildText, GuildAnnouncement } = ChannelType;

/** Source: resources/channel, "Modify Channel". */
function becomes(from: ChannelType, to: ChannelType): boolean {
  return (from === GuildText && to === GuildAnnouncement) || (from === GuildAnnouncement && to === GuildText);
}

/** Overwrites need MANAGE_ROLES, and nobody gives or takes by them what they do not have. @throws ApiError 50013, 30060 */
function checkOverwrites(call: Call<object>, channel: Channel, after: readonly Overwrite[]): void {
  const own = rightsIn(call.world, call.bot.userId, channel);
  if (!has(own, ManageRoles)) throw refusal('missingPermissions');
  if (after.length > mostOverwrites) throw refusal('tooManyOverwrites');
  const ids = new Set([...channel.overwrites, ...after].map((one) => one.id));
  for (const id of ids) {
    const old = channel.overwrites.find((one) => one.id === id);
    const one = after.find((other) => other.id === id);
    const changed = ((old?.allow ?? 0n) ^ (one?.allow ?? 0n)) | ((old?.deny ?? 0n) ^ (one?.deny ?? 0n));
    if (!has(own, changed)) throw refusal('missingPermissions');
  }
}
