/** How a server stands at this moment, as Discord tells it. */
import type { Discord } from '#src/platform/discord/outbound.ts';
import type { ServerState } from './set-up.ts';

/** @param bot - the bot's user id */
export function serverView(discord: Discord, bot: string): (guild: string) => Promise<ServerState> {
  return async (guild) => {
    const [roles, channels, threads, self] = await Promise.all([
      discord.guildRoles(guild),
      discord.guildChannels(guild),
      discord.activeThreads(guild),
      discord.guildMember(guild, bot),
    ]);
    return { guild, roles, channels, threads, bot: { user: bot, roles: self.roles } };
  };
}
