/**
 * What becomes of somebody's matching when they leave, are banned, die, want quiet, or take their consent back. It takes effect
 * at once, also in the middle of a round and with a proposal open; for the other of a proposal everything goes on as if they
 * had not answered, so that nothing shows what happened.
 */
import * as apart from '#db/matching/apart.ts';
import * as breaks from '#db/matching/breaks.ts';
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import { isAdult } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose, Reacts } from '#src/platform/member-event.ts';
import { apartHashes } from './apart.ts';
import { lookAtBreaks, tellOfBreak } from './breaks.ts';
import { endAllOf } from './end-match.ts';
import { holdBack, isHeld, letGo } from './held.ts';
import { standInLine } from './line.ts';

interface Somebody {
  readonly user: string;
}

/** Whether there is anything of theirs here; if so, nothing else changes it meanwhile. */
async function theirs(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  if (!(await profiles.find(tx, user))) return false;
  await standInLine(tx, community);
  return true;
}

async function away(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  await holdBack(tx, user, 'away');
}

async function back(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  await letGo(tx, user, 'away');
  await lookAtBreaks(tx, community, user);
}

/** Comes a second time where what may be told of it was changed. */
async function paused(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  await holdBack(tx, user, 'flare');
  await tellOfBreak(tx, community, user);
}

/** What they were looking for stays held until they bring it back; where there is nothing to bring back, nothing is held. */
async function resumed(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  if (!(await isHeld(tx, community, user))) await letGo(tx, user, 'flare');
  await lookAtBreaks(tx, community, user);
}

/** Who comes back finds what they told, and is in the pool again; whom they talked with has been let go. */
async function gone(tx: GuildTx, community: Community, somebody: Somebody): Promise<void> {
  await away(tx, community, somebody);
  await endAllOf(tx, community, somebody.user);
}

/** Out of the pool for good, until they come to it anew. */
async function leave(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  await proposals.release(tx, user);
  await profiles.change(tx, user, { inPool: false });
  await endAllOf(tx, community, user);
}

/** Nobody is told, and nothing is closed: whoever talked with them finds it as it was, for as long as they like. */
async function died(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  await away(tx, community, { user });
  await lookAtBreaks(tx, community, user);
}

async function aged(tx: GuildTx, community: Community, { user }: Somebody): Promise<void> {
  if (!(await isAdult(tx, community, user))) await leave(tx, community, { user });
}

async function withdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: Somebody & { readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'matching') await forgetMatching(tx, community, user);
}

/** All that matching keeps of somebody, but whom they asked not to be matched with: that holds until they are forgotten. */
async function forgetMatching(tx: GuildTx, community: Community, user: string): Promise<void> {
  if (!(await theirs(tx, community, user))) return;
  await endAllOf(tx, community, user);
  await lookAtBreaks(tx, community, user);
  await breaks.disown(tx, user);
  await matches.removePerson(tx, user);
  await profiles.remove(tx, user);
}

export const reacts: Reacts = {
  paused,
  resumed,
  left: gone,
  returned: back,
  banned: leave,
  ageChanged: aged,
  deceased: died,
  revived: back,
  consentWithdrawn: withdrawn,
};

export async function eraseMatching(tx: GuildTx, community: Community, user: string): Promise<void> {
  await forgetMatching(tx, community, user);
  await apart.forget(tx, apartHashes(community, user));
}
