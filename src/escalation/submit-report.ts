/** Sends a report: it joins the running case about the same or opens one, and the draft is gone. All in one transaction. */
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as cases from '#db/escalation/cases.ts';
import { said } from '#db/escalation/report-words.ts';
import * as reports from '#db/escalation/reports.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { addToReport } from './adding/add-to-report.ts';
import { furtherContent } from './adding/further.ts';
import type { AddRefused } from './adding/add-to-report.ts';
import { forgetDraft, lockDraft, readDraft, readDraftFiles, saveDraft } from './draft.ts';
import type { Draft, KeptMessage, ReportAnswers } from './draft.ts';
import { somebodyOnForCase } from './duty.ts';
import { keepEvidence, keepEvidenceFile, subjectOf as subjectKept } from './evidence.ts';
import {
  joinOrOpen,
  keepReport,
  noteConcerned,
  noteHidden,
  releaseIfKeptFromOwner,
  runningAbout,
} from './open-case.ts';
import type { Beginning } from './open-case.ts';
import type { Relates } from './recusal.ts';
import { mustWait } from './sealed/limit.ts';

export interface Report {
  /** The draft's reference, which becomes the report's: a form that arrives twice is one report. */
  readonly ref: Ref;
  readonly reporter: string;
  /** It is about nothing that could be kept in a draft. */
  readonly onlyWords?: boolean | undefined;
  /** Somebody was named beside the message: they stand in the draft, or in the form that asks for them. */
  readonly named?: boolean | undefined;
  /** As a Discord locale: what the reporter may be told later is worded in it. */
  readonly locale: string;
  /** Undefined where it is about a person, who stands in the draft, or about nothing that can be pointed at. */
  readonly message?: Pick<KeptMessage, 'channel' | 'id' | 'about'> | undefined;
  /**
   * Set where somebody pointed at the message: how far reading it has come, where its draft is gone. Nobody may see a case that
   * may be about themselves, so it has to be known who wrote it.
   */
  readonly reading?: 'not_yet' | 'failed' | undefined;
  readonly answers: ReportAnswers;
  /** Where it is added to a report of theirs: which one, if they have chosen. */
  readonly to?: Ref | undefined;
}

/**
 * Why a report has to wait. What was written is in the draft, but where the message is to be read first: then it is sent again after
 * that. `lost`: whom it is about is asked, because that is known no more or cannot be read. `sent_before`: the same form was sent with
 * other words, which one report cannot hold.
 */
export type ReportRefused = 'unread' | 'lost' | 'sent_before' | AddRefused;

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
    const { reporter, answers, ref } = report;
    const before = await sentTo(tx, ref);
    if (before && !(await saysTheSame(tx, community, before, report))) return err('sent_before');
    if (before) return ok({ onDuty: await somebodyOnForCase(tx, community, relates, before) });
    const draft = await toSend(tx, community, report);
    if (draft === 'unread') return err(draft);
    if (draft === 'lost') {
      await saveDraft(tx, community, { ref, reporter, draft: { lost: true, answers } });
      return err(draft);
    }
    const sent = await send(tx, community, relates, report, draft);
    if (!sent.ok) {
      await saveDraft(tx, community, { ref, reporter, draft: { ...draft, answers } });
      return sent;
    }
    await forgetDraft(tx, community, ref);
    return ok({ onDuty: await somebodyOnForCase(tx, community, relates, sent.value) });
  });
}

/** What is sent with what was typed, as far as it is known; or that it has to be found out first. */
async function toSend(
  tx: GuildTx,
  community: Community,
  { ref, message, onlyWords, named, reading, answers }: Report,
): Promise<Draft | 'unread' | 'lost'> {
  const kept = await readDraft(tx, community, ref);
  // Only where it was asked for is it said in the form.
  const draft: Draft = { ...kept, person: kept?.person ?? answers.person };
  const added = answers.kind === 'add';
  // What belongs to an earlier report says by that whom it is about.
  if (!message) return kept || added || onlyWords || draft.person !== undefined ? draft : 'lost';
  if (named && !kept && !added && draft.person === undefined) return 'lost';
  if (reading === undefined || draft.message) return { message, ...draft };
  if (reading === 'not_yet') return 'unread';
  if (draft.person !== undefined || added || (await seenBefore(tx, community, message)))
    return { message, ...draft };
  // Where they leave open who wrote it, their words go in by themselves: a link would lead whoever it was about to it.
  return draft.lost ? draft : 'lost';
}

/** Whether what was sent under the same reference is this: a form that arrives twice. */
async function saysTheSame(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  { ref, answers: { kind, words } }: Pick<Report, 'ref' | 'answers'>,
): Promise<boolean> {
  const key = await community.vault.cases.find(tx, caseRef);
  // What has gone with its case cannot be compared any more.
  if (!key) return true;
  const sent = await said(tx, key, ref);
  if (sent) return sent.kind === kind && sent.words === words;
  const added = await caseMessages.contentOf(tx, key, ref);
  return kind === 'add' && added !== undefined && furtherContent.parse(JSON.parse(added)).words === words;
}

/** Whether something was sent under a reference. */
export async function wasSent(community: Community, ref: Ref): Promise<boolean> {
  return community.transaction(async (tx) => (await sentTo(tx, ref)) !== undefined);
}

/** Whether the running case about a message has it already, and so is kept from whoever wrote it. */
async function seenBefore(
  tx: GuildTx,
  community: Community,
  { channel, id }: Pick<KeptMessage, 'channel' | 'id'>,
): Promise<boolean> {
  const running = await runningAbout(tx, community, ['message', channel, id]);
  const subject = running && (await subjectKept(tx, community, running.ref));
  return subject !== undefined && 'id' in subject && subject.seen !== undefined;
}

/** The case that a report went to. */
async function sentTo(tx: GuildTx, report: Ref): Promise<Ref | undefined> {
  return (await reports.caseOf(tx, report)) ?? caseMessages.caseOf(tx, report);
}

/** @returns the case that it went to */
async function send(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  report: Report,
  draft: Draft,
): Promise<Result<Ref, ReportRefused>> {
  const { reporter, answers, ref, locale, to } = report;
  const { kind, words, notice, known } = answers;
  if (kind === 'add') {
    const { message, hidden } = draft;
    return addToReport(tx, community, relates, { ref, reporter, message, hidden, words, to });
  }
  const about = await subjectOf(tx, ref, draft);
  const [purpose] = about.about;
  // Where nothing is pointed at, or no reason fits, moderators would not know what to look for.
  if (words === '' && (kind === 'other' || purpose === 'case')) return err('needs_words');
  const waits = await mustWait(tx, community, { user: reporter, kind });
  if (waits) return err(waits);
  const current = await joinOrOpen(tx, community, { ...about, kind, reporter });
  await keepMessage(tx, community, current.ref, ref, draft);
  if (current.owner !== undefined) await releaseIfKeptFromOwner(tx, community, relates, current.ref);
  const named = draft.message && draft.person;
  await keepReport(tx, community, current.ref, {
    ref,
    reporter,
    locale,
    kind,
    words,
    named,
    notice,
    known,
  });
  return ok(current.ref);
}

async function subjectOf(
  tx: GuildTx,
  ref: Ref,
  { message, person }: Draft,
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
  ref: Ref,
  { message, hidden, person }: Draft,
): Promise<void> {
  if (!message) return;
  if (await keepEvidence(tx, community, caseRef, message)) {
    for (const [position, file] of (await readDraftFiles(tx, community, ref)).entries())
      await keepEvidenceFile(tx, community, caseRef, position, file);
  }
  await noteConcerned(tx, community, caseRef, [person, message.seen?.author]);
  if (hidden !== undefined) await noteHidden(tx, community, caseRef, hidden);
}
