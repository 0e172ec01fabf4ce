/** Shows staff what a human changed about a group's channel, and asks whether to keep it; redrawn when that is settled. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as care from '#db/group-care.ts';
import * as groups from '#db/groups.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { keepDriftId } from '../ids.ts';
import { driftCard, driftSettled } from '../messages/drift.ts';
import { driftOf } from '../reconcile/drift.ts';
import { seenChannel } from '../reconcile/seen.ts';
import type { Drift, Group } from '../types.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';

export const driftCardKind = deliveryKind({
  name: 'group.drift',
  async load(tx, row, { settings }) {
    const drift = await care.drift(tx, row.subject);
    const group = drift && (await groups.find(tx, drift.group));
    if (!group || !settings || drift.version !== row.version) return undefined;
    return { drift, group, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ drift, group, staffChannel, locale }, sending, row) {
    const { discord, translations, bot, repeated, firstTriedAt, community } = sending;
    const t = translations.for(locale);
    const seen = drift.state === 'shown' ? await channelOf(group) : undefined;
    const found = seen && driftOf(group, seen, community.guild);
    const shown = seen && found ? driftCard({ drift, group, seen, found }, t) : driftSettled(drift, group, t);

    if (drift.card) {
      const edited = await discord.editMessage(drift.card.channel, drift.card.message, shown).catch(gone);
      if (edited) return { channel: edited.channel_id, message: edited.id };
    }
    // What is settled already need not be shown to anybody.
    if (!found) return undefined;
    const carries = keepDriftId.make({ drift: drift.ref });
    const before =
      repeated &&
      (await findOwnMessage(discord, { channel: staffChannel, since: firstTriedAt, bot, carries }));
    const posted = before || (await discord.createMessage(staffChannel, shown, nonceOf(row.ref)));
    return { channel: staffChannel, message: posted.id };

    async function channelOf({ places }: Group) {
      const channel = places.channel && (await discord.channel(places.channel).catch(alreadyGone));
      return channel ? seenChannel(channel) : undefined;
    }
  },
  async record(tx, card, { drift }) {
    if (card) await care.placeDriftCard(tx, drift.ref, card);
  },
});

function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

export function driftDelivery({ ref, version }: Pick<Drift, 'ref' | 'version'>): Wanted {
  return { kind: driftCardKind, subject: ref, target: `group-drift:${ref}`, version, priority: 4 };
}
