/** One further message of a case, as a moderator reads it: a page each, with its attachments. */
import {
  button,
  container,
  fileShown,
  linkButton,
  row,
  separator,
  text,
} from '#src/platform/discord/components.ts';
import { messageLink, quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { FurtherPage } from '../adding/look-further.ts';
import { lookId, lookPageId } from '../ids.ts';
import { writtenBy } from './look.ts';

/** Discord takes 4,000 characters over all texts of a message. */
const roomForMessage = 2500;

export function furtherShown(guild: string, shown: FurtherPage, t: Translate): Message {
  const { case: current, page, pages, addedAt, words, message: kept, files } = shown;
  const { number, ref } = current;
  const seen = kept?.seen;
  const content = seen?.content ?? '';
  const cut = content.length > roomForMessage;
  const whole = { name: `case-${number}-${page}.txt`, data: Buffer.from(content) };
  const attached = (cut ? [whole, ...files] : files).slice(0, 10);
  const lost = (seen?.files ?? 0) - files.length;
  const read = cut ? `${content.slice(0, roomForMessage)} …` : content;
  const lines = [
    t('further:title', { number, page, pages }),
    t('further:addedAt', { when: relativeTime(addedAt) }),
    ...(seen
      ? [
          t('escalation:lookMessage', {
            author: writtenBy(seen),
            when: relativeTime(new Date(seen.sentAt)),
          }),
        ]
      : []),
    ...(kept && !seen ? [t('escalation:lookNoMessage')] : []),
    ...(read === '' ? [] : [quote(read)]),
    ...(cut ? [t('escalation:lookRest')] : []),
    ...(lost > 0 ? [t('escalation:lookFilesLost', { count: lost })] : []),
    ...(words === '' ? [] : [t('further:words'), quote(words)]),
  ];
  const before = page > 1 ? lookPageId.make({ case: ref, page: `${page - 1}` }) : lookId.make({ case: ref });
  const buttons = [
    button(before, t('further:back')),
    ...(page < pages
      ? [button(lookPageId.make({ case: ref, page: `${page + 1}` }), t('further:next'), 'primary')]
      : []),
    ...(kept ? [linkButton(messageLink(guild, kept.channel, kept.id), t('escalation:lookLink'))] : []),
  ];
  const parts = container(
    text(lines.join('\n')),
    separator(),
    text(t('escalation:lookNoted')),
    row(...buttons),
  );
  return { ...message(parts, ...attached.map(({ name }) => fileShown(name))), files: attached };
}
