/** Ids of the sample community, the same in every run. They lie far in the past, as ids of an older server do. */
export const idOf = (number: number): string => (1_100_000_000_000_000_000n + BigInt(number)).toString();
