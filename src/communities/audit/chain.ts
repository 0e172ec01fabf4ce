/**
 * The chain of the audit trail: each batch's digest is keyed with the operator's key and holds the digest of the batch
 * before, so an entry that was altered, moved or taken out shows. Over references and words of ours only. Pure.
 */
import { createHash } from 'node:crypto';
import type { Actor, Batch, Checkpoint, Entry } from '#db/audit.ts';
import type { Keyring } from '#db/encryption/keyring.ts';

type Signer = Pick<Keyring, 'blindIndex' | 'blindIndexes'>;

const batchPurpose = 'audit batch';
const checkpointPurpose = 'audit checkpoint';
const actorPurpose = 'audit actor';

/** What the first batch of a chain follows. */
const beginning = 'beginning';

function entryDigest({ number, ref, what, before, after, actorRef, at }: Entry): string {
  const parts = [number, ref, what, before, after, actorRef, at.toISOString()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function batchParts(guild: string, number: number, previous: string, entries: readonly Entry[]): string[] {
  return [guild, String(number), previous, ...entries.map(entryDigest)];
}

/** The batch that comes after `previous`, of entries that follow each other. */
export function sealBatch(
  signer: Signer,
  guild: string,
  {
    previous,
    entries,
    now,
  }: {
    previous: Pick<Batch, 'number' | 'digest'> | undefined;
    entries: readonly [Entry, ...Entry[]];
    now: Date;
  },
): Batch {
  const number = (previous?.number ?? 0) + 1;
  const parts = batchParts(guild, number, previous?.digest ?? beginning, entries);
  return {
    number,
    first: entries[0].number,
    last: entries.at(-1)?.number ?? entries[0].number,
    digest: signer.blindIndex(batchPurpose, ...parts),
    chainedAt: now,
  };
}

/** What stands in the place of everything through a batch. */
export function checkpointAt(signer: Signer, guild: string, batch: Batch, now: Date): Checkpoint {
  const { number, last, digest } = batch;
  const signature = signer.blindIndex(checkpointPurpose, guild, String(number), String(last), digest);
  return { batch: number, last, digest, signature, madeAt: now };
}

/** Signs for whom a reference stands. It goes with its row when they are erased. */
export function signActor(
  signer: Signer,
  guild: string,
  { ref, userId }: Pick<Actor, 'ref' | 'userId'>,
): string {
  return signer.blindIndex(actorPurpose, guild, ref, userId);
}

export interface Trail {
  readonly checkpoint: Checkpoint | undefined;
  readonly batches: readonly Batch[];
  /** All that are kept, in their order; those after the last batch are not sealed yet. */
  readonly entries: readonly Entry[];
  /** Those of them who are still known. */
  readonly actors: readonly Actor[];
}

/** The number of the first batch that does not fit, or what else does not; undefined where the trail is whole. */
export function firstBreak(
  signer: Signer,
  guild: string,
  { checkpoint, batches, entries, actors }: Trail,
): number | 'checkpoint' | 'actor' | undefined {
  if (checkpoint && !signed(signer, guild, checkpoint)) return 'checkpoint';
  let previous = { number: checkpoint?.batch ?? 0, digest: checkpoint?.digest ?? beginning };
  let last = checkpoint?.last ?? 0;
  for (const batch of batches) {
    const within = entries.filter(({ number }) => number >= batch.first && number <= batch.last);
    const parts = batchParts(guild, batch.number, previous.digest, within);
    const follows = batch.number === previous.number + 1 && batch.first === last + 1;
    const complete = within.length === batch.last - batch.first + 1;
    const fits = signer.blindIndexes(batchPurpose, ...parts).includes(batch.digest);
    if (!follows || !complete || !fits) return batch.number;
    previous = batch;
    last = batch.last;
  }
  return actors.every((actor) => fitsActor(signer, guild, actor)) ? undefined : 'actor';
}

function fitsActor(signer: Signer, guild: string, { ref, userId, signature }: Actor): boolean {
  return signer.blindIndexes(actorPurpose, guild, ref, userId).includes(signature);
}

function signed(signer: Signer, guild: string, { batch, last, digest, signature }: Checkpoint): boolean {
  return signer
    .blindIndexes(checkpointPurpose, guild, String(batch), String(last), digest)
    .includes(signature);
}
