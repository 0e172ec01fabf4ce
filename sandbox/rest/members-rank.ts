/** Who stands above whom in a guild. Source: topics/permissions, "Permission Hierarchy". */
import { refusal } from '../http/errors.ts';
import type { Call } from '../http/route.ts';
import type { Guild, Member, Role } from '../state/entities.ts';
import { commandsRole, highestRole, outranks } from '../state/permissions.ts';
import { memberFor } from './guards.ts';

type Asker = Pick<Call<object>, 'bot'>;

/** Nobody stands above the owner, and nobody above themselves. */
export function ranksAbove({ bot }: Asker, guild: Guild, other: Member): boolean {
  if (guild.ownerId === other.userId || bot.userId === other.userId) return false;
  if (guild.ownerId === bot.userId) return true;
  const own = highestRole(guild, memberFor(guild, bot.userId));
  const theirs = highestRole(guild, other);
  return own !== undefined && theirs !== undefined && own.id !== theirs.id && outranks(own, theirs);
}

/** @throws ApiError 50013 for whoever does not stand below the bot */
export function checkAbove(call: Asker, guild: Guild, other: Member): void {
  if (!ranksAbove(call, guild, other)) throw refusal('missingPermissions');
}

/** Only roles below the bot's own highest, and never those that other bots brought. @throws ApiError 50013 */
export function checkRoles({ bot }: Asker, guild: Guild, roles: readonly Role[]): void {
  const self = memberFor(guild, bot.userId);
  for (const role of roles)
    if (role.botId !== null || role.id === guild.id || !commandsRole(guild, self, role))
      throw refusal('missingPermissions');
}
