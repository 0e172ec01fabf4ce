/** Folders that take a while to fill: made aside, then put in place whole, so that a crash leaves nothing half done. */
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How the name of an unfinished folder begins. */
export const draftPrefix = 'unfinished-';

/** Puts `draft` in its place. If somebody else was faster, theirs stays. */
export async function settle(draft: string, place: string): Promise<void> {
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  if (process.platform !== 'win32') await keepEntries(dirname(place));
}

/** Removes what starts that were killed left unfinished. For whoever has the folder to themselves. */
export async function removeDrafts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const drafts = names.filter((name) => name.startsWith(draftPrefix));
  await Promise.all(drafts.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Writes a folder's list of entries to the disk: without it, a renamed entry may be gone after a power cut. */
async function keepEntries(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
