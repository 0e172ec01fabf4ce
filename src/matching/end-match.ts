/**
 * Ends a match, at any time and without a reason. The others hear that it has ended and that nobody did anything wrong, never
 * who ended it or why; they are in the pool again if they were before.
 */
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { keepAllApart } from './apart.ts';
import { lookAtBreaks, lookAtBreaksIn } from './breaks.ts';
import { closeDelivery, outDelivery } from './deliveries/wanted.ts';
import { inboxKinds } from './inbox.ts';
import { standInLine } from './line.ts';
import { tell } from './tell.ts';

interface Ending {
  readonly match: Ref;
  readonly user: string;
}

/** To be called in line, see line.ts. Ending what has ended changes nothing. @returns whether it ended now */
async function endIn(tx: GuildTx, community: Community, { match: ref, user }: Ending): Promise<boolean> {
  const people = await matches.peopleOf(tx, ref);
  const own = people.find((one) => one.user === user);
  const now = community.now();
  if (!own) return false;
  const match = await matches.find(tx, ref);
  // Out of three, one goes and two go on.
  const still = people.filter(({ leftAt, user: other }) => leftAt === null && other !== user);
  if (match && match.state !== 'ended' && still.length > 1) {
    await matches.leave(tx, own.ref, now);
    await lookAtBreaks(tx, community, user);
    await deliver(tx, community, outDelivery({ ref }, own.ref));
    return true;
  }
  if (
    !(await matches.change(tx, ref, { from: ['waiting', 'open'], state: 'ended', endedAt: now, askAt: null }))
  )
    return false;
  await keepAllApart(
    tx,
    community,
    people.map((one) => one.user),
  );
  for (const { user: other, ref: person } of still)
    await tell(tx, community, other, { kind: inboxKinds.ended, about: person });
  await lookAtBreaksIn(tx, community, ref);
  await deliver(tx, community, closeDelivery({ ref }));
  return true;
}

/** @param next - whether they want to meet somebody new, or rest for now */
export async function endMatch(
  community: Community,
  { match, user, next }: Ending & { readonly next: 'again' | 'rest' },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const ended = await endIn(tx, community, { match, user });
    if (!ended) return false;
    const now = community.now();
    await profiles.change(
      tx,
      user,
      next === 'again' ? { pausedAt: null, waitingSince: now } : { pausedAt: now },
    );
    return true;
  });
}

/** Everything that somebody is in, at once: a proposal lapses, and a match ends. */
export async function endAllOf(tx: GuildTx, community: Community, user: string): Promise<void> {
  for (const { ref, state, own } of await matches.allOf(tx, user))
    if (state !== 'ended' && own.leftAt === null) await endIn(tx, community, { match: ref, user });
}
