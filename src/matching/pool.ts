/** The pool as it is now, opened for the engine, and for what may be said of its people. Nothing of it is kept. */
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import type { PoolRow } from '#db/matching/profiles.ts';
import type { GuildTx } from '#db/database.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import { mayTell, openAlong } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { apartInPool } from './apart.ts';
import { countFacets } from './engine/index.ts';
import type { Proposed } from './facets.ts';
import { mentorPlaces } from './places.ts';
import { asPeer, poolMember, wholeOf } from './profile.ts';
import { openTold } from './record.ts';
import type { PairFact, PoolMember } from './types.ts';

/** Somebody in the pool, by the reference that the engine knows them by. */
export interface InPool extends Proposed {
  readonly ref: Ref;
  readonly user: string;
  readonly key: SealingKey;
}

export interface Pool {
  /** Those whom somebody could be found for now: with room for one more. */
  readonly members: readonly PoolMember[];
  readonly people: ReadonlyMap<Ref, InPool>;
  readonly facts: readonly PairFact[];
  /** How many of all in the pool have each facet. */
  readonly facetCounts: ReadonlyMap<string, number>;
}

/** Keys are fetched so many at a time. */
const keysAtOnce = 200;

export async function openPool(tx: GuildTx, community: Community): Promise<Pool> {
  const now = community.now();
  const [rows, running, places] = [
    await profiles.pool(tx),
    await matches.running(tx),
    await mentorPlaces(tx, now),
  ];
  const keys = await keysOf(tx, community, rows);
  const taken = new Set(running.filter(({ part }) => part !== 'mentor').map(({ user }) => user));

  const people = new Map<Ref, InPool>();
  const members: PoolMember[] = [];
  for (const row of rows) {
    const { ref, user, ageBand, settings, busy, waitingSince, createdAt } = row;
    const key = keys.get(user);
    const profile = key && wholeOf(openTold(tx, key, row));
    if (!key || !profile) continue;
    const own = openAlong(tx, key, { user, ageBand, profile: settings });
    const tells = (attribute: 'timezone' | 'pace' | 'language') => mayTell(own.profile, attribute, 'match');
    const discretion = { hours: tells('timezone'), pace: tells('pace'), language: tells('language') };
    const standing = {
      ref,
      adult: own.age === 'adult',
      mentorPlaces: places.get(user),
      waitingSince: waitingSince ?? createdAt,
      isTaken: busy || taken.has(user),
    };
    people.set(ref, { ref, user, key, member: asPeer(profile, standing), discretion });
    const member = poolMember(profile, standing);
    if (member) members.push(member);
  }
  return {
    members,
    people,
    facts: await factsOf(tx, community, people),
    facetCounts: countFacets([...people.values()].map(({ member }) => member)),
  };
}

async function keysOf(
  tx: GuildTx,
  community: Community,
  rows: readonly PoolRow[],
): Promise<ReadonlyMap<string, SealingKey>> {
  const keys = new Map<string, SealingKey>();
  for (let first = 0; first < rows.length; first += keysAtOnce)
    await Promise.all(
      rows.slice(first, first + keysAtOnce).map(async ({ user }) => {
        const key = await community.vault.members.find(tx, user);
        if (key) keys.set(user, key);
      }),
    );
  return keys;
}

async function factsOf(
  tx: GuildTx,
  community: Community,
  people: ReadonlyMap<Ref, InPool>,
): Promise<readonly PairFact[]> {
  const all = [...people.values()];
  const refs = new Map(all.map(({ user, ref }) => [user, ref]));
  const apart = await apartInPool(tx, community, new Map(all.map(({ user, key }) => [user, key])));
  return apart.flatMap(({ user, other, reason, at }) => {
    const between = [refs.get(user), refs.get(other)] as const;
    if (between[0] === undefined || between[1] === undefined) return [];
    const kind = reason === 'asked' ? ('block' as const) : ('matched' as const);
    return [{ kind, between: [between[0], between[1]] as const, at }];
  });
}
