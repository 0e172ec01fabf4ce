/** Roles of a guild. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { Guild, Role } from '../state/entities.ts';
import { createRole, deleteRole, updateRole } from '../state/guilds.ts';
import { commandsRole, has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { roleWire } from '../state/wire.ts';
import { guildFor, memberFor, roleFor } from './guards.ts';

const mostRoles = 250;

export const roleRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/roles', (call) =>
    ok([...guildFor(call, call.params.guild).roles.values()].map(roleWire)),
  ),
  route('GET', '/guilds/:guild/roles/:role', (call) =>
    ok(roleWire(roleFor(guildFor(call, call.params.guild), call.params.role))),
  ),
  route('POST', '/guilds/:guild/roles', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.ManageRoles);
    if (guild.roles.size >= mostRoles) throw refusal('tooManyRoles');
    return ok(roleWire(createRole(call.world, guild, readRole(call, guild), call.doer)));
  }),
  route('PATCH', '/guilds/:guild/roles/:role', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.ManageRoles);
    const role = ownedRole(call, guild, call.params.role);
    const change = Object.fromEntries(
      Object.entries(readRole(call, guild)).filter(([, value]) => value !== undefined),
    );
    return ok(roleWire(updateRole(call.world, role, change, call.doer)));
  }),
  route('DELETE', '/guilds/:guild/roles/:role', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.ManageRoles);
    const role = ownedRole(call, guild, call.params.role);
    if (role.id === guild.id || role.botId !== null) throw refusal('missingPermissions');
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

/** A bot gives a role only rights that it has itself. @throws ApiError 50035, 50013 */
function readRole(call: Call<object>, guild: Guild): RoleInput {
  const form = new Form(call.body ?? {});
  const input = {
    name: form.text('name', { max: 100 }),
    permissions: form.bits('permissions'),
    color: form.integer('color', { min: 0, max: 0xffffff }),
    hoist: form.flag('hoist'),
    mentionable: form.flag('mentionable'),
  };
  form.finish();
  if (!has(rightsInGuild(call.world, call.bot.userId, guild.id), input.permissions ?? 0n))
    throw refusal('missingPermissions');
  return input;
}

function ownedRole(call: Call<object>, guild: Guild, id: string): Role {
  const role = roleFor(guild, id);
  if (!commandsRole(guild, memberFor(guild, call.bot.userId), role)) throw refusal('missingPermissions');
  return role;
}
