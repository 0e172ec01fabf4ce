/** How fast rounds are planned, how the exact matching compares with the package that there is, and what it gains over pairing the best first. */
import edmondsBlossom from 'edmonds-blossom';
import { maximumMatching } from '#src/matching/blossom.ts';
import type { Edge } from '#src/matching/blossom.ts';
import { planRound } from '#src/matching/engine/index.ts';
import { openLedger } from '#src/matching/engine/ledger.ts';
import { brokenRule } from '#src/matching/engine/rules.ts';
import { standardSettings } from '#src/matching/types.ts';
import type { PoolMember } from '#src/matching/types.ts';
import { median } from '../interactions/load.ts';
import type { Findings } from '../run.ts';
import { coverage } from './coverage.ts';
import { poolMoment, samplePool, stream } from './pool.ts';

/** Complete graphs of so many: the largest takes the package seconds. */
const compared = [100, 200, 400];

export async function matching(): Promise<Findings> {
  const large = samplePool(10_000, 7);
  const { seconds, totals } = planOne(large);
  // Before anything else could have grown the process.
  const rss = process.resourceUsage().maxRSS / 1024;
  const small = samplePool(1000, 7);
  const thousand = median(Array.from({ length: 5 }, () => 1000 * planOne(small).seconds));
  const rivals = compared.map(compare);
  const shares = coverage();
  const mean = (of: (share: (typeof shares)[number]) => number) =>
    shares.reduce((sum, share) => sum + of(share), 0) / shares.length;
  const figures = {
    round10k_s: rounded(seconds, 2),
    rss_mb: Math.round(rss),
    round1k_ms: Math.round(thousand),
    coverage_gain_pct: rounded(100 * mean(({ most, greedy }) => most - greedy), 1),
  };
  const lines = [
    `10,000 members: ${figures.round10k_s} s, ${figures.rss_mb} MB at most; ${millions(large)} million pairs fit, ${totals.weighedPairs} were weighed`,
    `  ${totals.matched} of ${totals.waiting} matched${totals.provenMost ? ', proven to be the most' : ''}; fit ${totals.meanPercent?.toFixed(1)} % on average`,
    `1,000 members: ${figures.round1k_ms} ms (median of 5)`,
    '',
    'complete graphs      ours    edmonds-blossom',
    ...rivals.map(
      ({ size, ours, theirs }) =>
        `${String(size).padStart(10)} ${ours.toFixed(0).padStart(11)} ms ${theirs.toFixed(0).padStart(12)} ms`,
    ),
    '',
    'people matched, by how many peers fit each (pools of 20 to 300)',
    'peers   best first   most weight   most people',
    ...shares.map(({ peers, greedy, heaviest, most }) =>
      [
        String(peers).padStart(5),
        ...[greedy, heaviest, most].map((share) => `${(100 * share).toFixed(1)} %`.padStart(12)),
      ].join(' '),
    ),
    `gained over best first: ${figures.coverage_gain_pct} points on average`,
  ];
  return { figures, table: `${lines.join('\n')}\n` };
}

function planOne(pool: readonly PoolMember[]) {
  const begun = performance.now();
  const { totals } = planRound(pool, [], standardSettings, { now: poolMoment, seed: 'bench' });
  return { seconds: (performance.now() - begun) / 1000, totals };
}

function compare(size: number) {
  const draw = stream(size);
  const edges: Edge[] = [];
  for (let u = 0; u < size; u += 1) for (let v = 0; v < u; v += 1) edges.push([u, v, 1 + draw(1000)]);
  const weigh = (mates: ArrayLike<number>) =>
    edges.reduce((sum, [u, v, weight]) => sum + (mates[u] === v ? weight : 0), 0);
  const [ours, mine] = timed(() => maximumMatching(size, edges));
  const [theirs, other] = timed(() => edmondsBlossom(edges));
  if (weigh(mine) !== weigh(other)) throw new Error(`The two disagree on ${size} vertices.`);
  return { size, ours, theirs };
}

function timed<Value>(work: () => Value): [milliseconds: number, value: Value] {
  const begun = performance.now();
  const value = work();
  return [performance.now() - begun, value];
}

/** From a sample of pairs. */
function millions(pool: readonly PoolMember[]): string {
  const ledger = openLedger(pool, [], standardSettings, poolMoment);
  const draw = stream(1);
  const tries = 200_000;
  let fitting = 0;
  for (let at = 0; at < tries; at += 1) {
    const [a, b] = [draw(pool.length), draw(pool.length)];
    if (a !== b && brokenRule(ledger, a, b) === undefined) fitting += 1;
  }
  return ((fitting / tries) * ((pool.length * (pool.length - 1)) / 2e6)).toFixed(1);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
