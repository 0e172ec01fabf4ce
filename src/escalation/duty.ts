/** Being on duty: what the clock and the crisis form ask, and what a moderator says of themselves. */
import * as cases from '#db/escalation/cases.ts';
import * as stored from '#db/escalation/duty.ts';
import * as queue from '#db/escalation/queue.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours } from '#src/platform/durations.ts';
import { keepAlerts } from './alerts/places.ts';
import { apply } from './change-case.ts';

/** Whether a person is on duty now, other than somebody who may not see it. */
export async function somebodyOn(tx: GuildTx, community: Community): Promise<boolean> {
  return (await stored.onDuty(tx, community.now())).length > 0;
}

export interface Beginning {
  readonly user: string;
  readonly forHours: number;
  /** Undefined: as they said before. */
  readonly callable: boolean | undefined;
}

/** Begins a shift. @returns what it opens with: what waits, and who has what */
export async function goOnDuty(community: Community, { user, forHours, callable }: Beginning) {
  return community.transaction(async (tx) => {
    const onUntil = after(community.now(), hours(forHours));
    await stored.begin(tx, user, { onUntil, callable });
    await keepAlerts(tx, community);
    return { onUntil, board: await queue.board(tx), others: await othersOn(tx, community, user) };
  });
}

async function othersOn(tx: GuildTx, community: Community, user: string): Promise<readonly string[]> {
  return (await stored.onDuty(tx, community.now())).filter((other) => other !== user);
}

/** Ends a shift. @returns how many cases are still theirs, and who else is on */
export async function goOffDuty(community: Community, user: string) {
  return community.transaction(async (tx) => {
    await stored.end(tx, user);
    await keepAlerts(tx, community);
    const own = await queue.ownedBy(tx, user, releasedAtOnce);
    return { own: own.length, others: await othersOn(tx, community, user) };
  });
}

/** More than anybody has. */
const releasedAtOnce = 500;

/** Somebody is away at once: their shift is over, and what they have waits for others again, with its age. */
export async function takeOff(tx: GuildTx, community: Community, { user }: { user: string }): Promise<void> {
  await stored.end(tx, user);
  await keepAlerts(tx, community);
  for (const { ref } of await queue.ownedBy(tx, user, releasedAtOnce)) {
    const current = await cases.lock(tx, ref);
    if (current?.owner === user && (current.state === 'taken' || current.state === 'aftercare'))
      await apply(tx, community, current, { event: { type: 'release' } });
  }
}
