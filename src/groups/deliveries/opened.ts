/** Tells the staff channel which groups were found open to others. They are being closed while this is sent. */
import * as care from '#db/group-care.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupsOpened } from '../messages/drift.ts';

export const opened = deliveryKind({
  name: 'group.opened',
  async load(tx, row, { settings }) {
    const names = await care.foundOpen(tx, row.version);
    return settings && names.length > 0
      ? { names, staffChannel: settings.staffChannel, locale: settings.locale }
      : undefined;
  },
  async send({ names, staffChannel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = groupsOpened(names, translations.for(locale));
    const trace = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, trace))) return;
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

export function openedDelivery({ ref, run }: { ref: Ref; run: number }): Wanted {
  return { kind: opened, subject: ref, target: `group-opened:${run}`, version: run, priority: 2 };
}
