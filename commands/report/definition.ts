/** `/report`: the same as the menus of messages and people, for whoever does not find them. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const reportDefinition = {
  name: 'report',
  description: 'Ask the moderators, privately, to look at something or after somebody',
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.User,
      name: 'person',
      description: 'Who it is about, if it is about somebody; they are not told',
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'message',
      description: 'A link to a message, if it is about one: hold the message and choose Copy Message Link',
      max_length: 200,
    },
  ],
} as const satisfies SlashDefinition;
