/** One further message of a case, as a moderator reads it: a page each, with its attachments; and those that did not fit. */
import { button, container, linkButton, row, separator, text } from '#src/platform/discord/components.ts';
import { messageLink, quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { FilesPage, FurtherPage } from '../adding/look-further.ts';
import { lookId, lookPageId } from '../ids.ts';
import { writtenBy } from './look.ts';
import { filesThatFit, textThatFits } from './what-fits.ts';

export function furtherShown(guild: string, shown: FurtherPage, t: Translate): Message {
  const { case: current, page, pages, addedAt, words, message: kept, files } = shown;
  const { number, ref } = current;
  const seen = kept?.seen;
  const lost = (seen?.files ?? 0) - files.length;
  const head = [
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
    ...(lost > 0 ? [t('escalation:lookFilesLost', { count: lost })] : []),
  ];
  const said = [
    ...(seen && seen.content !== '' ? [quote(seen.content)] : []),
    ...(words === '' ? [] : [t('further:words'), quote(words)]),
  ].join('\n');
  const { shown: read, whole } = textThatFits(said, `case-${number}-${page}.txt`, t);
  const fitting = filesThatFit(whole, files, { case: ref, page, from: 0 }, t);
  const buttons = [
    button(pageBefore(ref, page), t('further:back')),
    ...(page < pages
      ? [button(lookPageId.make({ case: ref, page: `${page + 1}` }), t('further:next'), 'primary')]
      : []),
    ...(kept ? [linkButton(messageLink(guild, kept.channel, kept.id), t('escalation:lookLink'))] : []),
  ];
  const parts = container(
    text([...head, ...(read === '' ? [] : [read])].join('\n')),
    ...fitting.leftOut,
    separator(),
    text(t('escalation:lookNoted')),
    row(...buttons),
  );
  return { ...message(parts, ...fitting.files), files: fitting.attached };
}

/** The page that a further message stands behind: another one, or the case itself. */
function pageBefore(ref: Ref, page: number): string {
  return page > 1 ? lookPageId.make({ case: ref, page: `${page - 1}` }) : lookId.make({ case: ref });
}

export function filesShown({ case: { ref, number }, page, from, files }: FilesPage, t: Translate): Message {
  const fitting = filesThatFit([], files, { case: ref, page, from }, t);
  const parts = container(
    text(t('further:filesTitle', { number })),
    ...fitting.leftOut,
    separator(),
    text(t('escalation:lookNoted')),
    row(button(pageBefore(ref, page + 1), t('further:back'))),
  );
  return { ...message(parts, ...fitting.files), files: fitting.attached };
}
