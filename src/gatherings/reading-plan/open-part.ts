/** A date of a book club has come: the thread for what is read by then is opened, once. */
import * as books from '#db/gatherings/books.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';

export const readingKind = { name: 'gathering.reading' } as const;

export async function openPartOf(tx: GuildTx, community: Community, occurrence: Ref): Promise<void> {
  const found = await books.partWith(tx, { occurrence });
  if (!found || found.part.openedAt !== null) return;
  const { part, book } = found;
  await books.changePart(tx, part.ref, { openedAt: community.now() });
  if (part.upTo === null) return;
  await deliver(tx, community, {
    kind: readingKind,
    subject: part.ref,
    // One thread of a club after the other, in the order of its parts.
    target: `gathering-reading:${book.clubRef}`,
    priority: 6,
  });
}
