/** The words of a sentence about when, as every language comes to them: what the grammar reads, and what a language has to tell. */

export type Unit = 'day' | 'week' | 'month' | 'year';

/** At night a 12 is the midnight that follows. */
export type Half = 'am' | 'pm' | 'night';

/** Of days that some months do not have: their last day instead, or none. */
export type MonthEnd = 'last_day' | 'left_out';

export type Token =
  /** A repetition begins: every, each. */
  | { readonly kind: 'every' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** Monday is 0. `each`: said of all of them, as Tuesdays is. */
  | { readonly kind: 'weekdays'; readonly days: readonly number[]; readonly each: boolean }
  /** From 1. */
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'number'; readonly number: number }
  /** Second is 2, last is -1, last but one -2. */
  | { readonly kind: 'nth'; readonly nth: number }
  /** So many days from today. */
  | { readonly kind: 'away'; readonly days: number }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  /** Two numbers of which either may be the month, where the day is not known to be first; without a year the next such day. */
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly isDayFirst: boolean;
      readonly year: number | undefined;
    }
  /** After midnight. `open`: it may be twelve hours later. */
  | { readonly kind: 'clock'; readonly minute: number; readonly open: boolean }
  /** Half past seven: so many minutes before or after the hour that follows. */
  | { readonly kind: 'past'; readonly minutes: number }
  /** Morning or evening, of a clock that leaves it open. */
  | { readonly kind: 'half'; readonly half: Half }
  | { readonly kind: 'monthEnd'; readonly monthEnd: MonthEnd }
  /** Words that say what follows: of (the month), until, for, from, except, in, next, and; times, as in eight times; oclock. */
  | {
      readonly kind:
        | 'of'
        | 'until'
        | 'for'
        | 'from'
        | 'except'
        | 'in'
        | 'next'
        | 'and'
        | 'times'
        | 'at'
        | 'oclock';
    }
  /** It means nothing, and stands in front of what does. */
  | { readonly kind: 'noise' }
  | { readonly kind: 'unknown'; readonly word: string };

export type TokenKind = Token['kind'];

/** What a language knows. A new one is a file like `english.ts`, and a place in the list of `sentence.ts`. */
export interface Language {
  /** @param text - in lower case, with single spaces and without commas */
  read(text: string): readonly Token[];
}
