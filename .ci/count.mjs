// Prints what failed and why, and how many tests passed. A step that failed without failing a test counts as one failure.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const [folder, ...failedSteps] = process.argv.slice(2);

/** What vitest reports of a step that runs tests. */
function reported(step) {
  try {
    return JSON.parse(readFileSync(join(folder, `${step}.json`), 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** Each test that failed, and each file that could not be set up, with the first lines of why. */
function* failures({ testResults }) {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName, failureMessages } of failed)
      yield `${file} > ${fullName}\n${lines(failureMessages.join('\n')).slice(0, 10).join('\n')}`;
    if (status === 'failed' && failed.length === 0)
      yield `${file}\n${lines(message).slice(0, 10).join('\n')}`;
  }
}

/** The last that a step said: all that there is to tell where no test failed. */
const lastOf = (step) =>
  lines(readFileSync(join(folder, `${step}.log`), 'utf8'))
    .slice(-40)
    .join('\n');

const lines = (text) =>
  stripVTControlCharacters(text)
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);

let passed = 0;
let failed = 0;
for (const step of new Set(['Tests', 'Pages', ...failedSteps])) {
  const run = reported(step);
  const told = [...failures(run)];
  if (failedSteps.includes(step) && told.length === 0) told.push(`${step}\n${lastOf(step)}`);
  for (const failure of told) process.stdout.write(`failed: ${failure}\n`);
  passed += run.numPassedTests;
  failed += Math.max(run.numFailedTests, told.length);
}

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
