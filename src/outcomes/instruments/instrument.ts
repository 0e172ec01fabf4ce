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

export interface InstrumentWords {
  readonly title: string;
  readonly introduction: string;
  /** One for each item, in order. */
  readonly items: readonly ItemWords[];
}

/** By how much two scores of one person have to differ to be more than noise. */
export interface ReliableChange {
  readonly by: number;
  /** Whether somebody published it, or we chose it and say so. */
  readonly ours: boolean;
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
  readonly reliable: ReliableChange | undefined;
  /** Whether it was ever tested that it measures what it says. */
  readonly validated: boolean;
  /** Who made it, and by what right it stands here. */
  readonly credit: Said<string>;
  /** Of others' questionnaires only what their publishers give. */
  readonly words: Said<InstrumentWords>;
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
