/**
 * The suite in a process of its own, as `npm start` runs it on the sandbox: so it can be killed there like any process, and
 * started again. Against Discord itself the suite runs in the process that was started.
 */
import { openKeyring } from '#db/encryption/keyring.ts';
import { seconds } from '../platform/durations.ts';
import { createTranslations, logMissing } from '../platform/i18n/index.ts';
import { createLog } from '../platform/log/index.ts';
import { everythingIsLoaded } from '../quick-loading.ts';
import { startSuite } from '../suite.ts';
import type { Suite } from '../suite.ts';
import type { BotPlan, BotRuns, ToBot } from './bot-messages.ts';
import { followedClock } from './followed-clock.ts';

/** Less than its parent has. */
const stopWithin = seconds(8.5);

const clock = followedClock();
let suite: Promise<Suite> | undefined;

async function start(plan: BotPlan): Promise<Suite> {
  everythingIsLoaded();
  const log = createLog({ level: plan.config.logLevel });
  clock.follow(plan.clock);
  const started = await startSuite({
    ...plan.config,
    discord: plan.discord,
    connections: plan.connections,
    keyring: openKeyring(plan.operatorKey),
    translations: createTranslations(undefined, logMissing(log)),
    clock,
    log,
    onlyOnThisMachine: true,
    lost: () => process.exit(1),
  });
  const runs: BotRuns = { kind: 'runs', webUrl: started.webUrl, setUp: await started.isSetUp(plan.guild) };
  process.send?.(runs);
  return started;
}

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), stopWithin).unref();
  await (await suite)?.stop();
  process.exit(0);
}

process.on('message', (message: ToBot) => {
  if (message.kind === 'start') suite = start(message.plan);
  else if (message.kind === 'stop') void stop();
  else {
    clock.follow(message.clock);
    // What has fallen due meanwhile is not left until the next tick comes round by itself.
    void suite?.then((running) => running.runTicks());
  }
});
// Ctrl+C reaches both processes; the parent says when to stop.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void stop());
// Nobody is left to serve, and the next start waits for nobody either.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
