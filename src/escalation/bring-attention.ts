/** The tick of the clock: cases that have waited long enough are brought to somebody's attention, each once for each step. */
import * as cases from '#db/escalation/cases.ts';
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { digestNow, dueStep, nudgeAt, stepOf, targetsIn } from './clock.ts';
import { callDelivery } from './deliveries/call.ts';
import { digestDelivery } from './deliveries/digest.ts';
import { turnsAhead } from './rota/read.ts';

const atOnce = 500;
/** What the inbox of its owner calls a case that rested until today. */
export const lookBackKind = 'escalation.look_back';

export function bringAttention({
  database,
  communityOf,
}: Pick<Housekeeping, 'database' | 'communityOf'>): Tick {
  return {
    name: 'escalation.clock',
    every: '*/10 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => cases.dueForAttention(tx, now, atOnce));
      for (const { guild, ref } of due) {
        const community = await communityOf(guild);
        await community.transaction((tx) => attend(tx, community, ref, now));
      }
    },
  };
}

/** Else the digest that opens the next shift says it. */
async function saidNow(tx: GuildTx, community: Community, now: Date): Promise<boolean> {
  const on = await duty.onDuty(tx, now);
  const next = (await turnsAhead(tx, community)).find(({ from }) => from > now);
  return digestNow(on.length > 0, next?.from, now);
}

/** Two processes at once bring it once: the case is locked, and for the second it is not due any more. */
async function attend(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  const current = await cases.lock(tx, ref);
  const clock = current && (await cases.clockOf(tx, ref, now));
  if (!current || !clock) return;
  const { severity, state, owner } = current;
  const { since } = clock;
  if (state === 'aftercare') {
    await cases.stopClock(tx, ref);
    if (owner !== undefined)
      await putInInbox(tx, community, { user: owner, kind: lookBackKind, subject: ref });
    return;
  }
  const targets = targetsIn(community.settings);
  const step = dueStep(severity, clock, now, targets);
  const { attention } = stepOf(severity, step);
  await cases.noteAttention(tx, ref, step + 1, nudgeAt(severity, since, step + 1, targets));
  if (attention !== 'digest') {
    const time = `${since.getTime().toString(36)}.${step}`;
    await deliver(tx, community, callDelivery(ref, time, attention, now));
  } else if (await saidNow(tx, community, now)) {
    await deliver(tx, community, await digestDelivery(tx, community));
  }
}
