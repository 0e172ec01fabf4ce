/** The groups that the sample community gets once the bot is there: their ground rules, who is in them, who waits, and what was said. */
import type { PersonKey } from './people.ts';
import type { GroupTalk } from './talk.ts';
import { carersAtTheTable, fibroCorner } from './words/fibro-and-carers.ts';
import { firstSteps, noNameYet } from './words/first-steps-and-no-name.ts';
import { lupusLounge, msTogether } from './words/ms-and-lupus.ts';

export interface SampleGroup {
  readonly topic: string;
  readonly name: string;
  /** What its channel is called then. */
  readonly channel: string;
  readonly rules: string;
  readonly members: readonly PersonKey[];
  /** Of the month before, as if an older room had been taken over. */
  readonly talk: readonly GroupTalk[];
  /** Who asks to join once the group is on request; it stays open where there is nobody. */
  readonly waiting?: readonly PersonKey[];
}

/** What holds in the whole community stands in its own ground rules, beside these. */
const rules = (...own: string[]): string => own.map((rule, place) => `${place + 1}. ${rule}`).join('\n');

export const groups: readonly SampleGroup[] = [
  {
    topic: 'Multiple sclerosis',
    name: 'MS together',
    channel: 'ms-together',
    rules: rules(
      'Your course is yours. We do not compare, and we do not foretell.',
      'Warn before hard stories.',
    ),
    members: ['mara', 'nadia', 'yuki'],
    talk: msTogether,
  },
  {
    topic: 'Lupus',
    name: 'Lupus lounge',
    channel: 'lupus-lounge',
    rules: rules('We believe each other.', 'Shade, hats and cancelled plans need no excuse.'),
    members: ['imani', 'june', 'aroha', 'elif'],
    talk: lupusLounge,
  },
  {
    topic: 'Fibromyalgia',
    name: 'Fibro corner',
    channel: 'fibro-corner',
    rules: rules('“It is all in your head” stays outside.', 'Short answers are fine. So is a dot.'),
    members: ['sol', 'tomasz', 'bea'],
    talk: fibroCorner,
    waiting: ['hanna', 'lou'],
  },
  {
    topic: 'Family and carers',
    name: 'Carers at the table',
    channel: 'carers-at-the-table',
    rules: rules(
      'Those we look after are not in the room: tell your own story, and leave them theirs.',
      'Being tired is no lack of love.',
    ),
    members: ['kofi', 'grace'],
    talk: carersAtTheTable,
  },
  {
    topic: 'Newly diagnosed',
    name: 'First steps',
    channel: 'first-steps',
    rules: rules(
      'No question is too small, and none has to be asked today.',
      'Those who are further along listen first, and tell no horror stories.',
    ),
    members: ['yuki', 'elif', 'nadia'],
    talk: firstSteps,
  },
  {
    topic: 'Undiagnosed',
    name: 'No name yet',
    channel: 'no-name-yet',
    rules: rules('Nobody guesses what others have.', 'What you feel is real without a word for it.'),
    members: ['jonas', 'ansel', 'saoirse'],
    talk: noNameYet,
  },
];
