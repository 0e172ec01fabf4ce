/** What can wait is said once in a window, however many cases there are, and calls nobody. */
import * as boards from '#db/escalation/boards.ts';
import * as queue from '#db/escalation/queue.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { digestShown } from '../messages/call.ts';

const window = hours(12);

export const digest = deliveryKind({
  name: 'case.digest',
  async load(tx, row, community) {
    const { settings } = community;
    const { waiting } = await queue.board(tx);
    const count = waiting.reduce((sum, each) => sum + each.count, 0);
    return settings && count > 0
      ? { count, board: row.subject, staffChannel: settings.staffChannel, locale: settings.locale }
      : undefined;
  },
  async send({ count, board, staffChannel, locale }, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const shown = digestShown(board, count, translations.for(locale));
    const at = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, at))) return;
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

export async function digestDelivery(tx: GuildTx, community: Community): Promise<Wanted> {
  const now = community.now();
  const { ref } = await boards.ensure(tx, newRef(), now);
  return {
    kind: digest,
    subject: ref,
    target: 'calls',
    occasion: `window.${Math.floor(now.getTime() / window)}`,
    notAfter: after(now, window),
  };
}
