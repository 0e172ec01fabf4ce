/** What the check-up can find. */
import type { AreaFinding } from '#src/platform/area.ts';

export const findingCodes = [
  'not_set_up',
  'permissions',
  'permissions_here',
  'staff_gone',
  'staff_open',
  'role_gone',
  'nobody_moderates',
  'nobody_leads',
  'place_open',
  'place_strangers',
  'places_gone',
  'start_gone',
  'refused',
  'direct_closed',
  'pages_off',
  'health_off',
  'health_in_discord',
  'helplines_none',
  'helplines_unknown',
  'helplines_unchecked',
  'helplines_stale',
  'helplines_hidden',
  'channels_full',
  'category_full',
  'overwrites_full',
  'roles_full',
  'threads_full',
  'role_above',
  'way_in_above',
  'command_hidden',
  'intent',
  'area',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What Kindred can do about it by itself: close a channel, make what is missing, try again what was refused, look after groups. */
export type Mend = 'close' | 'make' | 'again' | 'look';

export interface Finding {
  readonly code: FindingCode;
  /** `hurts`: something does not work for somebody now; `soon`: it works, and will not for long, or not as well as it could. */
  readonly level: 'hurts' | 'soon';
  /** The channel that it is about. Not everybody who reads this may know of it. */
  readonly channel?: string;
  readonly role?: string;
  /** Names of permissions, a command or an intent. */
  readonly names?: readonly string[];
  readonly count?: number;
  readonly limit?: number;
  readonly mend?: Mend;
  /** Its words, where an area found it. */
  readonly say?: AreaFinding['say'];
}
