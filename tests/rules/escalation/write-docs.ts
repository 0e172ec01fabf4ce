/** Writes the tables of docs/queue.md; with `--check` it only tells, by its exit code, whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withQueueTables } from './queue-tables.ts';

const path = fileURLToPath(new URL('../../../docs/queue.md', import.meta.url));
const present = readFileSync(path, 'utf8');
const wanted = withQueueTables(present);
if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (wanted !== present) {
  process.stderr.write('docs/queue.md is out of date: run npm run docs:queue.\n');
  process.exitCode = 1;
}
