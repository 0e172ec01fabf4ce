/** Who has a seat, and who comes next. Nobody passes those who wait. Pure. */
import type { SeatState } from './types.ts';

/** What somebody says to an occurrence. */
export const seatWishes = ['going', 'maybe', 'cant'] as const;
export type SeatWish = (typeof seatWishes)[number];

export interface Counts {
  readonly going: number;
  readonly maybe: number;
  readonly waiting: number;
}

export interface Room extends Counts {
  /** Undefined: any number. */
  readonly capacity: number | undefined;
}

/** What becomes of somebody's wish. Who has a seat or a place in the line keeps it; undefined: no seat. */
export function seatFor(
  wish: SeatWish,
  own: SeatState | undefined,
  { capacity, going, waiting }: Room,
): SeatState | undefined {
  switch (wish) {
    case 'cant':
      return undefined;
    case 'maybe':
      return 'maybe';
    case 'going':
      if (own === 'going' || own === 'waiting') return own;
      return capacity !== undefined && going + waiting >= capacity ? 'waiting' : 'going';
  }
}

/** How many of those who wait can come now. */
export function freed({ capacity, going, waiting }: Room): number {
  return capacity === undefined ? waiting : Math.min(waiting, Math.max(0, capacity - going));
}

/** The counts once one person's seat changes. */
export function recount(counts: Counts, from: SeatState | undefined, to: SeatState | undefined): Counts {
  const change = (state: SeatState) => (to === state ? 1 : 0) - (from === state ? 1 : 0);
  return {
    going: counts.going + change('going'),
    maybe: counts.maybe + change('maybe'),
    waiting: counts.waiting + change('waiting'),
  };
}
