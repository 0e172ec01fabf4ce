/** Community events: how fast occurrences are reckoned. */
import type { Findings } from '../run.ts';
import { occurrencesPerSecond } from './occurrences.ts';

/** What is to be reached. */
const targets: Readonly<Record<string, string>> = {
  occurrences_per_s: 'at least 50,000',
};

export async function events(): Promise<Findings> {
  const figures = { occurrences_per_s: Math.round(occurrencesPerSecond()) };
  const rows = Object.entries(figures).map(
    ([name, figure]) => `${name.padEnd(22)}${String(figure).padStart(9)}  ${targets[name] ?? ''}`,
  );
  return { figures, table: `${rows.join('\n')}\n` };
}
