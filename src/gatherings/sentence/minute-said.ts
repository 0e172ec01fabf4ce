/** Which minute of the day a clock means, with the half of the day that was said along with it. Pure. */
import type { Said } from './said.ts';

const noon = 720;
/** At night, hours before this one are after midnight. */
const early = 300;

export interface MinuteSaid {
  readonly minute: number;
  /** It is after the midnight that ends the day that was said. */
  readonly isNextDay: boolean;
}

/** @param otherwise - what is meant where the clock leaves it open */
export function minuteSaid({ clock, half }: Said, otherwise: 'am' | 'pm'): MinuteSaid | undefined {
  if (!clock) return undefined;
  const { minute, open } = clock;
  const isTwelve = minute >= noon && minute < noon + 60;
  const of = (meant: number, isNextDay = false) => ({ minute: meant, isNextDay });
  switch (half ?? (open ? otherwise : undefined)) {
    case 'am':
      return of(isTwelve ? minute - noon : minute);
    case 'pm':
      return of(minute < noon ? minute + noon : minute);
    case 'night':
      if (isTwelve) return of(minute - noon, true);
      if (!open) return of(minute);
      return minute < early ? of(minute, true) : of(minute + noon);
    case undefined:
      return of(minute);
  }
}
