// Prints how many tests passed and failed. A step that failed without failing a test counts as one failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = { 'npm test': 'tests.json', 'npm run -s test:page': 'pages.json' };

function read(file) {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

let passed = 0;
let failed = 0;
for (const [command, file] of Object.entries(runs)) {
  const { numPassedTests, numFailedTests } = read(file);
  const failedWithoutTest = failedSteps.some((step) => step.startsWith(command)) && numFailedTests === 0;
  passed += numPassedTests;
  failed += numFailedTests + (failedWithoutTest ? 1 : 0);
}
failed += failedSteps.filter((step) => !Object.keys(runs).some((command) => step.startsWith(command))).length;

for (const step of failedSteps) process.stdout.write(`failed: ${step}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
