/** One run of the process: from the environment to a clean end. */
import { DatabaseUnusable } from '#db/unusable.ts';
import { ConfigurationError, readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { seconds } from '../platform/durations.ts';
import { createTranslations, logMissing } from '../platform/i18n/index.ts';
import { createLog } from '../platform/log/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { startSuite } from '../suite.ts';
import { announcement } from './announce.ts';
import { readyDatabase } from './database.ts';
import { startTrialDiscord } from './sandbox.ts';

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

async function start(config: Config, log: Logger, lost: () => void): Promise<AsyncDisposableStack> {
  await using opened = new AsyncDisposableStack();
  const database = await readyDatabase(config, log);
  opened.defer(() => database.stop());
  const trial =
    config.discordToken === undefined ? await startTrialDiscord(config, database.dataDir) : undefined;
  if (trial) opened.defer(() => trial.stop());

  const suite = await startSuite({
    ...config,
    discord: trial ?? { token: config.discordToken ?? '', api: config.discordApi },
    connections: database.connections,
    keyring: database.keyring,
    translations: createTranslations(undefined, logMissing(log)),
    clock: systemClock,
    log,
    onlyOnThisMachine: trial !== undefined,
    lost,
  });
  opened.defer(() => suite.stop());
  if (trial && !(await suite.isSetUp(trial.guild))) await trial.setUpSample();

  const said = announcement({
    suite,
    database,
    wantedDataDir: config.dataDir,
    trial,
    seconds: performance.now() / 1000,
  });
  process.stdout.write(said);
  return opened.move();
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
