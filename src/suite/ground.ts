/** What every role of the suite stands on, opened in this order and closed in the other. */
import type { Connection } from '#db/connection.ts';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '../communities/index.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import { openCrowd } from '../platform/crowd.ts';
import type { Crowd } from '../platform/crowd.ts';
import { seconds } from '../platform/durations.ts';
import { openRest } from '../platform/discord/outbound.ts';
import { openPermits } from '../platform/discord/permits.ts';
import type { Permits } from '../platform/discord/permits.ts';
import { identify } from '../platform/discord/register.ts';
import type { Identity } from '../platform/discord/register.ts';
import type { Translations } from '../platform/i18n/index.ts';
import { startTicks } from '../platform/jobs/ticks.ts';
import type { Tick, Ticks } from '../platform/jobs/ticks.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Probe } from '../platform/web/index.ts';

export interface SuiteOptions extends Pick<Config, 'roles' | 'shards' | 'shardCount' | 'port' | 'publicUrl'> {
  readonly discord: { readonly token: string; readonly api: string | undefined };
  /** The database as the two roles that the suite logs in with. */
  readonly connections: { readonly app: Connection; readonly jobs: Connection };
  readonly keyring: Keyring;
  readonly translations: Translations;
  readonly clock: Clock;
  readonly log: Logger;
  /** Requests a second that all processes together may send to Discord; its own limit unless said otherwise. */
  readonly sendRate?: number;
  /** Direct messages that all processes together may open in ten minutes; any number unless said otherwise. */
  readonly directOpenings?: Config['directOpenings'];
  /** How many times sooner than usual it tries and looks again: tests have less time than people. 1 unless said otherwise. */
  readonly haste?: number;
  /** Everybody who uses it sits at this machine, as in the sandbox: private pages may then be on its loopback address. */
  readonly onlyOnThisMachine?: boolean;
  /** The connection to Discord is gone for good. */
  readonly lost: () => void;
}

export interface Ground extends SuiteOptions {
  /** How soon what other processes changed is looked at again, in milliseconds. */
  readonly lookAgainAfter: number;
  readonly haste: number;
  readonly database: Database;
  readonly communities: ReturnType<typeof communityDirectory>;
  readonly rest: ReturnType<typeof openRest>;
  readonly permits: Permits;
  readonly identity: Identity;
  readonly crowd: Crowd;
  /** What `/health` asks; a role adds its own. */
  readonly probes: Record<string, Probe>;
  /** Has housekeeping done when it is due, until the suite stops. */
  keepTicking(ticks: readonly Tick[]): void;
  /** Does all housekeeping now. */
  runTicks(): Promise<void>;
  /** What is opened last is closed first. */
  atEnd(close: () => Promise<void> | void): void;
}

export async function openGround(options: SuiteOptions, opened: AsyncDisposableStack): Promise<Ground> {
  const { clock, log, keyring, haste = 1 } = options;
  const lookAgainAfter = seconds(5) / haste;
  const database = openDatabase({ connection: options.connections.app, log });
  opened.defer(() => database.close());
  const vault = openVault({ keyring, clock });
  // Discord counts by real time, wherever the suite's own clock was set to; so does the budget.
  const permits = openPermits({ database, ...(options.sendRate && { rate: options.sendRate }) });
  opened.defer(() => permits.close());
  const rest = openRest(options.discord);
  const ticking: Ticks[] = [];
  return {
    ...options,
    haste,
    lookAgainAfter,
    database,
    communities: communityDirectory({ database, vault, keyring, clock, trustedFor: lookAgainAfter }),
    rest,
    permits,
    identity: await identify(rest),
    crowd: openCrowd(),
    probes: { database: () => database.ping() },
    keepTicking(ticks) {
      const started = startTicks(ticks, clock, log);
      ticking.push(started);
      opened.defer(() => started.stop());
    },
    async runTicks() {
      await Promise.all(ticking.map((each) => each.runAll()));
    },
    atEnd: (close) => opened.defer(close),
  };
}
