/** `/lead topic`: topics of the community's own, other words for topics, and what members ask for. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandSubcommandGroupOption } from 'discord-api-types/v10';

const name = {
  type: ApplicationCommandOptionType.String,
  name: 'name',
  description: 'What people would call it',
  required: true,
  min_length: 2,
  max_length: 60,
} as const;

const topic = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'Which topic; choose it from the list',
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

export const topicOptions = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'topic',
  description: 'What groups can be about, and how it is found',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'add',
      description: 'Add a topic that Kindred does not know',
      options: [name],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'alias',
      description: 'Have a topic found by one more word',
      options: [
        topic,
        {
          type: ApplicationCommandOptionType.String,
          name: 'word',
          description: 'Another word for it, or its short form',
          required: true,
          min_length: 2,
          max_length: 60,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'requests',
      description: 'See what members looked for in vain; not who',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'rename',
      description: 'Give a topic of this community another name',
      options: [topic, name],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'retire',
      description: 'Take back a topic or a word that was added here; groups stay',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'word',
          description: 'The topic or word; choose it from the list',
          required: true,
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
