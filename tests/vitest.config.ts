/** One run of all tests: one Postgres cluster for everybody, one copy of a migrated database for each file that asks. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/harness/global-setup.ts'],
    setupFiles: ['tests/harness/patience.ts'],
    pool: 'threads',
    // Files share a process and its modules: nothing of ours keeps state in a module, and starting fresh takes ten times as long.
    isolate: false,
    // More than there are cores, mostly: much of a test over the wire is waiting.
    maxWorkers: 3,
    // Long enough for a slow and busy machine; a test waits for conditions, and goes on as soon as they hold.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { requireAssertions: true, poll: { timeout: 90_000, interval: 15 } },
  },
});
