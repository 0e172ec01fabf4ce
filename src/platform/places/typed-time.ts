/** A time of day as people type it: 9, 9:30, 21.15, 7 pm, 0730, midnight. Pure. */

const shape =
  /^(?<hour>\d{1,2})(?:\s*[:.h]?\s*(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?\s*m\.?|uhr|h|o'?clock)?$/i;

/** What has a name, in English and in Spanish; and the end of a day, which is where the next begins. */
const called: ReadonlyMap<string, number> = new Map([
  ...['midnight', 'medianoche', '24:00', '24.00'].map((name) => [name, 0] as const),
  ...['noon', 'midday', 'mediodía', 'mediodia'].map((name) => [name, 12 * 60] as const),
]);

/** @returns minutes after midnight; undefined for what is no time */
export function timeTyped(typed: string): number | undefined {
  const said = called.get(typed.trim().toLowerCase());
  if (said !== undefined) return said;
  const found = shape.exec(typed.trim())?.groups;
  if (!found) return undefined;
  const { hour = '', minute = '0', half } = found;
  const hours = Number(hour);
  if (Number(minute) > 59 || (half === undefined ? hours > 23 : hours < 1 || hours > 12)) return undefined;
  const twelve = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return twelve * 60 + Number(minute);
}
