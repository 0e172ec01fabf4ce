/** Of how many were there, what leads see: whole tens, so that a sum tells of no fewer people, today or compared with tomorrow's. Pure. */

/** No statistics of fewer people. */
const fewest = 10;

/** @returns undefined where it would tell of fewer than ten */
export function atLeast(came: number): number | undefined {
  const tens = Math.floor(came / fewest) * fewest;
  return tens === 0 ? undefined : tens;
}
