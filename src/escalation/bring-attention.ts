/** The tick of the clock: cases that have waited long enough are brought to somebody's attention, each once for each step. */
import * as cases from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { dueStep, nudgeAt, stepOf } from './clock.ts';
import { callDelivery } from './deliveries/call.ts';
import { digestDelivery } from './deliveries/digest.ts';

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
  const step = dueStep(severity, clock, now);
  const { attention } = stepOf(severity, step);
  await cases.noteAttention(tx, ref, step + 1, nudgeAt(severity, since, step + 1));
  await deliver(
    tx,
    community,
    attention === 'digest'
      ? await digestDelivery(tx, community)
      : callDelivery(ref, `${since.getTime().toString(36)}.${step}`, attention, now),
  );
}
