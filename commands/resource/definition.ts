/** `/resource`: for everybody. */
import { ApplicationCommandOptionType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

const topic = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  autocomplete: true,
  max_length: 100,
} as const;

export const resourceDefinition = {
  name: 'resource',
  description: 'Things to read, watch and join, and cards on what helped others',
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'find',
      description: 'Look for something to read, watch or join',
      options: [
        {
          ...topic,
          name: 'words',
          description: 'A topic or any words; leave it out to see all',
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'saved',
      description: 'What you saved for yourself; only you see it',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'suggest',
      description: 'Put forward something that helped you; nobody sees who it was',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'link',
          description: 'Its address, such as https://…',
          required: true,
          max_length: 400,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'title',
          description: 'What it is called',
          required: true,
          min_length: 2,
          max_length: 120,
        },
        { ...topic, description: 'What it is about; choose it from the list', required: true },
        {
          type: ApplicationCommandOptionType.String,
          name: 'kind',
          description: 'What it is',
          choices: [
            { name: 'A page', value: 'page' },
            { name: 'A guide or leaflet', value: 'guide' },
            { name: 'A video', value: 'video' },
            { name: 'Something to listen to', value: 'podcast' },
            { name: 'A book', value: 'book' },
            { name: 'A course', value: 'course' },
            { name: 'A tool or form', value: 'tool' },
            { name: 'An organization', value: 'organization' },
            { name: 'A recap of an event', value: 'recap' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'language',
          description: 'Which language it is in',
          choices: [
            { name: 'English', value: 'en' },
            { name: 'Español', value: 'es' },
            { name: 'Français', value: 'fr' },
            { name: 'Deutsch', value: 'de' },
            { name: 'Italiano', value: 'it' },
            { name: 'Português', value: 'pt' },
            { name: 'Nederlands', value: 'nl' },
            { name: 'Svenska', value: 'sv' },
            { name: 'Dansk', value: 'da' },
            { name: 'Norsk', value: 'no' },
            { name: 'Suomi', value: 'fi' },
            { name: 'Русский', value: 'ru' },
            { name: 'Türkçe', value: 'tr' },
            { name: 'Polski', value: 'pl' },
            { name: 'Українська', value: 'uk' },
            { name: 'العربية', value: 'ar' },
            { name: '中文', value: 'zh' },
            { name: '日本語', value: 'ja' },
            { name: '한국어', value: 'ko' },
            { name: 'हिन्दी', value: 'hi' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'cost',
          description: 'What it costs',
          choices: [
            { name: 'Free', value: 'free' },
            { name: 'Partly free', value: 'partly' },
            { name: 'Costs money', value: 'paid' },
          ],
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'connection',
          description: 'Do you earn from it, or have a part in it? In a few words',
          max_length: 200,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'try-one',
      description: 'Draw a card on what helped somebody here',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'situation',
          description: 'What it should be for; leave it out for anything',
          choices: [
            { name: 'A bad night', value: 'bad_night' },
            { name: 'A bad day', value: 'bad_day' },
            { name: 'In a flare', value: 'flare' },
            { name: 'Before an infusion or injection', value: 'infusion' },
            { name: 'Before an appointment', value: 'appointment' },
            { name: 'Waiting for results', value: 'results' },
            { name: 'Explaining it at work or school', value: 'employer' },
            { name: 'Explaining it to family and friends', value: 'family' },
            { name: 'Going out', value: 'going_out' },
            { name: 'Traveling', value: 'travel' },
            { name: 'The first weeks with it', value: 'first_weeks' },
            { name: 'When the mood is low', value: 'low_mood' },
          ],
        },
        { ...topic, description: 'A topic; leave it out for any' },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'cards',
      description: 'Write a card on what helps you, or see those you wrote',
    },
  ],
} as const satisfies SlashDefinition;
