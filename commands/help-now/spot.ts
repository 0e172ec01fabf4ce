/** What is known of whoever asks for help now, in time for them. */
import { help } from '#src/escalation/index.ts';
import type { HelpSpot, HelpStanding, ReachNeeds } from '#src/escalation/index.ts';
import { anybody } from '#src/platform/discord/access.ts';
import type { Tap } from '#src/platform/discord/tap.ts';

/** Every tap of *Help now* is answered: whoever it is, and wherever they are. */
export const everywhere = { access: anybody, anywhere: true } as const;

/** @param country - the one that somebody chose here, else `own` */
export function spotFor(needs: ReachNeeds, standing: HelpStanding, tap: Tap): Promise<HelpSpot> {
  const { community, caller, locale } = tap;
  return help.helpSpot(standing, {
    user: caller.id,
    locale,
    now: community.now(),
    communities: () => help.known(needs, community, tap),
    fallback: community.settings?.country,
  });
}
