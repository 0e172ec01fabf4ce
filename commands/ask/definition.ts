/** `/ask`, *This helped* on an answer, and what moderators do about a message without opening whose it is. */
import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const askDefinition = {
  name: 'ask',
  description: 'Ask your group a question, under your name or one that is only for the group',
  contexts: [InteractionContextType.Guild],
} as const satisfies SlashDefinition;

export const thisHelpedDefinition = {
  type: ApplicationCommandType.Message,
  name: 'This helped',
  contexts: [InteractionContextType.Guild],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

export const lookAfterDefinition = {
  type: ApplicationCommandType.Message,
  name: 'Look after this message',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;
