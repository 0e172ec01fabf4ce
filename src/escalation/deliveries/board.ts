/** The board: one pinned message in the staff channel, edited in place, that shows what waits and who has what. */
import { createHash } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as boards from '#db/escalation/boards.ts';
import { waitingOf } from '#db/upkeep.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { wakeTarget } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import { boardNow } from '../board-now.ts';
import { boardNextId } from '../ids.ts';
import { boardShown } from '../messages/board.ts';

export const board = deliveryKind({
  name: 'case.board',
  async load(tx, _row, community) {
    const { settings, guild } = community;
    if (!settings) return undefined;
    const place = await boards.ensure(tx, newRef(), community.now());
    const view = await boardNow(tx, community);
    const digest = createHash('sha256')
      .update(JSON.stringify([settings.staffChannel, settings.locale, view]))
      .digest('base64url');
    return place.shown === digest && place.pinned
      ? undefined
      : { place, view, digest, guild, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send({ place, view, guild, staffChannel, locale }, { discord, translations, bot }, row) {
    const shown = boardShown({ ...view, guild, ref: place.ref }, translations.for(locale));
    const post = async (): Promise<string> => {
      if (place.message !== undefined && place.channel === staffChannel) {
        const edited = await discord.editMessage(staffChannel, place.message, shown).catch(gone);
        if (edited) return edited.id;
      }
      const carries = boardNextId.make({ board: place.ref });
      const since = place.createdAt;
      const posted = await findOwnMessage(discord, { channel: staffChannel, since, bot, carries });
      if (posted) return (await discord.editMessage(staffChannel, posted.id, shown)).id;
      return (await discord.createMessage(staffChannel, shown, nonceOf(row.ref))).id;
    };
    const message = await post();
    const pinned = place.pinned && message === place.message;
    if (!pinned) await discord.pin(staffChannel, message, reasonOf(place.ref));
    return { channel: staffChannel, message };
  },
  record: (tx, sent, { digest }, _row, community) =>
    boards.place(tx, { ...sent, shown: digest, now: community.now() }),
});

/** Somebody deleted it: it is posted anew. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
}

const target = 'board';
const atOnce = 500;

/**
 * Has boards drawn on which something changed. Not every change wakes the board by itself: the many who change cases at the
 * same moment would wait for each other at its one job.
 */
export function wakeBoards({ database, communityOf }: Pick<Housekeeping, 'database' | 'communityOf'>): Tick {
  return {
    name: 'escalation.board',
    every: '*/3 * * * * *',
    async run(now) {
      for (const guild of await database.withSystem((tx) => waitingOf(tx, board.name, now, atOnce))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => wakeTarget(tx, community, target, { priority: 1 }));
      }
    },
  };
}

/** Draws the board as things stand when it is sent; where nothing has changed since, nothing is. */
export function boardDelivery(): Wanted {
  return { kind: board, target, occasion: newRef(), priority: 1, woken: 'later', joins: true };
}
