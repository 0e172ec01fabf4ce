/** Tells Discord which commands there are. What has not changed stays as it is, so doing it at every start costs nothing. */
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { APIApplication } from 'discord-api-types/v10';
import type { CommandDefinition } from './handlers.ts';

export interface Identity {
  readonly application: string;
  /** The bot's user id. */
  readonly bot: string;
}

/** Who the token is. */
export async function identify(rest: REST): Promise<Identity> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  return { application: application.id, bot: application.bot?.id ?? application.id };
}

/** Replaces all commands of the application, in every server. */
export async function registerCommands(rest: REST, { application }: Identity, definitions: readonly CommandDefinition[]): Promise<void> {
  await rest.put(Routes.applicationCommands(application), { body: definitions });
}
