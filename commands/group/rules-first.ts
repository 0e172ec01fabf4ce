/** The community's ground rules come before any step into a group, for those who agreed to an earlier version of them. */
import { rulesToAgree, rulesToAgreeAgain } from '#src/communities/index.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';

/** What somebody asked for, or first the question whether they agree to what changed. Leaving never asks. */
export async function rulesFirst(tap: Tap, then: () => Answer): Answer {
  const changed = await rulesToAgreeAgain(tap.community, tap.caller.id);
  return changed ? ok(rulesToAgree(changed, tap.t)) : then();
}
