/** A month in the groups for multiple sclerosis and for lupus. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { GroupTalk } from '../talk.ts';

export const msTogether: readonly GroupTalk[] = [
  {
    at: daysBefore(24, '17:10'),
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
    ],
  },
  {
    at: daysBefore(17, '08:40'),
    lines: [
      [
        'yuki',
        'May I ask something I am ashamed of? I sat down on the shop floor on Saturday. In the pasta.',
      ],
      ['nadia', 'Which shape?', { to: 1 }],
      ['yuki', 'Farfalle.', { to: 1 }],
      ['nadia', 'A dignified shape.', { to: 1, by: { '😂': ['mara', 'yuki'] } }],
      [
        'mara',
        'I have sat in front of cheese, in two post offices and once on a stranger’s suitcase, by invitation. You are in good company.',
        { by: { '💛': ['yuki', 'nadia'], '🧳': ['nadia'] } },
      ],
      ['yuki', 'Then I am not ashamed any more. Only of the invoice for the farfalle.', { after: 12 }],
    ],
  },
  {
    at: daysBefore(10, '19:25'),
    lines: [
      [
        'mara',
        'My plan for today had four things on it. I did one and then admired the list.',
        { by: { '📝': ['nadia', 'yuki'] } },
      ],
      ['nadia', 'Which one did you do?'],
      ['mara', 'Wrote the list.', { to: 1, by: { '😂': ['nadia', 'yuki'] } }],
      ['yuki', 'That counts. I have asked the bread, it agrees.', { by: { '🍞': ['mara'] } }],
    ],
  },
  {
    at: daysBefore(4, '06:50'),
    lines: [
      [
        'nadia',
        'The class asked why Madame sits down to teach now. I said: because I am that good.',
        { by: { '👏': ['mara', 'yuki'] } },
      ],
      ['mara', 'Put it on the door.', { to: 1 }],
      [
        'nadia',
        'It IS on the door. In glitter. They made a sign.',
        { after: 8, by: { '💛': ['mara', 'yuki'] } },
      ],
    ],
  },
  {
    at: minutesBefore(190),
    lines: [
      ['yuki', 'Bread is out. No incident. I almost miss the incident.'],
      ['mara', 'Save me the corner that looks most like a mistake.', { by: { '🍞': ['yuki', 'nadia'] } }],
      ['nadia', 'And here you can also just not talk about it. Tuesday is bread day.', { after: 17 }],
    ],
  },
];

export const lupusLounge: readonly GroupTalk[] = [
  {
    at: daysBefore(19, '18:45'),
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
    at: daysBefore(12, '20:50'),
    lines: [
      [
        'aroha',
        'Beach with the dog, at dusk, like a pair of vampires. The wetsuit is his. The cape is mine.',
        { by: { '🧛': ['elif', 'june', 'imani'] } },
      ],
      ['elif', 'I had not thought of dusk. I thought beaches were over.'],
      ['aroha', 'They are quieter. All the gulls have gone home and so has everybody’s opinion.', { to: 1 }],
      ['imani', 'This sentence goes to choir with me.', { to: 1, by: { '💛': ['aroha'] } }],
    ],
  },
  {
    at: daysBefore(5, '15:05'),
    lines: [
      ['imani', 'I cancelled choir. Third time. I am more cross than sad, which is new.'],
      ['june', 'Cross is warm, at least. Come and be cross here, we have room.', { to: 1 }],
      [
        'elif',
        'They sing on Tuesdays, don’t they? Then at seven I will hum. Nobody in my library will know why.',
        { by: { '🎶': ['imani', 'june', 'aroha'] } },
      ],
      ['imani', 'Now I am sad, but in the good way.', { to: 1, by: { '💛': ['elif', 'june', 'aroha'] } }],
    ],
  },
  {
    at: minutesBefore(420),
    lines: [
      ['elif', 'Pencil report: moved two things, rubbed one out, nothing fell down.'],
      ['june', 'A model of its kind.', { by: { '✏️': ['elif', 'imani', 'aroha'] } }],
    ],
  },
];
