/** A card in the staff channel: something about a member waits for a second person. It says neither what nor about whom. */
import * as remembrances from '#db/remembrances.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { rememberLookId } from '../ids.ts';
import { secondPersonCard } from '../messages/remembering.ts';

export const secondPerson = deliveryKind({
  name: 'member.second_person',
  async load(tx, row, community) {
    const remembrance = await remembrances.find(tx, row.subject);
    return remembrance?.asked && community.settings
      ? { staffChannel: community.settings.staffChannel, locale: community.settings.locale }
      : undefined;
  },
  async send({ staffChannel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const carries = rememberLookId.make({ member: row.subject });
    const trace = { channel: staffChannel, since: firstTriedAt, bot, carries };
    if (repeated && (await findOwnMessage(discord, trace))) return;
    await discord.createMessage(
      staffChannel,
      secondPersonCard(row.subject, translations.for(locale)),
      nonceOf(row.ref),
    );
  },
});

/** @param askedAt - tells it from an earlier time that was called off */
export function secondPersonDelivery(member: Ref, askedAt: Date): Wanted {
  return {
    kind: secondPerson,
    subject: member,
    target: `member:${member}`,
    occasion: String(askedAt.getTime()),
    notAfter: after(askedAt, days(7)),
  };
}
