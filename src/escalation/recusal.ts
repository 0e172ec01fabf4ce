/**
 * Who must not have a case before their eyes: whom it is about, who is close to them (a match, a circle), and, where somebody
 * asks for another look at an outcome, whoever decided it.
 */
import * as subjects from '#db/escalation/case-subjects.ts';
import * as happened from '#db/escalation/history.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
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
  { case: { ref }, moderator }: { case: { readonly ref: Ref }; moderator: string },
): Promise<boolean> {
  const key = await community.vault.cases.find(tx, ref);
  const about = await subjects.subjectOf(tx, key, ref);
  if (about.memberHash !== undefined && memberHashes(community, moderator).includes(about.memberHash))
    return true;
  if (about.user !== undefined && (await relates(tx, about.user, moderator))) return true;
  // Those close to whoever wrote under another name stay: to be refused would tell them whose it is.
  if (about.hidden === moderator) return true;
  return about.appealOf !== undefined && happened.decidedBy(tx, about.appealOf, moderator);
}

/** Those who may have a case before their eyes: the others are not called for it, and count for nobody. */
export async function whoMayLook(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: found, among }: { case: { readonly ref: Ref }; among: readonly string[] },
): Promise<readonly string[]> {
  const may: string[] = [];
  for (const moderator of among)
    if (!(await isRecused(tx, community, relates, { case: found, moderator }))) may.push(moderator);
  return may;
}
