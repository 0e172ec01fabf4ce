/** The one place that wires everything: what all stands on, and of the roles web, worker and gateway those that are asked for. */
import { startGateway } from './suite/gateway.ts';
import { openGround } from './suite/ground.ts';
import type { SuiteOptions } from './suite/ground.ts';
import { openPages } from './suite/web.ts';
import { startWorker } from './suite/worker.ts';

export type { SuiteOptions };

export interface Suite {
  /** Of the web role; undefined without it. */
  readonly webUrl: string | undefined;
  /** Whether an admin of a server has run `/setup`. */
  isSetUp(guild: string): Promise<boolean>;
  /** Does all housekeeping now rather than when it is due. */
  runTicks(): Promise<void>;
  /** Takes nothing new, answers what came in, finishes or gives back what was begun. */
  stop(): Promise<void>;
}

/** Starts the roles asked for. What was opened is closed again if anything fails. */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  await using opened = new AsyncDisposableStack();
  const ground = await openGround(options, opened);
  if (options.roles.includes('gateway')) {
    ground.probes['gateway'] = async () => {
      throw new Error('the gateway is not connected yet');
    };
  }
  // What is delivered may lead to a page, so pages come first.
  const pages = await openPages(ground);
  if (options.roles.includes('worker')) await startWorker(ground, pages);
  if (options.roles.includes('gateway')) await startGateway(ground, pages);

  const running = opened.move();
  await ground.runTicks();
  return {
    webUrl: pages.url,
    isSetUp: async (guild) => (await ground.communities.find(guild)).settings !== undefined,
    runTicks: () => ground.runTicks(),
    stop: () => running.disposeAsync(),
  };
}
