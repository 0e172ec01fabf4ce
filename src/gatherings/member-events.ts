/** What becomes of somebody's seats and of what they host when they pause everything, leave the server or a group, are banned, have died or take their consent back. */
import * as feeds from '#db/gatherings/feeds.ts';
import * as guests from '#db/gatherings/guests.ts';
import * as plans from '#db/gatherings/plans.ts';
import * as series from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { forgetPresencesOf } from './after/presence.ts';
import { takeBackAllOf } from './after/recap.ts';
import { letHostGoOf } from './hosting.ts';
import { eyesOf, forgetInvitations, mayLookAt } from './may-come.ts';
import { withdrawFrom } from './seats.ts';

interface Somebody {
  readonly user: string;
}

/** A flare: withdrawn from everything, and whoever stands in is asked. Nobody learns of either. */
export async function memberPaused(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  await withdrawFrom(tx, community, user, () => true);
  await letHostGoOf(tx, community, user);
}

/** Left, banned or died: they host nothing any more either, and no calendar program of theirs reads on. */
export async function memberGone(tx: GuildTx, community: Community, somebody: Somebody): Promise<void> {
  await memberPaused(tx, community, somebody);
  await series.forgetHost(tx, somebody.user);
  await feeds.remove(tx, somebody.user);
}

/** They are in a group no more: what is for its people goes on without them, and whoever waits has their place. */
export async function leftGroup(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  const eyes = await eyesOf(tx, community, user);
  await withdrawFrom(tx, community, user, (gathering) => !mayLookAt(gathering, eyes, true));
}

export async function consentWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: Somebody & { readonly purpose: ConsentPurpose },
): Promise<void> {
  // Their groups have let them go by now.
  if (purpose === 'membership') return leftGroup(tx, community, { user });
  if (purpose !== 'events') return;
  await withdrawFrom(tx, community, user, () => true);
  await forgetAfter(tx, community, user);
  await guests.forget(tx, user);
}

/** Where they were, and what they wrote of it. */
async function forgetAfter(tx: GuildTx, community: Community, user: string): Promise<void> {
  await forgetPresencesOf(tx, community, user);
  await takeBackAllOf(tx, community, user);
}

export async function forgetGuest(tx: GuildTx, community: Community, user: string): Promise<void> {
  await memberGone(tx, community, { user });
  await forgetAfter(tx, community, user);
  await guests.forget(tx, user);
  await forgetInvitations(tx, community, user);
  await plans.forgetOf(tx, user);
}
