/** The community's calendar: one pinned message, edited in place, of what is open to everyone. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as calendars from '#db/gatherings/calendars.ts';
import { everybody } from '#db/gatherings/eyes.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { gatheringOf } from '../gathering.ts';
import { mineId } from '../ids.ts';
import { calendarShown, onCalendar } from '../messages/calendar.ts';
import { calendarKind } from '../redraw.ts';

export const calendarDelivery = deliveryKind({
  name: calendarKind.name,
  async load(tx, row, community) {
    const { settings } = community;
    const calendar = await calendars.find(tx);
    if (!settings || !calendar?.channelId || calendar.version > row.version) return undefined;
    const ahead = await occurrences.comingUp(tx, everybody, {
      now: community.now(),
      limit: onCalendar + 1,
    });
    return {
      calendar,
      channel: calendar.channelId,
      gatherings: ahead.map(gatheringOf),
      now: community.now(),
      locale: settings.locale,
    };
  },
  async send(
    { calendar, channel, gatherings, now, locale },
    { discord, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const shown = calendarShown(gatherings, now, translations.for(locale));
    if (calendar.messageId !== null) {
      try {
        await discord.editMessage(channel, calendar.messageId, shown);
        return { message: calendar.messageId, pinned: calendar.pinnedAt !== null };
      } catch (error) {
        // Somebody took it away by hand; it is the one place where everything stands, so it is posted anew.
        if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      }
    }
    if (calendar.formerChannelId !== null && calendar.formerMessageId !== null)
      await discord.deleteMessage(calendar.formerChannelId, calendar.formerMessageId).catch(isGone);
    const carries = mineId.make({ page: '0' });
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const { id } = made || (await discord.createMessage(channel, shown, nonceOf(row.ref)));
    // Without the right to pin it stands there unpinned; `/doctor` says so.
    const pinned = await discord.pin(channel, id, reasonOf(calendar.ref)).then(
      () => true,
      (error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.MissingPermissions)) throw error;
        return false;
      },
    );
    return { message: id, pinned };
  },
  async record(tx, { message, pinned }, { calendar, now }) {
    const present = await calendars.find(tx);
    // It was put elsewhere while this was sent: what stands here is not the calendar any more.
    if (present?.round !== calendar.round) return;
    const pinnedAt = pinned ? (calendar.pinnedAt ?? now) : null;
    await calendars.save(tx, { messageId: message, pinnedAt, formerMessageId: null });
  },
});

function isGone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}
