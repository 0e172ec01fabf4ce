/** Closes the thread of a match that has ended; opens one that has gone to sleep; and takes one away whose time is over. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as matches from '#db/matching/matches.ts';
import { awake, requireSettings } from '#src/groups/index.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { ended } from '../messages/thread.ts';
import { whenThereIsRoom } from './budget.ts';
import { kindNames, threadDelivery } from './wanted.ts';

export const close = deliveryKind({
  name: kindNames.close,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    const place = match?.thread;
    return match?.state === 'ended' && place !== undefined ? { match, place } : undefined;
  },
  async send({ match, place }, { discord, community, translations, repeated, firstTriedAt, bot }, row) {
    const shown = ended(translations.for(requireSettings(community).locale));
    const asleep = { group: { ref: match.ref, state: 'active' as const }, thread: place };
    try {
      const trace = { channel: place, since: firstTriedAt, bot, says: shown };
      if (!(repeated && (await findOwnMessage(discord, trace))))
        await awake(discord, asleep, () => discord.createMessage(place, shown, nonceOf(row.ref)));
      // Only those with MANAGE_THREADS open it again.
      await discord.editChannel(place, { archived: true, locked: true }, reasonOf(match.ref));
    } catch (error) {
      if (!isOver(error)) throw error;
    }
  },
});

/** It is gone, or closed already: an archived thread takes no message and no other change. */
const isOver = (error: unknown): boolean =>
  refusedWith(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.InvalidActionOnArchivedThread);

export const reopen = deliveryKind({
  name: kindNames.reopen,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    const place = match?.thread;
    return match?.state === 'open' && place !== undefined ? { match, place } : undefined;
  },
  async send({ match, place }, sending) {
    await whenThereIsRoom(sending);
    try {
      await sending.discord.editChannel(place, { archived: false }, reasonOf(match.ref));
      return { gone: false };
    } catch (error) {
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
      return { gone: true };
    }
  },
  async record(tx, { gone }, { match }, _row, community) {
    if (!gone) return;
    const round = match.round + 1;
    await matches.change(tx, match.ref, { from: ['open'], threadId: null, round });
    await deliver(tx, community, threadDelivery({ ref: match.ref, round }));
  },
});

/** Whoever has left a group of three is let out of its thread; the others go on. */
export const out = deliveryKind({
  name: kindNames.out,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    const place = match?.thread;
    if (!match || place === undefined) return undefined;
    const left = (await matches.peopleOf(tx, match.ref)).filter(({ leftAt }) => leftAt !== null);
    return { match, place, left };
  },
  async send({ match, place, left }, { discord }) {
    const asleep = { group: { ref: match.ref, state: 'active' as const }, thread: place };
    for (const { user } of left)
      await awake(discord, asleep, () => discord.removeThreadMember(place, user)).catch(alreadyGone);
  },
});

/** Its time is over: what was said there is nobody's any more. */
export const remove = deliveryKind({
  name: kindNames.remove,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    return match?.state === 'ended' ? match : undefined;
  },
  async send({ ref, thread }, { discord }) {
    if (thread !== undefined) await discord.deleteChannel(thread, reasonOf(ref)).catch(alreadyGone);
  },
  record: async (tx, _sent, { ref }) => matches.remove(tx, ref),
});
