/** Gentle wins and the rest room: good small things, and days on which even those are far. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const gentleWins: readonly Talk[] = [
  {
    in: 'gentleWins',
    at: daysBefore(28, '11:00'),
    lines: [
      [
        'aroha',
        'Washed my hair. That is the post.',
        { by: { '🎉': ['mara', 'sol', 'june', 'saoirse', 'nadia', 'bea', 'hanna'] } },
      ],
      ['sol', 'Front page news.', { to: 1 }],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(25, '14:15'),
    lines: [
      [
        'tomasz',
        'Said no to a party and did not explain. I only said: no, have fun.',
        { by: { '🎉': ['imani', 'jonas', 'grace', 'mara', 'hanna'] } },
      ],
      ['hanna', 'A complete sentence! I will learn it by heart.', { to: 1, by: { '😂': ['tomasz'] } }],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(21, '18:30'),
    lines: [
      [
        'grace',
        'My daughter explained her diabetes to her whole class today, with a drawing. I only carried the bag.',
        { by: { '💛': ['theo', 'diego', 'kofi', 'imani', 'mara', 'bea'] } },
      ],
      [
        'diego',
        'At that age I told mine that I was part robot. She is far ahead of me.',
        { to: 1, by: { '🤖': ['grace', 'theo'] } },
      ],
      ['grace', 'She is considering the robot.', { to: 1, by: { '😂': ['diego', 'theo', 'saoirse'] } }],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(16, '09:40'),
    lines: [
      [
        'saoirse',
        'Sold a pot. It leans. They said that the leaning was the reason.',
        { by: { '🏺': ['priya', 'june', 'lou', 'aroha', 'nadia'] } },
      ],
      ['june', 'I lean too. Charge extra.', { to: 1, by: { '😂': ['saoirse', 'mara', 'bea'] } }],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(12, '20:05'),
    lines: [
      [
        'elif',
        'I told my professor. She said: thank you for telling me, what do you need? I had not prepared for kindness.',
        { by: { '💛': ['imani', 'nadia', 'june', 'grace', 'yuki', 'mara'] } },
      ],
      [
        'nadia',
        'Bravo, Elif. Speaking as the teacher in the room: we are glad to be told.',
        { to: 1, by: { '💛': ['elif', 'yuki'] } },
      ],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(7, '13:25'),
    lines: [
      [
        'ansel',
        'Walked to the mailbox. There was a letter in it. It was for the neighbour, so I walked further.',
        { by: { '📮': ['hanna', 'jonas', 'bea', 'tomasz', 'theo'] } },
      ],
      ['hanna', 'Is there a bench?', { to: 1 }],
      [
        'ansel',
        'There is a wall. I have named it Special Delivery.',
        { to: 1, by: { '🗺️': ['hanna', 'lou'] } },
      ],
    ],
  },
  {
    in: 'gentleWins',
    at: daysBefore(3, '17:50'),
    lines: [
      [
        'kofi',
        'I thought about the question who looks after me. My brother comes on Thursdays now. I sleep, he burns the rice.',
        { by: { '💛': ['grace', 'imani', 'mara', 'june', 'nadia', 'bea', 'theo'] } },
      ],
      ['grace', 'Burnt rice has never sounded so good.', { to: 1, by: { '💛': ['kofi'] } }],
    ],
  },
  {
    in: 'gentleWins',
    at: minutesBefore(210),
    lines: [
      [
        'yuki',
        'Told my sister. We baked. Nobody dropped anything, not even me.',
        { by: { '🎉': ['mara', 'nadia', 'imani', 'elif', 'bea'] } },
      ],
    ],
  },
];

export const restRoom: readonly Talk[] = [
  {
    in: 'restRoom',
    at: daysBefore(27, '21:00'),
    lines: [
      ['hanna', 'Lying on the floor. It is a good floor.'],
      ['lou', 'Floor here too. 🤍', { after: 20 }],
    ],
  },
  {
    in: 'restRoom',
    at: daysBefore(20, '03:30'),
    lines: [
      ['sol', 'Awake. Everything hums.'],
      ['tomasz', 'Humming along, quietly.', { after: 14, by: { '🤍': ['sol'] } }],
    ],
  },
  {
    in: 'restRoom',
    at: daysBefore(13, '16:00'),
    lines: [
      ['jonas', 'Another letter, again nothing found. I am not sad. I am flat, like paper.'],
      ['ansel', 'Sitting next to you.', { after: 11, by: { '🤍': ['jonas', 'bea', 'priya', 'june'] } }],
      ['june', '🤍', { after: 40 }],
    ],
  },
  {
    in: 'restRoom',
    at: daysBefore(9, '22:10'),
    lines: [
      [
        'saoirse',
        'Hot water bottle, dark room, rain on the roof. That is all.',
        { by: { '🤍': ['priya', 'aroha', 'imani'] } },
      ],
      ['priya', 'Same weather here. Good rain to you.', { after: 26 }],
    ],
  },
  {
    in: 'restRoom',
    at: daysBefore(5, '12:00'),
    lines: [
      ['nadia', 'Legs on strike. I have taken them to a film.', { by: { '🤍': ['mara', 'yuki', 'sol'] } }],
      ['mara', 'Hope they liked it.', { after: 33 }],
    ],
  },
  {
    in: 'restRoom',
    at: daysBefore(1, '18:20'),
    lines: [
      [
        'elif',
        'Too tired for words. Leaving a dot here.',
        { by: { '🤍': ['imani', 'june', 'aroha', 'hanna', 'lou'] } },
      ],
      ['aroha', '.', { after: 7, by: { '🤍': ['elif'] } }],
      ['lou', '.', { after: 16 }],
    ],
  },
];
