/** A note in the thread of a match that somebody takes a break, where they allowed it. It stands for as long as the break does, and goes without a word. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as breaks from '#db/matching/breaks.ts';
import type { BreakRow } from '#db/matching/breaks.ts';
import * as matches from '#db/matching/matches.ts';
import type { GuildTx } from '#db/database.ts';
import { awake, requireSettings } from '#src/groups/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { breakOf } from '../breaks.ts';
import type { TakesBreak } from '../breaks.ts';
import { takesBreak } from '../messages/thread.ts';
import { whenThereIsRoom } from './budget.ts';
import { kindNames } from './wanted.ts';

interface Note {
  readonly row: BreakRow;
  /** What shall stand there; undefined: nothing any more. */
  readonly wanted: { readonly thread: string; readonly told: TakesBreak } | undefined;
}

async function wantedOf(tx: GuildTx, row: BreakRow, community: Community): Promise<Note['wanted']> {
  const match = await matches.find(tx, row.match);
  const people = await matches.peopleOf(tx, row.match);
  const isIn = people.some(({ user, leftAt }) => user === row.user && leftAt === null);
  if (row.user === null || !isIn || match?.state !== 'open' || match.thread === undefined) return undefined;
  const told = await breakOf(tx, community, row.user);
  return told && { thread: match.thread, told };
}

export const breakNote = deliveryKind({
  name: kindNames.breakNote,
  async load(tx, { subject }, community): Promise<Note | undefined> {
    const row = await breaks.find(tx, subject);
    return row && { row, wanted: await wantedOf(tx, row, community) };
  },
  async send({ row, wanted }, sending, delivery) {
    const { discord, community, translations, repeated, firstTriedAt, bot } = sending;
    // It may have gone to sleep: only what is awake can be changed.
    const inThread = async <Done>(thread: string, act: () => Promise<Done>) =>
      awake(discord, { group: { ref: row.match, state: 'active' }, thread }, act);
    const { thread: place, message: note } = row;
    if (!wanted) {
      if (place !== null && note !== null)
        await inThread(place, () => discord.deleteMessage(place, note)).catch(gone);
      return undefined;
    }
    const { thread, told } = wanted;
    const shown = takesBreak(told, translations.for(requireSettings(community).locale));
    await whenThereIsRoom(sending);
    // Other words since: what stands is changed rather than said twice.
    if (note !== null && place === thread) {
      await inThread(thread, () => discord.editMessage(thread, note, shown));
      return { thread, message: note };
    }
    const before = repeated
      ? await findOwnMessage(discord, { channel: thread, since: firstTriedAt, bot, says: shown })
      : undefined;
    const { id } =
      before ?? (await inThread(thread, () => discord.createMessage(thread, shown, nonceOf(delivery.ref))));
    return { thread, message: id };
  },
  async record(tx, stands, { row }) {
    await (stands ? breaks.stands(tx, row.ref, stands.thread, stands.message) : breaks.remove(tx, row.ref));
  },
});

/** A note that is gone already, or whose whole thread is. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}
