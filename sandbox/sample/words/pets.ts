/** Pets and gardens. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const pets: readonly Talk[] = [
  {
    in: 'petsAndGardens',
    at: daysBefore(27, '10:30'),
    lines: [
      [
        'aroha',
        'The dog now owns a wetsuit. He did not ask for it. He swims like a wardrobe.',
        { by: { '😂': ['sol', 'mara', 'bea', 'diego'] } },
      ],
      ['bea', 'What is his name?'],
      ['aroha', 'Gravy.', { by: { '😂': ['bea', 'priya', 'lou', 'june', 'kofi'] } }],
    ],
  },
  {
    in: 'petsAndGardens',
    at: daysBefore(24, '08:50'),
    lines: [
      [
        'jonas',
        'The bees have moved into the new box without a word of thanks.',
        { by: { '🐝': ['saoirse', 'bea', 'hanna', 'aroha'] } },
      ],
      ['saoirse', 'Typical tenants.', { to: 1 }],
      ['bea', 'Can you look after them on the bad days?'],
      [
        'jonas',
        'They mostly look after themselves. On bad days I sit beside the box and listen. They are a very good radio.',
        { to: 1, by: { '💛': ['tomasz', 'bea', 'hanna', 'lou'] } },
      ],
      ['tomasz', 'I know good radios. This is one.', { to: 1, by: { '📻': ['jonas'] } }],
    ],
  },
  {
    in: 'petsAndGardens',
    at: daysBefore(19, '19:35'),
    lines: [
      ['priya', 'Both cats have found the one sunny square. Negotiations have begun.'],
      ['sol', 'Bishop sends an observer.', { by: { '😂': ['priya', 'hanna'] } }],
      [
        'priya',
        'Talks have collapsed. One cat is on top of the other. Both are asleep.',
        { after: 65, by: { '🕊️': ['sol', 'mara', 'theo', 'june'] } },
      ],
    ],
  },
  {
    in: 'petsAndGardens',
    at: daysBefore(15, '16:10'),
    lines: [
      ['bea', 'I garden from a stool now. Everything I grow is stool-high. It looks designed.'],
      ['saoirse', 'It is designed. By you.', { to: 1, by: { '💛': ['bea', 'aroha'] } }],
      [
        'bea',
        'Who wants to grow something small together? One pot, one bean, no pressure.',
        {
          after: 12,
          by: { '🌱': ['saoirse', 'ansel', 'elif', 'jonas', 'kofi', 'yuki', 'mara'] },
          thread: {
            name: 'One pot, one bean',
            lines: [
              ['bea', 'Day one: bean in pot. That is all. Rest.'],
              ['ansel', 'Bean in pot. I have written it a letter.', { by: { '📮': ['bea', 'elif'] } }],
              [
                'elif',
                'Mine lives in a teacup on the windowsill. Its name is Hope, after a bench.',
                { by: { '💛': ['bea', 'hanna'] } },
              ],
              ['kofi', 'My wife has planted five and says that this is still small.'],
              [
                'elif',
                'Hope has a leaf!',
                { after: 12_000, by: { '🌱': ['bea', 'ansel', 'kofi', 'yuki', 'jonas'] } },
              ],
              [
                'ansel',
                'Mine has not answered yet. I know the post, it takes a while.',
                { after: 90, by: { '😂': ['bea', 'elif'] } },
              ],
              [
                'bea',
                'Beans are like us. Some weeks they do their work lying down.',
                { to: 1, by: { '💛': ['ansel', 'hanna', 'lou'] } },
              ],
            ],
          },
        },
      ],
    ],
  },
  {
    in: 'petsAndGardens',
    at: daysBefore(10, '17:15'),
    lines: [
      [
        'diego',
        'A pigeon took the bus today. Got on at the market, got off at the cathedral. Paid nothing.',
        { by: { '🐦': ['theo', 'lou', 'tomasz', 'grace', 'sol'] } },
      ],
      ['theo', 'Season ticket.', { to: 1, by: { '😂': ['diego', 'june'] } }],
      ['lou', 'Drawing it now. With a small bag.', { after: 9, by: { '✏️': ['diego', 'theo'] } }],
    ],
  },
  {
    in: 'petsAndGardens',
    at: daysBefore(5, '09:25'),
    lines: [
      [
        'mara',
        'No pet, but a blackbird shouts at me every morning at five. I have decided that it is a reading.',
      ],
      ['nadia', 'What is it reading?', { to: 1 }],
      ['mara', 'Complaints, mostly.', { to: 1, by: { '😂': ['nadia', 'priya', 'hanna', 'aroha'] } }],
    ],
  },
  {
    in: 'petsAndGardens',
    at: minutesBefore(160),
    lines: [
      [
        'ansel',
        'THE BEAN HAS ANSWERED.',
        { by: { '🌱': ['bea', 'elif', 'jonas', 'hanna', 'kofi', 'saoirse'], '📮': ['elif', 'theo'] } },
      ],
      ['bea', 'I knew that it would write.', { to: 1, by: { '💛': ['ansel'] } }],
    ],
  },
];
