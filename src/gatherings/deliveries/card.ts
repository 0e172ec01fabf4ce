/** The card of one date: posted once, then edited in place. It shows how many come, never who. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { besideOf } from '../beside.ts';
import { gatheringOf } from '../gathering.ts';
import { goingId } from '../ids.ts';
import { publicCard } from '../messages/card.ts';
import { cardKind, cardTarget } from '../redraw.ts';
import { pingedRole } from './pinged.ts';

export const cardDelivery = deliveryKind({
  name: cardKind.name,
  async load(tx, row, community) {
    const { settings } = community;
    const dated = await occurrences.find(tx, row.subject);
    const channel = dated?.occurrence.channelId;
    if (!settings || !channel || dated.occurrence.shownVersion >= dated.occurrence.version) return undefined;
    const gathering = gatheringOf(dated);
    return {
      gathering,
      beside: await besideOf(tx, community, gathering),
      isOn: gathering.state === 'planned' && gathering.startsAt <= community.now(),
      ping: pingedRole(dated.series.pingRoleId, community),
      channel,
      message: dated.occurrence.messageId ?? undefined,
      locale: settings.locale,
    };
  },
  async send(
    { channel, message, locale, ...view },
    { discord, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const t = translations.for(locale);
    if (message !== undefined) {
      // Whom it notified once it does not notify again.
      const isThere = await discord
        .editMessage(channel, message, publicCard({ ...view, ping: undefined }, t))
        .then(
          () => true,
          (error: unknown) => {
            if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
            return false;
          },
        );
      return { channel, message: isThere ? message : undefined };
    }
    const carries = goingId.make({ occurrence: view.gathering.ref });
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const posted = made || (await discord.createMessage(channel, publicCard(view, t), nonceOf(row.ref)));
    return { channel, message: posted.id };
  },
  async record(tx, { channel, message }, { gathering }, _row, community) {
    // Somebody took it away by hand: that stays so.
    const place =
      message === undefined
        ? { channelId: null, messageId: null }
        : { channelId: channel, messageId: message };
    await occurrences.cardShown(tx, gathering.ref, { ...place, shownVersion: gathering.version });
    const now = await occurrences.find(tx, gathering.ref);
    if (!now?.occurrence.channelId || now.occurrence.version <= gathering.version) return;
    const { ref, version } = now.occurrence;
    await occurrences.redrawAsked(tx, ref, version);
    await deliver(tx, community, {
      kind: cardKind,
      subject: ref,
      target: cardTarget(ref),
      version,
      priority: 6,
    });
  },
  /** The channel is gone or closed to us: there is no card, and nothing waits for it. */
  async instead(tx, row) {
    const dated = await occurrences.find(tx, row.subject);
    if (!dated) return;
    const { ref, version } = dated.occurrence;
    await occurrences.cardShown(tx, ref, { channelId: null, messageId: null, shownVersion: version });
  },
});
