/**
 * Who must not have a case before their eyes: whom it is about, who is close to them (a match, a circle), and, where somebody
 * asks for another look at an outcome, whoever decided it.
 */
import * as subjects from '#db/escalation/case-subjects.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as happened from '#db/escalation/history.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Relates } from '#src/platform/relates.ts';

export type { Relates };

const purpose = 'case member';

/** Whom a case is about, as it is written and looked up. */
export function memberHash(community: Community, user: string): string {
  return community.keyring.blindIndex(purpose, community.guild, user);
}

export function memberHashes(community: Community, user: string): readonly string[] {
  return community.keyring.blindIndexes(purpose, community.guild, user);
}

export async function isRecused(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: found, moderator }: { case: Pick<StoredCase, 'ref' | 'about'>; moderator: string },
): Promise<boolean> {
  const { memberHash, subject, author, appealOf } = found.about;
  if (memberHash !== undefined && memberHashes(community, moderator).includes(memberHash)) return true;
  // Nothing is opened for a case that names nobody.
  const key = (subject ?? author) && (await community.vault.cases.find(tx, found.ref));
  const { user, keptFrom } = subjects.peopleOf(tx, key, found);
  if (user !== undefined && (await relates(tx, user, moderator))) return true;
  // Those close to whoever wrote under another name stay: to be refused would tell them whose it is.
  if (keptFrom.includes(moderator)) return true;
  return appealOf !== undefined && happened.decidedBy(tx, appealOf, moderator);
}

/** Those who may have a case before their eyes: the others are not called for it, and count for nobody. */
export async function whoMayLook(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: found, among }: { case: Pick<StoredCase, 'ref' | 'about'>; among: readonly string[] },
): Promise<readonly string[]> {
  const may: string[] = [];
  for (const moderator of among)
    if (!(await isRecused(tx, community, relates, { case: found, moderator }))) may.push(moderator);
  return may;
}
