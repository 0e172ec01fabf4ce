/** The card of a case in the staff channel: posted once, then redrawn in place to the present state. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as cases from '#db/escalation/cases.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { lookId } from '../ids.ts';
import { caseCard } from '../messages/card.ts';
import { boardDelivery } from './board.ts';
import { rankOf } from '../types.ts';
import type { Case } from '../types.ts';

export const card = deliveryKind({
  name: 'case.card',
  async load(tx, row, community) {
    const found = await cases.find(tx, row.subject);
    const staffChannel = community.settings?.staffChannel;
    return found && staffChannel && found.cardVersion < found.version
      ? { case: found, staffChannel, locale: community.settings.locale }
      : undefined;
  },
  async send({ case: current, staffChannel, locale }, { discord, translations, bot, repeated }, row) {
    const shown = caseCard(current, translations.for(locale));
    const version = current.version;
    if (current.card) {
      const edited = await discord.editMessage(current.card.channel, current.card.message, shown).catch(gone);
      if (edited) return { channel: edited.channel_id, message: edited.id, version };
    }
    // An earlier version's delivery may have posted it and died before saying so.
    if (repeated || version > 1) {
      const custom = lookId.make({ case: current.ref });
      const posted = await findOwnMessage(discord, {
        channel: staffChannel,
        since: current.openedAt,
        bot,
        carries: custom,
      });
      if (posted) {
        await discord.editMessage(staffChannel, posted.id, shown);
        return { channel: staffChannel, message: posted.id, version };
      }
    }
    const posted = await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
    return { channel: staffChannel, message: posted.id, version };
  },
  async record(tx, sent, view, _row, community) {
    await cases.placeCard(tx, view.case.ref, sent);
    // The board leads to it from now on.
    if (view.case.card?.message !== sent.message) await deliver(tx, community, boardDelivery());
  },
});

/** Somebody deleted the card: it is posted anew. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
}

/**
 * Draws a case as it stands when it is sent. New cards of a community go one after another, since they share a channel and its
 * rate, and the worst goes first; one that stands is changed by itself.
 */
export function cardDelivery({ ref, version, severity, state }: Case, stands: boolean): Wanted {
  const wanted = { kind: card, subject: ref, version, priority: rankOf(severity) };
  if (stands) return { ...wanted, target: `card:${ref}`, woken: 'after' };
  // What somebody has already is in no hurry: whoever posts the other new cards comes to it, and many who take cases at the
  // same moment need not wait for each other at the one job of all new cards.
  return { ...wanted, target: 'cards', ...(state !== 'open' && { woken: 'later' }) };
}
