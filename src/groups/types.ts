/** The words of groups. */
import type { Ref } from '#src/platform/ref.ts';

/**
 * Who can join: `open` is listed for everybody; `request` is listed, and joined when a facilitator or lead says yes;
 * `hidden` is listed for nobody, and joined by those who were told its name; `invited` is joined by those who were invited,
 * and for everybody else it does not exist.
 */
export const accessLevels = ['open', 'request', 'hidden', 'invited'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** `text`: one conversation; `forum`: posts that each have their own, under tags; `circle`: a few people in a private thread. */
export const groupKinds = ['text', 'forum', 'circle'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What a channel of a group is: its own, or its voice room. */
export type ChannelKind = GroupKind | 'voice';

/** An archived group can be read by those who are in it; nobody writes in it, finds it or joins it. */
export const groupStates = ['active', 'archived'] as const;
export type GroupState = (typeof groupStates)[number];

/** What the members of a group are asked, each for themselves; who says nothing stays where they are. */
export const offerKinds = ['merge', 'split', 'role'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What is on Discord for a group so far. Everything is undefined at first and filled in by its deliveries. */
export interface GroupPlaces {
  readonly category: string | undefined;
  readonly channel: string | undefined;
  readonly rulesMessage: string | undefined;
  readonly pinned: boolean;
  readonly voice: string | undefined;
}

/** What a human changed of a channel and staff chose to keep, or what it was made with. */
export interface ChannelLooks {
  /** As Discord has it: it changes names in ways of its own. Undefined until the channel is there. */
  readonly name: string | undefined;
  readonly topic: string | undefined;
  /** Whoever moved it to another category wants it there. */
  readonly movedByHand: boolean;
  /** Whoever took writing away, or gave it back, wants it so. */
  readonly lockedByHand: boolean;
}

export interface Group {
  readonly ref: Ref;
  readonly kind: GroupKind;
  readonly name: string;
  /** What the group is about. Joining it claims no diagnosis. */
  readonly topic: string;
  /** The same as one of the catalogue or the community; undefined where it is neither. */
  readonly topicSlug: string | undefined;
  readonly rules: string;
  readonly rulesVersion: number;
  readonly access: AccessLevel;
  readonly state: GroupState;
  /** How many people it has room for; undefined: any number. */
  readonly size: number | undefined;
  /** What posts of a forum can be marked with; undefined until its channel is there, and for other kinds. */
  readonly tags: readonly string[] | undefined;
  /** Which of the community's group categories it stands in, counted from 1; 0 is the channel that circles hang under. */
  readonly categoryNumber: number;
  /** How often that category has been made. */
  readonly categoryRound: number;
  readonly places: GroupPlaces;
  readonly looks: ChannelLooks;
  /** How often its channel has been made: a channel that is deleted by hand is made anew. */
  readonly round: number;
  /** Newcomers are let in by a role: there are too many for one overwrite each. */
  readonly byRole: boolean;
  /** The role that lets in those who cannot be let in one by one any more. */
  readonly role: string | undefined;
  /** Whether it has a voice room. */
  readonly voice: boolean;
  /** How often that has been made. */
  readonly voiceRound: number;
  /** Of a circle: how many more are in its thread than those who joined, as it was last left: staff who look in. */
  readonly guests: number;
  readonly offer: Offer | undefined;
  /** How often its members were asked something. */
  readonly offersMade: number;
}

/** What a lead says of a group that shall be made. */
export type GroupPlan = Pick<Group, 'name' | 'topic' | 'rules' | 'access'> &
  Partial<Pick<Group, 'topicSlug' | 'size' | 'tags'>> & {
    readonly kind?: GroupKind | undefined;
    readonly voice?: boolean | undefined;
  };

/** `open`: not answered yet; who declined is not asked again, and may change their mind. */
export const invitationStates = ['open', 'declined'] as const;
export type InvitationState = (typeof invitationStates)[number];

export interface Invitation {
  readonly group: Ref;
  readonly state: InvitationState;
  /** What they would be in it. */
  readonly part: Part;
}

export interface Offer {
  readonly kind: OfferKind;
  /** The other group, for a merge or a split. */
  readonly into: Ref | undefined;
  /** Goes up with each offer of the group. */
  readonly version: number;
}

/**
 * `asked`: waits for a yes; `waiting`: waits for a place. Only who has `joined` is let in.
 */
export const membershipStates = ['joined', 'asked', 'waiting', 'left'] as const;
export type MembershipState = (typeof membershipStates)[number];

export const parts = ['member', 'facilitator'] as const;
export type Part = (typeof parts)[number];

/** How somebody is let into the channel. */
export const waysIn = ['overwrite', 'role'] as const;
export type WayIn = (typeof waysIn)[number];

export interface Membership {
  readonly ref: Ref;
  readonly group: Ref;
  readonly user: string;
  readonly state: MembershipState;
  readonly part: Part;
  readonly way: WayIn;
  /** They have left the server; what they have here waits for them. */
  readonly away: boolean;
  /** Goes up with every change of who is let in and how; the delivery of an older one is superseded. */
  readonly version: number;
}

export const requestStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** Somebody's request to join a group. */
export interface JoinRequest {
  /** The membership's reference. */
  readonly ref: Ref;
  readonly group: Ref;
  readonly state: RequestState;
  readonly version: number;
  readonly card: { readonly channel: string; readonly message: string } | undefined;
}

/** A request as those who answer it see it. */
export interface RequestView {
  readonly ref: Ref;
  readonly group: Group;
  readonly user: string;
}

export type RequestRefused = 'gone' | 'not_yours';

/** Why a request to join is declined; in closed words, so that a no is never unkind. */
export const declineReasons = ['fits_elsewhere', 'not_now', 'talk_first'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What a human changed by hand about a channel. */
export const driftParts = ['name', 'topic', 'category', 'writing', 'tags'] as const;
export type DriftPart = (typeof driftParts)[number];

/** `shown`: staff are asked; `keeping` and `restoring`: they have answered; the rest is how it ended. */
export const driftStates = ['shown', 'keeping', 'restoring', 'kept', 'restored', 'undone'] as const;
export type DriftState = (typeof driftStates)[number];

export interface Drift {
  readonly ref: Ref;
  readonly group: Ref;
  readonly state: DriftState;
  /** Tells one change by hand from another. */
  readonly mark: string;
  readonly version: number;
  readonly card: { readonly channel: string; readonly message: string } | undefined;
}
