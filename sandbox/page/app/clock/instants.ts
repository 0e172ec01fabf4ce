/** Instants that the clock's menu offers and shows, in the viewer's own zone. Pure. */
import { timeInWords } from '../message/time.ts';

/** Nine in the morning of the day after. Milliseconds since 1970, as all here. */
export function tomorrowAtNine(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 9).getTime();
}

/** The time alone where it is today on this machine too, else with its date. */
export function clockInWords(shown: number, machine: number): string {
  const time = timeInWords(shown, 't', shown);
  if (new Date(shown).toDateString() === new Date(machine).toDateString()) return time;
  const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day.format(shown)}, ${time}`;
}

/** As a field for a local date and time takes it: `2026-11-23T09:00`. */
export function fieldValue(instant: number): string {
  const date = new Date(instant);
  return new Date(instant - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
