/** What a member tells about themselves, and who may see which of it. */
import { z } from 'zod';
import { isCountry } from '#src/platform/places/countries.ts';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { pauseWishesShape } from './flare/wishes.ts';
import { attributes, audiences, letterWays, paces } from './types.ts';
import type { Attribute, Audience } from './types.ts';

/** Kept as JSON. Whatever nobody chose is left out. */
export const profileShape = z.object({
  timezone: z.string().refine(isTimeZone).optional(),
  country: z.string().refine(isCountry).optional(),
  pace: z.enum(paces).optional(),
  /** Whether what Kindred writes to them leaves out what is heavy. Nobody but they and Kindred itself ever see it. */
  lighter: z.boolean().optional(),
  /** Where moderators may write to them. Belongs to the consent to be contacted, not to that for settings. */
  letters: z.enum(letterWays).optional(),
  pause: pauseWishesShape.optional(),
  seenBy: z.partialRecord(z.enum(attributes), z.enum(audiences)).default({}),
});
export type Profile = z.infer<typeof profileShape>;

export const emptyProfile: Profile = { seenBy: {} };

/** Whoever chose nothing is seen by nobody. */
export function audienceOf({ seenBy }: Pick<Profile, 'seenBy'>, attribute: Attribute): Audience {
  return seenBy[attribute] ?? 'only_me';
}

/** How somebody stands to the member: the matcher is nobody, it only reckons. */
export type Viewer = 'matcher' | 'match' | 'group_member' | 'stranger';

const seers: Readonly<Record<Audience, readonly Viewer[]>> = {
  only_me: [],
  matching: ['matcher'],
  my_match: ['matcher', 'match'],
  my_groups: ['matcher', 'match', 'group_member'],
};

/**
 * Whether an attribute may be spoken of to somebody with whom it is shared. Who chose nothing was asked by whoever speaks of it;
 * who did choose is held to that.
 */
export function mayTell(profile: Pick<Profile, 'seenBy'>, attribute: Attribute, viewer: Viewer): boolean {
  return profile.seenBy[attribute] === undefined || maySee(profile, attribute, viewer);
}

/** Whether an attribute may be shown to somebody. Moderators and leads see what any stranger sees: nothing. */
export function maySee(profile: Pick<Profile, 'seenBy'>, attribute: Attribute, viewer: Viewer): boolean {
  return seers[audienceOf(profile, attribute)].includes(viewer);
}
