/** Who may handle a case: moderators, and leads where it is left to them. */
import { leadMayStepIn, moderatorsFirst } from '#src/escalation/index.ts';
import type { Relates } from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Ref } from '#src/platform/ref.ts';

/** Why whoever taps may not handle it; undefined where they may. Whether it is theirs to see is asked apart from this. */
export async function keptFromLead(
  relates: Relates,
  ref: Ref,
  { caller, community }: Pick<Tap, 'caller' | 'community'>,
): Promise<Refusal | undefined> {
  if (moderators.allows(caller, community.settings)) return undefined;
  const may = await leadMayStepIn(community, relates, { ref, lead: caller.id });
  return may ? undefined : moderatorsFirst;
}
