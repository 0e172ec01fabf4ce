/** `/queue`: what waits for moderators. Discord hides it from everybody else; every use is checked again. */
import {
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { caseKinds, caseStates, reportKinds, severities } from '#src/escalation/index.ts';

// English alone: a gap in another language keeps nobody from starting.
const t = createTranslations({}).for('en-US');
const { Subcommand, Integer, String: Text, User } = ApplicationCommandOptionType;

export const queueDefinition = {
  name: 'queue',
  description: 'The queue of the moderators',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  options: [
    { type: Subcommand, name: 'board', description: 'What waits, and who has what' },
    { type: Subcommand, name: 'next', description: 'The case that most needs somebody now' },
    { type: Subcommand, name: 'mine', description: 'The cases that you have' },
    {
      type: Subcommand,
      name: 'find',
      description: 'Find cases by what is known of them; never by words',
      options: [
        { type: Integer, name: 'number', description: 'The number of a case', min_value: 1 },
        {
          type: Text,
          name: 'state',
          description: 'How it stands',
          choices: caseStates.map((value) => ({ value, name: t(`escalation:state.${value}`) })),
        },
        {
          type: Text,
          name: 'severity',
          description: 'How urgent it is',
          choices: severities.map((value) => ({ value, name: t(`escalation:severityName.${value}`) })),
        },
        {
          type: Text,
          name: 'reason',
          description: 'Why somebody asked',
          choices: caseKinds.map((value) => ({ value, name: t(`escalation:kind.${value}`) })),
        },
        {
          type: Text,
          name: 'topic',
          description: 'What the group is about in which it happened',
          max_length: 100,
        },
        { type: Text, name: 'since', description: 'From this day on: 2026-03-31', max_length: 10 },
        { type: Text, name: 'until', description: 'Through this day: 2026-03-31', max_length: 10 },
        { type: User, name: 'owner', description: 'The moderator who has it or had it last' },
        { type: User, name: 'member', description: 'Who it is about; that you looked is noted' },
        { type: Integer, name: 'before', description: 'Only cases before this number', min_value: 1 },
      ],
    },
    {
      type: Subcommand,
      name: 'open',
      description: 'Open a case by its number, or begin a new one',
      options: [
        { type: Integer, name: 'number', description: 'The number of a case that is there', min_value: 1 },
        {
          type: Text,
          name: 'reason',
          description: 'For a new case: what it is about',
          choices: reportKinds.map((value) => ({ value, name: t(`escalation:kind.${value}`) })),
        },
        { type: User, name: 'person', description: 'For a new case: who it is about' },
        {
          type: Text,
          name: 'note',
          description: 'What the others should know, of a new case or of that number; kept encrypted',
          max_length: 1000,
        },
      ],
    },
  ],
} as const satisfies SlashDefinition;
