/** Direct messages between a person and a bot: who may write to whom. */
import type { Refusal } from '../http/errors.ts';
import type { Application, Guild, User } from './entities.ts';
import type { World } from './world.ts';

/** Guilds in which both are. */
export function guildsInCommon(world: World, left: string, right: string): Guild[] {
  return [...world.store.guilds.values()].filter(
    (guild) => guild.members.has(left) && guild.members.has(right),
  );
}

export function hasBlocked(user: User, other: string): boolean {
  return user.blockedIds?.includes(other) ?? false;
}

export function hasInstalled(user: User, application: Application): boolean {
  return user.installedIds?.includes(application.id) ?? false;
}

/** Why a bot's message does not reach somebody: closed or blocked, another bot, or strangers to each other. */
export function whyNoDirect(world: World, userId: string, bot: Application): Refusal | undefined {
  const user = world.store.users.get(userId);
  if (!user || user.bot || user.dmsClosed || hasBlocked(user, bot.userId)) return 'cannotSendToUser';
  if (hasInstalled(user, bot) || guildsInCommon(world, userId, bot.userId).length > 0) return undefined;
  return 'noMutualGuilds';
}
