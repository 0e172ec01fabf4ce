/** Sends what somebody wrote to the bot to the moderators: it joins their running case or opens one, and the draft is gone. */
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { forgetDraft, readDraftFiles } from '../draft.ts';
import { addEvidenceFile, keepEvidence } from '../evidence.ts';
import { joinOrOpen, keepReport } from '../open-case.ts';
import { mustWait } from '../sealed/limit.ts';
import { readContact, saveContact } from './draft.ts';
import type { ContactDraft } from './draft.ts';
import type { ContactWay } from './ids.ts';
import type { ContactRefused } from './messages.ts';

export interface Sending {
  readonly draft: Ref;
  readonly user: string;
  readonly way: ContactWay;
  /** As a Discord locale, by their tap: what they are answered is worded in it. */
  readonly locale: string;
}

/**
 * Pressed twice, it is sent once. Where it has to wait, it stays as it is.
 * @param holder - the community in which the draft is kept
 * @param target - the one whose moderators get it
 */
export async function sendContact(
  { holder, target }: { holder: Community; target: Community },
  { draft: ref, user, way, locale }: Sending,
): Promise<Result<void, ContactRefused>> {
  const waiting = await holder.transaction(async (tx) => ({
    content: await readContact(tx, holder, ref),
    files: await readDraftFiles(tx, holder, ref),
  }));
  const { content, files } = waiting;
  const sent = await target.transaction(async (tx) => {
    // One at a time in a community: a button that is pressed twice sends one report.
    await cases.lockNumbers(tx);
    if (await reports.caseOf(tx, ref)) return ok(undefined);
    if (content?.user !== user) return err('too_late' as const);
    const waits = await mustWait(tx, target, { user, kind: 'contact' });
    if (waits) return err(waits);
    await keep(tx, target, { ref, content, files, way, locale });
    return ok(undefined);
  });
  if (sent.ok) await forgetContact(holder, { draft: ref, user });
  else if (sent.error === 'too_many') await keepLonger(holder, ref);
  return sent;
}

/** The limit is over within the hour, and what waits for that is still there then. */
async function keepLonger(holder: Community, ref: Ref): Promise<void> {
  await holder.transaction(async (tx) => {
    const content = await readContact(tx, holder, ref);
    if (content) await saveContact(tx, holder, ref, content);
  });
}

async function keep(
  tx: GuildTx,
  community: Community,
  {
    ref,
    content,
    files,
    way,
    locale,
  }: Pick<Sending, 'way' | 'locale'> & { ref: Ref; content: ContactDraft; files: readonly string[] },
): Promise<void> {
  const { user, channel, words } = content;
  const known = way === 'known';
  const { ref: caseRef } = await joinOrOpen(tx, community, {
    kind: 'contact',
    // What somebody sends with their name and what they send without it are never one case: it would tell whose the other is.
    about: [known ? 'contact' : 'contact_sealed', user],
    person: known ? user : undefined,
  });
  await keepEvidence(tx, community, caseRef, { id: '', channel: '', about: 'direct' });
  for (const file of files) await addEvidenceFile(tx, community, caseRef, file);
  await keepReport(tx, community, caseRef, {
    ref,
    reporter: user,
    locale,
    channel,
    kind: 'contact',
    words,
    notice: 'none',
    known,
  });
  // Who writes again may be written to again.
  await actions.liftNoMore(tx, caseRef);
}

/** Erases what waits. @returns whether it was still there, and theirs */
export async function forgetContact(
  holder: Community,
  { draft: ref, user }: { draft: Ref; user: string },
): Promise<boolean> {
  return holder.transaction(async (tx) => {
    const content = await readContact(tx, holder, ref);
    if (content?.user !== user) return false;
    await forgetDraft(tx, holder, ref);
    return true;
  });
}
