/** The question whether a pause is over, by direct message to whoever chose that. Where it is refused it waits in their inbox. */
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { putInInbox } from '../../inbox.ts';
import { isDeceased } from '../../remembering.ts';
import { memberRecord } from '../../record.ts';
import { pauseQuestion } from '../messages/question.ts';
import { pauseOf } from '../pause.ts';
import { pauseQuestionKind } from '../question-kind.ts';

/** Who is still to be asked: they may have come back, or paused anew, since the question was planned. */
async function whoIsAsked(tx: GuildTx, { subject }: DeliveryRow, community: Community) {
  const member = await members.lockByRef(tx, subject);
  if (!member || (await isDeceased(tx, member.user))) return undefined;
  return (await pauseOf(tx, community, member.user))?.asked ? member.user : undefined;
}

export const pauseQuestionByMessage = deliveryKind({
  name: pauseQuestionKind,
  async load(tx, row, community) {
    const user = await whoIsAsked(tx, row, community);
    const record = user && (await memberRecord(tx, community, user));
    return user && record && community.settings
      ? { user, locale: record.locale, community: community.settings.ref }
      : undefined;
  },
  async send({ user, locale, community }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = forDirectMessages(pauseQuestion(translations.for(locale)), community);
    const channel = await discord.openDirectMessages(user);
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })))
      return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  async instead(tx, row, community) {
    const user = await whoIsAsked(tx, row, community);
    if (user) await putInInbox(tx, community, { user, kind: pauseQuestionKind, subject: row.subject });
  },
});

/** @param askedAt - tells it from the question about another pause. After three days it is no help any more, and waits in the inbox. */
export function pauseQuestionDelivery(member: Ref, askedAt: Date): Wanted {
  return {
    kind: pauseQuestionByMessage,
    subject: member,
    target: `member:${member}`,
    occasion: String(askedAt.getTime()),
    notAfter: after(askedAt, days(3)),
  };
}
