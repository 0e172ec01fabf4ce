/** The words of the library and of coping cards. */
import type { Ref } from '#src/platform/ref.ts';

/** Where the words in a language end differently, Postgres knows how; of the others it compares whole words. */
export const resourceLanguages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'no',
  'fi',
  'ru',
  'tr',
  'pl',
  'uk',
  'ar',
  'zh',
  'ja',
  'ko',
  'hi',
] as const;
export type ResourceLanguage = (typeof resourceLanguages)[number];

/** Postgres's own configurations for full text. What is not in here is compared as it is written. */
export const textConfigurations: Readonly<Partial<Record<ResourceLanguage, string>>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  de: 'german',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  fi: 'finnish',
  ru: 'russian',
  tr: 'turkish',
};

export const resourceKinds = [
  'page',
  'guide',
  'video',
  'podcast',
  'book',
  'course',
  'tool',
  'organization',
  'recap',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const resourceCosts = ['free', 'partly', 'paid'] as const;
export type ResourceCost = (typeof resourceCosts)[number];

/** How much reading or watching it asks of somebody who is tired. */
export const resourceEfforts = ['short', 'medium', 'long'] as const;
export type ResourceEffort = (typeof resourceEfforts)[number];

/** `out`: leads took it out of the library; its link is not put in again by itself. */
export const resourceStates = ['listed', 'out'] as const;

/** What members say is wrong with an entry. */
export const resourceTroubles = ['broken', 'harmful', 'selling'] as const;
export type ResourceTrouble = (typeof resourceTroubles)[number];

/** What is said of something in the library, before and after leads have looked at it. */
export interface ResourceFacts {
  readonly title: string;
  readonly link: string;
  /** Whose it is: "NHS". */
  readonly source: string;
  /** What it is about, in a line or two; '' where nothing is said. */
  readonly about: string;
  readonly kind: ResourceKind;
  readonly language: ResourceLanguage;
  /** For which country it was written, two letters; undefined where it is for anywhere. */
  readonly country?: string | undefined;
  readonly cost: ResourceCost;
  readonly effort: ResourceEffort;
  /** Slugs. */
  readonly topics: readonly string[];
  /** Who earns from it or has a part in it; '' where nobody said so. */
  readonly connection: string;
}

export interface Resource extends ResourceFacts {
  readonly ref: Ref;
  readonly state: (typeof resourceStates)[number];
  /** Whether it came with Kindred. */
  readonly starter: boolean;
  /** The recap or the book of a club that it came from. */
  readonly of: Ref | undefined;
  /** It leads to a recap that was taken back. */
  readonly recapGone: boolean;
  /** When it was put on the list that it came with, or into the library. */
  readonly listedOn: Date;
  /** The lead who looked at it last, by their Discord id; undefined of nobody, or of somebody who is forgotten. */
  readonly reviewer: string | undefined;
  readonly reviewedOn: Date | undefined;
  /** After this it is hidden until somebody looks at it again. */
  readonly reviewBy: Date;
  /** How often members said so since it was last looked at. */
  readonly told: Readonly<Record<ResourceTrouble, number>>;
}

/** Nobody has looked at it by its day: it is found no more, until somebody does. */
export const isStale = ({ reviewBy }: Pick<Resource, 'reviewBy'>, now: Date): boolean => reviewBy <= now;

/** In characters: what five speakers declare has room. */
export const connectionLength = 1600;

/** What a card may be for. */
export const situations = [
  'bad_night',
  'bad_day',
  'flare',
  'infusion',
  'appointment',
  'results',
  'employer',
  'family',
  'going_out',
  'travel',
  'first_weeks',
  'low_mood',
] as const;
export type Situation = (typeof situations)[number];

/**
 * `waiting`: nobody but its author and the team sees it; `shown`: it can be drawn; `back`: the team sent it back;
 * `reported`: somebody said that something is wrong with it, and it is drawn no more until the team has looked.
 */
export const cardStates = ['waiting', 'shown', 'back', 'reported'] as const;
export type CardState = (typeof cardStates)[number];

/** Why the team sends a card back. */
export const backReasons = ['advice', 'dose', 'person', 'elsewhere'] as const;
export type BackReason = (typeof backReasons)[number];

/** What stands on a card, as its author wrote it. */
export interface CardWords {
  readonly words: string;
  readonly situation: Situation;
  /** A slug; undefined where it is for anybody. */
  readonly topic?: string | undefined;
  /** Whether the author's name stands under it. */
  readonly named: boolean;
}

/** A card in the team's hands: who wrote it stands in neither text nor button. */
export interface CardNotice {
  readonly ref: Ref;
  readonly state: CardState;
  readonly version: number;
  readonly card: { readonly channel: string; readonly message: string } | undefined;
}

export interface Card extends CardNotice {
  /** By their Discord id. */
  readonly author: string;
}

/** In characters: what a tired person reads in one look. */
export const cardLength = 400;
