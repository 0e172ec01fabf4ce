/** From what was measured to the figures that are promised, and a table of both. */
import type { Findings } from '../run.ts';
import { median } from './load.ts';
import { bots, levels } from './turns.ts';
import type { BotName, ByLevel } from './turns.ts';

export type Rates = Readonly<Record<BotName, { readonly read: ByLevel; readonly write: ByLevel }>>;

export interface Measured {
  /** One for each round. */
  readonly rates: readonly Rates[];
  /** Milliseconds. */
  readonly p99: number;
  /** Seconds. */
  readonly warmStart: number;
}

/** What is to be reached: ratios at least, times at most. */
const targets: Readonly<Record<string, string>> = {
  same_sql_ratio: 'at least 0.75',
  read_ratio: 'at least 0.25',
  write_ratio: 'at least 0.06',
  p99_ms_at_200: 'at most 50',
  warm_start_s: 'at most 3',
};

type Kind = 'read' | 'write';

export function report({ rates, p99, warmStart }: Measured): Findings {
  const best = (bot: BotName, kind: Kind) => median(rates.map((round) => Math.max(...round[bot][kind])));
  // Within a round, so that a machine that is busy for a while slows down both sides.
  const ratio = (bot: BotName, to: BotName, kind: Kind) =>
    median(rates.map((round) => Math.max(...round[bot][kind]) / Math.max(...round[to][kind])));

  const figures = {
    echo_per_s: Math.round(best('echo', 'read')),
    same_sql_ratio: rounded(
      Math.min(ratio('kindred', 'sameSql', 'read'), ratio('kindred', 'sameSql', 'write')),
    ),
    read_ratio: rounded(ratio('kindred', 'echo', 'read')),
    write_ratio: rounded(ratio('kindred', 'echo', 'write')),
    p99_ms_at_200: rounded(p99),
    warm_start_s: rounded(warmStart),
  };
  const rows = bots.flatMap((bot) =>
    (['read', 'write'] as const).map((kind) =>
      line(`${bot} ${kind}`, [
        ...levels.map((_, index) => median(rates.map((round) => round[bot][kind][index] ?? 0))),
        best(bot, kind),
      ]),
    ),
  );
  const found = Object.entries(figures).map(
    ([name, figure]) => `${name.padEnd(16)}${String(figure).padStart(10)}  ${targets[name] ?? ''}`,
  );
  const table = [
    line('answers a second', [...levels.map((level) => `at ${level}`), 'best']),
    ...rows,
    '',
    ...found,
    '',
  ].join('\n');
  return { figures, table };
}

function line(name: string, cells: readonly (string | number)[]): string {
  return (
    name.padEnd(16) +
    cells.map((cell) => String(typeof cell === 'number' ? Math.round(cell) : cell).padStart(10)).join('')
  );
}

const rounded = (figure: number): number => Number(figure.toPrecision(3));
