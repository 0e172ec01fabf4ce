/**
 * What was typed in a search, for a while and in memory only: a form can then begin with it, although nothing is stored
 * before somebody says so. After a restart the form begins empty, and works.
 */
import { minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';

const keptFor = minutes(15);
const most = 500;

export interface JustTyped {
  keep(words: string): Ref;
  /** '' where it is forgotten. */
  recall(ref: Ref): string;
}

export function justTyped(now: () => number = () => performance.now()): JustTyped {
  const kept = new Map<Ref, { words: string; until: number }>();
  return {
    keep(words) {
      for (const [ref, { until }] of kept) if (until < now() || kept.size >= most) kept.delete(ref);
      const ref = newRef();
      kept.set(ref, { words, until: now() + keptFor });
      return ref;
    },
    recall(ref) {
      const found = kept.get(ref);
      return found && found.until >= now() ? found.words : '';
    },
  };
}
