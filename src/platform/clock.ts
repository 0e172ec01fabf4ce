/** Where the suite learns what time it is. Passed in everywhere, so that tests and the sandbox can set it. */
export interface Clock {
  now(): Date;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };
