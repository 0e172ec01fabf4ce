/** What concerns many areas at once about one member. Each area answers it for itself, in the same transaction. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from './community.ts';

/** What somebody may agree to, each by itself; src/members/consents.ts has the versions of the words. */
export const consentPurposes = [
  'membership',
  'profile',
  'matching',
  'checkins',
  'events',
  'outcomes',
  'visits',
  'learning',
  'contact',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/**
 * Whose meaning needs nothing but the member. `paused`: nothing may be asked of them, suggested to them or counted about them
 * until they come back; told `again` while it goes on, where what may be told of it changes. `resumed`: their pause is over; what an area declares in `resumes` stays
 * held until they bring it back. `erased` comes before the areas delete what they keep. `ageChanged`: they are
 * of another age band now, and whatever is for adults only must not go on for somebody who is not one. `leftGroup`: they are not in a
 * group any more that they were in, and what is for its people is not for them.
 */
type Plain =
  | 'resumed'
  | 'left'
  | 'returned'
  | 'banned'
  | 'ageChanged'
  | 'leftGroup'
  | 'deceased'
  | 'revived'
  | 'erased';

export type MemberEvent =
  | { readonly type: 'paused'; readonly user: string; readonly again?: true }
  | { readonly [Type in Plain]: { readonly type: Type; readonly user: string } }[Plain]
  | { readonly type: 'consentWithdrawn'; readonly user: string; readonly purpose: ConsentPurpose };

/** An area's answers. What it leaves out does not concern it. */
export type Reacts = {
  readonly [Type in MemberEvent['type']]?: (
    tx: GuildTx,
    community: Community,
    event: Extract<MemberEvent, { readonly type: Type }>,
  ) => Promise<void>;
};
