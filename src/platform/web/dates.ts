/** The UTC day of a moment as 2026-11-22: read the same way everywhere. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
