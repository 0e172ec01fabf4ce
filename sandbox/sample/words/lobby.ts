/** The lobby in the first weeks of the month: whatever comes to mind. */
import { daysBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const lobby: readonly Talk[] = [
  {
    in: 'lobby',
    at: daysBefore(29, '18:10'),
    lines: [
      ['sol', 'I have reached the stage of tired in which I put the kettle in the fridge.'],
      ['mara', 'Cold brew. Very modern.', { to: 1, by: { '😂': ['sol', 'june', 'diego', 'priya'] } }],
      ['june', 'I once posted my keys. In a letterbox. With the letter.'],
      ['theo', 'Did they get there?', { to: 1 }],
      ['june', 'Two days later, with a very polite note.', { by: { '💌': ['theo', 'hanna', 'mara'] } }],
      [
        'nadia',
        'Last week I taught half a lesson to the wrong class. They took notes.',
        { by: { '😂': ['kofi', 'lou', 'sol', 'aroha'] } },
      ],
      ['lou', 'This is going in a comic, all of it.', { after: 42, by: { '✏️': ['nadia', 'june'] } }],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(26, '07:45'),
    lines: [
      [
        'yuki',
        'Good day from Sapporo. I was told in spring. I have not told many people yet. It is easier to write it here.',
      ],
      [
        'mara',
        'Then it is good that you wrote it here. Nothing to do now. Have a chair.',
        { to: 1, by: { '💛': ['yuki', 'nadia', 'imani', 'kofi'] } },
      ],
      [
        'nadia',
        'Eleven years for me. In the first one I read everything on the internet. I do not recommend the internet.',
        { by: { '😂': ['mara', 'theo'] } },
      ],
      ['yuki', 'I am on page nine of it.'],
      [
        'nadia',
        'Close it gently. It will still be there, and so will we.',
        { to: 1, by: { '💛': ['yuki', 'june', 'hanna'] } },
      ],
      [
        'yuki',
        'Closed. I made melon bread instead.',
        { after: 95, by: { '🍞': ['mara', 'bea', 'saoirse', 'kofi', 'sol'] } },
      ],
      ['bea', 'We will need to see this bread.', { to: 1 }],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(23, '20:30'),
    lines: [
      ['hanna', 'I want to name all benches between my door and the shop. There are six.'],
      [
        'hanna',
        'So far: Hope, Spite, The Long Middle, Pharmacy View.',
        { by: { '😂': ['sol', 'mara', 'jonas', 'lou'] } },
      ],
      ['sol', 'Spite is a very good bench name.', { to: 1 }],
      ['jonas', 'Number five could be Nearly.', { after: 12, by: { '💛': ['hanna', 'bea'] } }],
      ['hanna', 'Nearly it is. Six is open.'],
      ['lou', 'Victory, but it is wet.', { by: { '😂': ['hanna', 'aroha', 'theo', 'june'] } }],
      [
        'hanna',
        'There is now a map.',
        {
          after: 30,
          by: { '🗺️': ['lou', 'sol', 'nadia', 'jonas', 'mara'] },
          thread: {
            name: 'The Great Bench Map',
            lines: [
              ['hanna', 'Rules: a bench must have been sat on by you, and it must have helped.'],
              ['aroha', 'Oriental Bay, third from the fountain. Full wind. The dog objects.'],
              ['kofi', 'The wall outside the fabric shop. Not a bench. My wife says it counts.'],
              ['hanna', 'It counts.', { to: 1 }],
              [
                'bea',
                'The step of my own kitchen. I have ruled from there for twenty years.',
                { by: { '👑': ['hanna', 'saoirse', 'kofi'] } },
              ],
              [
                'diego',
                'Back row of the 27, after the last stop, engine off.',
                { after: 200, by: { '💛': ['hanna', 'tomasz'] } },
              ],
            ],
          },
        },
      ],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(18, '17:05'),
    lines: [
      ['elif', 'Does anybody else get the sentence “but you look so well”? Three times today.'],
      [
        'june',
        'Thirty years of it. I have started to answer: thank you, it is the lighting.',
        { to: 1, by: { '😂': ['elif', 'mara', 'imani', 'saoirse', 'sol'] } },
      ],
      ['saoirse', 'I say: you should see my spleen.', { by: { '😂': ['elif', 'priya', 'diego'] } }],
      ['grace', 'They say it about my girl too. She bows.', { by: { '💛': ['theo', 'elif', 'june'] } }],
      ['elif', 'I will practise the bow.'],
      [
        'imani',
        'It does hurt a bit each time, though. You are allowed to find it tiring as well as silly.',
        { after: 15, by: { '💛': ['elif', 'jonas', 'bea', 'hanna'] } },
      ],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(14, '02:15'),
    lines: [
      ['diego', 'Night owls, report. Last round done, the bus is asleep, I am not.'],
      ['tomasz', 'Present. I have a radio from 1962 on the table and it hums at me.'],
      ['lou', 'Here, horizontal.'],
      ['sol', 'Here. Bishop has taken the pillow.'],
      [
        'tomasz',
        'The radio just received a shipping forecast. Nobody touched it.',
        { by: { '👻': ['lou', 'sol', 'diego'] } },
      ],
      ['diego', 'Then it is fixed.', { to: 1 }],
      ['tomasz', 'I am choosing to be proud.', { by: { '📻': ['diego', 'lou', 'mara', 'ansel'] } }],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(11, '12:40'),
    lines: [
      [
        'kofi',
        'My wife slept until eleven today and woke up hungry. I am writing this from a mountain of plantain.',
      ],
      ['grace', 'This is the best kind of news.', { to: 1, by: { '💛': ['kofi', 'mara'] } }],
      [
        'mara',
        'Tell her that the multiple sclerosis department in Bristol approves.',
        { by: { '💛': ['kofi', 'nadia'] } },
      ],
      [
        'kofi',
        'She says you may have one plantain each.',
        { after: 25, by: { '🍌': ['mara', 'nadia', 'grace', 'yuki', 'theo'] } },
      ],
      ['grace', 'Who looks after you on such a day, Kofi?', { after: 18, by: { '💛': ['imani', 'bea'] } }],
      [
        'kofi',
        'That is a question I had to put the spoon down for. I will think.',
        { to: 1, by: { '💛': ['grace', 'imani', 'june'] } },
      ],
    ],
  },
];
