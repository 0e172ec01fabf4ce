/** The bots as processes of their own: started, waited for until they answer, stopped. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { settings } from '#src/config/settings.ts';
import type { BarePlan } from './bare-bot.ts';

export interface RunningBot {
  readonly process: ChildProcess;
  /** Resolves once it has ended, however that came. */
  readonly gone: Promise<unknown>;
  /** Ends it as an operator would, and waits until it is gone. */
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
/** What everything of ours begins with. */
export const first = new URL('../../../src/node-version.mjs', import.meta.url).href;
const bareBot = fileURLToPath(new URL('bare-bot.ts', import.meta.url));
const overhear = new URL('overhear.ts', import.meta.url).href;

/** No setting of whoever runs the bench reaches the suite, and no `.env` does: it starts in a folder without one. */
const noSettings = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, undefined]));

export interface KindredOptions {
  readonly folder: string;
  /** By the names in `.env.example`. */
  readonly settings: Readonly<Record<string, string>>;
  /** A file descriptor; its log is one line for each interaction, as usual. */
  readonly log: number;
  /** It tells us every statement that it sends to Postgres. */
  readonly overheard?: boolean;
}

/** Starts what `npm start` starts, and resolves once it says that it runs. */
export async function startKindred({
  folder,
  settings: given,
  log,
  overheard = false,
}: KindredOptions): Promise<RunningBot> {
  const child = fork(main, {
    cwd: folder,
    env: { ...process.env, ...noSettings, PORT: '0', SANDBOX_PORT: '0', ...given },
    execArgv: ['--import', first, ...(overheard ? ['--import', overhear] : [])],
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  await saying(child, 'Kindred runs');
  return running(child);
}

export async function startBare(plan: BarePlan, log: number): Promise<RunningBot> {
  const child = fork(bareBot, { execArgv: [], stdio: ['ignore', 'ignore', log, 'ipc'] });
  child.send(plan);
  await orEnded(child, once(child, 'message'));
  return running(child);
}

async function saying(child: ChildProcess, words: string): Promise<void> {
  const said = Promise.withResolvers<void>();
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    if (text.includes(words)) said.resolve();
  });
  await orEnded(child, said.promise);
}

/** @returns what `ready` brings. @throws where the process ends before. */
export async function orEnded<T>(child: ChildProcess, ready: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const ended = once(child, 'exit', waiting).then(([code]): never => {
    throw new Error(`a process ended with ${String(code)} before it was ready`);
  });
  const brought = await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  waiting.abort();
  return brought;
}

function running(child: ChildProcess): RunningBot {
  // No bot outlives a bench that failed.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = once(child, 'exit').then(() => process.off('exit', kill));
  return {
    process: child,
    gone,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
