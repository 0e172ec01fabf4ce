/** The card in the staff channel that somebody asks to join a group: posted once, redrawn when it is answered. It names nobody. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as requests from '#db/group-requests.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { lookAtRequestId } from '../ids.ts';
import { requestCard } from '../messages/requests.ts';
import type { JoinRequest } from '../types.ts';

export const requestCardKind = deliveryKind({
  name: 'group.request',
  async load(tx, row, { settings }) {
    const request = await requests.find(tx, row.subject);
    // One that may have been posted without our hearing of it is looked for, though it is answered by now.
    const mayStand = row.attempts > 1 && request?.card === undefined;
    return request && settings && (request.version === row.version || mayStand)
      ? { request, staffChannel: settings.staffChannel, locale: settings.locale }
      : undefined;
  },
  async send({ request, staffChannel, locale }, sending, row) {
    const { discord, translations, bot, repeated, firstTriedAt } = sending;
    const shown = requestCard(request, translations.for(locale));
    const carries = lookAtRequestId.make({ request: request.ref });
    const trace = { channel: staffChannel, since: firstTriedAt, bot, carries };
    const before = repeated && !request.card && (await findOwnMessage(discord, trace));
    const card = before ? { channel: staffChannel, message: before.id } : request.card;
    if (card && (await discord.editMessage(card.channel, card.message, shown).catch(gone))) return card;
    // Answered before it was shown: nobody need be asked any more.
    if (request.state !== 'open') return undefined;
    const posted = await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
    return { channel: staffChannel, message: posted.id };
  },
  async record(tx, card, { request }) {
    if (card) await requests.placeCard(tx, request.ref, card);
  },
});

function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

export function requestDelivery({ ref, version }: JoinRequest): Wanted {
  return { kind: requestCardKind, subject: ref, target: `group-request:${ref}`, version, priority: 4 };
}
