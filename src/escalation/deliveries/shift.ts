/** A shift of the rota begins: whoever has it is told in the staff channel, with a digest of what waits. */
import * as queue from '#db/escalation/queue.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { handoverId } from '../ids.ts';
import { shiftBegins } from '../messages/call.ts';
import { turnsNow } from '../rota/read.ts';

export const shift = deliveryKind({
  name: 'duty.shift',
  async load(tx, row, community) {
    const { settings } = community;
    const turn = (await turnsNow(tx, community)).find((each) => each.shift === row.subject);
    if (!settings || !turn) return undefined;
    const { waiting, secondCount: second } = await queue.board(tx);
    return {
      turn,
      waiting,
      second,
      staffChannel: settings.staffChannel,
      locale: settings.locale,
    };
  },
  async send({ turn, waiting, second, staffChannel, locale }, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const carries = handoverId.make({ shift: turn.shift });
    const at = { channel: staffChannel, since: firstTriedAt, bot, carries };
    if (repeated && (await findOwnMessage(discord, at))) return;
    const shown = shiftBegins({ turn, waiting, second }, translations.for(locale));
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

/** Once for each time that a shift comes; when it is over, it is no news. */
export function shiftDelivery(ref: Ref, { from, until }: { from: Date; until: Date }): Wanted {
  return {
    kind: shift,
    subject: ref,
    target: 'calls',
    occasion: from.getTime().toString(36),
    notAfter: until,
  };
}
