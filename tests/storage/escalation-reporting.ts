/** People who report messages, for tests of what becomes of that. */
import { keepDraft } from '#src/escalation/keep-draft.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Report } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';

export type Reporting = Partial<Omit<Report, 'answers'>> & Partial<Report['answers']>;

/** A report of a message nobody has reported yet, by somebody who has not reported anything yet, unless said otherwise. */
export function aReport({
  kind = 'other',
  words = 'some words',
  notice = 'none',
  ...rest
}: Reporting = {}): Report {
  return {
    ref: newRef(),
    reporter: newId(),
    locale: 'en-GB',
    message: { channel: newId(), id: newId() },
    ...rest,
    answers: { kind, words, notice },
  };
}

export const wrote = 'the words of the message that was reported';

/** Somebody opens the form: the message that they point at is kept. */
export async function beginReport(
  community: Community,
  { ref, reporter, message }: Report,
  attachments: readonly { name: string; size: number; url: string }[] = [],
): Promise<void> {
  const target = {
    id: message.id,
    channel: message.channel,
    author: newId(),
    content: wrote,
    sentAt: community.now(),
    attachments: attachments.map((file) => ({ ...file, contentType: undefined })),
  };
  await keepDraft(community, { ref, reporter, target });
}

/** Sends a report that nothing is to keep from going through. */
export async function report(community: Community, reporting: Reporting = {}): Promise<Report> {
  const sent = aReport(reporting);
  const result = await submitReport(community, sent);
  if (!result.ok) throw new Error(`the report has to wait: ${result.error}`);
  return sent;
}
