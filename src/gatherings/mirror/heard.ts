/** The gateway tells that an event of the server's was changed or deleted: one of ours is looked at, whosever hand it was. */
import * as mirrors from '#db/gatherings/mirrors.ts';
import type { Community } from '#src/platform/community.ts';
import { askForMirror } from './ask.ts';
import { printOf } from './event.ts';
import type { EventSays } from './event.ts';

/** @param says - what it says now; undefined where it was deleted */
export async function eventChanged(
  community: Community,
  id: string,
  says: EventSays | undefined,
): Promise<void> {
  if (!community.settings) return;
  await community.transaction(async (tx) => {
    const mirror = await mirrors.ofEvent(tx, id);
    // Our own changes are heard, too: what is as it was seen last, or was asked to be, is nobody's hand.
    const print = says && printOf(says);
    if (mirror && print !== mirror.seen && print !== mirror.asked) await askForMirror(tx, community);
  });
}
