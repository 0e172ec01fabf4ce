/** What the others of a match are told when somebody in it pauses everything: only what that member allowed beforehand. */
import * as breaks from '#db/matching/breaks.ts';
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, isPaused, pauseTold } from '#src/members/index.ts';
import type { PauseTold } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { breakDelivery } from './deliveries/wanted.ts';
import { inboxKinds } from './inbox.ts';
import { tell } from './tell.ts';

/** Somebody who takes a break, in the words that they chose for it. */
export interface TakesBreak {
  readonly user: string;
  readonly words: PauseTold['words'];
}

/** @returns undefined where nothing may be told, or there is nothing to tell */
export async function breakOf(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<TakesBreak | undefined> {
  if (!(await isPaused(tx, user)) || (await isDeceased(tx, user))) return undefined;
  const told = await pauseTold(tx, community, user);
  return told.match ? { user, words: told.words } : undefined;
}

/** They pause, or say otherwise than before what may be told of it. */
export async function tellOfBreak(tx: GuildTx, community: Community, user: string): Promise<void> {
  const told = await breakOf(tx, community, user);
  const running = (await matches.allOf(tx, user)).filter(
    ({ state, own }) => state === 'open' && own.leftAt === null,
  );
  if (told)
    for (const { ref, medium } of running)
      if (medium === 'thread') await breaks.open(tx, ref, user);
      else await tellDirectly(tx, community, ref, user);
  await lookAtBreaks(tx, community, user);
}

/** Where there is no thread it stands on the card, and they hear that there is something to look at. */
async function tellDirectly(tx: GuildTx, community: Community, match: Ref, user: string): Promise<void> {
  for (const { user: other, leftAt, ref: person } of await matches.peopleOf(tx, match))
    if (other !== user && leftAt === null)
      await tell(tx, community, other, { kind: inboxKinds.news, about: person });
}

/** Something changed that the notes depend on; each is then as it should be, or gone. */
export async function lookAtBreaks(tx: GuildTx, community: Community, user: string): Promise<void> {
  for (const row of await breaks.ofMember(tx, user))
    await deliver(tx, community, breakDelivery(row, community.now()));
}

/** The same for everybody in one match. */
export async function lookAtBreaksIn(tx: GuildTx, community: Community, match: Ref): Promise<void> {
  for (const row of await breaks.inMatch(tx, match))
    await deliver(tx, community, breakDelivery(row, community.now()));
}

/** A thread stands, for the first time or anew: whoever takes a break in it already is spoken of there. */
export async function breaksInThread(tx: GuildTx, community: Community, match: Ref): Promise<void> {
  for (const { user, leftAt } of await matches.peopleOf(tx, match))
    if (leftAt === null && (await breakOf(tx, community, user))) await breaks.open(tx, match, user);
  await lookAtBreaksIn(tx, community, match);
}
