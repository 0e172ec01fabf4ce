/** Community events: how fast dates are reckoned and planned, and whether everybody has their place when very many want one. */
import type { Findings } from '../run.ts';
import { answers } from './answers.ts';
import { openHouse } from './house.ts';
import { occurrencesPerSecond } from './occurrences.ts';
import { tick } from './tick.ts';

/** What is to be reached. */
const targets: Readonly<Record<string, string>> = {
  occurrences_per_s: 'at least 50,000',
  tick_2000_series_ms: 'at most 1,000',
  missed: 'none',
  going_of_10000: '50',
  waiting_of_10000: '9,950',
  in_order: '1',
  lost: 'none',
  answers_s: 'at most 60',
};

export async function events(): Promise<Findings> {
  const perSecond = Math.round(occurrencesPerSecond());
  await using house = await openHouse();
  const planned = await tick(house);
  const crowd = await answers(house);
  const figures = {
    occurrences_per_s: perSecond,
    tick_2000_series_ms: Math.round(planned.milliseconds),
    missed: planned.missed,
    going_of_10000: crowd.going,
    waiting_of_10000: crowd.waiting,
    in_order: crowd.inOrder,
    lost: crowd.lost,
    answers_s: Number(crowd.seconds.toFixed(1)),
  };
  const rows = Object.entries(figures).map(
    ([name, figure]) => `${name.padEnd(22)}${String(figure).padStart(9)}  ${targets[name] ?? ''}`,
  );
  return { figures, table: `${rows.join('\n')}\n` };
}
