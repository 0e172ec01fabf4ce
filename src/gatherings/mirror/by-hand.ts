/** Tells the team once that somebody changed or deleted one of the server's events by hand, and that it is as it was. */
import * as mirrors from '#db/gatherings/mirrors.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { gatheringOf } from '../gathering.ts';
import { byHandShown } from '../messages/team.ts';

export const byHandKind = { name: 'gathering.mirror_by_hand' } as const;

export const byHandDelivery = deliveryKind({
  name: byHandKind.name,
  async load(tx, row, { settings }) {
    const mirror = await mirrors.find(tx, row.subject);
    const dated = mirror && (await occurrences.find(tx, mirror.occurrenceRef));
    if (!settings || !dated) return undefined;
    const isDeleted = row.key.endsWith('.deleted');
    const { staffChannel: channel, locale } = settings;
    return { gathering: gatheringOf(dated), isDeleted, channel, locale };
  },
  async send(
    { gathering, isDeleted, channel, locale },
    { discord, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const says = byHandShown(gathering, isDeleted, translations.for(locale));
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says }))) return;
    await discord.createMessage(channel, says, nonceOf(row.ref));
  },
});
