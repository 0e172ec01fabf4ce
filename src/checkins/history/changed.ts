/** What changed over a time, as plainly as it can be said: the later half beside the earlier. It never says why, and is quiet over few answers. Pure. */
import { answered, meanOf } from './days.ts';
import type { Day } from './days.ts';

export type Changed =
  /** Nothing was answered. */
  | { readonly kind: 'none' }
  /** Too few to compare. */
  | { readonly kind: 'few' }
  /** On average, from 1, the hardest, to 5, the easiest. */
  | { readonly kind: 'same' | 'easier' | 'harder'; readonly earlier: number; readonly later: number };

/** Days with an answer that each half needs, by how long the whole is: fewer say more about chance than about anybody. */
function fewest(span: number): number {
  if (span <= 7) return 3;
  return span <= 30 ? 4 : 5;
}

/** A difference that somebody would notice: half a step of five. Below it nothing is called a change. */
const noticed = 0.5;

export function changedOver(days: readonly Day[]): Changed {
  const middle = Math.floor(days.length / 2);
  const halves = [answered(days.slice(0, middle)), answered(days.slice(middle))] as const;
  if (halves.every(({ length }) => length === 0)) return { kind: 'none' };
  const [earlier, later] = halves.map(meanOf);
  if (earlier === undefined || later === undefined) return { kind: 'few' };
  if (halves.some(({ length }) => length < fewest(days.length))) return { kind: 'few' };
  // The rounding of halves must not decide what is said.
  const difference = Math.round((later - earlier) * 1000) / 1000;
  if (Math.abs(difference) < noticed) return { kind: 'same', earlier, later };
  return { kind: difference > 0 ? 'easier' : 'harder', earlier, later };
}
