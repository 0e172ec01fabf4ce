/** The books of a club as a list: what is read, what comes, what was read and when. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clubBooksId, clubBooksLeadId, ownEntryId, shelveId } from '../ids.ts';
import type { ClubBooks } from '../reading-plan/club-books.ts';
import type { ListedBook } from '../reading-plan/where-we-are.ts';
import { bookName } from './reading.ts';

/** Leads can put a book into the library from here; for everybody, one that is there leads to its entry. */
export function clubBooksShown(
  { series, title, books, total, page, pages }: ClubBooks,
  isLead: boolean,
  t: Translate,
): Message {
  const id = isLead ? clubBooksLeadId : clubBooksId;
  const to = (other: number) => id.make({ series, page: `${other}` });
  const turns = [
    ...(page > 0 ? [button(to(page - 1), t('platform:previousPage'))] : []),
    ...(page < pages - 1 ? [button(to(page + 1), t('platform:nextPage'))] : []),
  ];
  return message(
    container(
      text(t('reading:listTitle', { title, count: total })),
      ...books.map((one) => bookLine(one, isLead, t)),
      ...(pages > 1 ? [text(t('platform:pageOf', { page: page + 1, pages }))] : []),
      ...(turns.length > 0 ? [row(...turns)] : []),
    ),
  );
}

function bookLine(one: ClubBooks['books'][number], isLead: boolean, t: Translate) {
  const line = `**${bookName(one.book, t)}**\n${whenRead(one, t)}`;
  const thing = { what: 'book', item: one.book.ref } as const;
  if (one.inLibrary) return lineWithButton(line, button(ownEntryId.make(thing), t('reading:toEntry')));
  return isLead ? lineWithButton(line, button(shelveId.make(thing), t('reading:shelve'))) : text(line);
}

function whenRead({ state, from, to }: ListedBook, t: Translate): string {
  const [first, last] = [from && calendarDay(from), to && calendarDay(to)];
  if (first === undefined || last === undefined) return t(`reading:undated.${state}`);
  if (state === 'reading') return t('reading:listReading', { from: first, to: last });
  if (state === 'next') return t('reading:listNext', { from: first });
  return first === last
    ? t('reading:listReadOn', { from: first })
    : t('reading:listRead', { from: first, to: last });
}
