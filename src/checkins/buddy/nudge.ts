/** Tells somebody's match, once, that a hello might be nice: after some prompts that were left alone, in the day of who is told. */
import * as stored from '#db/checkins/buddies.ts';
import type { DueBuddy } from '#db/checkins/buddies.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { minuteOf } from '../schedule.ts';
import { ownZone } from '../zone.ts';
import { hello } from './hello.ts';
import { isTogether, leftAlone, mayTell } from './may-tell.ts';

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
      let last: DueBuddy | undefined;
      do {
        const page = { last, limit: atOnce };
        const due = await database.withSystem((tx) => stored.due(tx, leftAlone, page));
        for (const { guild, ref } of due) {
          const community = await communityOf(guild);
          await community.transaction((tx) => nudge(tx, community, ref, now));
        }
        // Whom it is night for stays due: those behind them have their turn all the same.
        last = due.length === atOnce ? due.at(-1) : undefined;
      } while (last);
    },
  };
}

async function nudge(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  const row = await stored.lock(tx, ref);
  if (!row || row.nudgedAt) return;
  if (!(await isTogether(tx, row))) return stored.remove(tx, ref);
  if (!(await mayTell(tx, community, row))) return;
  const last = await prompts.latestBefore(tx, row.userId, now);
  if (last?.state !== 'shown' || last.dueAt > after(now, -waits)) return;
  const minute = minuteOf(await ownZone(tx, community, row.buddyId), now);
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
