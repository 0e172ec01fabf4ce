/** A prompt, sent where its member wants it. Where Discord takes none, what they chose stays and their inbox says how to mend it. */
import * as stored from '#db/checkins/own.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { PromptRow } from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, memberRecord, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { notTodayId } from '../ids.ts';
import { inboxKinds } from '../inbox.ts';
import { promptShown } from '../messages/prompt.ts';
import { ownCheckin } from '../own.ts';
import { promptKind } from './prompt-target.ts';

/** What is still to be asked: whoever paused, left or stopped meanwhile is asked nothing. */
async function askedNow(tx: GuildTx, community: Community, prompt: PromptRow | undefined) {
  if (prompt?.state !== 'planned') return undefined;
  const user = prompt.userId;
  const [own, record] = await Promise.all([
    ownCheckin(tx, community, user),
    memberRecord(tx, community, user),
  ]);
  if (!own || !record || !community.settings || (await isDeceased(tx, user))) return undefined;
  const { row, wishes } = own;
  const scale = wishes.scales[0];
  if (row.state !== 'running' || row.flare || row.away || scale === undefined) return undefined;
  return {
    prompt,
    user,
    channel: row.channelId ?? undefined,
    place: community.settings.directMessages ? wishes.place : 'inbox',
    locale: record.locale,
    lighter: record.profile.lighter === true,
    scale,
    community: community.settings.ref,
  };
}

export const promptDelivery = deliveryKind({
  name: promptKind,
  load: async (tx, row, community) => askedNow(tx, community, await prompts.find(tx, row.subject)),
  async send(view, { discord, translations, repeated, firstTriedAt, bot }, row) {
    if (view.place === 'inbox') return undefined;
    const { prompt, scale, lighter } = view;
    const asked = { prompt: prompt.ref, scale, lighter, saysRarer: prompt.saysRarer };
    const shown = forDirectMessages(promptShown(asked, translations.for(view.locale)), view.community);
    const channel = view.channel ?? (await discord.openDirectMessages(view.user));
    const carries = notTodayId.make({ prompt: prompt.ref });
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const posted = made || (await discord.createMessage(channel, shown, nonceOf(row.ref)));
    return { channel, message: posted.id };
  },
  async record(tx, sent, { prompt, user, channel }, row, community) {
    if (!sent) {
      // Where something of theirs waits already, one is enough.
      const before = await prompts.latestBefore(tx, user, prompt.dueAt);
      if (before?.state !== 'shown')
        await putInInbox(tx, community, { user, kind: inboxKinds.waiting, subject: row.subject });
      await prompts.save(tx, prompt.ref, { state: 'shown' });
      return;
    }
    await prompts.save(tx, prompt.ref, { state: 'shown', channelId: sent.channel, messageId: sent.message });
    if (channel === undefined) await stored.change(tx, user, { channelId: sent.channel });
  },
  async instead(tx, row, community) {
    const prompt = await prompts.lock(tx, row.subject);
    if (prompt?.state !== 'planned') return;
    const user = prompt.userId;
    await prompts.save(tx, prompt.ref, { state: 'unseen' });
    // Too late is no fault of anybody's, and whoever was told once how to mend it is not told again every day.
    const isTooLate = row.notAfter !== null && row.notAfter < community.now();
    const before = await prompts.latestBefore(tx, user, prompt.dueAt);
    if (isTooLate || before?.state === 'unseen') return;
    await putInInbox(tx, community, { user, kind: inboxKinds.directClosed, subject: row.subject });
  },
});
