/** The closed words of the flow: how a round, a proposal, a match and a mentor can stand. */
import type { Ref } from '#src/platform/ref.ts';

/**
 * Why somebody is not in the pool for now although they want to be: a pause of everything, which they come back from by hand;
 * not being on the server; or `both`.
 */
export const holdReasons = ['flare', 'away', 'both'] as const;
export type HoldReason = (typeof holdReasons)[number];
export type Held = HoldReason | null;

export function holdFor(held: Held, reason: 'flare' | 'away'): HoldReason {
  return held === null || held === reason ? reason : 'both';
}

export function letGoOf(held: Held, reason: 'flare' | 'away'): Held {
  if (held === 'both') return reason === 'flare' ? 'away' : 'flare';
  return held === reason ? null : held;
}

/** `waiting`: a lead wants to look first; `due`: it goes out at the next tick; `held`: a lead let it pass. */
export const roundStates = ['waiting', 'due', 'done', 'held'] as const;
export type RoundState = (typeof roundStates)[number];

/** `ended`: nothing came of it, and nobody learns why. */
export const proposalStates = ['open', 'matched', 'ended'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const answers = ['yes', 'no'] as const;
export type ProposalAnswer = (typeof answers)[number];

/** `waiting`: for a thread to become free on the server. */
export const matchStates = ['waiting', 'open', 'ended'] as const;
export type MatchState = (typeof matchStates)[number];

/** Where the people of a match talk; direct messages only where all of them chose that. */
export const talkPlaces = ['thread', 'direct'] as const;
export type TalkPlace = (typeof talkPlaces)[number];

export const parts = ['peer', 'mentor', 'newcomer'] as const;
export type MatchPart = (typeof parts)[number];

/** `apart`: somebody asked for it; `past`: they were brought together before, however that ended. */
export const apartReasons = ['asked', 'past'] as const;
export type ApartReason = (typeof apartReasons)[number];

export const mentorStates = ['applied', 'approved', 'declined', 'stopped'] as const;
export type MentorState = (typeof mentorStates)[number];

/** How somebody finds a match, on day 3 and on day 14. */
export const feelings = ['good', 'unsure', 'not_for_me'] as const;
export type Feeling = (typeof feelings)[number];

export const feedbackDays = [3, 14] as const;

/** Whether leads look at each round before it goes out, or it goes out by itself. */
export const roundModes = ['by_itself', 'after_a_look'] as const;
export type RoundMode = (typeof roundModes)[number];

export interface PlannedRound {
  readonly ref: Ref;
  readonly state: RoundState;
  readonly dueAt: Date;
}

export interface Proposal {
  readonly ref: Ref;
  readonly state: ProposalState;
  readonly openedAt: Date;
  /** After this nobody can answer any more, and not before it anybody hears that nothing came of it. */
  readonly answerBy: Date;
}

export interface Match {
  readonly ref: Ref;
  readonly proposal: Ref;
  readonly state: MatchState;
  readonly medium: TalkPlace;
  readonly thread: string | undefined;
  /** Which time its thread is being made. */
  readonly round: number;
  readonly createdAt: Date;
  /** When they could begin to talk. */
  readonly openedAt: Date | undefined;
  readonly endedAt: Date | undefined;
}
