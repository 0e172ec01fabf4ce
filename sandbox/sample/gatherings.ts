/** What the sample community does together once the bot is there: a lead makes it, and people say that they come. */
import type { PersonKey } from './people.ts';

export interface SampleGathering {
  readonly kind: 'book_club' | 'workshop' | 'meet_up';
  readonly title: string;
  readonly about: string;
  /** As a lead says it. */
  readonly when: string;
  readonly length: string;
  readonly link: string;
  readonly eases: readonly string[];
  /** How many there are places for; any number where nothing is said. */
  readonly seats?: string;
  readonly speaker?: { readonly name: string; readonly declared: string; readonly interest?: string };
  readonly book?: { readonly title: string; readonly author: string; readonly lines: string };
  /** In the order in which they say *Going*. */
  readonly goes: readonly PersonKey[];
}

/** Beyond its places a workshop has a waiting list; whoever reads for the club may be a few pages behind. */
export const gatherings: readonly SampleGathering[] = [
  {
    kind: 'book_club',
    title: 'Slow pages',
    about: 'We read a little and talk for an hour. Nobody has to have read it. Biscuits are welcome.',
    when: 'every second Thursday at 6pm for 8 times',
    length: '1 hour',
    link: 'https://example.org/slow-pages',
    eases: ['camera_off', 'breaks', 'late_is_fine', 'not_recorded'],
    book: {
      title: 'The Enchanted April',
      author: 'Elizabeth von Arnim',
      lines: [
        'Chapters 1 to 3 | Would you have answered the advertisement?',
        'Chapters 4 to 6 | Who settles in first, and who does not?',
        'Chapters 7 to 10 | What has the garden to do with it?',
        'Chapters 11 to 14',
        'Chapters 15 to 18 | Whose letter surprised you?',
        'Chapters 19 to 22',
      ].join('\n'),
    },
    goes: ['mara', 'nadia', 'hanna', 'priya'],
  },
  {
    kind: 'workshop',
    title: 'Drawing lying down',
    about: 'Six easy hours with a pencil. Everything is done from a bed or a sofa.',
    when: 'every Wednesday at 4pm for 6 weeks',
    length: '1 hour',
    link: 'https://example.org/drawing',
    eases: ['camera_off', 'captions', 'breaks'],
    seats: '4',
    speaker: { name: 'Lou, who draws comics', declared: 'free' },
    goes: ['tomasz', 'bea', 'yuki', 'grace', 'jonas', 'elif'],
  },
  {
    kind: 'meet_up',
    title: 'Quiet typing hour',
    about: 'We are there together and write a line now and then, or none. Reading along is coming along.',
    when: 'every Sunday at 5pm',
    length: '1 hour',
    link: 'https://example.org/quiet-typing',
    eases: ['text_only', 'late_is_fine', 'not_recorded'],
    goes: ['sol', 'lou', 'aroha'],
  },
];
