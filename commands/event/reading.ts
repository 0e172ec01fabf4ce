/** What a book club reads, for whoever may come to it: where it is, and all of its books. */
import { clubBooks, gatheringCards, gatheringIds, readingAt, readingOfPart } from '#src/gatherings/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

const reading = button({
  id: gatheringIds.readingId,
  access: everyone,
  answers: 'reply',
  async run({ occurrence }, { community, caller, t }) {
    const view = await readingAt(community, occurrence, caller.id);
    return view.ok
      ? ok(gatheringCards.readingShown(view.value, { changes: false }, t))
      : err(gatheringCards.seatRefused(view.error));
  },
});

const readingPart = button({
  id: gatheringIds.readingPartId,
  access: everyone,
  answers: 'reply',
  async run({ part }, { community, caller, t }) {
    const view = await readingOfPart(community, part, caller.id);
    return view.ok
      ? ok(gatheringCards.readingShown(view.value, { changes: false }, t))
      : err(gatheringCards.seatRefused(view.error));
  },
});

const books = button({
  id: gatheringIds.clubBooksId,
  access: everyone,
  answers: 'update',
  async run({ series, page }, { community, caller, t }) {
    const found = await clubBooks(community, { series, user: caller.id, page: Number(page) });
    return found.ok
      ? ok(gatheringCards.clubBooksShown(found.value, false, t))
      : err(gatheringCards.seatRefused(found.error));
  },
});

export const clubReadingHandlers = [reading, readingPart, books];
