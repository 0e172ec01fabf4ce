/** Keeps what somebody pointed at while they fill in the form: what they send no longer carries it. */
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as reports from '#db/escalation/reports.ts';
import type { Community } from '#src/platform/community.ts';
import type { MessageTarget } from '#src/platform/discord/target.ts';
import type { Ref } from '#src/platform/ref.ts';
import { fillFurther, keepFurtherFile } from './adding/further.ts';
import { fetchFile } from './attachments.ts';
import { lockDraft, messageSeen, readDraft, saveDraft, saveDraftFile } from './draft.ts';
import type { Draft, KeptFile } from './draft.ts';
import { keepEvidence, keepEvidenceFile } from './evidence.ts';
import { keepFrom } from './open-case.ts';
import type { Relates } from './recusal.ts';

export interface Begun {
  readonly ref: Ref;
  readonly reporter: string;
  readonly target: MessageTarget;
}

/** Stores the message first and its attachments after it, each by itself: what cannot be fetched takes nothing else along. */
export async function keepDraft(
  community: Community,
  relates: Relates,
  { ref, reporter, target }: Begun,
): Promise<void> {
  const message = messageSeen(target);
  const hidden = target.as === undefined || target.author === '' ? undefined : target.author;
  await community.transaction(async (tx) => {
    await lockDraft(tx, ref);
    const sent = await reports.caseOf(tx, ref);
    const addedTo = await caseMessages.caseOf(tx, ref);
    const author = target.as === undefined ? target.author : undefined;
    if (addedTo) await fillFurther(tx, community, { ref, case: addedTo, message });
    else if (sent) await keepEvidence(tx, community, sent, message);
    const inCase = addedTo ?? sent;
    if (inCase) await keepFrom(tx, community, relates, inCase, { author, hidden });
    else {
      const before = await readDraft(tx, community, ref);
      await saveDraft(tx, community, { ref, reporter, draft: { ...before, message, hidden } });
    }
  });
  for (const [position, attachment] of target.attachments.entries()) {
    const file = await fetchFile(attachment, position);
    if (file) await keepFile(community, ref, position, file);
  }
}

/** Stores whom a report is about, if anybody, before its form is opened: no custom id can carry that. */
export async function keepPersonDraft(
  community: Community,
  { ref, reporter, person }: { ref: Ref; reporter: string; person: string | undefined },
): Promise<void> {
  await community.transaction(async (tx) => {
    await lockDraft(tx, ref);
    const before = await readDraft(tx, community, ref);
    await saveDraft(tx, community, { ref, reporter, draft: { ...before, person } });
  });
}

/** A draft that is opened again; where its hour is over, one in whose form whom it is about is asked. */
export async function readOrLose(
  community: Community,
  { ref, reporter }: { ref: Ref; reporter: string },
): Promise<Draft> {
  return community.transaction(async (tx) => {
    await lockDraft(tx, ref);
    const kept = await readDraft(tx, community, ref);
    if (kept) return kept;
    const draft: Draft = { lost: true };
    await saveDraft(tx, community, { ref, reporter, draft });
    return draft;
  });
}

/** With the draft, or, where the form was sent meanwhile, with the case. */
async function keepFile(community: Community, ref: Ref, position: number, file: KeptFile): Promise<void> {
  await community.transaction(async (tx) => {
    await lockDraft(tx, ref);
    const sent = await reports.caseOf(tx, ref);
    const addedTo = await caseMessages.caseOf(tx, ref);
    if (addedTo) await keepFurtherFile(tx, community, { ref, case: addedTo, position }, JSON.stringify(file));
    else if (sent) await keepEvidenceFile(tx, community, sent, position, JSON.stringify(file));
    else await saveDraftFile(tx, community, ref, position, file);
  });
}
