/** The worker role: sends what is to be sent, and does the housekeeping. */
import { countByState } from '#db/upkeep.ts';
import { areas } from '../areas.ts';
import { buildKinds, redrawStarts } from '../communities/index.ts';
import { seconds } from '../platform/durations.ts';
import {
  deliverJob,
  forgetDeliveries,
  rescueDeliveries,
  takeOverFrom,
} from '../platform/discord/delivery/job.ts';
import { deliveryWorker } from '../platform/discord/delivery/worker.ts';
import { directOpenings } from '../platform/discord/permits.ts';
import { openQueue } from '../platform/jobs/queue.ts';
import { relatesIn } from '../platform/relates.ts';
import type { Ground } from './ground.ts';
import type { Pages } from './web.ts';

export async function startWorker(ground: Ground, { links }: Pages): Promise<void> {
  const { communities, database, translations, log, haste } = ground;
  const startHere = areas.flatMap((area) => area.startHere);
  const work = deliveryWorker({
    kinds: [...areas.flatMap(({ deliveries }) => deliveries), ...buildKinds(startHere)],
    rest: ground.rest,
    bot: ground.identity.bot,
    permits: ground.permits,
    mayOpenDirect: directOpenings({ database, inTenMinutes: ground.directOpenings ?? 'any' }),
    links,
    relates: relatesIn(areas),
    translations,
    log,
    haste,
  });
  const queue = await openQueue({
    connection: ground.connections.jobs,
    jobs: [deliverJob({ work, byRef: communities.byRef, crowd: ground.crowd })],
    log,
    looksEvery: seconds(2) / haste,
    onDead: (workers) => takeOverFrom(database, workers),
  });
  ground.atEnd(() => queue.stop());
  const housekeeping = { database, communityOf: communities.find, areas };
  ground.keepTicking([
    { name: 'queue.unlock_dead', every: '*/10 * * * * *', run: () => queue.unlockDead() },
    rescueDeliveries(database),
    forgetDeliveries(database),
    ...areas.flatMap((area) => area.ticks(housekeeping)),
    redrawStarts(startHere, translations, housekeeping),
  ]);
  ground.probes['queue'] = async () => {
    await queue.ping();
    return Object.fromEntries(
      (await database.withSystem(countByState)).map(({ state, count }) => [state, count]),
    );
  };
}
