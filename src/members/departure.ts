/** Leaving the server, being banned from it, and coming back. Who comes back in time finds everything as it was; nothing is said of either in public. */
import * as erasures from '#db/erasures.ts';
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { MemberEvents } from './events.ts';

/** Whether somebody is known to be gone, and has days left to come back. */
export async function isAway(tx: GuildTx, user: string): Promise<boolean> {
  return erasures.isAway(tx, user);
}

export interface Departures {
  /** Somebody is not on the server any more, of their own will or not. Telling it twice is telling it once. */
  left(community: Community, user: string): Promise<void>;
  /**
   * Somebody was banned. What they were in ends; what else is kept of them is forgotten as if they had left. A ban while
   * nothing ran is only noticed as leaving.
   */
  banned(community: Community, user: string): Promise<void>;
  /** Somebody has just come to the server. */
  returned(community: Community, user: string): Promise<void>;
  /** As `returned`, for somebody who was just seen there: where nobody is away that costs next to nothing. */
  seen(community: Community, user: string): Promise<void>;
}

/** A community of which nobody is away is not asked again for this long, in milliseconds. */
const usuallyAllHereFor = seconds(5);

/**
 * From now on somebody who is gone has so many days to come back before they are forgotten.
 * @param told - whether every area is told of it in this transaction
 * @returns whether the days began just now
 */
export async function beginAbsence(
  tx: GuildTx,
  community: Community,
  member: Ref,
  told: boolean,
): Promise<boolean> {
  const since = community.now();
  const { retentionDays } = community.settings ?? usualPolicies;
  return erasures.plan(tx, {
    member,
    reason: 'left',
    since,
    eraseAt: after(since, days(retentionDays)),
    told,
  });
}

export function watchDepartures(events: MemberEvents, allHereFor = usuallyAllHereFor): Departures {
  const allHereUntil = new Map<string, number>();

  const isBack = (community: Community, user: string, evenIfNotMissed: boolean): Promise<void> =>
    community.transaction(async (tx) => {
      const member = await members.lock(tx, user);
      if (!member) return;
      const missed = await erasures.callOff(tx, member.ref, 'left');
      if (missed || evenIfNotMissed) await events.tell(tx, community, { type: 'returned', user });
    });

  return {
    async left(community, user) {
      await community.transaction(async (tx) => {
        const member = await members.lock(tx, user);
        if (!member) return;
        const planned = await beginAbsence(tx, community, member.ref, true);
        if (planned || (await erasures.tell(tx, member.ref)))
          await events.tell(tx, community, { type: 'left', user });
      });
      allHereUntil.delete(community.guild);
    },
    async banned(community, user) {
      await community.transaction(async (tx) => {
        const member = await members.lock(tx, user);
        if (!member) return;
        await beginAbsence(tx, community, member.ref, true);
        // They leave with it, and that is not told apart: whichever Discord tells first.
        await erasures.tell(tx, member.ref);
        await events.tell(tx, community, { type: 'banned', user });
      });
      allHereUntil.delete(community.guild);
    },
    returned: (community, user) => isBack(community, user, true),
    async seen(community, user) {
      if ((allHereUntil.get(community.guild) ?? 0) > performance.now()) return;
      if (await community.transaction((tx) => erasures.anyAway(tx))) await isBack(community, user, false);
      else allHereUntil.set(community.guild, performance.now() + allHereFor);
    },
  };
}
