/** The help that goes along with a letter: the lines of the country that its reader told, or else of the community. */
import type { GuildTx } from '#db/database.ts';
import { helplinesIn } from '#src/communities/index.ts';
import type { memberRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { HelpSpot } from '../help/messages/number.ts';

export async function spotOf(
  tx: GuildTx,
  community: Community,
  record: Awaited<ReturnType<typeof memberRecord>>,
): Promise<HelpSpot> {
  const country = record?.profile.country ?? community.settings?.country;
  const known = country === undefined ? undefined : await helplinesIn(tx, community, country);
  const locale = record?.locale ?? community.settings?.locale ?? 'en-US';
  return { way: 'talk', country, known, first: 0, locale };
}
