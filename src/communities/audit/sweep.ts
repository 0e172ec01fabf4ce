/** Seals what was written into the trail, and drops what is older than it is kept, leaving a signed checkpoint. */
import * as audit from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { checkpointAt, sealBatch } from './chain.ts';

/** Two years: long enough to look into how something came about. */
const keptFor = days(730);
/** Entries in one batch at most. */
const batchSize = 500;

export function sealTrail({ database, communityOf }: Pick<Housekeeping, 'database' | 'communityOf'>): Tick {
  return {
    name: 'audit.seal',
    every: '20 * * * * *',
    async run(now) {
      const before = after(now, -keptFor);
      for (const guild of await database.withSystem((tx) => audit.due(tx, before))) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          await sealNew(tx, community, now);
          await dropOld(tx, community, now);
        });
      }
    },
  };
}

/** Two processes at once seal it once: the chain's row is locked, and the second finds nothing left. */
async function sealNew(tx: GuildTx, { keyring }: Community, now: Date): Promise<void> {
  const chain = await audit.lockChain(tx);
  const [first, ...rest] = await audit.entriesAfter(tx, chain.chainedThrough, batchSize);
  if (!first) return;
  const checkpoint = await audit.checkpoint(tx);
  const dropped = checkpoint && { number: checkpoint.batch, digest: checkpoint.digest };
  const previous = (await audit.newestBatch(tx)) ?? dropped;
  const batch = sealBatch(keyring, tx.guild, { previous, entries: [first, ...rest], now });
  await audit.addBatch(tx, batch, batch.last < chain.last);
}

async function dropOld(tx: GuildTx, { keyring }: Community, now: Date): Promise<void> {
  const newest = (await audit.batchesBefore(tx, after(now, -keptFor))).at(-1);
  if (newest) await audit.dropThrough(tx, checkpointAt(keyring, tx.guild, newest, now));
}
