/** What is left at the end of a shift for whoever comes next. Read for two days, gone after a week. */
import * as stored from '#db/escalation/duty-notes.ts';
import type { GuildTx } from '#db/database.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';

export interface NoteLeft {
  readonly author: string;
  readonly leftAt: Date;
  readonly words: string;
}

const readFor = days(2);
const keptFor = days(7);
/** As many as somebody reads who has just come. */
const shown = 3;

export async function leaveNote(
  tx: GuildTx,
  community: Community,
  { author, words }: { author: string; words: string },
): Promise<void> {
  const ref = newRef();
  const key = await community.vault.cases.make(tx, ref);
  await stored.leave(tx, key, { ref, author, words, now: community.now() });
}

/** Newest first. */
export function notesLeft(tx: GuildTx, community: Community): Promise<readonly NoteLeft[]> {
  return opened(tx, community, { since: after(community.now(), -readFor), most: shown });
}

export function notesBy(tx: GuildTx, community: Community, user: string): Promise<readonly NoteLeft[]> {
  return opened(tx, community, { by: user });
}

async function opened(
  tx: GuildTx,
  community: Community,
  which: Parameters<typeof stored.left>[1],
): Promise<readonly NoteLeft[]> {
  const notes: NoteLeft[] = [];
  for (const note of await stored.left(tx, which)) {
    const key = await community.vault.cases.find(tx, note.ref);
    if (key) notes.push({ author: note.author, leftAt: note.leftAt, words: note.open(key) });
  }
  return notes;
}

async function forget(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  await stored.remove(tx, ref);
  await community.vault.cases.destroy(tx, ref);
}

export async function forgetNotesBy(tx: GuildTx, community: Community, user: string): Promise<void> {
  for (const { ref } of await stored.left(tx, { by: user })) await forget(tx, community, ref);
}

const atOnce = 500;

export function sweepNotes({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.sweep_duty_notes',
    every: '40 17 * * * *',
    async run(now) {
      const over = await database.withSystem((tx) => stored.old(tx, after(now, -keptFor), atOnce));
      for (const { guild, ref } of over) {
        const community = await communityOf(guild);
        await community.transaction((tx) => forget(tx, community, ref));
      }
    },
  };
}
