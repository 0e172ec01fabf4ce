/** "How is it going?", in the thread of a match. What somebody answers only they see. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as matches from '#db/matching/matches.ts';
import { awake, requireSettings } from '#src/groups/index.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { howIsIt } from '../messages/thread.ts';
import { whenThereIsRoom } from './budget.ts';
import { kindNames } from './wanted.ts';

export const ask = deliveryKind({
  name: kindNames.ask,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    const place = match?.thread;
    return match?.state === 'open' && place !== undefined ? { match, place } : undefined;
  },
  async send({ match, place }, sending, row) {
    const { discord, community, translations, repeated, firstTriedAt, bot } = sending;
    const shown = howIsIt(match.ref, translations.for(requireSettings(community).locale));
    if (
      repeated &&
      (await findOwnMessage(discord, { channel: place, since: firstTriedAt, bot, says: shown }))
    )
      return;
    try {
      // It may have gone to sleep, and is opened by this.
      await whenThereIsRoom(sending);
      await awake(discord, { group: { ref: match.ref, state: 'active' }, thread: place }, () =>
        discord.createMessage(place, shown, nonceOf(row.ref)),
      );
    } catch (error) {
      // Whoever looks at their card makes it anew.
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
    }
  },
});
