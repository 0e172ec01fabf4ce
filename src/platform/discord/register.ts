/** Tells Discord which commands there are. What has not changed stays as it is, so doing it at every start costs nothing. */
import { DiscordAPIError } from '@discordjs/rest';
import type { REST } from '@discordjs/rest';
import { ApplicationFlags, Routes } from 'discord-api-types/v10';
import type { APIApplication } from 'discord-api-types/v10';
import { ConfigurationError } from '../../config.ts';
import type { CommandDefinition } from './handlers.ts';

export interface Identity {
  readonly application: string;
  /** The bot's user id. */
  readonly bot: string;
  /** Whether its owner has switched GUILD_MEMBERS on: who asks for it otherwise is not let in at all. */
  readonly seesMembers: boolean;
}

/** Who the token is. */
export async function identify(rest: REST): Promise<Identity> {
  const application = (await rest.get(Routes.currentApplication()).catch(refused)) as APIApplication;
  const granted = ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited;
  return {
    application: application.id,
    bot: application.bot?.id ?? application.id,
    seesMembers: ((application.flags ?? 0) & granted) !== 0,
  };
}

/** What an operator can mend is said as such. */
function refused(error: unknown): never {
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  if (status === 401)
    throw new ConfigurationError([
      {
        setting: 'DISCORD_TOKEN',
        problem: 'was refused by Discord: it may have been reset, or copied in part',
        example: 'the token from the Bot page of your application',
      },
    ]);
  if (status === undefined)
    throw new ConfigurationError([
      {
        setting: 'DISCORD_API',
        problem: 'leads to no Discord that answers; without it, look at the network',
        example: 'https://discord.com/api',
      },
    ]);
  throw error;
}

/** Replaces all commands of the application, in every server. */
export async function registerCommands(
  rest: REST,
  { application }: Identity,
  definitions: readonly CommandDefinition[],
): Promise<void> {
  await rest.put(Routes.applicationCommands(application), { body: definitions });
}
