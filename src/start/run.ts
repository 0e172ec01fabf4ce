/** One run of the process: from the environment to a clean end. */
import { DatabaseUnusable } from '#db/unusable.ts';
import { ConfigurationError, readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { seconds } from '../platform/durations.ts';
import { createLog } from '../platform/log/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { announcement } from './announce.ts';
import { forkBot } from './bot-process.ts';
import type { BotProcess } from './bot-process.ts';
import type { ReadyDatabase } from './database.ts';
import type { TrialDiscord } from './sandbox.ts';

/** What asked it to stop may kill it after ten seconds, so by then it has ended by itself. */
const stopWithin = seconds(9.5);

export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment);
  if (!config.ok) return refuse(config.error);
  const log = createLog({ level: config.value.logLevel });
  const end = Promise.withResolvers<number>();
  const asked = (signal: string) => () => {
    log.info('process.asked_to_stop', { signal });
    end.resolve(0);
  };
  process.on('SIGTERM', asked('SIGTERM'));
  process.on('SIGINT', asked('SIGINT'));

  try {
    const running = await start(config.value, log, () => end.resolve(1));
    const code = await end.promise;
    setTimeout(() => process.exit(1), stopWithin).unref();
    await running.disposeAsync();
    process.exit(code);
  } catch (error) {
    refuse(error);
  }
}

/** With a token the suite runs in this process; without one it has its own, beside a Discord of our own in this. */
async function start(config: Config, log: Logger, lost: () => void): Promise<AsyncDisposableStack> {
  await using opened = new AsyncDisposableStack();
  const bot = config.discordToken === undefined ? forkBot(lost) : undefined;
  if (bot) opened.defer(() => bot.stop());
  // Loaded only now: meanwhile the bot's process loads what it needs.
  const { readyDatabase } = await import('./database.ts');
  const database = await readyDatabase(config, log);
  opened.defer(() => database.stop());
  const { webUrl, trial } = bot
    ? await startTrial(config, database, bot, opened)
    : { webUrl: await startAlone(config, database, { log, lost }, opened), trial: undefined };
  const said = announcement({
    webUrl,
    database,
    wantedDataDir: config.dataDir,
    trialUrl: trial?.url,
    seconds: performance.now() / 1000,
  });
  process.stdout.write(said);
  if (trial) settleMeanwhile(trial, database, log, opened);
  return opened.move();
}

async function startTrial(
  config: Config,
  { connections, operatorKey, dataDir }: ReadyDatabase,
  bot: BotProcess,
  opened: AsyncDisposableStack,
): Promise<{ webUrl: string | undefined; trial: TrialDiscord }> {
  const { startTrialDiscord } = await import('./sandbox.ts');
  const trial = await startTrialDiscord(config, dataDir);
  opened.defer(() => trial.stop());
  // Once more, because what is opened last is stopped first: nobody pulls the ground from under a bot that still answers.
  opened.defer(() => bot.stop());
  const { token, api, guild } = trial;
  const { webUrl, setUp } = await bot.start(() => ({
    config,
    operatorKey,
    connections,
    discord: { token, api },
    guild,
    clock: trial.clock(),
  }));
  trial.plugIn(bot);
  if (!setUp) await trial.setUpSample();
  return { webUrl, trial };
}

/** In the background: whoever is in a hurry need not wait, and what fails is gone on with at the next start. */
function settleMeanwhile(
  trial: TrialDiscord,
  database: ReadyDatabase,
  log: Logger,
  opened: AsyncDisposableStack,
): void {
  const leaving = new AbortController();
  opened.defer(() => leaving.abort());
  trial.buildPage();
  const settled = import('../recall-answers.ts').then(({ recallingIn }) =>
    trial.settleSample(leaving.signal, (guild) => recallingIn(database, guild, log)),
  );
  settled.catch((error: unknown) => {
    if (!leaving.signal.aborted) log.warn('sample.unsettled', { error });
  });
}

async function startAlone(
  config: Config,
  database: ReadyDatabase,
  running: { readonly log: Logger; readonly lost: () => void },
  opened: AsyncDisposableStack,
): Promise<string | undefined> {
  const { startHere } = await import('./here.ts');
  const suite = await startHere(config, database, running);
  opened.defer(() => suite.stop());
  return suite.webUrl;
}

/** Ends the start with what there is to mend, in words where they were made for people. */
function refuse(error: unknown): never {
  const worded = error instanceof ConfigurationError || error instanceof DatabaseUnusable;
  process.stderr.write(
    worded
      ? `${error.message}\n`
      : `Kindred could not start.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
