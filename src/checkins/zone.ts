/** By whose clock somebody's days go: that of their own check-in, else what they told of themselves, else the community's. */
import * as stored from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';

/** An IANA time zone. */
export async function ownZone(tx: GuildTx, community: Community, user: string): Promise<string> {
  const checkin = await stored.find(tx, user);
  if (checkin) return checkin.zone;
  const record = await memberRecord(tx, community, user);
  return record?.profile.timezone ?? (community.settings ?? usualPolicies).timeZone;
}
