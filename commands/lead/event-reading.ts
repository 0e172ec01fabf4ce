/** `/lead event reading`: what a book club reads by which date, in one form; and the list of its books. */
import { z } from 'zod';
import { bookForm, gatheringCards, gatheringIds, keepReading, readReading } from '#src/gatherings/index.ts';
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
        ? ok(gatheringCards.readingShown(view.value, true, tap.t))
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
    return kept.ok ? ok(gatheringCards.readingShown(kept.value, true, t)) : err(gatheringCards.clubGone);
  },
});

export const eventReadingHandlers = [shown, form, typed];
