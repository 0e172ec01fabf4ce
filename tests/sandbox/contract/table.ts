/** Writes the tables of docs/sandbox.md; with `--check` it only tells, by its exit code, whether they are up to date. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTables } from './rules-table.ts';
import { uncovered } from './uncovered.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const path = join(root, 'docs/sandbox.md');

/** As vitest collects them, without running any. */
function namesOfRules(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const list = join(folder, 'list.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const given = [
    'list',
    'tests/sandbox/contract/',
    '--config',
    'tests/vitest.config.ts',
    '--no-static-parse',
    `--json=${list}`,
  ];
  try {
    execFileSync(process.execPath, [vitest, ...given], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const found = JSON.parse(readFileSync(list, 'utf8')) as readonly {
      readonly name: string;
      readonly file: string;
    }[];
    // Files come in the order in which they were collected, which is another each time.
    return found
      .filter(({ file }) => !file.endsWith('/table.test.ts'))
      .toSorted((one, other) => one.file.localeCompare(other.file, 'en'))
      .map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const present = readFileSync(path, 'utf8');
const wanted = withTables(present, namesOfRules(), uncovered);
if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (wanted !== present) {
  process.stderr.write('docs/sandbox.md is out of date: run npm run docs:sandbox.\n');
  process.exitCode = 1;
}
