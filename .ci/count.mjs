// Prints how many tests passed and failed. A step that failed without failing a test counts as one failure.
import { readFileSync } from 'node:fs';

const [report, ...failedSteps] = process.argv.slice(2);

function read() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

const { numPassedTests: passed, numFailedTests } = read();
const otherSteps = failedSteps.filter((step) => !step.startsWith('npm test') || numFailedTests === 0);
const failed = numFailedTests + otherSteps.length;

for (const step of failedSteps) process.stdout.write(`failed: ${step}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
