/** Whether two people are in one circle: few, who chose each other. */
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';

export async function inOneCircle(tx: GuildTx, a: string, b: string): Promise<boolean> {
  const circlesOf = async (user: string) =>
    (await memberships.ofMember(tx, user)).flatMap(({ ref, kind, state }) =>
      kind === 'circle' && state === 'joined' ? [ref] : [],
    );
  const ofA = new Set(await circlesOf(a));
  return ofA.size > 0 && (await circlesOf(b)).some((ref) => ofA.has(ref));
}
