/** Finds what is due and plans it, in batches; any number of processes may do so at once. */
import { claimDue, savePlanned } from '#db/checkins/planning.ts';
import type { DueRow, Planned } from '#db/checkins/planning.ts';
import type { Database } from '#db/database.ts';
import { forgetBefore } from '#db/checkins/prompts.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { deliverTask, deliverTaskKey } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import { promptKind, promptPriority, promptTarget } from './deliveries/prompt-target.ts';
import { calendar, planOne, turnOf } from './plan.ts';
import type { Calendar } from './plan.ts';

/** Small enough for a transaction of a tenth of a second, large enough that its ends cost little. */
const batch = 2000;

export function planDuePrompts({ database }: Housekeeping): Tick {
  return {
    name: 'checkins.plan',
    every: '*/5 * * * * *',
    run: (now) => planAllDue(database, now),
  };
}

/** While Postgres writes one batch, the next is reckoned. */
const lanes = 2;

export async function planAllDue(database: Database, now: Date): Promise<void> {
  const known = calendar();
  const line = new Map<string, number>();
  await Promise.all(Array.from({ length: lanes }, () => planInLane(database, now, known, line)));
}

async function planInLane(
  database: Database,
  now: Date,
  known: Calendar,
  line: Map<string, number>,
): Promise<void> {
  for (let claimed = batch; claimed === batch;) {
    claimed = await database.withSystem(async (tx) => {
      const due = await claimDue(tx, now, batch);
      if (due.length === 0) return 0;
      const planned = due.map((row) => planRow(row, now, known, line));
      const jobs = planned.flatMap(({ prompt }, index) => {
        const community = due[index]?.community;
        if (!prompt || community === undefined) return [];
        // The queue counts in the machine's time, whatever the suite's clock says.
        const runAt = after(new Date(), prompt.from.getTime() - now.getTime());
        const { target } = prompt;
        return [{ payload: { community, target }, key: deliverTaskKey(community, target), runAt }];
      });
      const sent = { kind: promptKind, task: deliverTask, priority: promptPriority, now };
      await savePlanned(tx, planned, jobs, sent);
      return due.length;
    });
  }
}

function planRow(row: DueRow, now: Date, known: Calendar, line: Map<string, number>): Planned {
  const { guild, user, checkin } = row;
  const { asks, saysRarer, notAfter, dueAt, ...next } = planOne(row, now, known);
  if (!asks) return { guild, user, ...next, prompt: undefined };
  const place = line.get(guild) ?? 0;
  line.set(guild, place + 1);
  const from = after(now, turnOf(place));
  const prompt = { ref: newRef(), delivery: newRef(), dueAt, saysRarer, notAfter, from };
  return { guild, user, ...next, prompt: { ...prompt, target: promptTarget(checkin) } };
}

/** As long as a prompt of some days ago can still be answered in its message. */
const answerableFor = days(7);

export function forgetPrompts({ database }: Housekeeping): Tick {
  return {
    name: 'checkins.forget_prompts',
    every: '0 17 * * * *',
    run: (now) => database.withSystem((tx) => forgetBefore(tx, after(now, -answerableFor))),
  };
}
