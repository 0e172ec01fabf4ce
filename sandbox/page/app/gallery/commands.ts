/** The commands of the gallery's bot, with an option of every kind. */
import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType as Kind,
} from 'discord-api-types/v10';
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OfferedCommand } from '../message/around.ts';
import { id, people } from './names.ts';

const bot = { id: people.kindred.user.id, name: 'Kindred' };

function command(
  number: number,
  type: Kind,
  name: string,
  description: string,
  options: APIApplicationCommandOption[] = [],
): OfferedCommand {
  const definition: APIApplicationCommand = {
    id: id(number),
    application_id: bot.id,
    version: id(number),
    type,
    name,
    description,
    default_member_permissions: null,
    options,
  };
  return { bot, command: definition };
}

export const commands: readonly OfferedCommand[] = [
  command(100, Kind.ChatInput, 'group', 'Groups', [
    {
      type: Option.Subcommand,
      name: 'find',
      description: 'Find a group for what you live with',
      options: [
        {
          type: Option.String,
          name: 'topic',
          description: 'What it is about',
          required: true,
          autocomplete: true,
        },
        {
          type: Option.String,
          name: 'size',
          description: 'How many people',
          choices: [
            { name: 'A handful', value: 'small' },
            { name: 'A crowd', value: 'large' },
          ],
        },
        { type: Option.Boolean, name: 'newcomers', description: 'Only groups that welcome newcomers' },
      ],
    },
    { type: Option.Subcommand, name: 'leave', description: 'Leave a group' },
  ]),
  command(101, Kind.ChatInput, 'lead', 'For community leads', [
    {
      type: Option.SubcommandGroup,
      name: 'event',
      description: 'Events',
      options: [
        {
          type: Option.Subcommand,
          name: 'plan',
          description: 'Plan an event',
          options: [
            {
              type: Option.Integer,
              name: 'seats',
              description: 'How many seats',
              required: true,
              min_value: 2,
              max_value: 50,
            },
            { type: Option.User, name: 'host', description: 'Who hosts it', required: true },
            { type: Option.Channel, name: 'where', description: 'In which channel' },
            { type: Option.Role, name: 'for', description: 'For whom' },
            { type: Option.Attachment, name: 'flyer', description: 'A picture' },
          ],
        },
      ],
    },
  ]),
  command(102, Kind.ChatInput, 'help-now', 'Help lines and how to reach a moderator'),
  command(103, Kind.Message, 'Report message', ''),
  command(104, Kind.User, 'Invite to match', ''),
];
