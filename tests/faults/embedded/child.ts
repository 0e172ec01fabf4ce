/** Starts `writer.ts` as a process of its own and listens to what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const line = z.union([
  z.object({ ready: z.literal(true), adopted: z.boolean(), dataDir: z.string(), uid: z.number() }),
  z.object({ committed: z.number() }),
]);

export interface Writer {
  readonly adopted: boolean;
  readonly dataDir: string;
  readonly uid: number;
  /** Resolves once so many rows are committed in all. */
  committed(number: number): Promise<void>;
  /** Kills it at once and returns the last number that it said was committed. */
  kill(): Promise<number>;
}

const script = fileURLToPath(new URL('writer.ts', import.meta.url));

function spawnWriter(dataDir: string, uid?: number) {
  return spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

/** Starts a writer and kills it at the first moment at which `arrived` holds. */
export async function killWriterWhen(dataDir: string, arrived: () => Promise<void>): Promise<void> {
  const child = spawnWriter(dataDir);
  const gone = once(child, 'exit');
  await arrived();
  child.kill('SIGKILL');
  await gone;
}

/** @param uid as whom it runs; whoever runs the tests unless said otherwise. */
export async function startWriter(dataDir: string, uid?: number): Promise<Writer> {
  const child = spawnWriter(dataDir, uid);
  const gone = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let last = 0;

  const next = async () => {
    const { value } = await lines.next();
    if (value === undefined) throw new Error('the writer ended by itself');
    const said = line.parse(JSON.parse(value));
    if ('committed' in said) last = said.committed;
    return said;
  };

  const first = await next();
  if (!('ready' in first)) throw new Error('the writer wrote before it was ready');
  return {
    ...first,
    async committed(number) {
      while (last < number) await next();
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
      // What it said before it died is still in the pipe.
      for (let rest = await lines.next(); !rest.done; rest = await lines.next()) {
        const said = line.safeParse(tryJson(rest.value));
        if (said.success && 'committed' in said.data) last = said.data.committed;
      }
      return last;
    },
  };
}

/** The last line may be cut off. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
