/** The words of the queue. */
import type { Ref } from '#src/platform/ref.ts';

/** Why somebody asks a moderator to look. Made for health communities; the order is the order in which they are offered. */
export const reportKinds = [
  'crisis',
  'unsafe_advice',
  'harassment',
  'privacy',
  'selling',
  'graphic',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a case can be about: also somebody who asks for themselves that a moderator reaches out. */
export const caseKinds = [...reportKinds, 'reach_out'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** How soon a person should look. After the ReachOut triage levels used in CLPsych 2016: green, amber, red, crisis. */
export const severities = ['green', 'amber', 'red', 'crisis'] as const;
export type Severity = (typeof severities)[number];

export const caseStates = ['open', 'taken', 'resolved'] as const;
export type CaseState = (typeof caseStates)[number];

/** How a case ended. Says nothing of anybody. */
export const resolutions = ['handled', 'supported', 'not_a_problem', 'passed_on'] as const;
export type Resolution = (typeof resolutions)[number];

/** Whether and how a reporter hears that moderators have looked. */
export const noticeChoices = ['none', 'inbox', 'direct_message'] as const;
export type NoticeChoice = (typeof noticeChoices)[number];

export const caseEvents = ['opened', 'joined', 'taken', 'resolved'] as const;

/** A case as rules and cards see it: who looks after it and how it stands, nothing of what was reported. */
export interface Case {
  readonly ref: Ref;
  /** Counts up within a community; what moderators call it. */
  readonly number: number;
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly state: CaseState;
  /** The Discord id of the moderator who has it. */
  readonly owner: string | undefined;
  /** How many reports it holds. */
  readonly reports: number;
  /** Goes up with every change that its card must show. */
  readonly version: number;
  readonly openedAt: Date;
  readonly resolution: Resolution | undefined;
}
