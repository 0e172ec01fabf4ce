/**
 * Once a day, asks Discord who of the known members is still on the server: how leaving is noticed where GUILD_MEMBERS was
 * not granted, or happened while nothing ran. By id, a hundred at a time, which needs no intent.
 */
import * as members from '#db/members.ts';
import * as rollCalls from '#db/roll-calls.ts';
import type { Community } from '#src/platform/community.ts';
import type { Roster } from '#src/platform/discord/roster.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Departures } from './departure.ts';

/** Discord answers for at most 100 ids (docs: events/gateway-events, "Request Guild Members"). */
const atOnce = 100;
/** A little less than a day, so that a daily tick does not miss every other day. */
const apart = days(1) - minutes(30);

interface RollCall {
  readonly roster: Roster;
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly departures: Departures;
}

export function callRoll({ roster, communityOf, departures }: RollCall): Tick {
  const callIn = async (community: Community, now: Date): Promise<void> => {
    if (!(await community.transaction((tx) => rollCalls.claim(tx, after(now, -apart), now)))) return;
    try {
      await goThrough(community);
    } catch (error) {
      // What was not finished is called again at the next tick.
      await community.transaction((tx) => rollCalls.giveBack(tx));
      throw error;
    }
  };

  const goThrough = async (community: Community): Promise<void> => {
    let last = '';
    for (;;) {
      const some = await community.transaction((tx) => members.someAfter(tx, last, atOnce));
      const ids = some.map(({ user }) => user);
      if (ids.length === 0) return;
      const present = await roster.present(community.guild, ids);
      for (const { user, away } of some) {
        if (!away && !present.has(user)) await departures.left(community, user);
        if (away && present.has(user)) await departures.returned(community, user);
      }
      last = ids.at(-1) ?? last;
    }
  };

  return {
    name: 'members.roll_call',
    every: '15 */10 * * * *',
    async run(now) {
      const communities = await Promise.all(roster.guilds().map(communityOf));
      const called = await Promise.allSettled(
        communities.filter(({ settings }) => settings).map((community) => callIn(community, now)),
      );
      const failed = called.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}
