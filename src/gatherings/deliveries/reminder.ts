/** Reminds somebody of what they said yes to, at a time of their own choosing, once. */
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as seats from '#db/gatherings/seats.ts';
import { memberRecord, putInInbox } from '#src/members/index.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringOf } from '../gathering.ts';
import { inboxKinds } from '../inbox.ts';
import { stillConcerns } from '../may-come.ts';
import { reminderShown } from '../messages/telling.ts';
import { placeOf } from './place.ts';

export const reminderKind = { name: 'gathering.reminder' } as const;

/** One target each: nobody's reminder waits for anybody else's. */
export const reminderTarget = (reminder: Ref): string => `gathering-reminder:${reminder}`;

export const reminderDelivery = deliveryKind({
  name: reminderKind.name,
  async load(tx, row, community) {
    const reminder = await reminders.find(tx, row.subject);
    const seat = reminder && (await seats.byRef(tx, reminder.seatRef));
    const dated = seat && (await occurrences.find(tx, seat.occurrenceRef));
    if (!community.settings || !dated || seat.state !== 'going' || dated.occurrence.state !== 'planned')
      return undefined;
    // It was moved meanwhile, and its reminder with it: that one is a delivery of its own.
    if (!row.key.endsWith(`:${dated.occurrence.startsAt.getTime()}`)) return undefined;
    const gathering = gatheringOf(dated);
    if (!(await stillConcerns(tx, community, gathering, seat.userId))) return undefined;
    const [guest, record, place] = await Promise.all([
      guests.find(tx, seat.userId),
      memberRecord(tx, community, seat.userId),
      placeOf(tx, gathering),
    ]);
    if (!guest || !record) return undefined;
    const isDirect = guest.remindIn === 'direct' && community.settings.directMessages;
    return {
      user: seat.userId,
      gathering,
      place,
      isDirect,
      locale: record.locale,
      zone: record.profile.timezone,
      community: community.settings.ref,
    };
  },
  async send(view, { discord, translations, repeated, firstTriedAt, bot }, row) {
    if (!view.isDirect) return false;
    const shown = forDirectMessages(reminderShown(view, translations.for(view.locale)), view.community);
    const channel = await discord.openDirectMessages(view.user);
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })))
      return true;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
    return true;
  },
  async record(tx, isTold, { user }, row, community) {
    if (!isTold) await putInInbox(tx, community, { user, kind: inboxKinds.reminder, subject: row.subject });
  },
  /** Where Discord takes no direct message, it waits for their next tap; what is too late is let go. */
  async instead(tx, row, community) {
    if (row.notAfter !== null && row.notAfter < community.now()) return;
    const reminder = await reminders.find(tx, row.subject);
    const seat = reminder && (await seats.byRef(tx, reminder.seatRef));
    if (seat)
      await putInInbox(tx, community, { user: seat.userId, kind: inboxKinds.reminder, subject: row.subject });
  },
});
