/** Reading the audit trail, page by page, and whether it is whole. */
import * as audit from '#db/audit.ts';
import type { Entry } from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import type { Area } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { firstBreak } from './chain.ts';
import type { Trail } from './chain.ts';

export interface TrailLine extends Pick<Entry, 'number' | 'what' | 'before' | 'after' | 'at'> {
  /** The Discord id of who made the change; null where what was kept of them has been erased. */
  readonly by: string | null;
  /** What the references before and after stand for, where that has a name. */
  readonly names: readonly string[];
}

/** The areas that know names. */
type Named = Pick<Area, 'named'>;

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

export async function readTrail(
  community: Community,
  wanted: number,
  areas: readonly Named[] = [],
): Promise<TrailPage> {
  return community.transaction(async (tx) => {
    const pages = Math.max(1, Math.ceil((await audit.countEntries(tx)) / perPage));
    const page = Math.min(wanted, pages - 1);
    const entries = await audit.newest(tx, page * perPage, perPage);
    const names = await namesIn(tx, entries, areas);
    const lines = entries.map((entry) => ({
      ...entry,
      names: [entry.before, entry.after].flatMap((ref) => names.get(ref ?? '') ?? []),
    }));
    return { lines, page, pages, whole: await isWhole(tx, community) };
  });
}

async function namesIn(
  tx: GuildTx,
  entries: readonly Pick<Entry, 'before' | 'after'>[],
  areas: readonly Named[],
): Promise<ReadonlyMap<string, string>> {
  const refs = entries.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const known = await Promise.all(areas.map((area) => area.named(tx, refs)));
  return new Map(known.flatMap((one) => [...one]));
}

/** Everything of the trail that is kept. */
export async function trailOf(tx: GuildTx): Promise<Trail> {
  const checkpoint = await audit.checkpoint(tx);
  const batches = await audit.batches(tx);
  const entries = await audit.entriesAfter(tx, checkpoint?.last ?? 0);
  return { checkpoint, batches, entries, actors: await audit.actors(tx) };
}

/** Whether all of it is as it was sealed. */
export async function isWhole(tx: GuildTx, { keyring }: Pick<Community, 'keyring'>): Promise<boolean> {
  return firstBreak(keyring, tx.guild, await trailOf(tx)) === undefined;
}
