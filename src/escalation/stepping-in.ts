/**
 * When a lead who is no moderator may have a case before their eyes. Cases are for few: leads step in where the clock has called
 * them, or nobody on the team may see it. What they took they go on with, and what they look at again they may read.
 */
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as duty from '#db/escalation/duty.ts';
import * as happened from '#db/escalation/history.ts';
import * as queue from '#db/escalation/queue.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { leadsAreCalled } from './clock.ts';
import { whoMayLook } from './recusal.ts';
import type { Relates } from './recusal.ts';

export async function leadMayStepIn(
  community: Community,
  relates: Relates,
  { ref, lead }: { ref: Ref; lead: string },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    const found = await cases.find(tx, ref);
    // What is gone is said by whatever looks for it.
    if (!found || (await mayHave(tx, community, relates, { case: found, lead }))) return true;
    return looksAgainAt(tx, community, relates, { ref, lead });
  });
}

interface Asked {
  readonly case: StoredCase;
  readonly lead: string;
}

async function mayHave(tx: GuildTx, community: Community, relates: Relates, asked: Asked): Promise<boolean> {
  const { case: found, lead } = asked;
  if (found.owner === lead || leadsAreCalled(found, await queue.nudgesOf(tx, found.ref))) return true;
  return nobodyMayLook(tx, community, relates, asked);
}

/** Whoever may have what asks for another look reads what was decided there. */
async function looksAgainAt(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { ref, lead }: { ref: Ref; lead: string },
): Promise<boolean> {
  for (const { ref: action } of await actions.ofCase(tx, ref))
    for (const asks of await cases.appeals(tx, { action }))
      if (asks.state !== 'resolved' && (await mayHave(tx, community, relates, { case: asks, lead })))
        return true;
  return false;
}

/**
 * Of the moderators whom Kindred knows: those on whom the queue counts, and whoever did something in a case or read one, for not
 * everybody goes on duty. Where it knows none, that says nothing, and the clock calls the leads; so it does where one of those is
 * a moderator no more or another lead, of whom Kindred cannot tell: too late is mended by the clock, too early is not.
 */
async function nobodyMayLook(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: found, lead }: Asked,
): Promise<boolean> {
  const [team, atWork] = await Promise.all([duty.team(tx), happened.everybodyAtWork(tx)]);
  const isOut = (user: string) => user === lead || team.some((one) => one.user === user && one.leftAt);
  const known = [...new Set([...team.map(({ user }) => user), ...atWork])].filter((user) => !isOut(user));
  const may = await whoMayLook(tx, community, relates, { case: found, among: known });
  return known.length > 0 && may.length === 0;
}
