/** Puts the parts that are still to come on the next dates, in their order: whatever was moved, left out or called off meanwhile. */
import * as books from '#db/gatherings/books.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { lockAhead } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { redrawCard } from '../redraw.ts';
import { stillToCome } from './where-we-are.ts';

/** Done twice, it is done once. Cards that show another part from now on are drawn anew. */
export async function spreadReading(tx: GuildTx, community: Community, club: Ref): Promise<void> {
  const known = await books.booksOf(tx, club);
  if (known.length === 0) return;
  const dates = await lockAhead(tx, club, community.now());
  const ahead = dates.filter(({ occurrence }) => !openedOn(known).has(occurrence.ref));
  const changed = new Set<Ref>();
  for (const [index, part] of stillToCome(known).entries()) {
    const wanted = ahead[index]?.occurrence.ref ?? null;
    if (wanted === part.occurrenceRef) continue;
    await books.changePart(tx, part.ref, { occurrenceRef: wanted });
    for (const ref of [wanted, part.occurrenceRef]) if (ref !== null) changed.add(ref);
  }
  for (const ref of changed) await redraw(tx, community, ref);
}

/** The dates whose threads are open: each keeps its part. */
export function openedOn(known: readonly books.Book[]): ReadonlySet<string> {
  const opened = known.flatMap(({ parts }) => parts).filter(({ openedAt }) => openedAt !== null);
  return new Set(opened.flatMap(({ occurrenceRef }) => occurrenceRef ?? []));
}

/** What a date reads is a part of what its card shows. */
async function redraw(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const row = await occurrences.change(tx, ref, {});
  if (row) await redrawCard(tx, community, row);
}

/** New dates were planned: parts that had none yet get theirs. */
export async function spreadWaiting(tx: GuildTx, community: Community): Promise<void> {
  for (const club of await books.clubsWaiting(tx)) await spreadReading(tx, community, club);
}
