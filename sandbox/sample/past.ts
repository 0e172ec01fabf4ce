/** The box as it was: the same records, with a clock that somebody else's time does not move and ids of that time. */
import type { Box } from '../box.ts';
import { SettableClock } from '../state/clock.ts';
import { Snowflakes } from '../state/snowflakes.ts';

export interface Past {
  readonly box: Box;
  /** Forward only. What falls due on the way happens at its own time. */
  goTo(instant: number): void;
  /** The present takes over: whoever waits for an instant must put that down with the box's own clock again. */
  end(): void;
}

/** @param from milliseconds since 1970 */
export function pastOf(box: Box, from: number): Past {
  const clock = new SettableClock();
  clock.stop();
  clock.set(new Date(from));
  return {
    box: { ...box, world: { ...box.world, clock, ids: new Snowflakes(clock) } },
    goTo: (instant) => clock.set(new Date(instant)),
    end: () => clock.end(),
  };
}
