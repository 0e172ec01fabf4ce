/**
 * Everything that changes matches in a community waits in one line for as long as it writes: so nobody is proposed twice, and
 * no two changes wait for each other. Whoever also locks a member's record does that first.
 */
import * as settings from '#db/matching/settings.ts';
import type { RoundSettings } from '#db/matching/settings.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { nextRound, readSchedule, usualSchedule } from './schedule.ts';

/** How often leads are reminded to ask mentors how it is for them. */
export const mentorsChecked = days(90);

export function nextOf(schedule: string, community: Community): Date | undefined {
  const read = readSchedule(schedule);
  const { timeZone } = community.settings ?? usualPolicies;
  return read && nextRound(read, timeZone, community.now());
}

export async function standInLine(tx: GuildTx, community: Community): Promise<RoundSettings> {
  const now = community.now();
  const nextAt = nextOf(usualSchedule, community) ?? after(now, days(7));
  return settings.lock(tx, {
    schedule: usualSchedule,
    nextAt,
    mentorsCheckAt: after(now, mentorsChecked),
  });
}
