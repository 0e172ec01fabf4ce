/** `npm run match -- POOL.json`: plans a round for the people in a file and prints it. Nothing is stored, and nobody is told. */
import { readFile } from 'node:fs/promises';
import { readPool } from './matching/dry-run/read-pool.ts';
import { circlesReported, flawsOf, reportOf } from './matching/dry-run/report.ts';
import { planCircles, planRound } from './matching/engine/index.ts';
import { systemClock } from './platform/clock.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0)
  stopWith('Usage: npm run match -- POOL.json\nTry docs/pool.json.\n');
const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
  stopWith(
    `${file} cannot be opened: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.\n`,
  ),
);
const pool = readPool(text, systemClock.now());
if (!pool.ok) stopWith(flawsOf(file, pool.error));
const { members, facts, settings, context } = pool.value;
process.stdout.write(reportOf(planRound(members, facts, settings, context)));
process.stdout.write(circlesReported(planCircles(members, facts, settings, context).circles));

function stopWith(words: string): never {
  process.stderr.write(words);
  process.exit(1);
}
