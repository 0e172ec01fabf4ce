/** Waits for something to become true, without asking again and again: whoever changes the world wakes it. */
import type { World } from '../state/world.ts';
import { Refused } from './refused.ts';

/** Resolves with the first value that is not `undefined`. @throws Refused with the sentence, once the time is over */
export function waitUntil<Value>(
  world: World,
  look: () => Value | undefined,
  withinMs: number,
  sentence: () => string,
): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const first = look();
  if (first !== undefined) {
    resolve(first);
    return promise;
  }
  const timer = setTimeout(() => {
    stop();
    reject(new Refused(sentence()));
  }, withinMs);
  const stop = world.watch(() => {
    const value = look();
    if (value === undefined) return;
    clearTimeout(timer);
    stop();
    resolve(value);
  });
  return promise;
}
