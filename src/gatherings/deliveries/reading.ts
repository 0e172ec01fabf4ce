/** Opens the thread for a part of a book in the channel of its date's card. Nobody is notified, and its name tells only how far it goes. */
import { RESTJSONErrorCodes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import * as books from '#db/gatherings/books.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { originOf } from '../gathering.ts';
import { readingPartId } from '../ids.ts';
import { partShown, threadName } from '../messages/reading.ts';
import { readingKind } from '../reading-plan/open-part.ts';

export const readingDelivery = deliveryKind({
  name: readingKind.name,
  async load(tx, row, { settings }) {
    const found = await books.partWith(tx, { part: row.subject });
    const { part, book } = found ?? {};
    if (!settings || !part || !book || part.upTo === null || part.occurrenceRef === null) return undefined;
    if (part.threadId !== null) return undefined;
    const dated = await occurrences.find(tx, part.occurrenceRef);
    const channel = dated && (dated.occurrence.channelId ?? dated.series.cardChannelId);
    if (!channel) return undefined;
    const all = await books.booksOf(tx, originOf(dated.series));
    const own = all.find((one) => one.book.ref === book.ref)?.parts ?? [];
    const next = own.find(({ position, upTo }) => position > part.position && upTo !== null);
    const nextDate = next?.occurrenceRef ? await occurrences.find(tx, next.occurrenceRef) : undefined;
    return {
      part: part.ref,
      upTo: part.upTo,
      notes: part.notes ?? undefined,
      book,
      hasNext: next !== undefined,
      nextAt: nextDate?.occurrence.startsAt,
      channel,
      locale: settings.locale,
    };
  },
  async send({ channel, locale, ...view }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const t = translations.for(locale);
    const carries = readingPartId.make({ part: view.part });
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const { id } = made || (await discord.createMessage(channel, partShown(view, t), nonceOf(row.ref)));
    // A message takes one thread, and both have one id: what was opened before is adopted.
    await discord
      .openThread(channel, id, threadName(view.upTo, t), ThreadAutoArchiveDuration.OneWeek)
      .catch((error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
      });
    return id;
  },
  record: (tx, threadId, { part }) => books.changePart(tx, part, { threadId }),
});
