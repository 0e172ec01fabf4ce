/** A few words about a group in the staff channel, said once each. */
import * as groups from '#db/groups.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { DeliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Group } from '../types.ts';

export function staffNote(name: string, words: (group: Group, t: Translate) => Message): DeliveryKind {
  return deliveryKind({
    name,
    async load(tx, row, { settings }) {
      const group = await groups.find(tx, row.subject);
      return group && settings && { group, staffChannel: settings.staffChannel, locale: settings.locale };
    },
    async send({ group, staffChannel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
      const shown = words(group, translations.for(locale));
      const trace = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
      if (repeated && (await findOwnMessage(discord, trace))) return;
      await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
    },
  });
}
