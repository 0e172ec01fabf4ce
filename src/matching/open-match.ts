/** The people of a match can talk from now on, and hear of it; on the third day they are asked how it is going. */
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inboxKinds } from './inbox.ts';
import { feedbackDays } from './states.ts';
import { tell } from './tell.ts';

export async function openMatch(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const now = community.now();
  const askAt = after(now, days(feedbackDays[0]));
  if (!(await matches.change(tx, ref, { from: ['waiting'], state: 'open', openedAt: now, askAt }))) return;
  for (const { user, leftAt, ref: person } of await matches.peopleOf(tx, ref))
    if (!leftAt) await tell(tx, community, user, { kind: inboxKinds.begun, about: person });
}
