/** People give roles to members and take them back, those below their own highest. Source: topics/permissions, "Permission Hierarchy". */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { updateMember } from '../state/members.ts';
import { commandsRole, has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { nameOf, roleNamed, userNamed } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** @throws Refused without Manage Roles, or for a role that is not below their own */
export function giveRole(here: Standpoint, to: string, wanted: string, given: boolean): void {
  const guild = here.inGuild();
  const { world } = here.box;
  const self = guild.members.get(here.user.id);
  const role = roleNamed(guild, wanted);
  const may = has(rightsInGuild(world, here.user.id, guild.id), PermissionFlagsBits.ManageRoles);
  const below = self !== undefined && commandsRole(guild, self, role);
  if (!may || !below || role.botId !== null || role.id === guild.id)
    throw new Refused(`${nameOf(here.user)} may not give or take the role ${role.name}.`);
  const person = userNamed(world, to);
  const member = guild.members.get(person.id);
  if (!member) throw new Refused(`${nameOf(person)} is not in ${guild.name}.`);
  if (member.roleIds.includes(role.id) === given) return;
  const roleIds = given ? [...member.roleIds, role.id] : member.roleIds.filter((id) => id !== role.id);
  updateMember(world, member, { roleIds }, { userId: here.user.id, reason: null });
}
