/** `/lead event`: what the community does together at a set time. */
import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import type {
  APIApplicationCommandStringOption,
  APIApplicationCommandSubcommandGroupOption,
} from 'discord-api-types/v10';

const event = {
  type: ApplicationCommandOptionType.String,
  name: 'event',
  description: 'Which one; choose it from the list',
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

const dates = {
  type: ApplicationCommandOptionType.String,
  name: 'dates',
  description: 'For which dates; this one unless you say otherwise',
  choices: [
    { name: 'Only this one', value: 'this' },
    { name: 'From now on', value: 'all' },
  ],
} as const satisfies APIApplicationCommandStringOption;

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
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'edit',
      description: 'Change an event: this one, this and following ones, or all',
      options: [event],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'move',
      description: 'Put an event at another time; whoever said yes is told once, and keeps their place',
      options: [
        event,
        {
          type: ApplicationCommandOptionType.String,
          name: 'when',
          description: 'In your own words, such as: 14 March at 7pm, or every second Tuesday at 7pm',
          required: true,
          max_length: 200,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'skip',
      description: 'Leave one date out; the others stay as they are',
      options: [event],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'cancel',
      description: 'Call an event off: this one, this and following ones, or all; with why, if you like',
      options: [event],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'host',
      description: 'Choose who hosts an event, and who is asked if they cannot',
      options: [
        event,
        {
          type: ApplicationCommandOptionType.User,
          name: 'person',
          description: 'Who hosts it; they find that privately',
          required: true,
        },
        dates,
        {
          type: ApplicationCommandOptionType.User,
          name: 'stand-in',
          description: 'Who is asked if the host cannot',
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'reading',
      description: 'Plan what a book club reads by which date, and keep the list of its books',
      options: [event],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'after',
      description: 'What came of an event: how many said that they were there, and its recap',
      options: [event],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'calendar',
      description: 'Choose where the community’s calendar stands pinned; it is kept up by itself',
      options: [
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'channel',
          description: 'A channel that everybody sees',
          required: true,
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        },
      ],
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
