/** *Ask a moderator to look* and *Ask a moderator about them* (a person; Discord takes 32 characters). For everybody, without consent or set-up of their own. */
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';

export const askAModeratorDefinition = {
  type: ApplicationCommandType.Message,
  name: 'Ask a moderator to look',
  contexts: [InteractionContextType.Guild],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

export const askAboutPersonDefinition = {
  type: ApplicationCommandType.User,
  name: 'Ask a moderator about them',
  contexts: [InteractionContextType.Guild],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;
