/** `/lead`: for community leads. Discord hides it from everybody else; every use is checked again. */
import {
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const leadDefinition = {
  name: 'lead',
  description: 'Look after the community',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageEvents),
  options: [
    {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: 'group',
      description: 'Groups and their channels',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'create',
          description: 'Make a group: its channel, who sees it, and its pinned ground rules',
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: 'topic',
              description: 'What it is about, such as a condition, or family and carers',
              required: true,
              min_length: 2,
              max_length: 100,
            },
            {
              type: ApplicationCommandOptionType.String,
              name: 'name',
              description: 'What it is called; people see it in their channel list',
              required: true,
              min_length: 2,
              max_length: 60,
            },
            {
              type: ApplicationCommandOptionType.String,
              name: 'access',
              description: 'Who can join it',
              required: true,
              choices: [
                { name: 'Everybody finds it and can join', value: 'open' },
                { name: 'Not listed: who is told its name can join', value: 'hidden' },
              ],
            },
            {
              type: ApplicationCommandOptionType.String,
              name: 'rules',
              description: 'Its ground rules; leave them out for good ones to begin with',
              min_length: 10,
              max_length: 1500,
            },
          ],
        },
      ],
    },
  ],
} as const satisfies SlashDefinition;
