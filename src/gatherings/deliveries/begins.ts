/** Says in the channel of its card that something begins. Notifies nobody, unless a lead chose a role for it. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringOf } from '../gathering.ts';
import { beginsShown } from '../messages/card.ts';
import { pingedRole } from './pinged.ts';
import { placeOf } from './place.ts';

export const beginsKind = { name: 'gathering.begins' } as const;

export const beginsTarget = (occurrence: Ref): string => `gathering-begins:${occurrence}`;

export const beginsDelivery = deliveryKind({
  name: beginsKind.name,
  async load(tx, row, community) {
    const { settings } = community;
    const dated = await occurrences.find(tx, row.subject);
    const channel = dated?.occurrence.channelId;
    if (!settings || !channel || dated.occurrence.state !== 'planned') return undefined;
    // It was moved meanwhile: its new beginning has a notice of its own.
    if (!row.key.endsWith(`:${dated.occurrence.startsAt.getTime()}`)) return undefined;
    const gathering = gatheringOf(dated);
    const ping = pingedRole(dated.series.pingRoleId, community);
    return { gathering, place: await placeOf(tx, gathering), ping, channel, locale: settings.locale };
  },
  async send({ channel, locale, ...view }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const says = beginsShown(view, translations.for(locale));
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says }))) return;
    await discord.createMessage(channel, says, nonceOf(row.ref));
  },
});
