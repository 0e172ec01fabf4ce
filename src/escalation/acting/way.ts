/** Where what a moderator writes goes, as whom it is for has chosen. Only *Write to them* leaves a choice. */
import type { GuildTx } from '#db/database.ts';
import { letterWayOf, memberRecord } from '#src/members/index.ts';
import type { LetterWay } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Action } from './content.ts';

/** Who is told of a sanction may have no commands any more, and whoever wrote to the bot is answered there: both directly. */
export async function wayOf(
  tx: GuildTx,
  community: Community,
  { deed, content }: Pick<Action, 'deed' | 'content'>,
): Promise<LetterWay> {
  if (deed !== 'write' || content.conversation === true) return 'direct';
  const record = await memberRecord(tx, community, content.user);
  const chosen = record ? letterWayOf(record) : 'inbox';
  return chosen === 'direct' && community.settings?.directMessages !== true ? 'inbox' : chosen;
}
