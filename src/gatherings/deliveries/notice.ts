/** Tells somebody once what has changed about a gathering of theirs: directly if they chose that for reminders, else at their next tap. */
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringOf } from '../gathering.ts';
import { inboxKinds } from '../inbox.ts';
import { stillConcerns } from '../may-come.ts';
import { noticeShown } from '../messages/telling.ts';
import { noticeKind } from '../telling.ts';
import { placeOf } from './place.ts';

/** What a notice tells now, and where. Undefined where it is gone, or is somebody else's. */
export async function noticeView(tx: GuildTx, community: Community, ref: Ref) {
  const notice = await guests.notice(tx, ref);
  const dated = notice && (await occurrences.find(tx, notice.occurrenceRef));
  if (!notice || !dated || !community.settings) return undefined;
  const gathering = gatheringOf(dated);
  // Who is asked to host need not be among those whom it is for, and who hears that it is closed to them is not.
  const concerns =
    notice.kind === 'host_asked' ||
    notice.kind === 'closed' ||
    (await stillConcerns(tx, community, gathering, notice.userId));
  if (!concerns) return undefined;
  const [guest, record, place] = await Promise.all([
    guests.find(tx, notice.userId),
    memberRecord(tx, community, notice.userId),
    placeOf(tx, gathering),
  ]);
  return {
    notice,
    gathering,
    place,
    isDirect: guest?.remindIn === 'direct' && community.settings.directMessages,
    locale: record?.locale ?? community.settings.locale,
    zone: record?.profile.timezone,
    community: community.settings.ref,
  };
}

export const noticeDelivery = deliveryKind({
  name: noticeKind.name,
  load: (tx, row, community) => noticeView(tx, community, row.subject),
  async send(view, { discord, translations, repeated, firstTriedAt, bot }, row) {
    if (!view.isDirect) return false;
    const shown = forDirectMessages(noticeShown(view, translations.for(view.locale)), view.community);
    const channel = await discord.openDirectMessages(view.notice.userId);
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })))
      return true;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
    return true;
  },
  async record(tx, isTold, { notice }, _row, community) {
    if (!isTold) await leave(tx, community, notice);
  },
  async instead(tx, row, community) {
    const notice = await guests.notice(tx, row.subject);
    if (notice) await leave(tx, community, notice);
  },
});

function leave(
  tx: GuildTx,
  community: Community,
  { userId: user, ref: subject }: guests.NoticeRow,
): Promise<void> {
  return putInInbox(tx, community, { user, kind: inboxKinds.notice, subject });
}
