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
import { swapOffered } from '../messages/swap.ts';
import { turnAt } from '../rota/read.ts';

export const swap = deliveryKind({
  name: 'duty.swap',
  async load(tx, row, community) {
    const { settings } = community;
    const offer = await rota.findSwap(tx, row.subject);
    if (!settings || !offer || offer.beginsAt <= community.now()) return undefined;
    const turn = await turnAt(tx, community, offer);
    return turn && { offer, turn, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ offer, turn, staffChannel, locale }, { discord, translations, bot, repeated }, row) {
    const shown = swapOffered(offer, turn, translations.for(locale));
    const { place } = offer;
    if (place) {
      const edited = await discord.editMessage(place.channel, place.message, shown).catch(gone);
      if (edited) return { channel: edited.channel_id, message: edited.id };
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
