/** Deliveries as work for the queue: the job that looks after a target, and the tick that finds targets which lost theirs. */
import { z } from 'zod';
import type { Database } from '#db/database.ts';
import * as leases from '#db/leases.ts';
import { forgetFinished, overdueTargets } from '#db/upkeep.ts';
import { enqueue, enqueueMissing } from '#db/enqueue.ts';
import type { Community } from '../../community.ts';
import type { Crowd } from '../../crowd.ts';
import { after, days, seconds } from '../../durations.ts';
import { job } from '../../jobs/queue.ts';
import type { Job } from '../../jobs/queue.ts';
import type { Tick } from '../../jobs/ticks.ts';
import { refPattern } from '../../ref.ts';
import type { Ref } from '../../ref.ts';
import { deliverTask, deliverTaskKey } from './deliver.ts';
import type { WorkTarget } from './worker.ts';

const payload = z.object({ community: z.string().regex(refPattern), target: z.string() });

/** A delivery that is not urgent lets people have their answers first, for so many milliseconds. */
const standBack = 500;

export interface DeliverOptions {
  readonly work: WorkTarget;
  readonly byRef: (ref: Ref) => Promise<Community | undefined>;
  readonly crowd: Pick<Crowd, 'calm'>;
}

export function deliverJob({ work, byRef, crowd }: DeliverOptions): Job {
  return job({
    name: deliverTask,
    payload,
    async run({ community: ref, target }, worker, priority) {
      if (priority > 0) await crowd.calm(standBack);
      const community = await byRef(ref);
      // A community that is gone took its deliveries along.
      if (community) await work(community, target, worker);
    },
  });
}

/**
 * Frees what workers were sending to when they died, and has somebody look after it now: whoever came to it since their
 * death has put it off until the lease would have ended.
 */
export async function takeOverFrom(database: Database, workers: readonly string[]): Promise<void> {
  await database.withSystem(async (tx) => {
    for (const { community, target } of await leases.endAllOf(tx, workers))
      await enqueue(tx, deliverTask, { community, target }, { key: deliverTaskKey(community, target) });
  });
}

/** Longer than a job waits in a queue that keeps up. */
const overdue = seconds(15);
const atOnce = 1000;

export function rescueDeliveries(database: Database): Tick {
  return {
    name: 'deliveries.rescue',
    every: '*/15 * * * * *',
    run: (now) =>
      database.withSystem(async (tx) => {
        const overdueNow = await overdueTargets(tx, after(now, -overdue), atOnce);
        const jobs = overdueNow.map(({ community, target, priority }) => ({
          payload: { community, target },
          key: deliverTaskKey(community, target),
          // As urgent as it was: a long line of prompts must not become one of people who wait for help.
          priority,
        }));
        await enqueueMissing(tx, jobs, deliverTask);
      }),
  };
}

/** Long enough for an operator to look into what went wrong. */
const rememberedFor = days(30);

export function forgetDeliveries(database: Database): Tick {
  return {
    name: 'deliveries.forget',
    every: '0 7 * * * *',
    run: (now) => database.withSystem((tx) => forgetFinished(tx, after(now, -rememberedFor))),
  };
}
