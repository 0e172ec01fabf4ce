/** Who wrote to the bot, of a case that such words stand in: for answering them, and for nothing else. */
import * as stored from '#db/escalation/contact.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reporterOf } from '../deliveries/notice.ts';
import type { Reporter } from '../deliveries/notice.ts';

/** With the channel in which they did, where that is known. Undefined where nobody did. All of it in one case is by one person. */
export async function conversationIn(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
): Promise<Reporter | undefined> {
  const written = await stored.contactIn(tx, caseRef);
  return written === undefined ? undefined : reporterOf(tx, community, written);
}

export async function writerOf(tx: GuildTx, community: Community, caseRef: Ref): Promise<string | undefined> {
  return (await conversationIn(tx, community, caseRef))?.user;
}
