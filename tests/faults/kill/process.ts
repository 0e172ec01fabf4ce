/** The real process, started as an operator starts it, and killed without a warning. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const first = new URL('../../../src/node-version.mjs', import.meta.url).href;

export interface Kindred {
  /** Resolves once it has said that it runs. */
  started(): Promise<void>;
  /** `kill -9`. Resolves once the process is gone. */
  kill(): Promise<void>;
}

/** @param settings - as the environment gives them */
export function spawnKindred(settings: Readonly<Record<string, string>>): Kindred {
  const child = spawn(process.execPath, ['--import', first, main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', PORT: '0', DM_OPENINGS: 'any', ...settings },
  });
  const gone = once(child, 'exit');
  const ready = untilReady(child);
  // Heard by whoever waits for the start; a kill before that is no failure.
  ready.catch(() => undefined);
  return {
    started: () => ready,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no output');
  let complaint = '';
  stderr.on('data', (chunk: Buffer) => void (complaint += String(chunk)));
  for await (const line of createInterface(stdout)) if (line.startsWith('Kindred runs')) return;
  throw new Error(`the process ended before it ran: ${complaint}`);
}
