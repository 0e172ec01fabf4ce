/** `/flare`: one tap pauses everything, from anywhere, and the same command ends it. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const flareDefinition = {
  name: 'flare',
  description: 'Not now: pauses everything with one tap, or ends the pause; nobody asks why',
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'until',
      description: 'When you would like to be asked whether it is over: friday, 3 days, a date',
      autocomplete: true,
      max_length: 60,
    },
  ],
} as const satisfies SlashDefinition;
