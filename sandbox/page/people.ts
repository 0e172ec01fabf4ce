/** Whom one can act as, and what each of them is in a word or two. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Guild, User } from '../state/entities.ts';
import { nameOf } from '../control/lookup.ts';
import type { World } from '../state/world.ts';
import type { Actable } from './wire.ts';

/** A role with one of these is a task; all others are something that members have. */
const tasks =
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ModerateMembers |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageEvents |
  PermissionFlagsBits.Administrator;

/** People who are in a community, those with the least rights first: most visitors begin as a member. */
export function actable(world: World): Actable[] {
  const all = [...world.store.users.values()].flatMap((user) => {
    const guild = user.bot ? undefined : guildOf(world, user);
    return guild ? [{ person: describe(guild, user), rank: rankOf(guild, user) }] : [];
  });
  return all.toSorted((left, right) => left.rank - right.rank).map(({ person }) => person);
}

/** By id, or as they stand in an address. */
export function personAt(world: World, idOrHandle: string): User | undefined {
  const byId = world.store.users.get(idOrHandle);
  if (byId && !byId.bot) return byId;
  return [...world.store.users.values()].find((user) => !user.bot && user.username === idOrHandle);
}

function guildOf(world: World, user: User): Guild | undefined {
  return [...world.store.guilds.values()].find((guild) => guild.members.has(user.id));
}

function describe(guild: Guild, user: User): Actable {
  const task = taskOf(guild, user);
  const what = guild.ownerId === user.id ? 'server owner' : (task?.name.toLowerCase() ?? 'member');
  const about = user.about === undefined ? {} : { about: user.about };
  const server = { id: guild.id, name: guild.name };
  const { id, username: handle, locale } = user;
  return { id, handle, name: nameOf(user), what, server, locale, ...about };
}

function rankOf(guild: Guild, user: User): number {
  if (guild.ownerId === user.id) return Infinity;
  return taskOf(guild, user)?.position ?? -1;
}

function taskOf(guild: Guild, user: User): { readonly name: string; readonly position: number } | undefined {
  const roles = (guild.members.get(user.id)?.roleIds ?? []).flatMap((id) => guild.roles.get(id) ?? []);
  return roles
    .filter((role) => (role.permissions & tasks) !== 0n)
    .toSorted((left, right) => right.position - left.position)[0];
}
