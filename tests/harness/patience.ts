/**
 * Set up before each test file: whatever waits for a condition goes on as soon as that holds, and gives up only after so long
 * that a machine which is slow or busy has had its time too.
 */
import { vi } from 'vitest';
import { minutes } from '#src/platform/durations.ts';

const patience = minutes(1.5);

const { waitFor } = vi;

/** Files share a process, and with it `vi`. */
if (waitFor.name !== 'waitPatiently')
  vi.waitFor = function waitPatiently(condition, options = {}) {
    const { timeout = patience, interval = 15 } =
      typeof options === 'number' ? { timeout: options } : options;
    return waitFor(condition, { timeout: Math.max(timeout, patience), interval });
  };
