/** What a moderator reads of a case, privately. What does not fit into a message comes as a file, whole. */
import { container, fileShown, linkButton, row, separator, text } from '#src/platform/discord/components.ts';
import { messageLink, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { CaseContent } from '../look.ts';

/** Discord takes 4,000 characters over all texts of a message; ours around the content stay far below the rest. In characters. */
const roomForContent = 3000;

export function caseContent(guild: string, content: CaseContent, t: Translate): Message {
  const { case: current, message: kept, files } = content;
  const full = [reportedMessage(content, t), ...reportLines(content, t)].join('\n\n');
  const shown =
    full.length <= roomForContent
      ? full
      : `${full.slice(0, roomForContent)} …\n\n${t('escalation:lookRest')}`;
  const link = linkButton(messageLink(guild, kept.channel, kept.id), t('escalation:lookLink'));
  const parts = container(
    text(t('escalation:lookTitle', { number: current.number })),
    text(shown),
    separator(),
    text(t('escalation:lookNoted')),
    row(link),
  );
  const whole = { name: `case-${current.number}.txt`, data: Buffer.from(full) };
  const attached = [...(shown === full ? [] : [whole]), ...files].slice(0, 10);
  return { ...message(parts, ...attached.map(({ name }) => fileShown(name))), files: attached };
}

function reportedMessage({ message: { seen }, files }: CaseContent, t: Translate): string {
  if (!seen) return t('escalation:lookNoMessage');
  const lost = seen.files - files.length;
  return [
    t('escalation:lookMessage', {
      author: userMention(seen.author),
      when: relativeTime(new Date(seen.sentAt)),
    }),
    ...(seen.content === '' ? [] : [quote(seen.content)]),
    ...(lost > 0 ? [t('escalation:lookFilesLost', { count: lost })] : []),
  ].join('\n');
}

function reportLines({ reports }: CaseContent, t: Translate): string[] {
  return reports.map(({ kind, words, sentAt }) => {
    const known = { kind: t(`escalation:kind.${kind}`), when: relativeTime(sentAt) };
    return words === ''
      ? t('escalation:lookReport', known)
      : t('escalation:lookReportWords', { ...known, words: quote(words) });
  });
}
