/** In which language somebody reads who agreed to nothing: a message to the bot carries none, but what they sent with a tap does. */
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { reporterOf } from './deliveries/notice.ts';
import { reporterHashes } from './draft.ts';

/** As a Discord locale. Undefined where nothing of theirs runs. */
export async function saidLocale(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<string | undefined> {
  const [newest] = await reports.runningBy(tx, reporterHashes(community, user), 1);
  return newest && (await reporterOf(tx, community, newest.ref))?.locale;
}
