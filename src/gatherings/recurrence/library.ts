/** The wall times of a rule that our own arithmetic does not cover, by rrule-temporal: expanded in UTC, which knows no gaps. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Walls } from './walls.ts';

/** Times that share their end and their count are cut off by who calls: the library sees only how a rule repeats. */
export function libraryWalls(value: string, start: number): Walls {
  const endless = value
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter((part) => !part.startsWith('COUNT=') && !part.startsWith('UNTIL='))
    .join(';');
  const series = new RRuleTemporal({
    rruleString: `RRULE:${endless}`,
    dtstart: Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC'),
  });
  return {
    *from(wall) {
      let next = nextOf(series, new Date(Math.max(wall, start)), true);
      while (next !== undefined) {
        yield next;
        next = nextOf(series, new Date(next), false);
      }
    },
  };
}

/** The library gives up on a rule that never comes by throwing: it has no further times. */
function nextOf(series: RRuleTemporal, after: Date, inclusive: boolean): number | undefined {
  try {
    return series.next(after, inclusive)?.epochMilliseconds;
  } catch {
    return undefined;
  }
}
