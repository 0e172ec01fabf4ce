/** All of one's own answers and notes as a file, for the page and for Discord. */
import type { Community } from '#src/platform/community.ts';
import { answersOf } from '../answers.ts';
import { ownZone } from '../zone.ts';
import { csvOf } from './csv.ts';
import { notesOf } from './notes.ts';

/** What stands in a folder of downloads, or under a message, tells nothing either. */
export const historyFileName = 'mine.csv';

export async function historyFile(community: Community, user: string): Promise<string> {
  return community.read(async (tx) =>
    csvOf(
      await answersOf(tx, community, user, new Date(0)),
      await notesOf(tx, community, user),
      await ownZone(tx, community, user),
    ),
  );
}
