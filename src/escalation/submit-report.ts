/** Sends a report: it joins the open case about the same message or opens one, and the draft is gone. All in one transaction. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { transition } from './case.ts';
import { cardDelivery } from './deliveries/card.ts';
import { forgetDraft, lockDraft, readDraft, readDraftFiles, reporterHashes, saveDraft } from './draft.ts';
import type { KeptMessage, ReportAnswers } from './draft.ts';
import { keepEvidence, keepEvidenceFile } from './evidence.ts';
import { severityOf } from './severity.ts';
import type { Case } from './types.ts';

export interface Report {
  /** The draft's reference, which becomes the report's: a form that arrives twice is one report. */
  readonly ref: Ref;
  readonly reporter: string;
  /** As a Discord locale: what the reporter may be told later is worded in it. */
  readonly locale: string;
  readonly message: Pick<KeptMessage, 'channel' | 'id' | 'about'>;
  readonly answers: ReportAnswers;
}

/** Why a report has to wait. What was written is in the draft. */
export type ReportRefused = 'needs_words' | 'too_many';

/** How many reports one person can send in an hour: room for a bad night, not for a flood. */
const hourlyLimit = 10;

export async function submitReport(
  community: Community,
  report: Report,
): Promise<Result<void, ReportRefused>> {
  return community.transaction(async (tx) => {
    // One at a time in a community: a form that arrives twice is one report, two reports of one message are one case.
    const last = await cases.lockNumbers(tx);
    await lockDraft(tx, report.ref);
    if (await reports.caseOf(tx, report.ref)) return ok(undefined);
    const draft = await readDraft(tx, community, report.ref);
    const message: KeptMessage = draft?.message ?? report.message;
    const refused = await mustWait(tx, community, report);
    if (refused) {
      await saveDraft(tx, community, {
        ref: report.ref,
        reporter: report.reporter,
        draft: { message, answers: report.answers },
      });
      return err(refused);
    }
    const current = await joinOrOpen(tx, community, report, last + 1);
    await keep(tx, community, current, report, message);
    await deliver(tx, community, cardDelivery(current));
    return ok(undefined);
  });
}

async function mustWait(
  tx: GuildTx,
  community: Community,
  { reporter, answers }: Report,
): Promise<ReportRefused | undefined> {
  if (answers.kind === 'other' && answers.words === '') return 'needs_words';
  const lately = await reports.countSince(
    tx,
    reporterHashes(community, reporter),
    after(community.now(), -hours(1)),
  );
  return lately >= hourlyLimit ? 'too_many' : undefined;
}

/** @param number - of the case, if there is none about the message yet */
async function joinOrOpen(
  tx: GuildTx,
  community: Community,
  { message, answers: { kind } }: Report,
  number: number,
): Promise<Case> {
  const now = community.now();
  const subject = [community.guild, message.channel, message.id];
  const running = await cases.lockOpenAbout(
    tx,
    community.keyring.blindIndexes('reported message', ...subject),
  );
  if (!running) {
    const subjectHash = community.keyring.blindIndex('reported message', ...subject);
    const opened = await cases.open(tx, {
      ref: newRef(),
      number,
      kind,
      severity: severityOf(kind),
      subjectHash,
      now,
    });
    await cases.note(tx, { case: opened, type: 'opened', now });
    return opened;
  }
  const joined = transition(running, { type: 'join', kind });
  if (!joined.ok) throw new Error('a case that is not resolved takes every report');
  await cases.save(tx, joined.value, now);
  await cases.note(tx, { case: joined.value, type: 'joined', now });
  return joined.value;
}

/** Moves what was reported from the draft's key to the case's. */
async function keep(
  tx: GuildTx,
  community: Community,
  { ref: caseRef }: Case,
  report: Report,
  message: KeptMessage,
): Promise<void> {
  const { ref, reporter, locale, answers } = report;
  const now = community.now();
  if (await keepEvidence(tx, community, caseRef, message)) {
    for (const [position, file] of (await readDraftFiles(tx, community, ref)).entries())
      await keepEvidenceFile(tx, community, caseRef, position, file);
  }
  const key = await community.vault.cases.get(tx, caseRef);
  await reports.add(tx, key, {
    ref,
    case: caseRef,
    kind: answers.kind,
    reporterHash: reporterHashes(community, reporter)[0] ?? '',
    reporter: JSON.stringify({ user: reporter, locale }),
    words: answers.words,
    notice: answers.notice,
    now,
  });
  await forgetDraft(tx, community, ref);
}
