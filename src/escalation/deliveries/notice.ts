/** The notice to a reporter who asked for one by direct message. Where that is refused it waits in their inbox instead. */
import { z } from 'zod';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { noticeMessage } from '../messages/notice.ts';

/** What the inbox calls it. */
export const noticeKind = 'escalation.notice';

/** Who sent a report, as it is sealed. */
export const reporterShape = z.object({
  user: z.string(),
  locale: z.string(),
  /** The direct messages in which they wrote it. */
  channel: z.string().optional(),
});
export type Reporter = z.infer<typeof reporterShape>;

/** Opens who sent a report: for telling them, and where two people agreed to open it. */
export async function reporterOf(
  tx: GuildTx,
  community: Community,
  report: Ref,
): Promise<Reporter | undefined> {
  const opened = await reports.reporterOf(tx, (caseRef) => community.vault.cases.find(tx, caseRef), report);
  return opened === undefined ? undefined : reporterShape.parse(JSON.parse(opened));
}

export const notice = deliveryKind({
  name: 'case.notice',
  async load(tx, row, community) {
    const told = await reporterOf(tx, community, row.subject);
    return told && !(await isDeceased(tx, told.user)) ? told : undefined;
  },
  async send({ user, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = noticeMessage(translations.for(locale));
    const channel = await discord.openDirectMessages(user);
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })))
      return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  async instead(tx, row, community) {
    const told = await reporterOf(tx, community, row.subject);
    if (told) await putInInbox(tx, community, { user: told.user, kind: noticeKind, subject: row.subject });
  },
});

/** After a week it is no news. */
export function noticeDelivery(report: Ref, now: Date): Wanted {
  return { kind: notice, subject: report, target: `notice:${report}`, notAfter: after(now, days(7)) };
}
