/** *Ask a moderator to look*, in the menu of every message. For everybody, without consent or set-up of their own. */
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';

export const askAModeratorDefinition = {
  type: ApplicationCommandType.Message,
  name: 'Ask a moderator to look',
  contexts: [InteractionContextType.Guild],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;
