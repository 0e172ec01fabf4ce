/** The lobby in the last days, with the three messages that somebody asks a moderator to look at. */
import { daysBefore, minutesBefore } from '../talk.ts';
import type { Talk } from '../talk.ts';

/** Mildly wrong, each in its own way. None of it is what anybody should believe or do. */
export const reported = {
  tea: 'Friends, my silver leaf tea cures every tiredness, whatever your doctors say. Two cups and you will not need them any more. I have twenty boxes left, write to me.',
  doubt:
    'Honestly, you were laughing on the call yesterday. Are you sure it is an illness and not just a bit of stress?',
  screenshot:
    'What you all wrote on Tuesday was so moving that I have put a picture of it on my page, with the names.',
} as const;

export const lobbyLately: readonly Talk[] = [
  {
    in: 'lobby',
    at: daysBefore(8, '19:00'),
    lines: [
      [
        'bea',
        'I sang on the call yesterday and paid for it with a whole day of bed. Worth it.',
        { by: { '🎶': ['imani', 'june', 'saoirse', 'kofi'] } },
      ],
      ['marlow', reported.doubt, { to: 1 }],
      [
        'bea',
        'I was laughing, yes. I do both.',
        { to: 1, by: { '💛': ['imani', 'june', 'mara', 'sol', 'hanna', 'jonas', 'elif'] } },
      ],
      [
        'imani',
        'Nobody has to prove anything here, Marlow. Please read the ground rules once more when you have a minute.',
        { to: 2, by: { '👍': ['theo', 'june', 'tomasz'] } },
      ],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(6, '15:30'),
    lines: [
      [
        'priya',
        'Book club, chapter reminder: nobody has to have read it. Last time half of us came for the biscuits.',
        { by: { '🍪': ['mara', 'nadia', 'hanna', 'imani'] } },
      ],
      ['nadia', 'I read it twice and forgot it three times.', { by: { '😂': ['priya', 'mara', 'lou'] } }],
      ['hanna', 'I listen at half speed. It makes everybody sound very calm.', { to: 1 }],
      ['priya', 'That is how I want to be read to for ever.', { to: 1, by: { '💛': ['hanna'] } }],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(4, '10:20'),
    lines: [
      ['corin', reported.tea],
      [
        'saoirse',
        'No, thank you. We have tea.',
        { to: 1, by: { '🫖': ['mara', 'june', 'sol', 'aroha', 'priya', 'lou'] } },
      ],
      [
        'theo',
        'Nobody sells anything here, Corin. I have written to you.',
        { after: 9, by: { '👍': ['imani', 'saoirse'] } },
      ],
      [
        'mara',
        'My tea only claims to be warm.',
        { after: 21, by: { '😂': ['theo', 'june', 'saoirse', 'nadia', 'diego', 'sol'] } },
      ],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(2, '16:45'),
    lines: [
      ['marlow', reported.screenshot],
      [
        'jonas',
        'Please take that down. Not everybody out there knows about me.',
        { to: 1, by: { '💛': ['elif', 'grace', 'ansel', 'yuki'] } },
      ],
      ['aroha', 'What is said here stays here, mate.', { to: 2, by: { '👍': ['jonas', 'bea', 'tomasz'] } }],
    ],
  },
  {
    in: 'lobby',
    at: daysBefore(1, '09:10'),
    lines: [
      ['mara', 'Morning, everyone. Slow day here, tea and a blanket.', { by: { '🫖': ['june', 'saoirse'] } }],
      [
        'sol',
        'Same. The cat has decided I am furniture, so that settles my plans.',
        { by: { '🐈': ['priya', 'lou', 'hanna'] } },
      ],
      ['wen', 'Hello, I am new. Is it fine to just read for a while?'],
      [
        'mara',
        'Very fine, Wen. Most of us started that way.',
        { to: 1, by: { '💛': ['wen', 'yuki', 'elif', 'ansel'] } },
      ],
      ['yuki', 'I read for two weeks first. Nobody counted.', { by: { '💛': ['wen'] } }],
      ['june', 'Finished my jigsaw after three weeks. One piece missing, of course.', { after: 55 }],
      [
        'theo',
        'A monument to the missing piece, then. Well done, June.',
        { by: { '🧩': ['june', 'mara', 'nadia', 'bea'] } },
      ],
      [
        'tomasz',
        'Look under the cat. There is no cat in your house, I know. Look all the same.',
        { by: { '😂': ['june', 'sol'] } },
      ],
    ],
  },
  {
    in: 'lobby',
    at: minutesBefore(100),
    lines: [
      [
        'june',
        'It was in my slipper. For three weeks I walked about on the sky.',
        { by: { '🧩': ['theo', 'tomasz', 'mara', 'hanna', 'lou'] } },
      ],
      ['lou', 'June. That is a poem.', { to: 1, by: { '💛': ['june', 'priya'] } }],
      ['aroha', 'I am stealing it for my next bad foot day.', { by: { '😂': ['june', 'imani'] } }],
    ],
  },
];
