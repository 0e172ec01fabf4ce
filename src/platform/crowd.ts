/** How many people wait for an answer in this process, so that work which nobody waits for can stand back for a moment. */
import { setTimeout as pause } from 'node:timers/promises';

/** So many at once that answers begin to take longer for one another. */
const crowded = 16;

export interface Crowd {
  /** Counts somebody until the work is done. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Resolves once few are waiting, at the latest after `limit` milliseconds. */
  calm(limit: number): Promise<void>;
}

export function openCrowd(): Crowd {
  let people = 0;
  const standingBack = new Set<() => void>();

  return {
    async during(work) {
      people += 1;
      try {
        return await work;
      } finally {
        people -= 1;
        if (people < crowded) for (const goOn of standingBack) goOn();
      }
    },
    async calm(limit) {
      if (people < crowded) return;
      const calmed = Promise.withResolvers<void>();
      const waited = new AbortController();
      standingBack.add(calmed.resolve);
      await Promise.race([
        calmed.promise,
        pause(limit, undefined, { signal: waited.signal }).catch(() => undefined),
      ]);
      standingBack.delete(calmed.resolve);
      waited.abort();
    },
  };
}
