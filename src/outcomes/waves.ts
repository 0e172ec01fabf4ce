/** When somebody is asked: on the day they agree, after 30, 60 and 90 days, then every quarter. Pure; days are whole and counted from 0. */

/** Days after the start. */
const first = [0, 30, 60, 90] as const;
const quarter = 91;
/** A quarter and half of one: about ten years. Nobody is asked for ever by one old agreement. */
const last = 43;

/** For how many days a wave can be answered. The last day before the next begins is at least two weeks away. */
export const openFor = 14;

/** @param wave - 0 for the first */
export function dayOf(wave: number): number {
  return first[wave] ?? 90 + (wave - 3) * quarter;
}

export interface Wave {
  readonly wave: number;
  readonly opens: number;
  /** The last day on which it can be answered. */
  readonly closes: number;
}

export function waveAt(wave: number): Wave {
  const opens = dayOf(wave);
  return { wave, opens, closes: opens + openFor - 1 };
}

/** The wave that can be answered on a day. */
export function openWave(day: number): Wave | undefined {
  return waves().find(({ opens, closes }) => opens <= day && day <= closes);
}

/** The waves that can no longer be answered on a day. */
export function closedWaves(day: number): readonly Wave[] {
  return waves().filter(({ closes }) => closes < day);
}

/** The first wave that opens after a day. */
export function nextWave(day: number): Wave | undefined {
  return waves().find(({ opens }) => opens > day);
}

function waves(): Wave[] {
  return Array.from({ length: last + 1 }, (_, wave) => waveAt(wave));
}
