/** The words of the queue. */
import type { Ref } from '#src/platform/ref.ts';

/** Why somebody asks a moderator to look. Made for health communities; the order is the order in which they are offered. */
export const reportKinds = [
  'crisis',
  'minor_at_risk',
  'unsafe_advice',
  'stop_treatment',
  'selling',
  'disbelief',
  'harassment',
  'privacy',
  'solicitation',
  'graphic',
  'spam',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * What a case can be about; also somebody who asks for themselves that a moderator reaches out, who writes to the moderators, or
 * who asks for another look at an outcome; and words that Discord was told to look for.
 */
export const caseKinds = [...reportKinds, 'reach_out', 'contact', 'noticed', 'appeal'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A concern is no offence: somebody may need help and has done nothing, or a rule was broken. */
export const casePaths = ['welfare', 'rules'] as const;
export type CasePath = (typeof casePaths)[number];

/** How soon a person should look. After the ReachOut triage levels used in CLPsych 2016: green, amber, red, crisis. */
export const severities = ['green', 'amber', 'red', 'crisis'] as const;
export type Severity = (typeof severities)[number];

/** Where a severity stands when the worst comes first: 0 is a crisis. */
export function rankOf(severity: Severity): number {
  return severities.length - 1 - severities.indexOf(severity);
}

/** `second`: its owner is done, and a second reader has yet to agree. `aftercare`: looked after, with a day to look in again. */
export const caseStates = ['open', 'taken', 'second', 'aftercare', 'resolved'] as const;
export type CaseState = (typeof caseStates)[number];

/** What a case's history may hold: where it began, what happened to it, and what was done because of it. */
export const caseEventTypes = [
  'opened',
  'joined',
  'added',
  'taken',
  'handed_over',
  'put_back',
  'released',
  'noted',
  'raised',
  'turned',
  'eyes_asked',
  'eyes_lent',
  'resolved',
  'proposed',
  'confirmed',
  'sent_back',
  'looked_after',
  'acted',
  'tried_again',
  'undone',
] as const;
export type CaseEventType = (typeof caseEventTypes)[number];

/** How a case ended. Says nothing of anybody. */
export const resolutions = [
  'handled',
  'supported',
  'passed_on',
  'not_a_problem',
  'stands',
  'taken_back',
] as const;
export type Resolution = (typeof resolutions)[number];

/** Another look at a decision ends with an answer to whoever asked, and nothing else ends so. */
export const isAnswer = (resolution: Resolution): resolution is 'stands' | 'taken_back' =>
  resolution === 'stands' || resolution === 'taken_back';

/** Whether and how a reporter hears that moderators have looked. */
export const noticeChoices = ['none', 'inbox', 'direct_message'] as const;
export type NoticeChoice = (typeof noticeChoices)[number];

/** How a request to see who sent a sealed report stands. */
export const openingStates = ['asked', 'open', 'declined'] as const;
export type OpeningState = (typeof openingStates)[number];

/** How a moderator opened what is kept about somebody: a case about them, a search for cases about them, or who sent a report. */
export const recordReadKinds = ['case', 'looked_up', 'reporter', 'author'] as const;
export type RecordReadKind = (typeof recordReadKinds)[number];

/** What moderators do because of a case that somebody else notices. All but `write` are about a rule and can be appealed. */
export const deeds = ['write', 'warn', 'time_out', 'remove', 'ban'] as const;
export type Deed = (typeof deeds)[number];

/** Whoever that is done to has no commands, and so no inbox to open, while it lasts. Discord lets both be taken back. */
export const isShutOut = (deed: Deed): deed is 'time_out' | 'ban' => deed === 'time_out' || deed === 'ban';

/** Why what is done could not be told, where Discord did not refuse it but gave no answer while it waited; other codes are Discord's. */
export const toldTooLate = 'too_late';

/** What stands as the failure of something that Discord did and refused to take back. */
export const stillHolds = 'still_holds';

/** `draft`: shown to its moderator before it is sent. `pending`: whom it concerns is told, then it is done. */
export const actionStates = ['draft', 'pending', 'done', 'failed', 'undoing', 'undone'] as const;
export type ActionState = (typeof actionStates)[number];

/** A case as rules and cards see it: who looks after it and how it stands, nothing of what was reported. */
export interface Case {
  readonly ref: Ref;
  /** Counts up within a community; what moderators call it. */
  readonly number: number;
  readonly kind: CaseKind;
  readonly path: CasePath;
  readonly severity: Severity;
  readonly state: CaseState;
  /** The Discord id of the moderator who has it. */
  readonly owner: string | undefined;
  /** How many reports it holds. */
  readonly reports: number;
  /** Goes up with everything that happens to it. */
  readonly version: number;
  readonly openedAt: Date;
  /** While a second reader is awaited, the one that is proposed. */
  readonly resolution: Resolution | undefined;
  /** Its owner has asked for a second pair of eyes. */
  readonly wantsEyes: boolean;
  /** When its owner looks in again. */
  readonly lookBackAt: Date | undefined;
}

/** How many cases somebody looks after at once unless they say otherwise. */
export const usualCapacity = 5;

/** A case that weighs on whoever has it: each is followed by the question how they are, and only so many come in a row. */
export function isHeavy(severity: Severity): boolean {
  return severity === 'red' || severity === 'crisis';
}

/** Heavy cases that somebody took one after another, and when the last of them was. */
export interface HeavyRun {
  readonly count: number;
  readonly at: Date | undefined;
}

/** Somebody who looks after cases, as the queue knows it. */
export interface Strain {
  readonly user: string;
  /** How many cases they have now. */
  readonly running: number;
  readonly capacity: number;
  readonly run: HeavyRun;
}

/** A shift that comes every week. */
export interface Shift {
  readonly ref: Ref;
  readonly user: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** Monday is 1. */
  readonly weekday: number;
  /** After midnight. */
  readonly minute: number;
  /** In minutes, at most a day. */
  readonly lasts: number;
}

/** Who has one time of a shift in its owner's place. */
export interface Swapped {
  readonly shift: Ref;
  readonly beginsAt: Date;
  readonly takenBy: string | undefined;
}
