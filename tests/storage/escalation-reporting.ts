/** People who report messages, for tests of what becomes of that. */
import { keepDraft } from '#src/escalation/keep-draft.ts';
import { lookAt } from '#src/escalation/look.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Report } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import type { Relates } from '#src/escalation/recusal.ts';
import type { Resolution } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newRef } from '#src/platform/ref.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';

export type Reporting = Partial<Omit<Report, 'answers'>> & Partial<Report['answers']>;
export type OfMessage = Report &
  Required<Pick<Report, 'message'>> & { message: { channel: string; id: string } };

/** Nobody is close to anybody. */
export const strangers: Relates = async () => false;

export const takeCase = (community: Community, { ref, by }: { ref: Ref; by: string }) =>
  changeCase(community, strangers, { ref, event: { type: 'take', by } });

export const resolveCase = (
  community: Community,
  { ref, by, resolution, note }: { ref: Ref; by: string; resolution: Resolution; note: string },
) => changeCase(community, strangers, { ref, event: { type: 'resolve', by, resolution }, note });

/** A second reader looks at what its owner proposed, and agrees. */
export async function confirmCase(community: Community, ref: Ref): Promise<void> {
  const by = newId();
  await lookAt(community, strangers, { ref, reader: by });
  await changeCase(community, strangers, { ref, event: { type: 'confirm', by } });
}

/** A report of a message nobody has reported yet, by somebody who has not reported anything yet, unless said otherwise. */
export function aReport({
  kind = 'other',
  words = 'some words',
  notice = 'none',
  known = false,
  ...rest
}: Reporting = {}): OfMessage {
  return {
    ref: newRef(),
    reporter: newId(),
    locale: 'en-GB',
    ...rest,
    message: rest.message ?? { channel: newId(), id: newId() },
    answers: { kind, words, notice, known },
  };
}

export const wrote = 'the words of the message that was reported';

/** Somebody opens the form: the message that they point at is kept. */
export async function beginReport(
  community: Community,
  { ref, reporter, message }: OfMessage,
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
  await keepDraft(community, strangers, { ref, reporter, target });
}

/** Sends a report that nothing is to keep from going through. */
export async function report(community: Community, reporting: Reporting = {}): Promise<OfMessage> {
  const sent = aReport(reporting);
  const result = await submitReport(community, strangers, sent);
  if (!result.ok) throw new Error(`the report has to wait: ${JSON.stringify(result.error)}`);
  return sent;
}

/** What somebody reads on their own page about what the queue keeps of them. */
export async function ownPage(community: Community, user: string): Promise<string> {
  const sections = await community.transaction((tx) =>
    escalationArea.personalData.export(tx, community, user, englishPage),
  );
  return sections.flatMap(({ heading, content }) => [heading, ...content.map(toText)]).join('\n');
}
