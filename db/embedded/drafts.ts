/** Folders that take a while to fill: made aside, then put in place whole, so that a crash leaves nothing half done. */
import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How the name of an unfinished folder begins. */
const draftPrefix = 'unfinished-';

/** Makes the folder `place`, filled by `fill`. If another start is faster, theirs stays, and ours may fail as it likes. */
export async function makeWhole(place: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = await mkdtemp(join(dirname(place), draftPrefix));
  try {
    await fill(draft);
    await rename(draft, place);
  } catch (error) {
    await remove(draft);
    if (!existsSync(place)) throw error;
  }
  if (process.platform !== 'win32') await keepEntries(dirname(place));
}

/** Removes what starts that were killed left unfinished. For whoever has the folder to themselves. */
export async function removeDrafts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const drafts = names.filter((name) => name.startsWith(draftPrefix));
  await Promise.all(drafts.map((name) => remove(join(folder, name))));
}

/** A start that has lost may still be filling it; then it is left to that start, or to the next. */
async function remove(draft: string): Promise<void> {
  await rm(draft, { recursive: true, force: true }).catch(() => undefined);
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
