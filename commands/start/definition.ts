/** `/start`: for everybody, and nobody has to. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const startDefinition = {
  name: 'start',
  description: 'What Kindred is, and your own settings here; only you see it',
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'timezone',
      description: 'Set your time zone: type a city near you, your country, or hours such as UTC+2',
      autocomplete: true,
      max_length: 60,
    },
  ],
} as const satisfies SlashDefinition;
