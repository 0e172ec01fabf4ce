/** What somebody meant by the answer that had moderators asked to write to them: it was a slip of the thumb, or after all it was not. */
import type { StoredCase } from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { apply } from './change-case.ts';
import type { KeptPerson } from './draft.ts';
import { askerIn, keepAsker } from './evidence.ts';
import { runningAbout } from './open-case.ts';

/** @returns whether moderators still have it, and read now that it was a slip */
export async function noteSlip(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  const running = await runningAbout(tx, community, ['contact', user]);
  if (!running) return false;
  return meantAnew(tx, community, running, { person: user, agreedBefore: true, slip: true });
}

/**
 * Has moderators read what somebody means now, where nothing was said but by a yes of an earlier day. What they asked for by a tap
 * is no slip.
 * @returns whether that is what moderators read
 */
export async function meantAnew(
  tx: GuildTx,
  community: Community,
  running: StoredCase,
  meant: KeptPerson,
): Promise<boolean> {
  const before = await askerIn(tx, community, running.ref);
  if (!before?.agreedBefore) return false;
  if (before.slip !== meant.slip || !meant.agreedBefore) {
    await keepAsker(tx, community, running.ref, meant);
    // Whoever has it learns that something came, and nobody closes it without having read that.
    await apply(tx, community, running, { event: { type: 'add' } });
  }
  return true;
}
