/** `/setup`: for admins of the server. Without options it opens the card; with all three it sets up at once. */
import {
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const setupDefinition = {
  name: 'setup',
  description: 'Set Kindred up here, or change how it is set up',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'staff',
      description: 'Where reports arrive; only moderators should see it',
      channel_types: [ChannelType.GuildText],
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: 'moderators',
      description: 'The role of those who look after reports',
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: 'leads',
      description: 'The role of those who make groups',
    },
  ],
} as const satisfies SlashDefinition;
