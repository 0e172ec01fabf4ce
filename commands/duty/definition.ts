/** `/duty`: for moderators. Discord hides it from everybody else; every use is checked again. */
import {
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const dutyDefinition = {
  name: 'duty',
  description: 'Say when you can look after cases',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'on',
      description: 'You can look after cases from now on; it opens with what waits',
      options: [
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'hours',
          description: 'For how long; else until your shift ends, or 2 hours; it ends by itself',
          min_value: 1,
          max_value: 12,
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'call_me',
          description: 'Whether you may be called for somebody’s safety when you are off duty, too',
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'off',
      description: 'You are off duty; nobody needs a reason',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'note',
          description: 'What whoever comes next should know; cases by their number, nobody by name',
          max_length: 1000,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'rota',
      description: 'Your shifts, the week, and the hours without anybody',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'swap',
      description: 'Offer one of your shifts, or take one over',
    },
  ],
} as const satisfies SlashDefinition;
