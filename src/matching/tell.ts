/** Tells somebody that there is news: in their inbox, or by a direct message where they asked for those and the community allows them. */
import { isDeceased, putInInbox } from '#src/members/index.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newsDelivery } from './deliveries/wanted.ts';
import type { InboxKind } from './inbox.ts';
import { matchRecord } from './record.ts';

/** Who takes a break, or is away, is left in peace: it stands on their card. */
export async function tell(
  tx: GuildTx,
  community: Community,
  user: string,
  { kind, about }: { kind: InboxKind; about: Ref },
): Promise<void> {
  const record = await matchRecord(tx, community, user);
  if (!record || record.row.hold || (await isDeceased(tx, user))) return;
  const { directMessages } = community.settings ?? usualPolicies;
  if (directMessages && record.profile?.hears === 'direct_message')
    await deliver(tx, community, newsDelivery(record.row.ref, kind, about, community.now()));
  else await putInInbox(tx, community, { user, kind, subject: about });
}
