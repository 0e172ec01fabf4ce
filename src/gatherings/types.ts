/** The words of gatherings. */
import type { Ref } from '#src/platform/ref.ts';

/** `own`: the community's own word for it stands beside it. */
export const gatheringKinds = ['webinar', 'book_club', 'workshop', 'meet_up', 'own'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** Where it is: a voice or stage channel, a group's own channel, or behind a link. */
export const whereKinds = ['voice', 'stage', 'group', 'link'] as const;
export type WhereKind = (typeof whereKinds)[number];

/** Who may come: every member, the people of a group, or whom a lead has invited. */
export const gatheringAudiences = ['everyone', 'group', 'invited'] as const;
export type GatheringAudience = (typeof gatheringAudiences)[number];

/** What makes it easy on the tired, and whether it is recorded: known before anybody says yes. */
export const eases = [
  'camera_off',
  'text_only',
  'captions',
  'breaks',
  'late_is_fine',
  'recorded',
  'not_recorded',
] as const;
export type Ease = (typeof eases)[number];

/** `ended`: nothing more of it is ahead; `cancelled`: a lead said that no more of it will be. */
export const seriesStates = ['active', 'ended', 'cancelled'] as const;

/**
 * `planned` is ahead or on; `cancelled` was told to whoever wanted to come; `skipped` never was going to be, and is shown nowhere;
 * `over` is past.
 */
export const occurrenceStates = ['planned', 'cancelled', 'skipped', 'over'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/** Who says that they cannot come has no seat at all, and nothing is kept of it. */
export const seatStates = ['going', 'maybe', 'waiting'] as const;
export type SeatState = (typeof seatStates)[number];

/** Where somebody is reminded; the inbox shows it at their next tap and notifies nobody. */
export const remindPlaces = ['direct', 'inbox'] as const;

/**
 * What somebody is told once about what they wanted to come to, or are to host: `promoted` from the waiting list, `host_asked` to
 * stand in.
 */
export const noticeKinds = [
  'moved',
  'changed',
  'cancelled',
  'closed',
  'host',
  'promoted',
  'host_asked',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What somebody's own calendar feed shows: what they come to or host, or all that is open to them. */
export const feedContents = ['mine', 'all'] as const;

/** Which dates a change is for. */
export const scopes = ['this', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** When something is, on the clock of its own zone. */
export interface Timing {
  /** Local wall time, as 2026-03-24T19:00. */
  readonly start: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** The value of an RRULE (RFC 5545); '' for something that is once. */
  readonly rule: string;
  /** Local starts that the rule names and that are not. */
  readonly exdates: readonly string[];
  /** How long it takes. */
  readonly minutes: number;
}

export interface Where {
  readonly kind: WhereKind;
  /** Of `voice` and `stage`: Discord's id of the channel. */
  readonly channel: string | undefined;
  /** Of `group`. */
  readonly group: Ref | undefined;
  readonly link: string | undefined;
}

/** Somebody who speaks, as a lead announces them. */
export interface Speaker {
  /** Their name, and who they are. */
  readonly name: string;
  /** What they declared that may sway them; '' where they only said that there is something; null: that there is nothing. */
  readonly interest: string | null;
}

/** What a lead says of a gathering: what it is, beside when. */
export interface GatheringAbout {
  readonly kind: GatheringKind;
  /** Of `own`: what the community calls it. */
  readonly kindName: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly where: Where;
  /** How many people there is room for; undefined: any number. */
  readonly capacity: number | undefined;
  readonly audience: GatheringAudience;
  /** Whose people may come. */
  readonly group: Ref | undefined;
  readonly eases: readonly Ease[];
  readonly speakers: readonly Speaker[];
  /** One yes is for all of its dates. */
  readonly enrols: boolean;
}

/** Where one occurrence differs from its series, beside its time and its host. */
export type OccurrenceOwn = Partial<
  Pick<GatheringAbout, 'title' | 'description' | 'where' | 'capacity' | 'eases' | 'speakers'>
>;

/** A gathering that a lead is still making or changing. Who shall host it stands beside it. */
export interface GatheringPlan {
  /** What is changed; undefined where it is a new one. */
  readonly of: PlanOf | undefined;
  readonly about: Partial<GatheringAbout>;
  readonly timing: Partial<Timing>;
  /** The sentence about when, as it was typed. */
  readonly sentence: string | undefined;
  /** Where its card shall stand, and the role that is pinged there, if one shall be. */
  readonly card: { readonly channel: string; readonly ping: string | undefined } | undefined;
  /** Shown among the server's own events, too. */
  readonly mirrored: boolean;
  /** Whom its lead chose: whoever was not chosen is who it is when the change is made. */
  readonly chosen?: readonly ('host' | 'stand_in')[];
}

/** What a plan changes, and how that was when the lead began: another lead may change it meanwhile. */
export interface PlanOf {
  readonly series: Ref;
  readonly occurrence: Ref;
  readonly version: number;
  readonly revision: number;
  readonly before: Before;
}

/** `minutes` and `zone` are of the date that it begins from. */
type Before = Pick<GatheringPlan, 'about' | 'card' | 'mirrored'> & Pick<Timing, 'minutes' | 'zone'>;
