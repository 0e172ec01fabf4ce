/** `/lead resource`: what waits for a look in the library. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandSubcommandGroupOption } from 'discord-api-types/v10';

export const resourceOptions = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'resource',
  description: 'The library: what members read, watch and join',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'review',
      description: 'See what waits for a look: put forward, complained of, or long not looked at',
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
