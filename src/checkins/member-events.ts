/** What becomes of somebody's check-in when they pause everything, leave, come back, are banned, have died or take their consent back. */
import * as answers from '#db/checkins/answers.ts';
import * as buddies from '#db/checkins/buddies.ts';
import * as notes from '#db/checkins/notes.ts';
import * as stored from '#db/checkins/own.ts';
import * as pulses from '#db/checkins/pulses.ts';
import type { CheckinChange } from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { isAdult } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { dueNext, lockKept, ownCheckin, sealOwn } from './own.ts';

interface Somebody {
  readonly user: string;
}

/** Changes what holds it, and says anew when it is due: what would have come meanwhile is not made up for. */
async function hold(
  tx: GuildTx,
  community: Community,
  user: string,
  held: Pick<CheckinChange, 'flare' | 'away'>,
): Promise<void> {
  const row = await stored.lock(tx, user);
  if (!row) return;
  const nextAt = dueNext({ ...row, ...held }, community.now());
  await stored.change(tx, user, { ...held, nextAt, unanswered: 0 });
  await buddies.rearm(tx, user);
}

export const memberPaused = (tx: GuildTx, community: Community, { user }: Somebody): Promise<void> =>
  hold(tx, community, user, { flare: true });

/** Left or died: everything stays as it is, and nothing is asked. */
export const memberAway = (tx: GuildTx, community: Community, { user }: Somebody): Promise<void> =>
  hold(tx, community, user, { away: true });

export const memberBack = (tx: GuildTx, community: Community, { user }: Somebody): Promise<void> =>
  hold(tx, community, user, { away: false });

/** Whether a pause of everything still holds it. */
export async function isHeld(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  return (await ownCheckin(tx, community, user))?.row.flare === true;
}

/** The member brings it back after their pause. */
export async function bringBack(tx: GuildTx, community: Community, user: string): Promise<void> {
  await hold(tx, community, user, { flare: false });
}

/** A private thread is no place for anybody under 18: it goes on, directly or in the inbox. */
export async function memberAged(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  const own = await lockKept(tx, community, user);
  if (own?.wishes.place !== 'thread' || (await isAdult(tx, community, user))) return;
  const place = community.settings?.directMessages === true ? ('direct' as const) : ('inbox' as const);
  const wishes = await sealOwn(tx, community, user, 'wishes', { ...own.wishes, place });
  await stored.change(tx, user, { wishes, channelId: null });
}

export async function memberBanned(tx: GuildTx, _community: Community, { user }: Somebody): Promise<void> {
  await stored.remove(tx, user);
}

/** Everything that the consent brought in goes with it. */
export async function consentWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: Somebody & { readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'checkins') await forgetCheckins(tx, community, user);
  // Whoever is not matched any more says no hello, and hears of none.
  if (purpose === 'matching') await buddies.forget(tx, user);
}

export async function forgetCheckins(tx: GuildTx, _community: Community, user: string): Promise<void> {
  await stored.remove(tx, user);
  await answers.forget(tx, user);
  await notes.forget(tx, user);
  await buddies.forget(tx, user);
  await pulses.forget(tx, user);
}
