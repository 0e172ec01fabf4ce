/**
 * Interactions a second of Kindred beside two bare bots: one that only answers, and one that also runs Kindred's SQL. They
 * take turns in each round, so that whatever else the machine does hits all of them alike.
 */
import { Refused } from '#sandbox/index.ts';
import type { Findings } from '../run.ts';
import { latenciesAt, median, quantile } from './load.ts';
import { prepare } from './prepare.ts';
import { report } from './report.ts';
import type { Rates } from './report.ts';
import { openStage } from './stage.ts';
import { onStage } from './turns.ts';
import type { BotName, Turn } from './turns.ts';
import { warmStarts } from './warm-start.ts';

const rounds = 3;
const steadyRate = 200;
const steadyWindow = 4_000;

export async function interactions(): Promise<Findings> {
  const stage = await openStage();
  try {
    const prepared = await prepare(stage);
    const rates: Rates[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const fastest = (bot: BotName) =>
        anew(bot, () => onStage(stage, prepared, bot, (turn) => turn.fastest()));
      rates.push({
        echo: await fastest('echo'),
        sameSql: await fastest('sameSql'),
        kindred: await fastest('kindred'),
      });
    }
    const windows = await anew('kindred', () => onStage(stage, prepared, 'kindred', steadily));
    const p99 = median(windows.map((latencies) => quantile(latencies, 0.99)));
    return report({ rates, p99, warmStart: median(await warmStarts(3, stage.log)) });
  } catch (error) {
    process.stderr.write(await stage.lastWords());
    throw error;
  } finally {
    await stage.close();
  }
}

async function steadily({ mixed }: Turn): Promise<number[][]> {
  await latenciesAt(steadyRate, steadyWindow, mixed);
  const each: number[][] = [];
  while (each.length < rounds) each.push(await latenciesAt(steadyRate, steadyWindow, mixed));
  return each;
}

/** A machine that stands still for three seconds leaves an interaction unanswered: such a turn says nothing of the bot, and is had again, once. */
async function anew<T>(bot: BotName, turn: () => Promise<T>): Promise<T> {
  try {
    return await turn();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${bot} left an interaction unanswered: its turn is had again, once\n`);
    return turn();
  }
}
