/** Roles of a guild. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { Guild, Role } from '../state/entities.ts';
import { createRole, deleteRole, updateRole } from '../state/guilds.ts';
import { commandsRole, has, highestRole } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { roleWire } from '../state/wire.ts';
import { guildFor, memberFor, roleFor } from './guards.ts';

const mostRoles = 250;
const { ManageRoles } = PermissionFlagsBits;

export const roleRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/roles', (call) => ok(allRoles(guildFor(call, call.params.guild)))),
  /** By role; @everyone is left out. */
  route('GET', '/guilds/:guild/roles/member-counts', (call) => {
    const guild = guildFor(call, call.params.guild);
    const counts = new Map([...guild.roles.keys()].map((id) => [id, 0]));
    for (const member of guild.members.values())
      for (const id of member.roleIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    counts.delete(guild.id);
    return ok(Object.fromEntries(counts));
  }),
  route('GET', '/guilds/:guild/roles/:role', (call) =>
    ok(roleWire(roleFor(guildFor(call, call.params.guild), call.params.role))),
  ),
  route('POST', '/guilds/:guild/roles', (call) => {
    const guild = guildFor(call, call.params.guild, ManageRoles);
    if (guild.roles.size >= mostRoles) throw refusal('tooManyRoles');
    return ok(roleWire(createRole(call.world, guild, readRole(call, guild), call.doer)));
  }),
  route('PATCH', '/guilds/:guild/roles', sort),
  route('PATCH', '/guilds/:guild/roles/:role', (call) => {
    const guild = guildFor(call, call.params.guild, ManageRoles);
    const role = ownedRole(call, guild, call.params.role);
    const change = Object.fromEntries(
      Object.entries(readRole(call, guild, role)).filter(([, value]) => value !== undefined),
    );
    return ok(roleWire(updateRole(call.world, role, change, call.doer)));
  }),
  route('DELETE', '/guilds/:guild/roles/:role', (call) => {
    const guild = guildFor(call, call.params.guild, ManageRoles);
    const role = ownedRole(call, guild, call.params.role);
    if (role.id === guild.id || role.botId !== null) throw refusal('invalidRole');
    deleteRole(call.world, guild, role, call.doer);
    return noContent;
  }),
];

interface RoleInput {
  readonly name: string | undefined;
  readonly permissions: bigint | undefined;
  readonly color: number | undefined;
  readonly hoist: boolean | undefined;
  readonly mentionable: boolean | undefined;
}

/** A bot gives a role only rights that it has itself; those that stay are not looked at. @throws ApiError 50035, 50013 */
function readRole(call: Call<object>, guild: Guild, role?: Role): RoleInput {
  const form = new Form(call.body ?? {});
  const input = {
    name: form.text('name', { max: 100 }),
    permissions: form.bits('permissions'),
    color:
      form.child('colors')?.integer('primary_color', { min: 0, max: 0xffffff }) ??
      form.integer('color', { min: 0, max: 0xffffff }),
    hoist: form.flag('hoist'),
    mentionable: form.flag('mentionable'),
  };
  form.finish();
  const added = (input.permissions ?? 0n) & ~(role?.permissions ?? 0n);
  if (!has(rightsInGuild(call.world, call.bot.userId, guild.id), added)) throw refusal('missingPermissions');
  return input;
}

/** Roles below the bot's own, to places below it. Source: resources/guild, "Modify Guild Role Positions". */
function sort(call: Call<{ readonly guild: string }>): Answer {
  const guild = guildFor(call, call.params.guild, ManageRoles);
  const form = new Form({ roles: call.body });
  const moves = (form.list('roles', { required: true, min: 1, max: mostRoles }) ?? []).flatMap((one) => {
    const id = one.id('id', { required: true });
    const position = one.integer('position', { min: 0 });
    return id === undefined || position === undefined ? [] : [{ id, position }];
  });
  form.finish();
  const self = memberFor(guild, call.bot.userId);
  const own = guild.ownerId === self.userId ? Infinity : (highestRole(guild, self)?.position ?? 0);
  const changed = moves.flatMap(({ id, position }) => {
    const role = roleFor(guild, id);
    if (role.position === position) return [];
    if (role.id === guild.id) throw refusal('invalidRole');
    if (!commandsRole(guild, self, role) || position >= own) throw refusal('missingPermissions');
    return [{ role, position }];
  });
  for (const { role, position } of changed) updateRole(call.world, role, { position }, call.doer);
  return ok(allRoles(guild));
}

function allRoles(guild: Guild): object[] {
  return [...guild.roles.values()].map(roleWire);
}

/** @throws ApiError 10011, or 50013 for a role at or above the bot's own highest */
function ownedRole(call: Call<object>, guild: Guild, id: string): Role {
  const role = roleFor(guild, id);
  if (!commandsRole(guild, memberFor(guild, call.bot.userId), role)) throw refusal('missingPermissions');
  return role;
}
