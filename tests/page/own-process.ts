/** The page with the bot in a process of its own, as `npm start` runs it: its plug can be pulled. */
import { afterAll } from 'vitest';
import { sample, startSandbox } from '#sandbox/index.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { readConfig } from '#src/config.ts';
import { forkBot } from '#src/start/bot-process.ts';
import type { ClockState } from '#src/start/bot-messages.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { patientWindow } from '#tests/harness/suite.ts';

/** Call it at the top of a test file; everything ends with the file. */
export async function withOwnProcess(): Promise<Sandbox> {
  const database = await testDatabase();
  const sandbox = await startSandbox({
    limits: 'off',
    sample: true,
    page: true,
    interactionWindowMs: patientWindow,
    resolvesWith: 'promised',
  });
  const bot = forkBot(() => undefined);
  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });
  const { clock } = sandbox;
  const state = (): ClockState => ({
    shows: clock.now().getTime(),
    running: clock.running,
    sentAt: Date.now(),
  });
  clock.onChange(() => bot.tell(state()));
  sandbox.offerPlug({
    get pid() {
      return bot.pid;
    },
    pull: () => bot.pullThePlug(),
  });
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
  if (!config.ok) throw config.error;
  await bot.start(() => ({
    config: config.value,
    operatorKey: Buffer.alloc(32, 7).toString('base64'),
    connections: database,
    discord: { token: sandbox.bot('kindred').token, api: `${sandbox.url}/api` },
    guild: sample.guild.id,
    clock: state(),
  }));
  const { channels, roles, people } = sample;
  const done = await sandbox
    .user(people.robin.name)
    .in(sandbox.guild(sample.guild.id))
    .runs(
      '/setup',
      { staff: channels.staff.id, moderators: roles.moderator.id, leads: roles.lead.id },
      { in: '#staff' },
    );
  await done.settled();
  return sandbox;
}
