/** Tells somebody's match, once, that a hello might be nice: after some prompts that were left alone, in the day of who is told. */
import * as stored from '#db/checkins/buddies.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { minuteOf } from '../schedule.ts';
import { hello } from './hello.ts';
import { leftAlone, mayTell } from './may-tell.ts';

/** The last prompt gets so long to be answered. With that there is a time for it in every day, wherever the two live. */
const waits = hours(6);
/** Nobody is told at night; minutes after midnight, on their own clock. */
const daytime = { from: 9 * 60, to: 21 * 60 } as const;
const atOnce = 200;

export function nudgeBuddies({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'checkins.buddies',
    every: '25 * * * * *',
    async run(now) {
      for (const { guild, ref } of await database.withSystem((tx) => stored.due(tx, leftAlone, atOnce))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => nudge(tx, community, ref, now));
      }
    },
  };
}

async function nudge(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  const row = await stored.lock(tx, ref);
  if (!row || row.nudgedAt || !(await mayTell(tx, community, row))) return;
  const last = await prompts.latestBefore(tx, row.userId, now);
  if (last?.state !== 'shown' || last.dueAt > after(now, -waits)) return;
  const record = await memberRecord(tx, community, row.buddyId);
  const zone = record?.profile.timezone ?? (community.settings ?? usualPolicies).timeZone;
  const minute = minuteOf(zone, now);
  if (minute < daytime.from || minute >= daytime.to) return;
  await stored.change(tx, ref, { nudgedAt: now });
  await deliver(tx, community, {
    kind: hello,
    subject: ref,
    target: `checkin-hello:${ref}`,
    occasion: now.toISOString(),
    priority: 8,
    notAfter: after(now, days(1)),
  });
}
