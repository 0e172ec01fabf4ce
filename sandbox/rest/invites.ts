/** Invites: made in a channel, read by anybody who has the code, taken back. Source: resources/invite, resources/channel. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { Channel, Invite } from '../state/entities.ts';
import { createInvite, deleteInvite, invitesOf, inviteWire, isOver } from '../state/invites.ts';
import { has } from '../state/permissions.ts';
import { rightsIn, rightsInGuild } from '../state/visibility.ts';
import { channelFor, guildFor } from './guards.ts';

const { CreateInstantInvite, ManageChannels, ManageGuild } = PermissionFlagsBits;

/** Seconds: a week. */
const longest = 7 * 24 * 60 * 60;
const usual = 24 * 60 * 60;

export const inviteRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/invites', (call) => {
    const channel = channelFor(call, call.params.channel, CreateInstantInvite);
    const guildId = guildOf(channel);
    const form = new Form(call.body ?? {});
    const input = {
      maxAge: form.integer('max_age', { min: 0, max: longest }) ?? usual,
      maxUses: form.integer('max_uses', { min: 0, max: 100 }) ?? 0,
      temporary: form.flag('temporary') ?? false,
    };
    const unique = form.flag('unique') ?? false;
    form.finish();
    const alike = invitesOf(call.world, guildId, channel.id).find(
      (one) =>
        one.inviterId === call.bot.userId &&
        one.maxAge === input.maxAge &&
        one.maxUses === input.maxUses &&
        one.temporary === input.temporary,
    );
    const invite =
      alike && !unique
        ? alike
        : createInvite(call.world, { ...input, guildId, channelId: channel.id }, call.doer);
    return ok(inviteWire(call.world, invite));
  }),
  route('GET', '/channels/:channel/invites', (call) => {
    const channel = channelFor(call, call.params.channel, ManageChannels);
    return ok(
      invitesOf(call.world, guildOf(channel), channel.id).map((invite) => inviteWire(call.world, invite)),
    );
  }),
  route('GET', '/guilds/:guild/invites', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    return ok(invitesOf(call.world, guild.id).map((invite) => inviteWire(call.world, invite)));
  }),
  route('GET', '/invites/:code', (call) => {
    const counted = ['true', 'True', '1'].includes(call.query.get('with_counts') ?? '');
    const { uses: _uses, ...seen } = inviteWire(call.world, inviteFor(call));
    const members = call.world.store.guilds.get(seen.guild_id)?.members.size ?? 0;
    return ok({
      ...seen,
      ...(counted ? { approximate_member_count: members, approximate_presence_count: 0 } : {}),
    });
  }),
  route('DELETE', '/invites/:code', (call) => {
    const invite = inviteFor(call);
    const channel = call.world.store.channels.get(invite.channelId);
    const inChannel = channel ? rightsIn(call.world, call.bot.userId, channel) : 0n;
    const inGuild = rightsInGuild(call.world, call.bot.userId, invite.guildId);
    if (!has(inChannel, ManageChannels) && !has(inGuild, ManageGuild)) throw refusal('missingPermissions');
    const last = inviteWire(call.world, invite);
    deleteInvite(call.world, invite, call.doer);
    return ok(last);
  }),
];

/** @throws ApiError 10006 where there is none, or it has run out */
function inviteFor(call: Call<{ readonly code: string }>): Invite {
  const invite = call.world.store.invites.get(call.params.code);
  if (!invite || isOver(call.world, invite)) throw refusal('unknownInvite');
  return invite;
}

/** @throws ApiError 50024 where nobody can be invited to */
function guildOf(channel: Channel): string {
  if (channel.guildId === null || channel.type === ChannelType.GuildCategory || channel.thread)
    throw refusal('wrongChannelType');
  return channel.guildId;
}
