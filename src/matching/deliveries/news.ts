/** A direct message that there is news, for those who asked to hear so: it says of what only behind `/match`. Refused, it waits in their inbox. */
import * as profiles from '#db/matching/profiles.ts';
import { isDeceased, memberRecord, putInInbox } from '#src/members/index.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { inboxKinds } from '../inbox.ts';
import { newsMessage } from '../messages/news.ts';
import { kindNames } from './wanted.ts';

export const news = deliveryKind({
  name: kindNames.news,
  async load(tx, row, community) {
    const told = await profiles.byRef(tx, row.subject);
    if (!told || told.hold || (await isDeceased(tx, told.user))) return undefined;
    const record = await memberRecord(tx, community, told.user);
    const about = community.settings?.ref;
    return record && about !== undefined ? { user: told.user, locale: record.locale, about } : undefined;
  },
  async send(
    { user, locale, about },
    { discord, community, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const shown = forDirectMessages(newsMessage(community.guild, translations.for(locale)), about);
    const channel = await discord.openDirectMessages(user);
    const trace = { channel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, trace))) return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  async instead(tx, row, community) {
    const told = await profiles.byRef(tx, row.subject);
    if (told)
      await putInInbox(tx, community, { user: told.user, kind: inboxKinds.news, subject: row.subject });
  },
});
