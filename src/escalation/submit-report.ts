/** Sends a report: it joins the running case about the same or opens one, and the draft is gone. All in one transaction. */
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { addToReport } from './adding/add-to-report.ts';
import type { AddRefused } from './adding/add-to-report.ts';
import { forgetDraft, lockDraft, readDraft, readDraftFiles, saveDraft } from './draft.ts';
import type { Draft, KeptMessage, ReportAnswers } from './draft.ts';
import { somebodyOnForCase } from './duty.ts';
import { keepEvidence, keepEvidenceFile } from './evidence.ts';
import { joinOrOpen, keepReport, noteConcerned, noteHidden } from './open-case.ts';
import type { Beginning } from './open-case.ts';
import type { Relates } from './recusal.ts';
import { mustWait } from './sealed/limit.ts';

export interface Report {
  /** The draft's reference, which becomes the report's: a form that arrives twice is one report. */
  readonly ref: Ref;
  readonly reporter: string;
  /** As a Discord locale: what the reporter may be told later is worded in it. */
  readonly locale: string;
  /** Undefined where it is about a person, who stands in the draft, or about nothing that can be pointed at. */
  readonly message?: Pick<KeptMessage, 'channel' | 'id' | 'about'> | undefined;
  readonly answers: ReportAnswers;
  /** Where it is added to a report of theirs: which one, if they have chosen. */
  readonly to?: Ref | undefined;
}

/** Why a report has to wait. What was written is in the draft; where that is gone, it is shown back. */
export type ReportRefused = 'too_late' | AddRefused;

/** What whoever sent it is told honestly, at once. */
export interface Sent {
  /** Whether a moderator is on duty now who may look at it. */
  readonly onDuty: boolean;
}

export async function submitReport(
  community: Community,
  relates: Relates,
  report: Report,
): Promise<Result<Sent, ReportRefused>> {
  return community.transaction(async (tx) => {
    // One at a time in a community: a form that arrives twice is one report.
    await cases.lockNumbers(tx);
    await lockDraft(tx, report.ref);
    const before = await sentTo(tx, report.ref);
    if (before) return ok({ onDuty: await somebodyOnForCase(tx, community, relates, before) });
    const kept = await readDraft(tx, community, report.ref);
    const draft: Draft = kept ?? (report.message ? { message: report.message } : {});
    if (!kept && !report.message) return err('too_late');
    const { reporter, answers, ref } = report;
    const sent = await send(tx, community, report, draft);
    if (!sent.ok) {
      await saveDraft(tx, community, { ref, reporter, draft: { ...draft, answers } });
      return sent;
    }
    await forgetDraft(tx, community, ref);
    return ok({ onDuty: await somebodyOnForCase(tx, community, relates, sent.value) });
  });
}

/** The case that a report went to. */
async function sentTo(tx: GuildTx, report: Ref): Promise<Ref | undefined> {
  return (await reports.caseOf(tx, report)) ?? caseMessages.caseOf(tx, report);
}

/** @returns the case that it went to */
async function send(
  tx: GuildTx,
  community: Community,
  report: Report,
  draft: Draft,
): Promise<Result<Ref, ReportRefused>> {
  const { reporter, answers, ref, locale, to } = report;
  const { kind, words, notice, known } = answers;
  if (kind === 'add') {
    const message = draft.message ?? report.message;
    return addToReport(tx, community, { ref, reporter, message, words, to });
  }
  const about = await subjectOf(tx, report, draft);
  const [purpose] = about.about;
  // Where nothing is pointed at, or no reason fits, moderators would not know what to look for.
  if (words === '' && (kind === 'other' || purpose === 'case')) return err('needs_words');
  const waits = await mustWait(tx, community, { user: reporter, kind });
  if (waits) return err(waits);
  const current = await joinOrOpen(tx, community, { ...about, kind });
  await keepMessage(tx, community, current.ref, report, draft);
  await keepReport(tx, community, current.ref, { ref, reporter, locale, kind, words, notice, known });
  return ok(current.ref);
}

async function subjectOf(
  tx: GuildTx,
  { ref, message }: Report,
  { person }: Draft,
): Promise<Omit<Beginning, 'kind'>> {
  if (message)
    return { about: ['message', message.channel, message.id], topic: await topicOf(tx, message.channel) };
  return person === undefined ? { about: ['case', ref] } : { about: ['person', person], person };
}

/** Moves what was reported from the draft's key to the case's. */
async function keepMessage(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  { ref, message: pointedAt }: Report,
  { message = pointedAt, hidden, person }: Draft,
): Promise<void> {
  if (!message) return;
  if (await keepEvidence(tx, community, caseRef, message)) {
    for (const [position, file] of (await readDraftFiles(tx, community, ref)).entries())
      await keepEvidenceFile(tx, community, caseRef, position, file);
  }
  await noteConcerned(tx, community, caseRef, [person, message.seen?.author]);
  if (hidden !== undefined) await noteHidden(tx, community, caseRef, hidden);
}
