/** The words of check-ins. */
import type { Ref } from '#src/platform/ref.ts';

/** What can be asked: one tap from 1 to 5 each, and 5 is always the better end. */
export const scales = ['mood', 'coping', 'energy', 'pain', 'fatigue'] as const;
export type Scale = (typeof scales)[number];

/** 1 is the hardest, 5 the easiest, on every scale: much pain is 1, none is 5. */
export const answerValues = [1, 2, 3, 4, 5] as const;
export type AnswerValue = (typeof answerValues)[number];

/** How often somebody is asked. `chosen` is on some days of each week. */
export const rhythms = ['daily', 'chosen', 'weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Where a prompt goes; the inbox shows it at the member's next tap, and notifies nobody. */
export const promptPlaces = ['direct', 'thread', 'inbox'] as const;
export type PromptPlace = (typeof promptPlaces)[number];

/** `running` and `paused` are the member's own choice; one that was stopped is paused, and says so under its member's key. */
export const checkinStates = ['running', 'paused'] as const;

/** What became of a prompt. `unseen`: it could not be shown where the member wanted it. */
export const promptStates = ['planned', 'shown', 'answered', 'not_today', 'later', 'unseen'] as const;
export type PromptState = (typeof promptStates)[number];

/** What somebody said who was asked whether they may be told that their match might like a hello. */
export const buddyAnswers = ['yes', 'no'] as const;
export type BuddyAnswer = (typeof buddyAnswers)[number];

/** Prompts for groups, by what they are about; `own` are a lead's. */
export const packs = ['gentle', 'small_things', 'coping', 'rest', 'company', 'own'] as const;
export type Pack = (typeof packs)[number];

/** One answer, as its own member reads it. */
export interface CheckinAnswer {
  readonly ref: Ref;
  readonly at: Date;
  readonly scale: Scale;
  readonly value: AnswerValue;
}

/** How the pulse groups answers. */
export const levels = ['hard', 'between', 'easy'] as const;
export type Level = (typeof levels)[number];

/** How a scale was answered in a community. */
export interface PulseLine {
  readonly scale: Scale;
  /** How many people, rounded. */
  readonly people: number;
  /** Of them, rounded; undefined where that would tell of few. */
  readonly levels?: Readonly<Record<Level, number>> | undefined;
}

/** A line as it is kept until the next that may be shown. */
export interface KeptLine extends PulseLine {
  /** When it was made, in ISO 8601. */
  readonly at: string;
  /** How many people exactly were in it. Never shown. */
  readonly counted: number;
}
