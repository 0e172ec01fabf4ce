/** How often something may be done within a while, counted in memory for a bounded number of those who do it. */
import type { Clock } from '../clock.ts';
import { after } from '../durations.ts';

export interface RateLimit {
  /** Of who has done it as often as they may: how many seconds they wait. */
  waits(key: string): number | undefined;
  /** Whether they have done it within the while. */
  knows(key: string): boolean;
  count(key: string): void;
}

/** As many as one process serves; the oldest makes room. */
const mostKeys = 20_000;

/** @param limit.within - in milliseconds */
export function rateLimit(
  { times, within }: { readonly times: number; readonly within: number },
  clock: Clock,
): RateLimit {
  const counted = new Map<string, { count: number; until: Date }>();
  const present = (key: string) => {
    const known = counted.get(key);
    return known && known.until > clock.now() ? known : undefined;
  };
  return {
    waits(key) {
      const known = present(key);
      if (!known || known.count < times) return undefined;
      return Math.ceil((known.until.getTime() - clock.now().getTime()) / 1000);
    },
    knows: (key) => present(key) !== undefined,
    count(key) {
      const known = present(key);
      if (known) return void (known.count += 1);
      counted.delete(key);
      if (counted.size >= mostKeys) for (const oldest of counted.keys()) if (counted.delete(oldest)) break;
      counted.set(key, { count: 1, until: after(clock.now(), within) });
    },
  };
}
