/** Who of the sample community has check-ins, once the bot is there, and what they answered in the weeks before. */
import type { PersonKey } from './people.ts';

export interface CheckinHistory {
  readonly who: PersonKey;
  /**
   * By what is asked, in the order in which it is: a day each, oldest first and today last, from 1, the hardest, to 5; a dot is
   * a day that was left alone.
   */
  readonly answered: Readonly<Record<string, string>>;
}

/** Sol and Mara have something to see on their own page; with all the others there are enough for the community's pulse. */
export const checkins: readonly CheckinHistory[] = [
  {
    who: 'sol',
    answered: {
      mood: '33.2322..21.22323.33.43443.',
      pain: '22.1211..11.11212.22.23222.',
      energy: '23.2221..11.12222.32.33343.',
    },
  },
  {
    who: 'mara',
    answered: {
      mood: '4434.44.3343.444.3433.2334.4',
      fatigue: '3323.32.2232.333.2221.1122.2',
    },
  },
  { who: 'nadia', answered: { mood: '3...4..3...3..4...3' } },
  { who: 'tomasz', answered: { mood: '4..4...5..4....4' } },
  { who: 'aroha', answered: { mood: '2.3..2..2.3....2' } },
  { who: 'kofi', answered: { mood: '3..3..3....3.' } },
  { who: 'diego', answered: { mood: '5..4..4...5.' } },
  { who: 'hanna', answered: { mood: '2...2..1..2.' } },
  { who: 'jonas', answered: { mood: '4..5...4..4.' } },
  { who: 'bea', answered: { mood: '3..4..3..3..' } },
  { who: 'lou', answered: { mood: '3...3..2..3.' } },
  { who: 'yuki', answered: { mood: '4..3..4...4.' } },
];

/** Who of them has agreed to be asked whether the community helps, and has something to see of that, too. */
export const outcomes: readonly PersonKey[] = ['mara', 'sol'];
