/** The recap of a date in the channel of its card: posted once, then edited in place, and taken away where it was taken back. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as stored from '#db/gatherings/after.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { shelved } from '#db/gatherings/shelved.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { recapKind, wordsOf } from '../after/recap.ts';
import { gatheringOf } from '../gathering.ts';
import { recapLookId } from '../ids.ts';
import { recapShown } from '../messages/after.ts';

export const recapDelivery = deliveryKind({
  name: recapKind.name,
  async load(tx, row, community) {
    const recap = await stored.recap(tx, row.subject);
    const dated = recap && (await occurrences.find(tx, recap.occurrenceRef));
    if (!community.settings || !dated || recap.shownVersion >= recap.version) return undefined;
    const channel = recap.channelId ?? dated.occurrence.channelId ?? dated.series.cardChannelId;
    if (channel === null) return undefined;
    return {
      recap,
      gathering: gatheringOf(dated),
      words: await wordsOf(tx, community, recap),
      inLibrary: (await shelved(tx, [recap.ref])).has(recap.ref),
      channel,
      locale: community.settings.locale,
    };
  },
  async send(
    { recap, gathering, words, inLibrary, channel, locale },
    { discord, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const carries = recapLookId.make({ occurrence: gathering.ref });
    const find = () => findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries });
    const known = recap.messageId ?? (repeated ? (await find())?.id : undefined);
    if (words === undefined) {
      if (known !== undefined) await discord.deleteMessage(channel, known).catch(isGone);
      return { channel, message: null, isLeft: false };
    }
    const said = { words, host: recap.userId ?? undefined, inLibrary };
    const shown = recapShown(gathering, said, translations.for(locale));
    if (known === undefined) {
      const { id } = await discord.createMessage(channel, shown, nonceOf(row.ref));
      return { channel, message: id, isLeft: false };
    }
    const isLeft = await discord.editMessage(channel, known, shown).then(
      () => false,
      (error: unknown) => {
        isGone(error);
        return true;
      },
    );
    return { channel, message: isLeft ? null : known, isLeft };
  },
  async record(tx, { channel, message, isLeft }, { recap }) {
    await stored.recapShown(tx, recap.ref, {
      channelId: message === null ? null : channel,
      messageId: message,
      shownVersion: recap.version,
      // Somebody took it away by hand: that stays so.
      ...(isLeft && { state: 'taken_back', words: null }),
    });
  },
});

function isGone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}
