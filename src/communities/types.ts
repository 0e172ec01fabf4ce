/** How a community stands, before and after all of it is chosen. */
import type { CommunityPolicies, CommunitySettings } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';

/** What Kindred needs on the server. Ids are Discord's; undefined is what is not there yet. */
export interface CommunityPlaces {
  readonly staffChannel: string | undefined;
  readonly moderatorRole: string | undefined;
  readonly leadRole: string | undefined;
  readonly startChannel: string | undefined;
  readonly startMessage: string | undefined;
  /** Which message it is: changes with its words and buttons. */
  readonly startShown: string | undefined;
  readonly startPinned: boolean;
}

/** How a community stands, also before all of it is chosen. */
export interface CommunityRecord extends CommunityPlaces, CommunityPolicies {
  readonly ref: Ref;
  readonly locale: string;
  readonly rulesVersion: number;
}

/** The settings in a record; undefined where one is missing that the suite cannot do without. */
export function settingsIn(known: CommunityRecord): CommunitySettings | undefined {
  const {
    staffChannel,
    moderatorRole,
    leadRole,
    startChannel,
    startMessage,
    startShown,
    startPinned,
    ...rest
  } = known;
  if (staffChannel === undefined || moderatorRole === undefined || leadRole === undefined) return undefined;
  return { ...rest, staffChannel, moderatorRole, leadRole };
}
