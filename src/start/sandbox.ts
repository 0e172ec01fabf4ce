/** Where there is no token: a Discord of our own on loopback, with a sample community that is set up as an admin would do it. */
import { join } from 'node:path';
import type { Sandbox } from '#sandbox/index.ts';
import type { Config } from '../config.ts';
import { ConfigurationError } from '../config.ts';
import type { ClockState } from './bot-messages.ts';
import type { BotProcess } from './bot-process.ts';
import { settleSample } from './sample.ts';
import type { Settling } from './sample.ts';

export interface TrialDiscord {
  readonly token: string;
  /** Base address of its REST API. */
  readonly api: string;
  readonly url: string;
  /** The sample community's server. */
  readonly guild: string;
  /** Its time now. */
  clock(): ClockState;
  /** From now on the bot follows the sandbox's clock, and the sandbox can pull the bot's plug. */
  plugIn(bot: BotProcess): void;
  /** Has the sample community's owner run `/setup`. */
  setUpSample(): Promise<void>;
  /** Builds the sandbox's page, where it is not kept from an earlier start; nobody waits for that. */
  buildPage(): void;
  /** Lets the sample community settle in, from where an earlier start stopped. @throws whatever failed; the next start goes on */
  settleSample(signal: AbortSignal, recalls: Settling['recalls']): Promise<void>;
  stop(): Promise<void>;
}

/** How many ports are tried, from the one that was asked for. */
const portsTried = 50;

export async function startTrialDiscord(
  { sandboxPort, sandboxOpenapi }: Pick<Config, 'sandboxPort' | 'sandboxOpenapi'>,
  dataDir: string,
): Promise<TrialDiscord> {
  // Loaded only here: against Discord itself none of it is needed.
  const { recall, sample, startSandbox } = await import('#sandbox/index.ts');
  const sandbox = await onFreePort(sandboxPort, (port) =>
    startSandbox({
      port,
      sample: true,
      journal: join(dataDir, 'sandbox'),
      openapi: sandboxOpenapi,
    }),
  );
  const { clock } = sandbox;
  const state = (): ClockState => ({
    shows: clock.now().getTime(),
    running: clock.running,
    sentAt: Date.now(),
  });
  return {
    token: sandbox.bot('kindred').token,
    api: `${sandbox.url}/api`,
    url: sandbox.url,
    guild: sample.guild.id,
    clock: state,
    plugIn(bot) {
      clock.onChange(() => bot.tell(state()));
      sandbox.offerPlug({
        get pid() {
          return bot.pid;
        },
        pull: () => bot.pullThePlug(),
      });
    },
    async setUpSample() {
      const owner = sandbox.user(sample.people.robin.name).in(sandbox.guild(sample.guild.id));
      const { channels, roles } = sample;
      await owner.runs(
        '/setup',
        { staff: channels.staff.id, moderators: roles.moderator.id, leads: roles.lead.id },
        { in: '#staff' },
      );
    },
    buildPage: () => sandbox.buildPage(),
    settleSample: (signal, recalls) =>
      settleSample({ sandbox, sample, recall, recalls, signal, file: join(dataDir, 'sandbox', 'settled') }),
    stop: () => sandbox.close(),
  };
}

async function onFreePort(first: number, start: (port: number) => Promise<Sandbox>): Promise<Sandbox> {
  for (let port = first; port < first + portsTried; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new ConfigurationError([
    {
      setting: 'SANDBOX_PORT',
      problem: `is ${first}, and from there no port is free for a good while`,
      example: '14000',
    },
  ]);
}
