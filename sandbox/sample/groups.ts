/** The groups that the sample community gets once the bot is there: their ground rules, who joins them, and their first words. */
import type { PersonKey } from './people.ts';
import type { Line } from './talk.ts';

export interface SampleGroup {
  readonly topic: string;
  readonly name: string;
  /** What its channel is called then. */
  readonly channel: string;
  readonly rules: string;
  readonly members: readonly PersonKey[];
  readonly lines: readonly Line[];
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
    lines: [
      ['mara', 'First one in. I brought the kettle.'],
      [
        'nadia',
        'I brought a chair for my legs. They are guests of honour.',
        { by: { '🪑': ['mara', 'yuki'] } },
      ],
      ['yuki', 'I brought melon bread. There was an incident with the oven, so it is modern bread.'],
      ['mara', 'Modern bread with cold brew. We are a café now.', { to: 1, by: { '😂': ['nadia', 'yuki'] } }],
      ['yuki', 'It is good to be where I need not explain the word.', { by: { '💛': ['mara', 'nadia'] } }],
      ['nadia', 'And here you can also just not talk about it. Tuesday is bread day.'],
    ],
  },
  {
    topic: 'Lupus',
    name: 'Lupus lounge',
    channel: 'lupus-lounge',
    rules: rules('We believe each other.', 'Shade, hats and cancelled plans need no excuse.'),
    members: ['imani', 'june', 'aroha', 'elif'],
    lines: [
      ['june', 'Thirty years and I finally have a lounge.', { by: { '🛋️': ['imani', 'aroha', 'elif'] } }],
      ['aroha', 'Curtains half closed, I hope?'],
      ['june', 'Naturally. I have my indoor hat on.', { to: 1 }],
      ['elif', 'May I ask something silly? Does one get used to planning everything twice?'],
      ['imani', 'Not silly. I plan once now, in pencil.', { to: 1, by: { '✏️': ['elif', 'june', 'aroha'] } }],
      ['elif', 'I will buy a pencil.'],
      ['june', 'We will all sharpen it for you.', { to: 1, by: { '💛': ['elif', 'imani'] } }],
    ],
  },
  {
    topic: 'Fibromyalgia',
    name: 'Fibro corner',
    channel: 'fibro-corner',
    rules: rules('“It is all in your head” stays outside.', 'Short answers are fine. So is a dot.'),
    members: ['sol', 'tomasz', 'bea'],
    lines: [
      ['sol', 'Soft corner found. No sharp edges, I have checked.'],
      ['tomasz', 'One lamp, one radio, low volume.', { by: { '📻': ['sol', 'bea'] } }],
      ['bea', 'I bring soup. It is the kind that can wait.'],
      [
        'sol',
        'Everything in here can wait. That is the best thing about it.',
        { to: 1, by: { '💛': ['bea', 'tomasz'] } },
      ],
      ['tomasz', 'The weather is changing tonight. My knees have issued a bulletin.'],
      [
        'bea',
        'Mine too, twenty minutes before yours. The Atlantic is faster.',
        { to: 1, by: { '😂': ['sol', 'tomasz'] } },
      ],
    ],
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
    lines: [
      ['kofi', 'I have laid the table. Burnt rice for all, by my brother.'],
      ['grace', 'I sit down. I do nothing. It feels forbidden.', { by: { '💛': ['kofi'] } }],
      ['kofi', 'Here it is the house rule.', { to: 1 }],
      ['grace', 'She went to a sleepover. I slept too. I only woke up twice to look at the phone.'],
      [
        'kofi',
        'Twice is a good night. Mine was four, and I count the dog.',
        { to: 1, by: { '😂': ['grace'] } },
      ],
    ],
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
    lines: [
      ['elif', 'Two months and a day. I have started counting in library books instead: eleven.'],
      ['yuki', 'I count in loaves. Twenty-three.', { by: { '🍞': ['elif', 'nadia'] } }],
      [
        'nadia',
        'I am eleven years along and only here to hold the door.',
        { by: { '💛': ['elif', 'yuki'] } },
      ],
      ['elif', 'Was there a day when it stopped being the first thing in your head in the morning?'],
      [
        'nadia',
        'Yes. I did not notice it, it simply was coffee again one day.',
        { to: 1, by: { '☕': ['elif', 'yuki'] } },
      ],
      ['yuki', 'I look forward to coffee.'],
    ],
  },
  {
    topic: 'Undiagnosed',
    name: 'No name yet',
    channel: 'no-name-yet',
    rules: rules('Nobody guesses what others have.', 'What you feel is real without a word for it.'),
    members: ['jonas', 'ansel', 'saoirse'],
    lines: [
      ['jonas', 'The bench has a room now.'],
      ['ansel', 'I brought the sign. It says “To be announced”.', { by: { '😂': ['jonas', 'saoirse'] } }],
      ['saoirse', 'I have a name for mine since last year, and still I miss this kind of bench. May I sit?'],
      [
        'jonas',
        'Please. Eight years give you a seat for life.',
        { to: 1, by: { '💛': ['saoirse', 'ansel'] } },
      ],
      ['ansel', 'Next appointment on Monday. I have my three questions and a snack.'],
      [
        'saoirse',
        'We are in the waiting room with you, quietly, eating half of the snack.',
        { to: 1, by: { '💛': ['ansel', 'jonas'] } },
      ],
    ],
  },
];
