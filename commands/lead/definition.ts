/** `/lead`: for community leads. Discord hides it from everybody else; every use is checked again. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';
import { eventOptions } from './event-definition.ts';
import { groupOptions } from './group-definition.ts';
import { matchOptions } from './match-definition.ts';
import { resourceOptions } from './resource-definition.ts';
import { topicOptions } from './topic-definition.ts';

export const leadDefinition = {
  name: 'lead',
  description: 'Look after the community',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageEvents),
  options: [
    groupOptions,
    topicOptions,
    matchOptions,
    eventOptions,
    resourceOptions,
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'outcomes',
      description: 'Whether the community helps, as its members say: sums of at least ten people',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'trail',
      description: 'See who changed what in how this community is run',
    },
    {
      type: ApplicationCommandOptionType.SubcommandGroup,
      name: 'member',
      description: 'What the team looks after together',
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'pulse',
          description: 'How people are here as a whole: rounded sums over at least ten, never who',
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'deceased',
          description:
            'If a member has died: stop everything that would be sent to them. Nothing is announced',
          options: [
            {
              type: ApplicationCommandOptionType.User,
              name: 'person',
              description: 'Who it is; nobody is told, and it takes a second person of the team',
              required: true,
            },
          ],
        },
      ],
    },
  ],
} as const satisfies SlashDefinition;

/** In the menu of a person. For moderators: Discord does not show them `/lead`. */
export const deceasedDefinition = {
  type: ApplicationCommandType.User,
  name: 'They have died',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;
