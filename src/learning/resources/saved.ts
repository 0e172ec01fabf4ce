/** What somebody saved for themselves: one list under their own key. */
import { z } from 'zod';
import * as stored from '#db/learning/resources.ts';
import * as lists from '#db/learning/saved.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import { hasAgreed, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isStale } from '../types.ts';
import type { Resource } from '../types.ts';
import { resourceIn } from './find.ts';
import type { ResourceView } from './find.ts';

/** More than that is a library of one's own. */
const most = 200;

const shape = z.array(z.string());

const placeOf = (tx: GuildTx, user: string) => ({
  guild: tx.guild,
  table: 'saved_resources',
  column: 'sealed',
  row: user,
});

async function refsOf(tx: GuildTx, community: Community, user: string): Promise<readonly Ref[]> {
  const [sealed, key] = await Promise.all([lists.find(tx, user), community.vault.members.find(tx, user)]);
  return sealed && key ? shape.parse(JSON.parse(unseal(key, sealed, placeOf(tx, user)))) : [];
}

export interface SavedResource extends Resource {
  readonly stale: boolean;
}

/** The last one first. What leads took out meanwhile is not among them; what nobody has looked at for long is, and says so. */
export async function savedIn(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly SavedResource[]> {
  const found = await stored.byRefs(tx, await refsOf(tx, community, user));
  const now = community.now();
  return found
    .filter(({ state }) => state === 'listed')
    .map((entry) => ({ ...entry, stale: isStale(entry, now) }));
}

export async function savedBy(community: Community, user: string): Promise<readonly SavedResource[]> {
  return community.read((tx) => savedIn(tx, community, user));
}

export interface OneResource extends ResourceView {
  readonly saved: boolean;
}

/** One entry, and whether somebody has saved it. */
export async function lookAtResource(
  community: Community,
  ref: Ref,
  user: string,
): Promise<OneResource | undefined> {
  return community.read(async (tx) => {
    const found = await resourceIn(tx, ref, community.now());
    return found && { ...found, saved: (await refsOf(tx, community, user)).includes(ref) };
  });
}

export type SaveRefused = 'no_consent' | 'full' | 'gone';

/** Saves an entry for somebody, or drops it. Done twice, it is done once. */
export async function setSaved(
  community: Community,
  { ref, user, saved }: { readonly ref: Ref; readonly user: string; readonly saved: boolean },
): Promise<Result<OneResource, SaveRefused>> {
  return community.transaction(async (tx) => {
    if (!(await isMember(tx, user)) || !(await hasAgreed(tx, user, 'learning'))) return err('no_consent');
    const found = await resourceIn(tx, ref, community.now());
    if (!found) return err('gone');
    const others = (await refsOf(tx, community, user)).filter((one) => one !== ref);
    if (saved && others.length >= most) return err('full');
    const key = await community.vault.members.get(tx, user);
    const list = JSON.stringify(saved ? [ref, ...others] : others);
    await lists.keep(tx, user, seal(key, list, placeOf(tx, user)));
    return ok({ ...found, saved });
  });
}
