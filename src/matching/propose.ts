/** Makes a proposal to everybody of a pair or three, in the transaction that decides it. Each sees what all share, and no more. */
import * as profiles from '#db/matching/profiles.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { partOf, sharedFacets, sharedHours } from './facets.ts';
import type { Shown } from './facets.ts';
import { endOf, remindAfter } from './hours.ts';
import { inboxKinds } from './inbox.ts';
import type { Together } from './plan.ts';
import type { InPool, Pool } from './pool.ts';
import { sealIn } from './record.ts';
import { mentorPlaces } from './places.ts';
import type { MatchPart } from './states.ts';
import { tell } from './tell.ts';
import type { Score } from './types.ts';

const otherPart: Readonly<Record<MatchPart, MatchPart>> = {
  peer: 'peer',
  mentor: 'newcomer',
  newcomer: 'mentor',
};

/**
 * To be called in line, see line.ts. Whoever has left the pool since it was opened, or is in another proposal by now, takes the
 * whole proposal with them: nobody hears of it.
 * @returns how many were made
 */
export async function propose(
  tx: GuildTx,
  community: Community,
  { pool, all, round }: { pool: Pool; all: readonly Together[]; round: Ref | undefined },
): Promise<number> {
  const wanted = all.map((together) => ({
    together,
    people: together.members.flatMap((ref) => pool.people.get(ref) ?? []).map(withPart(together)),
  }));
  const users = wanted.flatMap(({ people }) => people.map(({ user }) => user));
  const there = await profiles.stillIn(tx, users);
  const places = await mentorPlaces(tx, community.now());
  const engaged = new Set<string>();
  let made = 0;
  for (const { together, people } of wanted) {
    const canBe = people.every(({ user, part }) => {
      const standing = there.get(user);
      if (!standing) return false;
      return part === 'mentor' ? (places.get(user) ?? 0) > 0 : !standing.busy && !engaged.has(user);
    });
    if (!canBe || people.length !== together.members.length) continue;
    for (const { user, part } of people)
      if (part === 'mentor') places.set(user, (places.get(user) ?? 0) - 1);
      else engaged.add(user);
    await proposeTo(tx, community, { pool, scores: together.scores, people, round });
    made += 1;
  }
  return made;
}

interface Partner extends InPool {
  readonly part: MatchPart;
}

function withPart({ members, scores: [first] }: Together): (person: InPool) => Partner {
  return (person) => ({
    ...person,
    part: members.length === 2 && first ? partOf(person, first) : 'peer',
  });
}

async function proposeTo(
  tx: GuildTx,
  community: Community,
  {
    pool,
    scores,
    people,
    round,
  }: { pool: Pool; scores: readonly Score[]; people: readonly Partner[]; round: Ref | undefined },
): Promise<void> {
  const openedAt = community.now();
  const ends = endOf(openedAt);
  const proposal = await proposals.add(tx, {
    round,
    openedAt,
    answerBy: ends,
    outcomeAt: ends,
    remindAt: after(openedAt, remindAfter),
  });
  const hours = sharedHours(people, scores);
  const shared = sharedFacets(people, scores, pool.facetCounts);
  const sides = people.map(({ user, key, part }) => {
    const ref = newRef();
    const shown: Shown = {
      other: otherPart[part],
      others: people.length - 1,
      shared: [...shared],
      ...(hours !== undefined && hours > 0 && { hours }),
    };
    const place = { table: 'match_sides', column: 'shown', row: ref } as const;
    return { ref, proposal, user, part, shown: sealIn(tx, key, place, JSON.stringify(shown)) };
  });
  await proposals.addSides(tx, sides);
  for (const { user, ref } of sides)
    await tell(tx, community, user, { kind: inboxKinds.proposal, about: ref });
}
