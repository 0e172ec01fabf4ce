/**
 * Rounds: planned when they are due, and gone out once. The pool is read and weighed without holding anybody up; only what comes
 * of it is written in line, in one transaction. A process that dies before that leaves a round that is still due, and of any
 * number of processes with the same round one is first.
 */
import * as rounds from '#db/matching/rounds.ts';
import * as settings from '#db/matching/settings.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { roundNoteDelivery } from './deliveries/wanted.ts';
import { nextOf, standInLine } from './line.ts';
import { runRound, togetherIn } from './plan.ts';
import { openPool } from './pool.ts';
import { propose } from './propose.ts';

const atOnce = 50;

/** Plans what is due, then sends out what may go out. Safe on every process at once. */
export function goRounds({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'matching.rounds',
    every: '*/20 * * * * *',
    async run(now) {
      for (const guild of await database.withSystem((tx) => settings.due(tx, now, atOnce)))
        await planNext(await communityOf(guild));
      for (const { guild, ref } of await database.withSystem((tx) => rounds.due(tx, now, atOnce)))
        await sendOut(await communityOf(guild), ref);
    },
  };
}

/** Of rounds that passed while nothing ran, one is made up for. */
async function planNext(community: Community): Promise<void> {
  await community.transaction(async (tx) => {
    const { nextAt, schedule, mode } = await standInLine(tx, community);
    const now = community.now();
    if (nextAt > now) return;
    const state = mode === 'after_a_look' ? 'waiting' : 'due';
    const planned = await rounds.plan(tx, { state, dueAt: nextAt });
    await settings.change(tx, { nextAt: nextOf(schedule, community) ?? after(now, days(7)) });
    if (planned && state === 'waiting') await deliver(tx, community, roundNoteDelivery(planned.ref, now));
  });
}

/** @returns how many proposals went out; undefined where it had gone out already, or was held */
export async function sendOut(community: Community, ref: Ref): Promise<number | undefined> {
  const { pool, round } = await community.read(async (tx) => ({
    round: await rounds.find(tx, ref),
    pool: await openPool(tx, community),
  }));
  if (round?.state !== 'due') return undefined;
  const all = togetherIn(runRound(pool, { now: community.now(), seed: ref }));
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const first = await rounds.change(tx, ref, { from: ['due'], to: 'done', doneAt: community.now() });
    if (!first) return undefined;
    const made = await propose(tx, community, { pool, all, round: ref });
    await rounds.change(tx, ref, { from: ['done'], to: 'done', proposals: made });
    return made;
  });
}
