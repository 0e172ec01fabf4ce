/** Posts in the forum: how others manage everyday life. People tell of their own days; nobody tells anybody what to do. */
import { daysBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const questions: readonly Talk[] = [
  {
    in: 'questions',
    at: daysBefore(11, '14:00'),
    post: { title: 'How do you say no without a long story?', tag: 'Family and friends' },
    lines: [
      [
        'jonas',
        'Every “no” of mine becomes a lecture with footnotes, because there is no name for what I have. How do you keep it short?',
      ],
      [
        'tomasz',
        'I have one sentence ready: “I cannot this time, I would like to next time.” It is true and it is short.',
        { by: { '💛': ['jonas', 'elif', 'mara'] } },
      ],
      ['june', 'I say it early. The longer I wait, the longer the story gets.'],
      [
        'imani',
        'My choir knows a colour code. I send a yellow heart for maybe and a grey one for no. Nobody asks.',
        { by: { '💛': ['jonas', 'grace', 'hanna'], '🩶': ['june'] } },
      ],
      ['jonas', 'A colour code I can do. Thank you.', { after: 150, by: { '💛': ['imani'] } }],
    ],
  },
  {
    in: 'questions',
    at: daysBefore(6, '18:20'),
    post: { title: 'Cooking on low-energy days', tag: 'Everyday life' },
    lines: [
      ['nadia', 'What do you eat when standing is not on the menu? Looking for ideas, not for diets.'],
      [
        'kofi',
        'On good days I cook double and freeze half, with a label. The labels have jokes. It helps more than I would admit.',
        { by: { '😂': ['nadia', 'mara'], '💛': ['bea'] } },
      ],
      [
        'hanna',
        'I peel things sitting down, in front of a film. The potatoes have seen a lot.',
        { by: { '😂': ['nadia', 'lou', 'sol'] } },
      ],
      [
        'sol',
        'Breakfast, three times a day. No laws were broken.',
        { by: { '🥣': ['nadia', 'lou', 'aroha', 'diego'] } },
      ],
      ['nadia', 'Breakfast three times a day has just changed my week.', { to: 1 }],
    ],
  },
  {
    in: 'questions',
    at: daysBefore(5, '10:10'),
    post: { title: 'What do you take along to an appointment?', tag: 'Appointments' },
    lines: [
      ['yuki', 'I forget everything as soon as I sit down. What do you bring?'],
      [
        'june',
        'A page with three questions, the most important one on top. If only one gets answered, it is the right one.',
        { by: { '💛': ['yuki', 'elif', 'ansel', 'lou'] } },
      ],
      [
        'jonas',
        'My folder. And a friend who is allowed to say: could you repeat that?',
        { by: { '👍': ['yuki', 'ansel'] } },
      ],
      ['grace', 'A snack. Waiting rooms are long.', { by: { '😂': ['theo'], '👍': ['yuki'] } }],
      [
        'saoirse',
        'I ask whether I may write along. Nobody has ever minded, and I can read it again at home.',
        { after: 60, by: { '💛': ['yuki'] } },
      ],
      [
        'yuki',
        'Three questions, a pen, a snack, my sister. I feel like an expedition.',
        { after: 35, by: { '🏔️': ['june', 'jonas', 'grace', 'saoirse'] } },
      ],
    ],
  },
  {
    in: 'questions',
    at: daysBefore(4, '12:30'),
    post: { title: 'Telling people at work: how did you begin?', tag: 'Work and study' },
    lines: [
      [
        'elif',
        'My professor knows now. Next is the library where I work. How did you begin the conversation?',
      ],
      [
        'nadia',
        'I began with what I need, not with what I have. “I need a chair and a break at eleven.” The rest came later, when I wanted it to.',
        { by: { '💛': ['elif', 'yuki', 'ansel', 'hanna'] } },
      ],
      [
        'diego',
        'I told one colleague first, over coffee. That made it less of a speech.',
        { by: { '👍': ['elif', 'tomasz'] } },
      ],
      [
        'lou',
        'I did not tell my last workplace at all, and that was all right too. It is yours to tell.',
        { by: { '💛': ['elif', 'jonas', 'ansel'] } },
      ],
    ],
  },
  {
    in: 'questions',
    at: daysBefore(2, '08:15'),
    post: { title: 'Carers: what do you do with your own bad day?', tag: 'Family and friends' },
    lines: [
      [
        'grace',
        'When she is well I am suddenly the tired one, and then I feel silly for it. Do others know this?',
      ],
      [
        'kofi',
        'I know it exactly. The day after a hard day is when I drop cups.',
        { by: { '💛': ['grace', 'imani'] } },
      ],
      [
        'mara',
        'From the other side: we notice, and we would like you to sit down too.',
        { by: { '💛': ['grace', 'kofi', 'june'] } },
      ],
      ['grace', 'I am reading this sitting down. Thank you.', { after: 45, by: { '💛': ['mara', 'kofi'] } }],
    ],
  },
];
