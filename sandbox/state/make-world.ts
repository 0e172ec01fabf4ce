/** Puts a world together: records, ids, and the one place from which changes spread. */
import type { ThreadCaps } from '../limits/threads.ts';
import type { SettableClock } from './clock.ts';
import { Presences } from './presences.ts';
import { Snowflakes } from './snowflakes.ts';
import { Store } from './store.ts';
import type { Announcement, World } from './world.ts';

/** `spread` takes every announcement to the gateway; watchers are called after it. */
export function makeWorld(
  clock: SettableClock,
  origin: () => string,
  spread: (announcement: Announcement) => void,
  threadCaps: ThreadCaps,
): World {
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  clock.onChange(changed);
  return {
    clock,
    store: new Store(),
    ids: new Snowflakes(clock),
    presences: new Presences(),
    origin,
    threadCaps,
    announce(announcement) {
      spread(announcement);
      changed();
    },
    changed,
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
  };
}
