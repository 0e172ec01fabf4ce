/** What a questionnaire is: its words as licensed, how it is scored, and what a change in it means. Each is data. */

import type { InstrumentName } from '../types.ts';

/** What support communities are said to change, and self-management beside it. */
export const outcomes = ['anxiety', 'hope', 'quality', 'connection', 'managing'] as const;
export type Outcome = (typeof outcomes)[number];

/** Languages that a questionnaire's own wording exists in here. A translation of ours is none. */
export type Wording = 'en' | 'es';

/** In the languages that there is something in; English where there is nothing in another. */
export type Said<What> = Readonly<Partial<Record<Wording, What>>> & { readonly en: What };

/** One answer that can be given; what is shown is in the wording, by the same position. */
export interface Choices {
  readonly kind: 'choices';
  readonly values: readonly number[];
}

/** A whole number that is typed. */
export interface Count {
  readonly kind: 'count';
  readonly from: number;
  readonly to: number;
}

export interface Item {
  readonly key: string;
  readonly answer: Choices | Count;
}

export interface ItemWords {
  readonly ask: string;
  /** As many as the item has values; none for a number that is typed. */
  readonly choices: readonly string[];
}

/**
 * From which difference between two scores of one person on a change is counted. `ours`: nobody has published one, and below
 * ours it may be noise. `important`: published as the smallest difference that matters to people, which is not the same.
 */
export interface Threshold {
  readonly by: number;
  readonly kind: 'ours' | 'important';
  readonly source: Said<string>;
}

/** Answers by an item's key. What was left out is not there. */
export type Answers = Readonly<Partial<Record<string, number>>>;

export interface Instrument {
  readonly name: InstrumentName;
  readonly outcome: Outcome;
  readonly items: readonly Item[];
  readonly better: 'lower' | 'higher';
  readonly range: readonly [from: number, to: number];
  /** @returns undefined where too much was left out for a score */
  readonly score: (answers: Answers) => number | undefined;
  /** Undefined where nobody has published any, and none can be derived. */
  readonly threshold: Threshold | undefined;
  /** Whether it was ever tested that it measures what it says. */
  readonly validated: boolean;
  /** Who made it, and by what right it stands here. */
  readonly credit: Said<string>;
  /** How its form is called: ours. */
  readonly title: Said<string>;
  /** What stands above its questions; where that is part of the questionnaire, only what its publisher gives. */
  readonly introduction: Said<string>;
  /** One for each item, in order. Of others' questionnaires only what their publishers give. */
  readonly words: Said<readonly ItemWords[]>;
}

/** The answers to all of some items, in order; undefined where one is missing. */
export function complete(items: readonly Item[], answers: Answers): number[] | undefined {
  const values = items.flatMap(({ key }) => answers[key] ?? []);
  return values.length === items.length ? values : undefined;
}

/** What is said in the language of a locale, and which language that is. */
export function saidIn<What>(
  said: Said<What>,
  locale: string,
): { readonly what: What; readonly as: Wording } {
  const own = locale.startsWith('es') ? said.es : undefined;
  return own === undefined ? { what: said.en, as: 'en' } : { what: own, as: 'es' };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
