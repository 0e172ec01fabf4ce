/** The offer of a shift in the staff channel: posted once, then redrawn to how it stands. It calls nobody. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as rota from '#db/escalation/rota.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { takeSwapId } from '../ids.ts';
import { swapNotTaken, swapOffered } from '../messages/swap.ts';
import { turnAt } from '../rota/read.ts';

export const swap = deliveryKind({
  name: 'duty.swap',
  async load(tx, row, community) {
    const { settings } = community;
    const offer = await rota.findSwap(tx, row.subject);
    if (!settings || !offer) return undefined;
    const hasBegun = offer.beginsAt <= community.now();
    // Once it has begun, an offer that nobody took must not stand there with its button.
    if (hasBegun && (offer.takenBy !== undefined || !offer.place)) return undefined;
    const turn = await turnAt(tx, community, offer);
    return turn && { offer, turn, hasBegun, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ offer, turn, hasBegun, staffChannel, locale }, { discord, translations, bot, repeated }, row) {
    const t = translations.for(locale);
    const shown = hasBegun ? swapNotTaken(offer, turn, t) : swapOffered(offer, turn, t);
    const { place } = offer;
    if (place) {
      const edited = await discord.editMessage(place.channel, place.message, shown).catch(gone);
      if (edited || hasBegun) return place;
    }
    const carries = takeSwapId.make({ swap: offer.ref });
    const at = { channel: staffChannel, since: offer.offeredAt, bot, carries };
    const posted =
      (repeated ? await findOwnMessage(discord, at) : undefined) ??
      (await discord.createMessage(staffChannel, shown, nonceOf(row.ref)));
    return { channel: staffChannel, message: posted.id };
  },
  record: (tx, sent, { offer }) => rota.placeSwap(tx, offer.ref, sent),
});

/** Somebody deleted it: it is posted anew. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
}

/** Draws it as it stands when it is sent. */
export function swapDelivery(ref: Ref): Wanted {
  return { kind: swap, subject: ref, target: 'swaps', occasion: newRef() };
}

/** Draws it once more when it begins: by then somebody has it, or it is over. */
export function swapBegins({ ref, beginsAt }: { readonly ref: Ref; readonly beginsAt: Date }): Wanted {
  return { ...swapDelivery(ref), notBefore: beginsAt };
}
