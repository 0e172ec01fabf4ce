/** The bot's process, seen from the trial that it runs in: started, followed, killed on purpose and started again, stopped. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BotPlan, BotRuns, ClockState, ToBot } from './bot-messages.ts';

const entry = fileURLToPath(new URL('bot.ts', import.meta.url));

export interface BotProcess {
  /** Resolves once it serves. @throws where it ends before. */
  start(plan: () => BotPlan): Promise<BotRuns>;
  /** Its process id while there is one. */
  readonly pid: number | undefined;
  tell(clock: ClockState): void;
  /** Kills it as a power cut would, and starts it again. Resolves once it serves again. */
  pullThePlug(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Loads the bot's process at once; it starts when it is told what with.
 * @param lost it ended, and nobody wanted that
 */
export function forkBot(lost: () => void): BotProcess {
  let child = fork(entry);
  let wanted = true;
  let making: (() => BotPlan) | undefined;
  let restarting: Promise<void> | undefined;

  const say = (message: ToBot): void => {
    if (child.connected) child.send(message);
  };
  const begin = async (): Promise<BotRuns> => {
    const current = child;
    if (making) say({ kind: 'start', plan: making() });
    const runs = await answerOf(current);
    void once(current, 'exit').then(() => {
      if (wanted && current === child && !restarting) lost();
    });
    return runs;
  };
  const restart = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = fork(entry);
    await begin();
  };

  return {
    start(plan) {
      making = plan;
      return begin();
    },
    get pid() {
      return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
    },
    tell: (clock) => say({ kind: 'clock', clock }),
    pullThePlug: () => (restarting ??= restart().finally(() => (restarting = undefined))),
    async stop() {
      wanted = false;
      await restarting?.catch(() => undefined);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) say({ kind: 'stop' });
      else child.kill('SIGKILL');
      await gone;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<BotRuns> {
  const heard = new AbortController();
  try {
    const runs = once(child, 'message', heard).then(([message]) => message as BotRuns);
    const ended = once(child, 'exit', heard).then(() => {
      throw new Error("the bot's process ended before it ran");
    });
    return await Promise.race([runs, ended]);
  } finally {
    heard.abort();
  }
}
