/** What a book club reads: the thread of a part, where the club is, and the one form of a plan. */
import { button, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { calendarDay, channelMention, moment, quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { bookFormId, bookTypedId, clubBooksId, clubBooksLeadId, readingPartId } from '../ids.ts';
import type { BookForm, KeptReading } from '../reading-plan/keep-plan.ts';
import { mostParts, typedLines } from '../reading-plan/lines.ts';
import type { ReadingView } from '../reading-plan/view.ts';
import type { PlacedBook, PlacedPart } from '../reading-plan/where-we-are.ts';
import type { WhichBook } from '../reading-plan/which-books.ts';

interface BookName {
  readonly title: string;
  readonly author: string | null;
}

export function bookName({ title, author }: BookName, t: Translate): string {
  return author === null ? t('reading:book', { title }) : t('reading:bookBy', { title, author });
}

export interface PartView {
  readonly part: Ref;
  readonly upTo: string;
  readonly notes: string | undefined;
  readonly book: BookName;
  readonly hasNext: boolean;
  readonly nextAt: Date | undefined;
}

/** Discord takes a hundred characters. */
export function threadName(upTo: string, t: Translate): string {
  return t('reading:thread', { upTo }).slice(0, 100);
}

/** What a thread begins with. It says how far it goes, and hides what tells more. */
export function partShown({ part, upTo, notes, book, hasNext, nextAt }: PartView, t: Translate): Message {
  return message(
    container(
      text(t('reading:partTop')),
      text(t('reading:part', { upTo, book: bookName(book, t) })),
      text([t('reading:partRoom'), beyond(hasNext, nextAt, t), t('reading:partHide')].join('\n')),
      ...(notes === undefined ? [] : [text(t('reading:partNotes', { notes: notes.replaceAll('||', '|') }))]),
      row(button(readingPartId.make({ part }), t('reading:whereButton'))),
    ),
  );
}

function beyond(hasNext: boolean, nextAt: Date | undefined, t: Translate): string {
  if (!hasNext) return t('reading:partLast');
  return nextAt === undefined
    ? t('reading:partNext')
    : t('reading:partNextOn', { when: calendarDay(nextAt) });
}

/** Of books on the list, as many as a phone shows. */
const booksShown = 8;

/** Where a club is. Leads can change it from here, and read what of their lines was not kept. */
export function readingShown(
  view: ReadingView,
  { changes, unkept }: { readonly changes: boolean; readonly unkept?: KeptReading['unkept'] },
  t: Translate,
): Message {
  const { title, books } = view;
  const reading = books.find(({ state }) => state === 'reading');
  const titles = (state: PlacedBook['state']) =>
    books.filter((one) => one.state === state).map(({ book }) => bookName(book, t));
  const list = (key: 'reading:readBefore' | 'reading:readLater', names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          text(
            t(key, {
              books: (key === 'reading:readLater'
                ? names.slice(0, booksShown)
                : names.slice(-booksShown)
              ).join(' · '),
            }),
          ),
        ];
  return message(
    container(
      text(t('reading:title', { title })),
      ...(unkept ? unkeptLines(unkept, t) : []),
      ...(reading ? bookLines(reading, t) : [text(t('reading:none'))]),
      ...list('reading:readLater', titles('next')),
      ...list('reading:readBefore', titles('read')),
      ...planRow(view, changes, t),
    ),
  );
}

function planRow({ series, books }: ReadingView, changes: boolean, t: Translate) {
  const reading = books.some(({ state }) => state === 'reading');
  const list = changes ? clubBooksLeadId : clubBooksId;
  const buttons = [
    ...(changes && reading
      ? [button(bookFormId.make({ series, book: 'now' }), t('reading:change'), 'primary')]
      : []),
    ...(changes ? [button(bookFormId.make({ series, book: 'new' }), t('reading:addBook'))] : []),
    ...(books.length > 0 ? [button(list.make({ series, page: '0' }), t('reading:listButton'))] : []),
  ];
  return buttons.length === 0 ? [] : [row(...buttons)];
}

/** In characters: what is given back stands in one message with the plan. */
const givenBack = 800;

function unkeptLines({ left, shortened }: KeptReading['unkept'], t: Translate) {
  const given = left.join('\n');
  return [
    ...(left.length > 0
      ? [
          text(t('reading:linesLeft', { count: left.length, most: mostParts })),
          text(quote(given.length > givenBack ? `${given.slice(0, givenBack)}…` : given)),
        ]
      : []),
    ...(shortened > 0 ? [text(t('reading:linesShortened', { count: shortened }))] : []),
  ];
}

/** Of parts that are read, the last; of those that come, as many as one message takes beside all else. */
const partsShown = { read: 4, ahead: 12 } as const;

function bookLines({ book, parts }: PlacedBook, t: Translate) {
  const next = parts.find(({ part }) => part.openedAt === null);
  const read = parts.filter(({ part }) => part.openedAt !== null);
  const ahead = parts.filter(({ part }) => part.openedAt === null);
  const [before, after] = [read.length - partsShown.read, ahead.length - partsShown.ahead];
  const lines = [
    ...(before > 0 ? [t('reading:partsBefore', { count: before })] : []),
    ...[...read.slice(-partsShown.read), ...ahead.slice(0, partsShown.ahead)].map((one) =>
      partLine(one, one === next, t),
    ),
    ...(after > 0 ? [t('reading:partsAfter', { count: after })] : []),
  ];
  return [
    text(t('reading:now', { book: bookName(book, t) })),
    text(lines.length === 0 ? t('reading:unplanned') : lines.join('\n')),
  ];
}

function partLine({ part, at }: PlacedPart, isNext: boolean, t: Translate): string {
  const upTo = part.upTo ?? t('reading:free');
  const when = at === undefined ? t('reading:noDate') : calendarDay(at);
  if (part.openedAt !== null)
    return part.threadId === null
      ? t('reading:lineRead', { upTo, when })
      : t('reading:lineThread', { upTo, thread: channelMention(part.threadId) });
  if (!isNext || at === undefined) return t('reading:lineLater', { upTo, when });
  return t('reading:lineNext', { upTo, when: moment(at), soon: relativeTime(at) });
}

/** One form for a whole plan: a line for each date, and what was planned stands in it. */
export function readingForm(series: Ref, book: WhichBook, form: BookForm, t: Translate): Modal {
  const lines = Math.max(form.parts.length + 4, 8);
  return {
    custom_id: bookTypedId.make({ series, book }),
    title: t('reading:formTitle'),
    components: [
      words({
        id: 'title',
        label: t('reading:titleField'),
        hint: t(book === 'now' ? 'reading:titleHint' : 'reading:titleHintNew'),
        required: form.title === undefined,
        maxLength: 80,
        value: form.title,
      }),
      words({ id: 'author', label: t('reading:authorField'), maxLength: 60, value: form.author }),
      words({
        id: 'lines',
        label: t('reading:linesField'),
        hint: t('reading:linesHint'),
        maxLength: 4000,
        value: typedLines(form.labels.slice(0, lines), form.parts),
      }),
    ],
  };
}

export const noClub: Refusal = refusal((t) => t('reading:noClub'));
export const clubGone: Refusal = refusal((t) => t('reading:gone'));
