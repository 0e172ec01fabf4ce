/** What was reported, kept with a case: as full as anybody saw it, whichever of the reports and the messages comes first. */
import * as contact from '#db/escalation/contact.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { keptSubject } from './draft.ts';
import type { KeptMessage, KeptPerson, KeptSubject } from './draft.ts';

/** Keeps a message with a case, unless the case has one that was seen. @returns whether it is this one that is kept now */
export async function keepEvidence(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  message: KeptSubject,
): Promise<boolean> {
  const key = await community.vault.cases.get(tx, caseRef);
  const content = JSON.stringify(message);
  if (await reports.keepEvidence(tx, key, caseRef, content, community.now())) return true;
  if (!('id' in message) || !message.seen || (await alreadySeen(tx, community, caseRef))) return false;
  await reports.replaceEvidence(tx, key, caseRef, content, community.now());
  return true;
}

/** Keeps one attachment with a case. @param file - as JSON */
export async function keepEvidenceFile(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  position: number,
  file: string,
): Promise<void> {
  await reports.keepFile(tx, await community.vault.cases.get(tx, caseRef), caseRef, position, file);
}

/** Keeps one more attachment with a case, after those that it has. @param file - as JSON */
export async function addEvidenceFile(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  file: string,
): Promise<void> {
  await keepEvidenceFile(tx, community, caseRef, await contact.countFiles(tx, caseRef), file);
}

/** What was kept without its words, which Discord may leave out, gives way to the same with them. */
async function alreadySeen(tx: GuildTx, community: Community, caseRef: Ref): Promise<boolean> {
  const seen = await seenIn(tx, community, caseRef);
  return seen !== undefined && (seen.content !== '' || seen.files > 0);
}

/** Whether moderators read who wrote what a case is about: then there is nobody to open. */
export async function authorIsOpen(tx: GuildTx, community: Community, caseRef: Ref): Promise<boolean> {
  return (await seenIn(tx, community, caseRef))?.author !== undefined;
}

async function seenIn(tx: GuildTx, community: Community, caseRef: Ref): Promise<KeptMessage['seen']> {
  const subject = await subjectOf(tx, community, caseRef);
  return subject && 'id' in subject ? subject.seen : undefined;
}

/** What a case is about, as it is kept; undefined where nothing is. */
export async function subjectOf(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
): Promise<KeptSubject | undefined> {
  const key = await community.vault.cases.find(tx, caseRef);
  const kept = key && (await reports.readEvidence(tx, key, caseRef));
  return kept && keptSubject.parse(JSON.parse(kept.content));
}

/** Who asked for themselves that they are written to; undefined where a case is about anything else. */
export async function askerIn(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
): Promise<KeptPerson | undefined> {
  const subject = await subjectOf(tx, community, caseRef);
  return subject && 'person' in subject ? subject : undefined;
}

/** Keeps what somebody who asked for themselves means now, in place of what they meant before. */
export async function keepAsker(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  asker: KeptPerson,
): Promise<void> {
  const key = await community.vault.cases.get(tx, caseRef);
  await reports.replaceEvidence(tx, key, caseRef, JSON.stringify(asker), community.now());
}
