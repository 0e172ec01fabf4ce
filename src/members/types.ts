/** The words of members. */
import type { ConsentPurpose } from '#src/platform/member-event.ts';

export { consentPurposes } from '#src/platform/member-event.ts';
export type { ConsentPurpose };

/** What somebody says of their age. Of anybody under 13 nothing is kept, so there is no band for them. */
export const ageBands = ['adult', 'teen'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What can be answered to the question. */
export const ageAnswers = [...ageBands, 'child'] as const;
export type AgeAnswer = (typeof ageAnswers)[number];

/** How somebody likes to go about things. */
export const paces = ['slow', 'steady', 'quick'] as const;

/** Where moderators may write to somebody; a thread is for adults. */
export const letterWays = ['inbox', 'direct', 'thread'] as const;
export type LetterWay = (typeof letterWays)[number];

/** Who may see one of a member's own attributes, from few to many. */
export const audiences = ['only_me', 'matching', 'my_match', 'my_groups'] as const;
export type Audience = (typeof audiences)[number];

export const attributes = ['timezone', 'country', 'pace', 'language'] as const;
export type Attribute = (typeof attributes)[number];

/** Why everything about somebody will be deleted: they left the server, or took back all that they had agreed to. */
export const erasureReasons = ['left', 'withdrawn'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** `asked` and `undoing` wait for a second person. */
export const remembranceStates = ['asked', 'marked', 'undoing'] as const;
export type RemembranceState = (typeof remembranceStates)[number];

/** What is said of a member who may have died. */
export interface Remembrance {
  readonly state: RemembranceState;
  /** Goes up with every change. */
  readonly version: number;
  /** Who asked for the change that waits for a second person, and when. */
  readonly asked: { readonly by: string; readonly at: Date } | undefined;
  /** Since when they count as deceased. */
  readonly markedAt: Date | undefined;
}

export interface StandingConsent {
  readonly purpose: ConsentPurpose;
  readonly version: number;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | undefined;
}
