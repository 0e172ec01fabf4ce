/** `/lead event reading`: what a book club reads by which date, in one form; and the list of its books. */
import { z } from 'zod';
import {
  bookForm,
  clubBooks,
  gatheringCards,
  gatheringIds,
  keepReading,
  readReading,
} from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, modal, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition as definition } from './definition.ts';
import { about } from './event-change.ts';

const shown = slash({
  definition,
  path: 'event reading',
  access: leads,
  run: ({ event }, tap) =>
    about(event, tap, async ({ series, kind }) => {
      if (kind !== 'book_club') return err(gatheringCards.noClub);
      const view = await readReading(tap.community, series);
      return view.ok
        ? ok(gatheringCards.readingShown(view.value, { changes: true }, tap.t))
        : err(gatheringCards.clubGone);
    }),
});

const form = button({
  id: gatheringIds.bookFormId,
  access: leads,
  answers: 'modal',
  async open({ series, book }, { community, locale, t }) {
    const view = await readReading(community, series);
    if (!view.ok) return err(gatheringCards.clubGone);
    const kept = bookForm(view.value, book, { locale, now: community.now() });
    return { modal: gatheringCards.readingForm(series, book, kept, t) };
  },
});

const typed = modal({
  id: gatheringIds.bookTypedId,
  access: leads,
  answers: 'update',
  fields: z.object({
    title: z.string().trim().optional(),
    author: z.string().trim().optional(),
    lines: z.string().optional(),
  }),
  async run({ series, book: which }, { title = '', author = '', lines = '' }, tap) {
    const { community, caller, locale, t } = tap;
    const kept = await keepReading(community, {
      series,
      which,
      title,
      author: author === '' ? undefined : author,
      lines,
      locale,
      by: caller.id,
    });
    if (!kept.ok) return err(gatheringCards.clubGone);
    const { view, unkept } = kept.value;
    return ok(gatheringCards.readingShown(view, { changes: true, unkept }, t));
  },
});

const books = button({
  id: gatheringIds.clubBooksLeadId,
  access: leads,
  answers: 'update',
  async run({ series, page }, { community, t }) {
    const found = await clubBooks(community, { series, user: undefined, page: Number(page) });
    return found.ok
      ? ok(gatheringCards.clubBooksShown(found.value, true, t))
      : err(gatheringCards.seatRefused(found.error));
  },
});

export const eventReadingHandlers = [shown, form, typed, books];
