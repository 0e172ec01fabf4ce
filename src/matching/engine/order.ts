/** An order of references that looks drawn by lot and is the same for the same seed, whatever order they came in. */
import type { PoolMember } from '../types.ts';

export function byLot(pool: readonly PoolMember[], seed: string): PoolMember[] {
  return pool
    .map((member) => ({ member, lot: lotOf(`${seed} ${member.ref}`) }))
    .toSorted((a, b) => a.lot - b.lot || (a.member.ref < b.member.ref ? -1 : 1))
    .map(({ member }) => member);
}

/** FNV-1a, stirred once more so that references that differ in their last letter land far apart. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
