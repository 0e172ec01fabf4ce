/** Members changed: names, roles, timeouts, and where they are heard. Source: resources/guild, "Modify Guild Member". */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { MemberInput } from '../limits/members.ts';
import { readMember, readNick } from '../limits/members.ts';
import type { Guild, Member } from '../state/entities.ts';
import { updateMember } from '../state/members.ts';
import { has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { isVoice, moveInVoice, voiceOf } from '../state/voice.ts';
import { memberWire } from '../state/wire.ts';
import { channelFor, guildFor, memberFor, roleFor } from './guards.ts';
import { checkAbove, checkRoles } from './members-rank.ts';

const bits = PermissionFlagsBits;

type One = Call<{ readonly guild: string; readonly user: string }>;
type OneRole = Call<{ readonly guild: string; readonly user: string; readonly role: string }>;

export const memberEditRoutes: readonly Route[] = [
  route('PATCH', '/guilds/:guild/members/@me', (call) => {
    return ok(memberWire(call.world.store, renameSelf(call)));
  }),
  /** Deprecated, and still there. Source: resources/guild, "Modify Current User Nick". */
  route('PATCH', '/guilds/:guild/members/@me/nick', (call) => {
    return ok({ nick: renameSelf(call).nick });
  }),
  route('PATCH', '/guilds/:guild/members/:user', edit),
  route('PUT', '/guilds/:guild/members/:user/roles/:role', (call) => changeRole(call, true)),
  route('DELETE', '/guilds/:guild/members/:user/roles/:role', (call) => changeRole(call, false)),
];

function renameSelf(call: Call<{ readonly guild: string }>): Member {
  const guild = guildFor(call, call.params.guild, bits.ChangeNickname);
  const self = memberFor(guild, call.bot.userId);
  const form = new Form(call.body ?? {});
  const nick = readNick(form);
  form.finish();
  return nick === undefined ? self : updateMember(call.world, self, { nick }, call.doer);
}

function changeRole(call: OneRole, adding: boolean): Answer {
  const guild = guildFor(call, call.params.guild, bits.ManageRoles);
  const member = memberFor(guild, call.params.user);
  const role = roleFor(guild, call.params.role);
  checkRoles(call, guild, [role]);
  if (member.roleIds.includes(role.id) === adding) return noContent;
  const roleIds = adding ? [...member.roleIds, role.id] : member.roleIds.filter((id) => id !== role.id);
  updateMember(call.world, member, { roleIds }, call.doer);
  return noContent;
}

function edit(call: One): Answer {
  const guild = guildFor(call, call.params.guild);
  const member = memberFor(guild, call.params.user);
  const form = new Form(call.body);
  const input = readMember(form, call.world.clock.now().getTime());
  form.finish();
  const roleIds = input.roleIds && [...new Set(input.roleIds)].filter((id) => id !== guild.id);
  for (const id of roleIds ?? []) roleFor(guild, id);
  checkRights(call, guild, member, input);
  if (roleIds) checkNewRoles(call, guild, member, roleIds);
  const target = checkVoice(call, guild, member, input);
  const { nick, timedOutUntil, mute, deaf, flags } = input;
  const change = { nick, timedOutUntil, mute, deaf, flags, roleIds };
  if (Object.values(change).some((value) => value !== undefined))
    updateMember(call.world, member, change, call.doer);
  if (target !== undefined) moveInVoice(call.world, guild, member, target, call.doer);
  return ok(memberWire(call.world.store, member));
}

/** @throws ApiError 50013 without the right to one of the changes, or where the member does not stand below the bot */
function checkRights(call: One, guild: Guild, member: Member, input: MemberInput): void {
  const rights = rightsInGuild(call.world, call.bot.userId, guild.id);
  const need = (right: bigint): void => {
    if (!has(rights, right)) throw refusal('missingPermissions');
  };
  if (input.nick !== undefined) {
    const own = member.userId === call.bot.userId;
    need(own ? bits.ChangeNickname : bits.ManageNicknames);
    if (!own) checkAbove(call, guild, member);
  }
  if (input.mute !== undefined) need(bits.MuteMembers);
  if (input.deaf !== undefined) need(bits.DeafenMembers);
  if (input.flags !== undefined && !has(rights, bits.ManageGuild) && !has(rights, bits.ManageRoles))
    need(bits.ModerateMembers | bits.KickMembers | bits.BanMembers);
  if (input.timedOutUntil !== undefined) {
    need(bits.ModerateMembers);
    checkAbove(call, guild, member);
    if (has(rightsInGuild(call.world, member.userId, guild.id), bits.Administrator))
      throw refusal('missingPermissions');
  }
}

/** Roles that stay need no right: only what is given or taken is looked at. @throws ApiError 50013 */
function checkNewRoles(call: One, guild: Guild, member: Member, after: readonly string[]): void {
  if (!has(rightsInGuild(call.world, call.bot.userId, guild.id), bits.ManageRoles))
    throw refusal('missingPermissions');
  const changed = [
    ...after.filter((id) => !member.roleIds.includes(id)),
    ...member.roleIds.filter((id) => !after.includes(id)),
  ];
  checkRoles(
    call,
    guild,
    changed.map((id) => roleFor(guild, id)),
  );
}

/** Where somebody is to be moved, `null` for out of voice. @throws ApiError 40032 for one who is in no voice channel, 50013, 50035 */
function checkVoice(
  call: One,
  guild: Guild,
  member: Member,
  { mute, deaf, channelId }: MemberInput,
): ReturnType<typeof channelFor> | null | undefined {
  if (mute === undefined && deaf === undefined && channelId === undefined) return undefined;
  const voice = voiceOf(call.world, guild.id, member.userId);
  if (!voice) throw refusal('notInVoice');
  if (channelId === undefined) return undefined;
  if (!has(rightsInGuild(call.world, call.bot.userId, guild.id), bits.MoveMembers))
    throw refusal('missingPermissions');
  if (channelId === null) return null;
  const channel = channelFor(call, channelId, bits.Connect | bits.MoveMembers);
  if (channel.guildId !== guild.id || !isVoice(channel)) throw refusal('wrongChannelType');
  return channel;
}
