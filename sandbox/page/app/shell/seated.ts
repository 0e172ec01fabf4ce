/** The seats that are taken on this page just now, for those who only look on, such as the tour. */
import { signal } from '@preact/signals';
import type { Seat } from '../seat/seat.ts';

export const seated = signal<readonly Seat[]>([]);

/** Returns what says that it is left again. */
export function seatTaken(seat: Seat): () => void {
  seated.value = [...seated.value, seat];
  return () => {
    seated.value = seated.value.filter((one) => one !== seat);
  };
}
