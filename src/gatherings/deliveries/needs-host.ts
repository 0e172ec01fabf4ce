/** Tells the team that something needs a host. Why the one there was cannot is not told, because nobody was asked. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { gatheringOf } from '../gathering.ts';
import { needsHostShown } from '../messages/team.ts';

export const needsHostKind = { name: 'gathering.needs_host' } as const;

export const needsHost = deliveryKind({
  name: needsHostKind.name,
  async load(tx, row, { settings }) {
    const dated = await occurrences.find(tx, row.subject);
    const gathering = dated && gatheringOf(dated);
    if (!settings || gathering?.state !== 'planned' || gathering.host !== undefined) return undefined;
    return { gathering, channel: settings.staffChannel, locale: settings.locale };
  },
  async send({ gathering, channel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const says = needsHostShown(gathering, translations.for(locale));
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says }))) return;
    await discord.createMessage(channel, says, nonceOf(row.ref));
  },
});
