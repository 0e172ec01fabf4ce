/** The words of groups. */
import type { Ref } from '#src/platform/ref.ts';

/** Who can join: `open` is listed for everybody; `hidden` is listed for nobody, and joined by those who were told its name. */
export const accessLevels = ['open', 'hidden'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** What is on Discord for a group so far. Everything is undefined at first and filled in by its deliveries. */
export interface GroupPlaces {
  readonly category: string | undefined;
  readonly channel: string | undefined;
  readonly rulesMessage: string | undefined;
  readonly pinned: boolean;
}

export interface Group {
  readonly ref: Ref;
  readonly name: string;
  /** What the group is about. Joining it claims no diagnosis. */
  readonly topic: string;
  readonly rules: string;
  readonly rulesVersion: number;
  readonly access: AccessLevel;
  /** Which of the community's group categories it stands in, counted from 1. */
  readonly categoryNumber: number;
  readonly places: GroupPlaces;
}

export const membershipStates = ['joined', 'left'] as const;

export interface Membership {
  readonly ref: Ref;
  readonly group: Ref;
  readonly user: string;
  readonly state: (typeof membershipStates)[number];
  /** Goes up with every join and leave; the delivery of an older one is superseded. */
  readonly version: number;
}
