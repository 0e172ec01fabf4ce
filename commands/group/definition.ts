/** `/group`: for everybody. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

const group = {
  type: ApplicationCommandOptionType.String,
  name: 'group',
  description: 'The name of the group',
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

export const groupDefinition = {
  name: 'group',
  description: 'Find a group, join it, leave it',
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'find',
      description: 'See which groups there are',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'topic',
          description: 'What it should be about; leave it out to see all',
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'join',
      description: 'Read the ground rules of a group and join it',
      options: [group],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'leave',
      description: 'Leave a group; nobody is told',
      options: [group],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'mine',
      description: 'See the groups that you are in',
    },
  ],
} as const satisfies SlashDefinition;
