/** How much is enough for one person. It never says no where there is nobody else, and it compares nobody with anybody. Pure. */
import { hours } from '#src/platform/durations.ts';
import { isHeavy } from '../types.ts';
import type { HeavyRun, Severity, Strain } from '../types.ts';

/** After so long without one, counting begins anew: a night lies between. */
const rests = hours(12);

/** How many there are in a row as things stand now. */
export function inARow({ count, at }: HeavyRun, now: Date): number {
  return at !== undefined && now.getTime() - at.getTime() < rests ? count : 0;
}

/** After they took one more. A lighter one in between is a rest, too. */
export function runAfter(run: HeavyRun, severity: Severity, now: Date): HeavyRun {
  return isHeavy(severity) ? { count: inARow(run, now) + 1, at: now } : { count: 0, at: undefined };
}

/** Whether they had as many heavy ones in a row as is good for anybody. */
const needsRest = ({ run }: Strain, limit: number, now: Date) => inARow(run, now) >= limit;
const isFull = ({ running, capacity }: Strain) => running >= capacity;

/** Whether somebody could take one more case without it being too much. */
export function hasRoom(strain: Strain, severity: Severity, limit: number, now: Date): boolean {
  return !isFull(strain) && !(isHeavy(severity) && needsRest(strain, limit, now));
}

/** `rest`: it had better be somebody else's turn. `full`: they have as many as they said they can look after. */
export type TooMuch = 'rest' | 'full';

export interface Claiming {
  readonly severity: Severity;
  readonly who: Strain;
  /** The others who are on duty and may see it. */
  readonly others: readonly Strain[];
  /** After how many heavy ones in a row the next goes to others. */
  readonly limit: number;
}

/** Why somebody had better not take a case. A crisis waits for nobody's number of cases, only for their rest. */
export function tooMuch({ severity, who, others, limit }: Claiming, now: Date): TooMuch | undefined {
  if (!others.some((other) => hasRoom(other, severity, limit, now))) return undefined;
  if (isHeavy(severity) && needsRest(who, limit, now)) return 'rest';
  return severity !== 'crisis' && isFull(who) ? 'full' : undefined;
}
