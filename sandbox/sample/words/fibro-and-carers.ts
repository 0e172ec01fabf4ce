/** A month in the group for fibromyalgia, and in the one for those who look after somebody. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { GroupTalk } from '../talk.ts';

export const fibroCorner: readonly GroupTalk[] = [
  {
    at: daysBefore(28, '21:15'),
    lines: [
      ['sol', 'Soft corner found. No sharp edges, I have checked.'],
      ['tomasz', 'One lamp, one radio, low volume.', { by: { '📻': ['sol', 'bea'] } }],
      ['bea', 'I bring soup. It is the kind that can wait.'],
      [
        'sol',
        'Everything in here can wait. That is the best thing about it.',
        { to: 1, by: { '💛': ['bea', 'tomasz'] } },
      ],
    ],
  },
  {
    at: daysBefore(21, '02:40'),
    lines: [
      ['sol', 'Three of us awake, I can see it by the dots. What are you listening to?'],
      ['tomasz', 'A station from 1962. It is only static, but it is very good static.'],
      ['bea', 'The fridge. It is in B flat tonight.', { by: { '😂': ['sol', 'tomasz'] } }],
      ['sol', 'Bishop snores in the same key. We could tour.', { to: 1, by: { '🎶': ['bea', 'tomasz'] } }],
    ],
  },
  {
    at: daysBefore(13, '11:30'),
    lines: [
      [
        'tomasz',
        'One screw today. The radio has eleven, so I will be done by Christmas of some year.',
        { by: { '🔩': ['sol', 'bea'] } },
      ],
      ['bea', 'My granddaughter asked why I stir sitting down. I said that the soup likes company.'],
      ['sol', 'The soup is right.', { to: 1, by: { '💛': ['bea'] } }],
    ],
  },
  {
    at: daysBefore(6, '16:20'),
    lines: [
      ['bea', 'Somebody said “but you look so well”. I said “thank you, so do the curtains”.'],
      ['tomasz', 'I will embroider this.', { to: 1, by: { '🪡': ['bea', 'sol'] } }],
      ['sol', 'Put me down for a cushion.', { by: { '😂': ['bea', 'tomasz'] } }],
    ],
  },
  {
    at: minutesBefore(95),
    lines: [
      ['tomasz', 'The weather is changing tonight. My knees have issued a bulletin.'],
      [
        'bea',
        'Mine too, twenty minutes before yours. The Atlantic is faster.',
        { to: 1, by: { '😂': ['sol', 'tomasz'] } },
      ],
    ],
  },
];

export const carersAtTheTable: readonly GroupTalk[] = [
  {
    at: daysBefore(27, '20:00'),
    lines: [
      ['kofi', 'I have laid the table. Burnt rice for all, by my brother.'],
      ['grace', 'I sit down. I do nothing. It feels forbidden.', { by: { '💛': ['kofi'] } }],
      ['kofi', 'Here it is the house rule.', { to: 1 }],
    ],
  },
  {
    at: daysBefore(18, '21:35'),
    lines: [
      ['grace', 'She went to a sleepover. I slept too. I only woke up twice to look at the phone.'],
      [
        'kofi',
        'Twice is a good night. Mine was four, and I count the dog.',
        { to: 1, by: { '😂': ['grace'] } },
      ],
    ],
  },
  {
    at: daysBefore(11, '13:15'),
    lines: [
      [
        'kofi',
        'At the market somebody asked how my wife is. I said fine. Then he asked how I am, and I had to put the tomatoes down.',
        { by: { '💛': ['grace'] } },
      ],
      ['grace', 'Nobody has asked me that one since March. How are you, Kofi?', { to: 1 }],
      ['kofi', 'Tired, and glad you asked. You?', { to: 1 }],
      ['grace', 'The same two words.', { to: 1, by: { '💛': ['kofi'] } }],
    ],
  },
  {
    at: daysBefore(3, '19:45'),
    lines: [
      ['grace', 'Confession: I ate the good biscuits in the car, alone, with the radio on.'],
      ['kofi', 'That is no confession, that is a holiday. Which radio?', { to: 1, by: { '🍪': ['grace'] } }],
      ['grace', 'Football. I do not follow football.', { to: 1, by: { '😂': ['kofi'] } }],
    ],
  },
];
