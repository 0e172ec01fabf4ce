/** What a moderator reads of a case, privately. What does not fit into a message comes as a file, whole. */
import { container, fileShown, linkButton, row, separator, text } from '#src/platform/discord/components.ts';
import { messageLink, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KeptMessage } from '../draft.ts';
import type { CaseContent } from '../look.ts';

/** Discord takes 4,000 characters over all texts of a message; ours around the content stay far below the rest. In characters. */
const roomForContent = 3000;
/** Discord's limit on the files of a message (docs: resources/message). */
const fileLimit = 10;

export function caseContent(guild: string, content: CaseContent, t: Translate): Message {
  const { case: current, message: kept, files } = content;
  const full = [
    kept ? reportedMessage(kept, files.length, t) : whoAsked(content, t),
    ...reportLines(content, t),
  ].join('\n\n');
  const shown =
    full.length <= roomForContent
      ? full
      : `${full.slice(0, roomForContent).replace(/[\uD800-\uDBFF]$/, '')} …\n\n${t('escalation:lookRest')}`;
  const whole = { name: `case-${current.number}.txt`, data: Buffer.from(full) };
  const wanted = shown === full ? files : [whole, ...files];
  const attached = wanted.slice(0, fileLimit);
  const leftOut = wanted.length - attached.length;
  const link = kept && linkButton(messageLink(guild, kept.channel, kept.id), t('escalation:lookLink'));
  const parts = container(
    text(t('escalation:lookTitle', { number: current.number })),
    text(shown),
    ...(leftOut > 0 ? [text(t('escalation:lookFilesLeftOut', { count: leftOut }))] : []),
    separator(),
    text(t('escalation:lookNoted')),
    ...(link ? [row(link)] : []),
  );
  return { ...message(parts, ...attached.map(({ name }) => fileShown(name))), files: attached };
}

/** They asked themselves, so moderators see who: whom else should they write to? */
function whoAsked({ asker }: CaseContent, t: Translate): string {
  if (!asker) return t('escalation:lookNoMessage');
  const person = userMention(asker.person);
  return asker.agreedBefore ? t('escalation:lookAgreed', { person }) : t('escalation:lookAsked', { person });
}

function reportedMessage({ seen }: KeptMessage, files: number, t: Translate): string {
  if (!seen) return t('escalation:lookNoMessage');
  const lost = seen.files - files;
  return [
    t('escalation:lookMessage', {
      author: userMention(seen.author),
      when: relativeTime(new Date(seen.sentAt)),
    }),
    ...(seen.content === '' ? [] : [quote(seen.content)]),
    ...(lost > 0 ? [t('escalation:lookFilesLost', { count: lost })] : []),
  ].join('\n');
}

function reportLines({ reports, asker }: CaseContent, t: Translate): string[] {
  if (asker) return [];
  return reports.map(({ kind, words, sentAt }) => {
    const known = { kind: t(`escalation:kind.${kind}`), when: relativeTime(sentAt) };
    return words === ''
      ? t('escalation:lookReport', known)
      : t('escalation:lookReportWords', { ...known, words: quote(words) });
  });
}
