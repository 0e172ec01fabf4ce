/** `/event`: what the community does together. Everything in it is private to whoever calls it. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const eventDefinition = {
  name: 'event',
  description: 'What is coming up in this community, and what you go to',
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'list',
      description: 'See what is coming up',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'mine',
      description: 'See what you go to or host, and change it',
    },
  ],
} as const satisfies SlashDefinition;
