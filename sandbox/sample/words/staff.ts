/** What moderators and leads say to each other. */
import { daysBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const staff: readonly Talk[] = [
  {
    in: 'staff',
    at: daysBefore(25, '19:00'),
    lines: [
      [
        'imani',
        'Rota for the month is up. Nobody does more than two evenings in a row, and that includes you, Theo.',
      ],
      ['theo', 'I was going to be a hero.', { to: 1 }],
      ['priya', 'Be a hero who sleeps.', { by: { '😂': ['imani', 'robin'], '👍': ['theo'] } }],
    ],
  },
  {
    in: 'staff',
    at: daysBefore(13, '17:30'),
    lines: [
      [
        'priya',
        'Jonas had a flat day. I left him a short note, nothing more. He said it was good to be seen.',
      ],
      [
        'imani',
        'Thank you. That is all that it needs, most of the time.',
        { to: 1, by: { '💛': ['priya', 'theo'] } },
      ],
    ],
  },
  {
    in: 'staff',
    at: daysBefore(4, '11:00'),
    lines: [
      ['theo', 'Corin is selling in the lobby. I wrote to him in private, kindly, with the rule.'],
      [
        'imani',
        'Good. The message can stay until one of you has looked at the report, then hide it.',
        { to: 1 },
      ],
      [
        'robin',
        'From tomorrow on the bot keeps the queue for us. Setting it up is on my list.',
        { after: 30, by: { '🎉': ['priya', 'theo', 'imani'] } },
      ],
    ],
  },
  {
    in: 'staff',
    at: daysBefore(2, '18:05'),
    lines: [
      ['priya', 'Off until Thursday. Theo has the evening, Imani the morning.'],
      [
        'theo',
        'Have a good rest. We will try not to rearrange the emoji.',
        { to: 1, by: { '😂': ['priya', 'robin'] } },
      ],
    ],
  },
];
