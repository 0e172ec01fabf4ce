/** `/lead group`: groups, their channels, and who looks after them. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  APIApplicationCommandStringOption,
  APIApplicationCommandSubcommandGroupOption,
} from 'discord-api-types/v10';

const group = {
  type: ApplicationCommandOptionType.String,
  name: 'group',
  description: 'Which group; choose it from the list',
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

const name = {
  type: ApplicationCommandOptionType.String,
  name: 'name',
  description: 'What it is called; people see it in their channel list',
  min_length: 2,
  max_length: 60,
} as const;

const topic = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'What it is about, such as a condition, or family and carers',
  min_length: 2,
  max_length: 100,
} as const;

const access = {
  type: ApplicationCommandOptionType.String,
  name: 'access',
  description: 'Who can join it',
  choices: [
    { name: 'Everybody finds it and can join', value: 'open' },
    { name: 'Everybody finds it; a facilitator or lead says yes', value: 'request' },
    { name: 'Not listed: who is told its name can join', value: 'hidden' },
  ],
} as const satisfies APIApplicationCommandStringOption;

const rules = {
  type: ApplicationCommandOptionType.String,
  name: 'rules',
  description: 'Its ground rules; leave them out for good ones to begin with',
  min_length: 10,
  max_length: 1500,
} as const;

const places = {
  type: ApplicationCommandOptionType.Integer,
  name: 'places',
  description: 'How many people it has room for; leave it out for any number',
  min_value: 2,
  max_value: 5000,
} as const;

const kind = {
  type: ApplicationCommandOptionType.String,
  name: 'kind',
  description: 'How people talk there; leave it out for one conversation',
  choices: [
    { name: 'One conversation', value: 'text' },
    { name: 'A forum: posts under tags, each with its own answers', value: 'forum' },
  ],
} as const satisfies APIApplicationCommandStringOption;

const voice = {
  type: ApplicationCommandOptionType.String,
  name: 'voice',
  description: 'Whether it has a voice room for the same people',
  choices: [
    { name: 'Yes', value: 'yes' },
    { name: 'No', value: 'no' },
  ],
} as const satisfies APIApplicationCommandStringOption;

const tags = {
  type: ApplicationCommandOptionType.String,
  name: 'tags',
  description: 'Of a forum: all its tags, with commas between; at most 20, of 20 characters each',
  max_length: 500,
} as const;

export const groupOptions = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'group',
  description: 'Groups and their channels',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'create',
      description: 'Make a group: its channel, who sees it, and its pinned ground rules',
      options: [
        { ...topic, required: true, autocomplete: true },
        { ...name, required: true },
        { ...access, required: true },
        rules,
        places,
        kind,
        voice,
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'circle',
      description: 'Make a small closed group: a private thread for people who are asked one by one',
      options: [
        { ...topic, required: true, autocomplete: true },
        { ...name, description: 'What it is called; only people who are asked see it', required: true },
        {
          type: ApplicationCommandOptionType.User,
          name: 'facilitator',
          description: 'Who is asked to look after it; they find that privately',
          required: true,
        },
        {
          ...places,
          description: 'How many people it has room for; leave it out for 8',
          min_value: 6,
          max_value: 10,
        },
        rules,
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'invite',
      description: 'Ask somebody into a circle; they find that privately, and you are not told of a no',
      options: [
        group,
        {
          type: ApplicationCommandOptionType.User,
          name: 'person',
          description: 'Whom to ask',
          required: true,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'edit',
      description: 'Change a group; leave out what stays as it is',
      options: [
        group,
        name,
        topic,
        access,
        { ...rules, description: 'New ground rules; everybody in it is asked to agree again' },
        { ...places, description: 'How many people it has room for; 0 for any number', min_value: 0 },
        tags,
        voice,
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'archive',
      description: 'Close a group for writing and joining; those in it can still read everything',
      options: [group],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'restore',
      description: 'Open an archived group again',
      options: [group],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'split',
      description: 'Make a second group of the same kind, and ask who wants to move there',
      options: [group],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'merge',
      description: 'Ask everybody in one group to move to another; nobody is moved without a yes',
      options: [
        group,
        { ...group, name: 'into', description: 'Where they are asked to go; choose it from the list' },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'facilitator',
      description: 'Choose who looks after a group: they answer requests, pin, and take away what hurts',
      options: [
        group,
        {
          type: ApplicationCommandOptionType.User,
          name: 'person',
          description: 'Somebody who is in the group',
          required: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'change',
          description: 'Whether they begin or stop',
          required: true,
          choices: [
            { name: 'Add', value: 'facilitator' },
            { name: 'Remove', value: 'member' },
          ],
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'checkin',
      description: 'Have a question come back in a group, for whoever likes to answer; or end it',
      options: [
        group,
        {
          type: ApplicationCommandOptionType.String,
          name: 'theme',
          description: 'What the questions are about, or “End it”',
          required: true,
          choices: [
            { name: 'Gentle hellos', value: 'gentle' },
            { name: 'Small things', value: 'small_things' },
            { name: 'What helps', value: 'coping' },
            { name: 'Rest', value: 'rest' },
            { name: 'Each other', value: 'company' },
            { name: 'Own questions', value: 'own' },
            { name: 'End it', value: 'end' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'often',
          description: 'How often; once a week unless you say otherwise',
          choices: [
            { name: 'Every day', value: 'daily' },
            { name: 'Once a week, on the day of today', value: 'weekly' },
            { name: 'Every other week, on the day of today', value: 'fortnightly' },
            { name: 'Once a month, on the date of today', value: 'monthly' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'time',
          description: 'At what time here, such as 18:00 or 6 pm; 18:00 unless you say otherwise',
          max_length: 20,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'questions',
          description: 'Own questions, with | between them; only for the theme “Own questions”',
          // So that the answer can show all of them in one message.
          max_length: 3000,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'list',
      description: 'See how all groups stand, and what would be put right',
    },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption;
