/** Where what a moderator writes goes, as whom it is for has chosen. Only *Write to them* leaves a choice. */
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { letterWayOf, memberRecord } from '#src/members/index.ts';
import type { LetterWay } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reporterHashes } from '../draft.ts';
import { writerOf } from '../contact/writer.ts';
import { askerIn } from '../evidence.ts';
import type { Action } from './content.ts';

/**
 * Who is told of a sanction may have no commands any more, and whoever wrote to the bot is answered there: both directly. Nobody
 * who sent a sealed report in the case gets a thread: others could see that they are in one. Whose name nobody has opened is
 * written to in the inbox, whatever they chose: the preview says where it goes, and that they chose anything tells of them.
 */
export async function wayOf(
  tx: GuildTx,
  community: Community,
  { deed, caseRef, content }: Pick<Action, 'deed' | 'caseRef' | 'content'>,
): Promise<LetterWay> {
  if (content.sealed === true) return 'inbox';
  // A decision is told by direct message, and so is what is said of it when somebody looks again.
  if (deed !== 'write' || content.conversation === true || content.appeal === true) return 'direct';
  return answerWay(tx, community, { caseRef, user: content.user });
}

/**
 * Where somebody is written to whose name moderators read. Who asked for it in direct messages with the bot is answered there: a
 * person who is timed out has nothing else. What they said for this one case goes before what they chose once for all.
 */
export async function answerWay(
  tx: GuildTx,
  community: Community,
  { caseRef, user }: { readonly caseRef: Ref; readonly user: string },
): Promise<LetterWay> {
  // Who wrote to the bot is answered in that conversation, whatever they pressed besides.
  if ((await writerOf(tx, community, caseRef)) === user) return 'direct';
  const asker = await askerIn(tx, community, caseRef);
  const directly = asker?.person === user ? asker.directly : undefined;
  if (directly === 'there') return 'direct';
  const record = await memberRecord(tx, community, user);
  const usual = record ? letterWayOf(record) : 'inbox';
  const chosen = directly === 'chosen' ? 'direct' : usual;
  if (chosen === 'thread' && (await hasReported(tx, community, caseRef, user))) return 'inbox';
  return chosen === 'direct' && community.settings?.directMessages !== true ? 'inbox' : chosen;
}

async function hasReported(tx: GuildTx, community: Community, caseRef: Ref, user: string): Promise<boolean> {
  const hashes = reporterHashes(community, user);
  const sent = await reports.listOf(tx, caseRef);
  return sent.some(({ known, reporterHash }) => !known && hashes.includes(reporterHash));
}
