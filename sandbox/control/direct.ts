/** People in their direct messages with bots: opening, closing and blocking them. */
import { openDirectChannel } from '../state/channels.ts';
import { guildsInCommon, hasBlocked, hasInstalled } from '../state/direct.ts';
import type { Application, Channel, User } from '../state/entities.ts';
import type { World } from '../state/world.ts';
import { nameOf } from './lookup.ts';
import { listed, Refused } from './refused.ts';

/** A bot by its name or id, with or without an @. @throws Refused */
export function botNamed(world: World, name: string): Application {
  const plain = name.replace(/^@/, '').toLowerCase();
  const bots = [...world.store.applications.values()];
  const found = bots.find(
    (bot) => bot.userId === plain || world.store.users.get(bot.userId)?.username.toLowerCase() === plain,
  );
  if (found) return found;
  throw new Refused(`There is no bot called ${name}. Bots: ${listed(bots.map((bot) => bot.name))}.`);
}

/**
 * Where somebody and a bot write to each other, opened by the person where need be.
 * @throws Refused for a bot they have blocked, or one they never met
 */
export function directWith(world: World, user: User, name: string): Channel {
  const bot = botNamed(world, name);
  if (hasBlocked(user, bot.userId)) throw new Refused(`${nameOf(user)} has blocked ${bot.name}.`);
  if (!hasInstalled(user, bot) && guildsInCommon(world, user.id, bot.userId).length === 0)
    throw new Refused(`${nameOf(user)} and ${bot.name} share no community.`);
  return openDirectChannel(world, user.id, bot.userId);
}

/** What a blocked bot writes does not arrive (50007). */
export function block(world: World, user: User, name: string, blocked: boolean): void {
  const { userId } = botNamed(world, name);
  const others = (user.blockedIds ?? []).filter((id) => id !== userId);
  user.blockedIds = blocked ? [...others, userId] : others;
  world.store.put('user', user);
}

/** An application that somebody has for themselves goes with them into every guild and into its direct messages. */
export function install(world: World, user: User, name: string): void {
  const { id } = botNamed(world, name);
  user.installedIds = [...(user.installedIds ?? []).filter((other) => other !== id), id];
  world.store.put('user', user);
}
