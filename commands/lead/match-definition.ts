/** `/lead match`: rounds, when they are, and mentors. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandSubcommandGroupOption } from 'discord-api-types/v10';

export const matchOptions = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'match',
  description: 'Who meets whom: when, how well it goes, and mentors; never who',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'rounds',
      description: 'See what the next round would come to, in totals, and let it go out or pass',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'schedule',
      description: 'Say when rounds are, by the clock of the community',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'when',
          description: 'Choose from the list, or five fields as in crontab: 0 18 * * 0',
          required: true,
          autocomplete: true,
          max_length: 60,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'mentors',
      description: 'See who asked to be a mentor, and how those are who are one',
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
