/** `/lead event`: what the community does together at a set time. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandSubcommandGroupOption } from 'discord-api-types/v10';

export const eventOptions = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'event',
  description: 'Events: webinars, book clubs, workshops, meet-ups',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'create',
      description: 'Make an event, once or again and again; it is read back before anything is made',
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
