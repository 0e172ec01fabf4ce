/**
 * Who must not have a case before their eyes: whom it is about, who is close to them (a match, a circle), and, where somebody
 * asks for another look at an outcome, whoever decided it.
 */
import * as cases from '#db/escalation/cases.ts';
import * as happened from '#db/escalation/history.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';

/** Whether two members are close, as the areas know it. */
export type Relates = (tx: GuildTx, one: string, other: string) => Promise<boolean>;

const purpose = 'case member';

/** Whom a case is about, as it is written and looked up. */
export function memberHash(community: Community, user: string): string {
  return community.keyring.blindIndex(purpose, community.guild, user);
}

export function memberHashes(community: Community, user: string): readonly string[] {
  return community.keyring.blindIndexes(purpose, community.guild, user);
}

/** Tells of each person whether a case is about somebody else: whoever it is about is not called for it, and counts for nobody. */
export async function lookersAt(
  tx: GuildTx,
  community: Community,
  ref: Ref,
): Promise<(user: string) => boolean> {
  const { memberHash: about } = await cases.subjectOf(tx, undefined, ref);
  return (user) => about === undefined || !memberHashes(community, user).includes(about);
}

export async function isRecused(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: { ref }, moderator }: { case: { readonly ref: Ref }; moderator: string },
): Promise<boolean> {
  const key = await community.vault.cases.find(tx, ref);
  const about = await cases.subjectOf(tx, key, ref);
  if (about.memberHash !== undefined && memberHashes(community, moderator).includes(about.memberHash))
    return true;
  if (about.user !== undefined && (await relates(tx, about.user, moderator))) return true;
  return about.appealOf !== undefined && happened.decidedBy(tx, about.appealOf, moderator);
}
