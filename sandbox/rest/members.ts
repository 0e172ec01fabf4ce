/** Members of a guild and their roles. */
import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { Guild, Member, Role } from '../state/entities.ts';
import { leaveGuild, updateMember } from '../state/members.ts';
import type { MemberChange } from '../state/members.ts';
import { commandsRole, has, highestRole, outranks } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { memberWire } from '../state/wire.ts';
import { guildFor, limitOf, memberFor, roleFor } from './guards.ts';

const { ManageRoles, ManageNicknames, ChangeNickname, ModerateMembers, KickMembers, Administrator } =
  PermissionFlagsBits;
const longestTimeout = 28 * 24 * 60 * 60_000;

type One = Call<{ readonly guild: string; readonly user: string }>;
type OneRole = Call<{ readonly guild: string; readonly user: string; readonly role: string }>;

export const memberRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/members', (call) => {
    const guild = guildFor(call, call.params.guild);
    if ((call.bot.privilegedIntents & GatewayIntentBits.GuildMembers) === 0) throw refusal('missingAccess');
    const after = BigInt(call.query.get('after') ?? 0);
    const all = [...guild.members.values()].filter((member) => BigInt(member.userId) > after);
    all.sort((left, right) => (BigInt(left.userId) < BigInt(right.userId) ? -1 : 1));
    return ok(
      all.slice(0, limitOf(call.query, 1, 1000)).map((member) => memberWire(call.world.store, member)),
    );
  }),
  route('GET', '/guilds/:guild/members/:user', (call) => {
    const guild = guildFor(call, call.params.guild);
    return ok(memberWire(call.world.store, memberFor(guild, call.params.user)));
  }),
  route('PATCH', '/guilds/:guild/members/:user', edit),
  route('DELETE', '/guilds/:guild/members/:user', (call) => {
    const guild = guildFor(call, call.params.guild, KickMembers);
    const member = memberFor(guild, call.params.user);
    if (!ranksAbove(guild, call, member)) throw refusal('missingPermissions');
    leaveGuild(call.world, guild, member.userId, call.doer);
    return noContent;
  }),
  route('PUT', '/guilds/:guild/members/:user/roles/:role', (call) => changeRole(call, true)),
  route('DELETE', '/guilds/:guild/members/:user/roles/:role', (call) => changeRole(call, false)),
];

function changeRole(call: OneRole, adding: boolean): Answer {
  const guild = guildFor(call, call.params.guild, ManageRoles);
  const member = memberFor(guild, call.params.user);
  const role = roleFor(guild, call.params.role);
  checkRoles(guild, call, [role]);
  if (member.roleIds.includes(role.id) === adding) return noContent;
  const roleIds = adding ? [...member.roleIds, role.id] : member.roleIds.filter((id) => id !== role.id);
  updateMember(call.world, member, { roleIds }, call.doer);
  return noContent;
}

function edit(call: One): Answer {
  const guild = guildFor(call, call.params.guild);
  const member = memberFor(guild, call.params.user === '@me' ? call.bot.userId : call.params.user);
  const rights = rightsInGuild(call.world, call.bot.userId, guild.id);
  const form = new Form(call.body);
  const change: MemberChange = {
    nick: form.isNull('nick') ? null : form.text('nick', { max: 32 }),
    roleIds: readRoles(form, guild),
    timedOutUntil: readTimeout(form, call),
  };
  form.finish();
  if (change.nick !== undefined && !mayRename(guild, call, member, rights))
    throw refusal('missingPermissions');
  if (change.roleIds) {
    if (!has(rights, ManageRoles)) throw refusal('missingPermissions');
    const after = change.roleIds;
    const changed = [
      ...after.filter((id) => !member.roleIds.includes(id)),
      ...member.roleIds.filter((id) => !after.includes(id)),
    ];
    checkRoles(
      guild,
      call,
      changed.map((id) => roleFor(guild, id)),
    );
  }
  if (change.timedOutUntil !== undefined) {
    if (!has(rights, ModerateMembers) || !ranksAbove(guild, call, member))
      throw refusal('missingPermissions');
    if (has(rightsInGuild(call.world, member.userId, guild.id), Administrator))
      throw refusal('missingPermissions');
  }
  return ok(memberWire(call.world.store, updateMember(call.world, member, change, call.doer)));
}

/** Clients send @everyone's id along; it is dropped. @throws ApiError 10011 for a role that does not exist */
function readRoles(form: Form, guild: Guild): string[] | undefined {
  const ids = form.values('roles')?.map(String);
  return ids && [...new Set(ids)].filter((id) => id !== guild.id).map((id) => roleFor(guild, id).id);
}

function readTimeout(form: Form, call: One): number | null | undefined {
  if (!form.has('communication_disabled_until')) return undefined;
  if (form.isNull('communication_disabled_until')) return null;
  const until = Date.parse(form.text('communication_disabled_until') ?? '');
  if (Number.isNaN(until))
    throw formErrorAt(['communication_disabled_until'], 'DATE_TIME_TYPE_PARSE', 'Could not parse value.');
  if (until > call.world.clock.now().getTime() + longestTimeout)
    throw formErrorAt(['communication_disabled_until'], 'BASE_TYPE_MAX', 'A timeout lasts 28 days at most.');
  return until;
}

/** Only roles below the bot's own highest, and never those that other bots brought. @throws ApiError 50013 */
function checkRoles(guild: Guild, call: Call<object>, roles: readonly Role[]): void {
  const self = memberFor(guild, call.bot.userId);
  for (const role of roles)
    if (role.botId !== null || role.id === guild.id || !commandsRole(guild, self, role))
      throw refusal('missingPermissions');
}

function mayRename(guild: Guild, call: Call<object>, member: Member, rights: bigint): boolean {
  if (member.userId === call.bot.userId) return has(rights, ChangeNickname);
  return has(rights, ManageNicknames) && ranksAbove(guild, call, member);
}

function ranksAbove(guild: Guild, call: Call<object>, member: Member): boolean {
  if (member.userId === call.bot.userId) return true;
  if (guild.ownerId === member.userId) return false;
  const own = highestRole(guild, memberFor(guild, call.bot.userId));
  const other = highestRole(guild, member);
  return own !== undefined && other !== undefined && own.id !== other.id && outranks(own, other);
}
