/** Deletes a member: their record and everything that hangs on it, what waits for them, and the key under which it was sealed. */
import * as members from '#db/members.ts';
import * as remembrances from '#db/remembrances.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { forgetInbox } from './inbox.ts';

export async function eraseMember(tx: GuildTx, community: Community, user: string): Promise<void> {
  await forgetInbox(tx, community, user);
  await remembrances.forgetAsker(tx, user);
  await members.remove(tx, user);
  await community.vault.members.destroy(tx, user);
}
