/** The notice in the staff channel that a card waits for a look: posted once, redrawn when it is decided. It names nobody, and shows no word of it. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as cards from '#db/learning/cards.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { lookAtCardId } from '../ids.ts';
import { cardNotice, isOpen } from '../messages/team.ts';
import type { CardNotice } from '../types.ts';

export const noticeKind = deliveryKind({
  name: 'learning.card',
  async load(tx, row, { settings }) {
    const notice = await cards.find(tx, row.subject);
    // One that may have been posted without our hearing of it is looked for, though it is decided by now.
    const mayStand = row.attempts > 1 && notice?.card === undefined;
    return notice && settings && (notice.version === row.version || mayStand)
      ? { notice, staffChannel: settings.staffChannel, locale: settings.locale }
      : undefined;
  },
  async send({ notice, staffChannel, locale }, sending, row) {
    const { discord, translations, bot, repeated, firstTriedAt } = sending;
    const shown = cardNotice(notice, translations.for(locale));
    const carries = lookAtCardId.make({ card: notice.ref });
    const trace = { channel: staffChannel, since: firstTriedAt, bot, carries };
    const before = repeated && !notice.card && (await findOwnMessage(discord, trace));
    const card = before ? { channel: staffChannel, message: before.id } : notice.card;
    if (card && (await discord.editMessage(card.channel, card.message, shown).catch(gone))) return card;
    // Decided before it was shown: nobody need be asked any more.
    if (!isOpen(notice)) return undefined;
    const posted = await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
    return { channel: staffChannel, message: posted.id };
  },
  async record(tx, card, { notice }) {
    if (card) await cards.placeCard(tx, notice.ref, card);
  },
});

function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

export function cardDelivery({ ref, version }: CardNotice): Wanted {
  return { kind: noticeKind, subject: ref, target: `coping-card:${ref}`, version, priority: 5 };
}
