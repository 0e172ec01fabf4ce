/** How large a circle is, and how many there may be. Pure. */

export const circleSizes = { least: 6, usual: 8, most: 10 } as const;

/** Stands for the channel that circles hang under, among the numbers of categories. */
export const hallNumber = 0;

/** Discord opens 1,000 threads on a server (160006), people's own among them: a tenth is left to those. */
export const threadBudget = 900;

export function isCircleSize(size: number): boolean {
  return Number.isInteger(size) && size >= circleSizes.least && size <= circleSizes.most;
}
