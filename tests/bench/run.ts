/** `npm run -s bench -- <name> [--json]`: runs one bench and prints a table, or with `--json` one line. */
import { parseArgs } from 'node:util';
import { checkins } from './checkins/index.ts';
import { events } from './events/index.ts';
import { groups } from './groups/index.ts';
import { interactions } from './interactions/index.ts';
import { matching } from './matching/index.ts';
import { queue } from './queue/index.ts';
import { resources } from './resources/index.ts';
import { sandbox } from './sandbox/index.ts';

/** What a bench found: the figures that it promises, and the same told to a person. */
export interface Findings {
  readonly figures: Readonly<Record<string, number>>;
  readonly table: string;
}

const benches: Readonly<Record<string, () => Promise<Findings>>> = {
  checkins,
  events,
  groups,
  interactions,
  matching,
  queue,
  resources,
  sandbox,
};

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const [name = ''] = positionals;
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  const { figures, table } = await bench();
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table);
} else {
  process.stderr.write(
    `Usage: npm run -s bench -- <name> [--json]\nBenches: ${Object.keys(benches).join(', ')}\n`,
  );
  process.exitCode = 1;
}
