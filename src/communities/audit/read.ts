/** Reading the audit trail, page by page, and whether it is whole. */
import * as audit from '#db/audit.ts';
import type { Entry } from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { firstBreak } from './chain.ts';

export interface TrailLine extends Pick<Entry, 'number' | 'what' | 'before' | 'after' | 'at'> {
  /** The Discord id of who made the change; null where what was kept of them has been erased. */
  readonly by: string | null;
}

export interface TrailPage {
  /** Newest first. */
  readonly lines: readonly TrailLine[];
  /** Counted from 0; one that exists. */
  readonly page: number;
  readonly pages: number;
  /** Whether every sealed entry is as it was written. */
  readonly whole: boolean;
}

const perPage = 5;

export async function readTrail(community: Community, wanted: number): Promise<TrailPage> {
  return community.transaction(async (tx) => {
    const pages = Math.max(1, Math.ceil((await audit.countEntries(tx)) / perPage));
    const page = Math.min(wanted, pages - 1);
    const lines = await audit.newest(tx, page * perPage, perPage);
    return { lines, page, pages, whole: await isWhole(tx, community) };
  });
}

/** Whether everything of the trail that is kept is as it was sealed. */
export async function isWhole(tx: GuildTx, { keyring }: Pick<Community, 'keyring'>): Promise<boolean> {
  const checkpoint = await audit.checkpoint(tx);
  const batches = await audit.batches(tx);
  const entries = await audit.entriesAfter(tx, checkpoint?.last ?? 0);
  return firstBreak(keyring, tx.guild, { checkpoint, batches, entries }) === undefined;
}
