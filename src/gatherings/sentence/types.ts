/** What a sentence about when comes to. */
import type { Timing } from '../types.ts';

/** When something is, but for how long it takes. */
export type When = Omit<Timing, 'minutes'>;

/** What a sentence left open, or what follows from it, and how it was decided: said along with the dates. */
export type Told =
  /** It is once, as no other was said. */
  | { readonly kind: 'once' }
  /** So many weeks or months were meant as so many times. */
  | { readonly kind: 'times'; readonly count: number }
  /** Months without that day have it on their last. */
  | { readonly kind: 'last_day' }
  /** Months without that day have none. */
  | { readonly kind: 'left_out'; readonly day: number }
  /** At night, the hours after midnight are of the next day. */
  | { readonly kind: 'next_day' }
  /** The clock was told without morning or evening, and one of the two is over today. */
  | { readonly kind: 'half'; readonly minute: number };

export interface Understood {
  readonly when: When;
  readonly told: readonly Told[];
}

/** Why a sentence has to be said again, or which of two was meant. */
export type Misread =
  /** Nothing in it says when. */
  | { readonly kind: 'empty' }
  /** These words mean nothing here, or say a second time what was said before. */
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'no_time' }
  | { readonly kind: 'no_day' }
  /** It would be over before it begins, or the day is past. */
  | { readonly kind: 'past' }
  /** No calendar has such a day. */
  | { readonly kind: 'no_such_day' }
  /** A date stands beside a weekday that is not its own. */
  | { readonly kind: 'weekday' }
  /** It is after midnight, and so on another day of the month than was said. */
  | { readonly kind: 'night' }
  /** It ends before the first, or there are so many that nobody counts them. */
  | { readonly kind: 'end' }
  /** 6 in the morning or in the evening; the 3rd of June or the 6th of March; the last day or none. */
  | {
      readonly kind: 'which_half' | 'which_date' | 'which_month_end';
      readonly choices: readonly Understood[];
    };
