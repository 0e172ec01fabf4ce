/** Keeps what somebody did to the clock between runs: records of tomorrow must not lie in the future once more. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SettableClock } from './clock.ts';

/** `ahead` in milliseconds before the machine's time; `held` is what a stopped clock shows, in milliseconds since 1970. */
const kept = z.union([z.strictObject({ ahead: z.number() }), z.strictObject({ held: z.number() })]);

/** Sets the clock to what the folder says, and from then on writes there whatever is done to it. */
export function keepClock(clock: SettableClock, folder: string): void {
  const file = join(folder, 'clock.json');
  const before = read(file);
  if (before && 'held' in before) {
    clock.stop();
    clock.set(new Date(before.held));
  } else if (before) clock.advance(before.ahead);
  clock.onChange(() => {
    const shows = clock.now().getTime();
    writeFileSync(file, JSON.stringify(clock.running ? { ahead: shows - Date.now() } : { held: shows }));
  });
}

function read(file: string): z.output<typeof kept> | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or half written when the power went: the machine's time is a good one to go on with.
    return undefined;
  }
}
