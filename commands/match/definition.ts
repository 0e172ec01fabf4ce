/** `/match`: one card with everything, for everybody; and *Don't match me with them*, in the menu of every person. */
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const matchDefinition = {
  name: 'match',
  description: 'Meet one person who knows what it is like; only you see this',
  contexts: [InteractionContextType.Guild],
} as const satisfies SlashDefinition;

export const notWithThemDefinition = {
  type: ApplicationCommandType.User,
  name: "Don't match me with them",
  contexts: [InteractionContextType.Guild],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;
