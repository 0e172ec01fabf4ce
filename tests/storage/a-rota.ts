/** Moderators with shifts, and what they do with them. */
import * as duty from '#db/escalation/duty.ts';
import { noteGuideRead } from '#src/escalation/duty.ts';
import { turnsAhead } from '#src/escalation/rota/read.ts';
import { offerTurn, readSwaps } from '#src/escalation/rota/swaps.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

/** Communities in a database of the file's own, with what ticks need and what waits in inboxes. */
export async function rotaCommunities() {
  const communities = await testCommunities();
  const { database, communityOf, rowsOf } = communities;
  return {
    ...communities,
    housekeeping: { database, communityOf, areas: [] },
    inbox: async (community: Community) =>
      (await rowsOf<{ kind: string }>(community, 'inbox')).map(({ kind }) => kind).toSorted(),
  };
}

/** Somebody who has read the guide. */
export async function moderator(community: Community): Promise<string> {
  const user = newId();
  await noteGuideRead(community, user);
  return user;
}

export const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], minute: 18 * 60, lasts: 240, zone: 'Asia/Tokyo' };

/** Turns that begin later: one of them may be running. */
export const ahead = async (community: Community) =>
  (await community.read((tx) => turnsAhead(tx, community))).filter(({ from }) => from > community.now());

export const onNow = (community: Community) => community.read((tx) => duty.onDuty(tx, community.now()));

/** The next of somebody's turns, offered. */
export async function offers(community: Community, user: string) {
  const [next] = (await readSwaps(community, user)).own;
  if (!next) throw new Error('they have no shift');
  await offerTurn(community, { user, shift: next.shift, beginsAt: next.from });
  const [offer] = (await readSwaps(community, user)).offered;
  if (!offer) throw new Error('nothing was offered');
  return { ref: offer.ref, beginsAt: next.from };
}
