/** What goes out by itself: posts and notes whose moment has come. */
import * as notes from '#db/sharing/notes.ts';
import * as posts from '#db/sharing/posts.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { postDelivery } from './deliveries/wanted.ts';
import { byGuild } from './feelings.ts';
import { showNote } from './notes/show.ts';

export function sendDuePosts({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'sharing.due',
    every: '*/5 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => posts.due(tx, 'dueAt', now));
      for (const [guild, refs] of byGuild(due)) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          for (const post of await posts.claim(tx, 'dueAt', refs, now))
            await deliver(tx, community, postDelivery(post));
        });
      }
    },
  };
}

export function sendDueNotes({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'sharing.notes_due',
    every: '3-58/5 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => notes.due(tx, now));
      for (const [guild, refs] of byGuild(due)) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          for (const note of await notes.claim(tx, refs, now)) await showNote(tx, community, note);
        });
      }
    },
  };
}
