/** Leaving the server and coming back. Who comes back in time finds everything as it was; nothing is said of either in public. */
import * as erasures from '#db/erasures.ts';
import * as members from '#db/members.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import type { MemberEvents } from './events.ts';

export interface Departures {
  /** Somebody is not on the server any more, of their own will or not. Telling it twice is telling it once. */
  left(community: Community, user: string): Promise<void>;
  /** Somebody has just come to the server. */
  returned(community: Community, user: string): Promise<void>;
  /** As `returned`, for somebody who was just seen there: where nobody is away that costs next to nothing. */
  seen(community: Community, user: string): Promise<void>;
}

/** A community of which nobody is away is not asked again for this long, in milliseconds. */
const allHereFor = seconds(5);

export function watchDepartures(events: MemberEvents): Departures {
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
        const since = community.now();
        const { retentionDays } = community.settings ?? usualPolicies;
        const eraseAt = after(since, days(retentionDays));
        const planned = await erasures.plan(tx, { member: member.ref, reason: 'left', since, eraseAt });
        if (planned) await events.tell(tx, community, { type: 'left', user });
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
