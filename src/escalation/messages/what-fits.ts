/** What fits into a message. What does not is never lost: a text comes whole as a file, and files stand on a further page. */
import { button, fileShown, row, text } from '#src/platform/discord/components.ts';
import type { MessageFile } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { lookFilesId } from '../ids.ts';

/** Discord takes 4,000 characters over all texts of a message; ours around a case's content stay far below the rest. In characters. */
const roomForContent = 3000;
/** Discord's limits on the files of a message: their number, and 25 MiB for a whole request (docs: resources/message, reference). */
const mostFiles = 10;
const mostBytes = 24 * 1024 * 1024;

/** A text as it is shown, and the file with all of it where that is not all. */
export function textThatFits(
  full: string,
  name: string,
  t: Translate,
  room = roomForContent,
): { readonly shown: string; readonly whole: readonly MessageFile[] } {
  if (full.length <= room) return { shown: full, whole: [] };
  const cut = full.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const whole = [{ name, data: Buffer.from(full) }];
  return { shown: `${cut} …\n\n${t('escalation:lookRest')}`, whole };
}

/** Which attachments of a case these are: of what it is about where the page is 0, of a further message else; from which on. */
interface Place {
  readonly case: Ref;
  readonly page: number;
  readonly from: number;
}

/** As many files as fit, in their order, and, where there are others, that there are and the way to them. */
export function filesThatFit(
  whole: readonly MessageFile[],
  files: readonly MessageFile[],
  { case: ref, page, from }: Place,
  t: Translate,
) {
  const all = [...whole, ...files];
  let bytes = 0;
  const end = all.findIndex(({ data }, index) => {
    bytes += data.length;
    return index >= mostFiles || bytes > mostBytes;
  });
  const attached: readonly MessageFile[] = end < 0 ? all : all.slice(0, end);
  const count = all.length - attached.length;
  const next = from + attached.length - whole.length;
  const rest = { case: ref, page: `${page}`, from: `${next}` } as const;
  return {
    attached,
    files: attached.map(({ name }) => fileShown(name)),
    leftOut:
      count === 0
        ? []
        : [
            text(t('escalation:lookFilesLeftOut', { count })),
            row(button(lookFilesId.make(rest), t('further:files'), 'primary')),
          ],
  };
}
