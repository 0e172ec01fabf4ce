/** What stands in the welcome channel. */
import { daysBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

export const welcome: readonly Talk[] = [
  {
    in: 'welcome',
    at: daysBefore(30, '09:00'),
    lines: [
      [
        'robin',
        'Welcome to The Long Road. You can read along for as long as you like; nobody has to explain themselves here.',
        { pinned: true, by: { '💛': ['mara', 'june', 'sol', 'kofi', 'grace', 'lou'] } },
      ],
      [
        'imani',
        'Groups are under /group find. If anything worries you, the moderators read every report.',
        { by: { '👍': ['nadia', 'hanna', 'bea'] } },
      ],
      [
        'robin',
        'A few rooms to know: the lobby is for anything, the rest room is for when anything is too much. Nobody gives medical advice here, and nobody has to prove that they are ill enough.',
        { by: { '💛': ['jonas', 'saoirse', 'tomasz'] } },
      ],
    ],
  },
  {
    in: 'welcome',
    at: daysBefore(19, '16:20'),
    lines: [
      [
        'imani',
        'Please say hello to Elif, who found us last night. Or wave. Waving is a full sentence here.',
        { by: { '👋': ['mara', 'june', 'aroha', 'grace', 'nadia', 'bea', 'lou'] } },
      ],
      ['elif', 'Hello. I wave back from the sofa.', { by: { '👋': ['imani', 'sol', 'hanna'] } }],
    ],
  },
  {
    in: 'welcome',
    at: daysBefore(15, '15:05'),
    lines: [
      [
        'ansel',
        'Retired postman, no name yet for what I have. I walked about four times round the earth and now the mailbox is far.',
        { by: { '💛': ['jonas', 'bea', 'priya'] } },
      ],
      [
        'jonas',
        'Four years without a name here. Welcome, Ansel. There are two of us on this bench now.',
        { to: 1, by: { '💛': ['ansel', 'imani'] } },
      ],
    ],
  },
];
