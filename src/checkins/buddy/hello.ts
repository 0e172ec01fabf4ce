/** The note that a hello might be nice: by direct message where somebody hears so of their matches, else at their next tap. */
import * as stored from '#db/checkins/buddies.ts';
import { memberRecord, putInInbox } from '#src/members/index.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { addressed } from '#src/platform/discord/custom-id.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { helloEndId } from '../ids.ts';
import { inboxKinds } from '../inbox.ts';
import { helloNote } from './messages.ts';
import { mayTell } from './may-tell.ts';

export const hello = deliveryKind({
  name: 'checkin.hello',
  async load(tx, { subject }, community) {
    const row = await stored.find(tx, subject);
    const by = row && (await mayTell(tx, community, row));
    const record = by && (await memberRecord(tx, community, row.buddyId));
    const about = community.settings?.ref;
    if (!record || about === undefined) return undefined;
    return { ref: subject, about, by, user: row.buddyId, from: row.userId, locale: record.locale };
  },
  async send({ ref, about, by, user, from, locale }, sending, row) {
    if (by === 'inbox') return 'waits' as const;
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const shown = forDirectMessages(helloNote({ ref, from }, translations.for(locale)), about);
    const channel = await discord.openDirectMessages(user);
    const carries = addressed(helloEndId.make({ hello: ref }), about);
    if (!repeated || !(await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries })))
      await discord.createMessage(channel, shown, nonceOf(row.ref));
    return 'sent' as const;
  },
  async record(tx, went, { ref, user }, _row, community) {
    if (went === 'waits') await putInInbox(tx, community, { user, kind: inboxKinds.hello, subject: ref });
  },
  async instead(tx, { subject }, community) {
    const row = await stored.find(tx, subject);
    if (row && (await mayTell(tx, community, row)))
      await putInInbox(tx, community, { user: row.buddyId, kind: inboxKinds.hello, subject });
  },
});
