/** *Don't match me with them*, and whom somebody was brought together with before. The other never learns of it, from anything. */
import * as stored from '#db/matching/apart.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import { isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { standInLine } from './line.ts';
import { openIn, sealIn } from './record.ts';
import type { ApartReason } from './states.ts';
import { standardSettings } from './types.ts';

const purpose = 'kept apart';

export function apartHashes({ keyring, guild }: Community, user: string): readonly string[] {
  return keyring.blindIndexes(purpose, guild, user);
}

const place = (ref: Ref) => ({ table: 'match_apart', column: 'other', row: ref }) as const;

/** How long two who were brought together before are not proposed to each other again. */
const coolOff = days(standardSettings.coolOffDays);

interface Keeping {
  readonly user: string;
  readonly other: string;
  readonly reason: ApartReason;
}

async function keepApart(
  tx: GuildTx,
  community: Community,
  key: SealingKey,
  { user, other, reason }: Keeping,
): Promise<void> {
  const { keyring, guild } = community;
  const ref = stored.newApartRef();
  const createdAt = community.now();
  const pair = [user, other].toSorted();
  await stored.add(tx, {
    ref,
    memberHash: keyring.blindIndex(purpose, guild, user),
    pairHash: keyring.blindIndex(purpose, guild, ...pair),
    reason,
    other: sealIn(tx, key, place(ref), other),
    createdAt,
    until: reason === 'past' ? after(createdAt, coolOff) : undefined,
  });
}

/** Everybody of a proposal or match, each under their own key; of whom there is none any more nothing is kept. */
export async function keepAllApart(
  tx: GuildTx,
  community: Community,
  users: readonly string[],
): Promise<void> {
  for (const user of users) {
    const key = await community.vault.members.find(tx, user);
    if (!key) continue;
    for (const other of users)
      if (other !== user) await keepApart(tx, community, key, { user, other, reason: 'past' });
  }
}

/**
 * From now on they are never matched, whoever of them looks for somebody. A proposal between them that is open lapses for both:
 * they hear of it when its time is over, as of any other.
 */
export async function askApart(
  community: Community,
  { user, other }: { user: string; other: string },
): Promise<Result<void, 'self' | 'no_record'>> {
  if (user === other) return err('self');
  return community.transaction(async (tx) => {
    // Held, so that nobody is forgotten meanwhile; a key alone would keep what nobody could erase.
    if (!(await isMember(tx, user))) return err('no_record');
    await standInLine(tx, community);
    const key = await community.vault.members.get(tx, user);
    await keepApart(tx, community, key, { user, other, reason: 'asked' });
    for (const { proposal } of await proposals.liveOf(tx, user)) {
      const sides = await proposals.sidesOf(tx, proposal);
      if (sides.some((side) => side.user === other)) await proposals.release(tx, user, proposal);
    }
    return ok(undefined);
  });
}

export interface KeptApart {
  readonly ref: Ref;
  readonly other: string;
  readonly since: Date;
}

/** What somebody asked for, oldest first. */
export async function ownApart(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly KeptApart[]> {
  const key = await community.vault.members.find(tx, user);
  if (!key) return [];
  const rows = await stored.of(tx, apartHashes(community, user), community.now());
  return rows
    .filter(({ reason }) => reason === 'asked')
    .map(({ ref, other, createdAt }) => ({
      ref,
      other: openIn(tx, key, place(ref), other),
      since: createdAt,
    }));
}

export async function takeBackApart(
  community: Community,
  { user, ref }: { user: string; ref: Ref },
): Promise<readonly KeptApart[]> {
  return community.transaction(async (tx) => {
    await stored.takeBack(tx, apartHashes(community, user), ref);
    return ownApart(tx, community, user);
  });
}

/** All that keeps people of the pool apart. @param keys - of everybody in the pool, by their Discord ids */
export async function apartInPool(
  tx: GuildTx,
  community: Community,
  keys: ReadonlyMap<string, SealingKey>,
): Promise<readonly (Keeping & { readonly at: Date })[]> {
  const byHash = new Map(
    [...keys].flatMap(([user, key]) =>
      apartHashes(community, user).map((hash) => [hash, { user, key }] as const),
    ),
  );
  const rows = await stored.all(tx, community.now());
  return rows.flatMap(({ ref, memberHash, reason, other, createdAt }) => {
    const whose = byHash.get(memberHash);
    return whose
      ? [{ user: whose.user, other: openIn(tx, whose.key, place(ref), other), reason, at: createdAt }]
      : [];
  });
}
