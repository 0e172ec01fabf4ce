/** A prompt, sent where its member wants it. Where Discord takes none, what they chose stays and their inbox says how to mend it. */
import * as stored from '#db/checkins/own.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { PromptRow } from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, memberRecord, putInInbox, takeFromInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { addressed } from '#src/platform/discord/custom-id.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { hallGone, hallPlace } from '#src/platform/discord/hall/place.ts';
import { notTodayId } from '../ids.ts';
import { inboxKinds } from '../inbox.ts';
import { promptShown } from '../messages/prompt.ts';
import { dueNext, ownCheckin } from '../own.ts';
import type { OwnCheckin } from '../own.ts';
import { comesInQuiet, takenBack } from '../plan.ts';
import { minuteOf } from '../schedule.ts';
import { askForHall } from './hall.ts';
import { openThreadFor } from './own-thread.ts';
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
  const now = community.now();
  const place = community.settings.directMessages || wishes.place !== 'direct' ? wishes.place : 'inbox';
  return {
    prompt,
    user,
    checkin: row.ref,
    hall: place === 'thread' ? (await hallPlace(tx)).channel : undefined,
    channel: row.channelId ?? undefined,
    place,
    // It was held up on its way. What waits in the inbox disturbs nobody.
    tooLate: place !== 'inbox' && comesInQuiet({ ...row, dueAt: prompt.dueAt }, now, minuteOf(row.zone, now)),
    locale: record.locale,
    lighter: record.profile.lighter === true,
    scale,
    community: community.settings.ref,
  };
}

/** Nobody could see it, so it was not left alone. @returns false where something came of it meanwhile */
async function unseen(tx: GuildTx, community: Community, { ref, userId }: PromptRow): Promise<boolean> {
  // In the order in which a tap on it locks the two.
  const row = await stored.lock(tx, userId);
  const prompt = await prompts.lock(tx, ref);
  if (!row || prompt?.state !== 'planned') return false;
  await prompts.save(tx, ref, { state: 'unseen' });
  const back = takenBack(row, prompt.saysRarer);
  const isOftener = back.rarer < row.rarer;
  await stored.change(tx, row.userId, {
    ...back,
    ...(isOftener && { nextAt: dueNext({ ...row, ...back }, community.now()) }),
  });
  return true;
}

/** One line is enough, however many wait; that they come less often is said in it once. */
async function waitInInbox(tx: GuildTx, community: Community, prompt: PromptRow): Promise<void> {
  const { waiting, waitingRarer } = inboxKinds;
  const user = prompt.userId;
  const before = await takeFromInbox(tx, community, { user, kinds: [waiting, waitingRarer] });
  const kind = prompt.saysRarer || before.includes(waitingRarer) ? waitingRarer : waiting;
  await putInInbox(tx, community, { user, kind, subject: prompt.ref });
}

/** A thread that is gone is made anew the next time, and so is the channel that it could not be made in. */
async function threadRefused(tx: GuildTx, community: Community, { row }: OwnCheckin): Promise<void> {
  if (row.channelId !== null) return stored.change(tx, row.userId, { channelId: null });
  const { channel } = await hallPlace(tx);
  if (channel !== undefined) await hallGone(tx, channel);
  return askForHall(tx, community, row.ref);
}

export const promptDelivery = deliveryKind({
  name: promptKind,
  load: async (tx, row, community) => askedNow(tx, community, await prompts.find(tx, row.subject)),
  async send(view, sending, row) {
    if (view.tooLate) return 'too_late' as const;
    if (view.place === 'inbox') return 'waits' as const;
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const { prompt, scale, lighter } = view;
    const asked = { prompt: prompt.ref, scale, lighter, saysRarer: prompt.saysRarer };
    const inServer = promptShown(asked, translations.for(view.locale));
    const isThread = view.place === 'thread';
    const shown = isThread ? inServer : forDirectMessages(inServer, view.community);
    const open = () => (isThread ? openThreadFor(view, sending) : discord.openDirectMessages(view.user));
    const channel = view.channel ?? (await open());
    // As it stands there: in direct messages every custom id carries the community.
    const id = notTodayId.make({ prompt: prompt.ref });
    const carries = isThread ? id : addressed(id, view.community);
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const posted = made || (await discord.createMessage(channel, shown, nonceOf(row.ref)));
    return { channel, message: posted.id };
  },
  async record(tx, sent, { prompt, user, channel }, _row, community) {
    if (sent === 'too_late') {
      await unseen(tx, community, prompt);
      return;
    }
    if (sent === 'waits') {
      await waitInInbox(tx, community, prompt);
      return prompts.save(tx, prompt.ref, { state: 'shown' });
    }
    await prompts.save(tx, prompt.ref, { state: 'shown', channelId: sent.channel, messageId: sent.message });
    if (channel === undefined) await stored.change(tx, user, { channelId: sent.channel });
  },
  async instead(tx, row, community) {
    const prompt = await prompts.find(tx, row.subject);
    if (!prompt || !(await unseen(tx, community, prompt))) return;
    const user = prompt.userId;
    const own = await ownCheckin(tx, community, user);
    const isThread = own?.wishes.place === 'thread';
    if (isThread) await threadRefused(tx, community, own);
    // Too late is no fault of anybody's, and whoever was told once how to mend it is not told again every day.
    const isTooLate = row.notAfter !== null && row.notAfter < community.now();
    const before = await prompts.latestBefore(tx, user, prompt.dueAt);
    if (isTooLate || before?.state === 'unseen') return;
    const kind = isThread ? inboxKinds.threadGone : inboxKinds.directClosed;
    await putInInbox(tx, community, { user, kind, subject: row.subject });
  },
});
