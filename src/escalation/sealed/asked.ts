/** Tells the leads, in the staff channel, that one of them is asked to decide. What about, they read privately. */
import * as openings from '#db/escalation/openings.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { openingId } from '../ids.ts';
import { leadsByName, perhapsLeads } from '../ring-leads.ts';
import { leadAsked } from './messages.ts';

export const openingAsked = deliveryKind({
  name: 'case.opening_asked',
  async load(tx, { subject }, community) {
    const { settings } = community;
    const found = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), subject);
    if (found?.state !== 'asked' || !settings) return undefined;
    const { staffChannel, leadRole, locale } = settings;
    const perhaps = (await perhapsLeads(tx)).filter((user) => user !== found.askedBy);
    return { opening: subject, staffChannel, leadRole, locale, perhaps };
  },
  async send({ opening, staffChannel, leadRole, locale, perhaps }, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const carries = openingId.make({ opening });
    const at = { channel: staffChannel, since: firstTriedAt, bot, carries };
    if (repeated && (await findOwnMessage(discord, at))) return;
    const byName = await leadsByName({ role: leadRole, channel: staffChannel, perhaps }, sending);
    const shown = leadAsked({ opening, leadRole, byName }, translations.for(locale));
    await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
  },
});

export function openingAskedDelivery(opening: Ref, notAfter: Date): Wanted {
  return { kind: openingAsked, subject: opening, target: `opening:${opening}`, notAfter, priority: 1 };
}
