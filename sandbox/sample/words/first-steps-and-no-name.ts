/** A month in the group for those who were told lately, and in the one for those who were told nothing yet. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { GroupTalk } from '../talk.ts';

export const firstSteps: readonly GroupTalk[] = [
  {
    at: daysBefore(18, '17:30'),
    lines: [
      ['yuki', 'Is this where one may be new?'],
      [
        'nadia',
        'I am eleven years along and only here to hold the door. Come in.',
        { to: 1, by: { '💛': ['elif', 'yuki'] } },
      ],
      ['elif', 'I am in. I do not know what to do with my hands.'],
      ['yuki', 'Dough helps. So does holding a cup.', { to: 1, by: { '☕': ['elif', 'nadia'] } }],
    ],
  },
  {
    at: daysBefore(9, '09:20'),
    lines: [
      ['elif', 'People say “you are so strong”. I was not asked.'],
      ['yuki', 'To me they say “at least”. I have begun to collect them. At least I have many.'],
      [
        'nadia',
        'You may both put that down in here. Nobody needs a strong person between these walls.',
        { by: { '💛': ['elif', 'yuki'] } },
      ],
      ['elif', 'Put down. It was heavier than it looked.', { after: 25, by: { '💛': ['nadia', 'yuki'] } }],
    ],
  },
  {
    at: daysBefore(2, '18:10'),
    lines: [
      ['elif', 'Two months and a day. I have started counting in library books instead: eleven.'],
      ['yuki', 'I count in loaves. Twenty-three.', { by: { '🍞': ['elif', 'nadia'] } }],
      ['elif', 'Was there a day when it stopped being the first thing in your head in the morning?'],
      [
        'nadia',
        'Yes. I did not notice it, it simply was coffee again one day.',
        { to: 1, by: { '☕': ['elif', 'yuki'] } },
      ],
      ['yuki', 'I look forward to coffee.'],
    ],
  },
];

export const noNameYet: readonly GroupTalk[] = [
  {
    at: daysBefore(14, '10:05'),
    lines: [
      ['jonas', 'The bench has a room now.'],
      ['ansel', 'I brought the sign. It says “To be announced”.', { by: { '😂': ['jonas', 'saoirse'] } }],
      ['saoirse', 'I have a name for mine since last year, and still I miss this kind of bench. May I sit?'],
      [
        'jonas',
        'Please. Eight years give you a seat for life.',
        { to: 1, by: { '💛': ['saoirse', 'ansel'] } },
      ],
    ],
  },
  {
    at: daysBefore(7, '14:45'),
    lines: [
      [
        'jonas',
        'The folder has a second folder. My bees have less paperwork, and there are forty thousand of them.',
        { by: { '🐝': ['ansel', 'saoirse'] } },
      ],
      ['ansel', 'In my day we would have sent that as two parcels.', { to: 1, by: { '📮': ['jonas'] } }],
      [
        'saoirse',
        'I made a pot from my old letters once, pulped. It holds pens. It is the most use they ever were.',
      ],
      ['jonas', 'I would like to see this pot.', { to: 1, by: { '🏺': ['ansel'] } }],
    ],
  },
  {
    at: minutesBefore(250),
    lines: [
      ['ansel', 'Next appointment on Monday. I have my three questions and a snack.'],
      [
        'saoirse',
        'We are in the waiting room with you, quietly, eating half of the snack.',
        { to: 1, by: { '💛': ['ansel', 'jonas'] } },
      ],
    ],
  },
];
