/** How long `npm start` takes on a data folder that it knows, with the embedded database and the Discord in a box. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKindred } from './processes.ts';

/** @returns seconds from the start of the process until it said that it runs, one for each start. */
export async function warmStarts(times: number, log: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-start-'));
  const start = async (): Promise<number> => {
    const begun = performance.now();
    const kindred = await startKindred({ folder, settings: { DATA_DIR: join(folder, 'data') }, log });
    const took = performance.now() - begun;
    await kindred.stop();
    return took / 1000;
  };
  try {
    await start();
    const taken: number[] = [];
    while (taken.length < times) taken.push(await start());
    return taken;
  } finally {
    await rm(folder, { recursive: true });
  }
}
