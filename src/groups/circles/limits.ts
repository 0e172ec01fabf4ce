/** How large a circle is, and how many there may be. Pure. */

export const circleSizes = { least: 6, usual: 8, most: 10 } as const;

export function isCircleSize(size: number): boolean {
  return Number.isInteger(size) && size >= circleSizes.least && size <= circleSizes.most;
}
