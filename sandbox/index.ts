/** Discord in a box, on loopback: REST v10, Gateway v10, and people to act as. */
import { join } from 'node:path';
import type { Box } from './box.ts';
import { mountControl } from './control/api.ts';
import { Counters } from './counters.ts';
import { Faults } from './faults/faults.ts';
import { Gateway } from './gateway/gateway.ts';
import type { GatewaySettings } from './gateway/settings.ts';
import { realGateway } from './gateway/settings.ts';
import { createServer } from './http/server.ts';
import type { DescriptionCheck } from './openapi/check.ts';
import { Page } from './page/page.ts';
import { PlugSocket } from './plug.ts';
import type { RateLimitTable } from './limits/rate-limits.ts';
import { RateLimits, realLimits } from './limits/rate-limits.ts';
import type { ThreadCaps } from './limits/threads.ts';
import { usualThreadCaps } from './limits/threads.ts';
import { routes } from './rest/routes.ts';
import { meadow } from './sample/new-meadow.ts';
import { harbour } from './sample/puerto-en-calma.ts';
import { raiseSmallServer } from './sample/small-server.ts';
import { raiseSample } from './sample/the-long-road.ts';
import { Sandbox } from './sandbox.ts';
import type { Clock } from './state/clock.ts';
import { SettableClock } from './state/clock.ts';
import { keepClock } from './state/clock-file.ts';
import { FileShelf } from './state/files.ts';
import { Interactions } from './state/interactions.ts';
import { Journal } from './state/journal.ts';
import { makeWorld } from './state/make-world.ts';
import { awaitEndOfAllPolls } from './state/polls.ts';
import { armAll } from './state/scheduled-events.ts';
import { awaitAllSilences } from './state/threads.ts';

export type { BotIdentity, Sandbox } from './sandbox.ts';
export type { MemberActor } from './control/member.ts';
export type { GuildHandle, Right } from './control/guild.ts';
export type { Tap } from './control/tap.ts';
export type { SeenMessage } from './control/view.ts';
export type { FaultRequest, Trouble } from './faults/faults.ts';
export type { NewFault } from './faults/fault.ts';
export { SettableClock } from './state/clock.ts';
export { Refused } from './control/refused.ts';
export { recall } from './sample/recall.ts';
export { sample } from './sample/the-long-road.ts';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** What the box's own clock runs with: without it, the machine's time. A `SettableClock` is taken as it is. */
  readonly clock?: Clock;
  /** A folder in which everything is kept between runs. */
  readonly journal?: string;
  /** Raises the sample community and the two small servers beside it, unless the journal has them already. */
  readonly sample?: boolean;
  /** Discord's limits, none, or some of them changed. Default `real`. */
  readonly limits?: 'real' | 'off' | Partial<RateLimitTable>;
  /** Milliseconds for the first answer to an interaction; Discord's are 3,000. */
  readonly interactionWindowMs?: number;
  /** What somebody does here resolves with its first answer, as soon as that is there; or, where that only promises one, with the promised one. */
  readonly resolvesWith?: 'first' | 'promised';
  /** Discord's own lines in channels, such as that something was pinned. Default true. */
  readonly systemMessages?: boolean;
  /** How many threads, and people in one, there may be; Discord's numbers unless told otherwise. */
  readonly threads?: Partial<ThreadCaps>;
  /** Where Discord's own description of its API lies: everything is held to it, and what differs is kept. `strict` refuses it too. */
  readonly openapi?: string | { readonly path: string; readonly strict: boolean } | undefined;
  /** What the faults' chances follow: the same seed, the same run. Default 1. */
  readonly seed?: number;
  /** Builds the page at once. Otherwise that happens when it is first opened. */
  readonly page?: boolean;
  /** What differs from Discord's own gateway. */
  readonly gateway?: Partial<GatewaySettings>;
}

/** @throws Error with `code` EADDRINUSE where the port is taken */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock instanceof SettableClock ? options.clock : new SettableClock(options.clock);
  let url = '';
  const world = makeWorld(
    clock,
    () => url,
    (announcement) => {
      gateway.announce(description?.event(announcement) ?? announcement);
      page.hear(announcement);
    },
    { ...usualThreadCaps, ...options.threads },
  );
  const description = await descriptionOf(options.openapi);
  const limits = new RateLimits(tableOf(options.limits ?? 'real'));
  const counters = new Counters();
  clock.failed = (error) => counters.failures.push(error);
  const faults = new Faults(options.seed ?? 1, new Set(routes.map(({ template }) => template)));
  const gateway = new Gateway({
    world,
    limits,
    counters,
    faults,
    settings: { ...realGateway, ...options.gateway },
  });
  const box: Box = {
    world,
    gateway,
    limits,
    counters,
    plug: new PlugSocket(),
    description,
    systemMessages: options.systemMessages ?? true,
    faults,
    interactions: new Interactions(clock, options.interactionWindowMs ?? 3_000),
    resolvesWith: options.resolvesWith ?? 'first',
    files: new FileShelf(options.journal === undefined ? undefined : join(options.journal, 'files')),
  };
  const server = createServer(box);
  mountControl(server, box);
  const page = new Page(server, box);
  let journal: Journal | undefined;
  const closing = async () => {
    if (clock !== options.clock) clock.end();
    gateway.close();
    page.close();
    await server.close();
    world.store.recordTo(undefined);
    journal?.close();
  };
  const sandbox = new Sandbox(box, closing, page);
  const prepare = (): void => {
    if (!options.sample) return;
    raiseSample(box);
    raiseSmallServer(box, meadow);
    raiseSmallServer(box, harbour);
  };
  if (options.journal === undefined) prepare();
  else {
    journal = Journal.open(options.journal, world, prepare);
    keepClock(clock, options.journal);
  }
  armAll(world);
  awaitAllSilences(world);
  awaitEndOfAllPolls(world);
  url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  gateway.listen(server.server);
  page.listen(server.server);
  if (options.page) page.build();
  return sandbox;
}

/** Loaded only here: nothing else needs a schema compiler. */
async function descriptionOf(openapi: SandboxOptions['openapi']): Promise<DescriptionCheck | undefined> {
  if (openapi === undefined) return undefined;
  const { path, strict } = typeof openapi === 'string' ? { path: openapi, strict: false } : openapi;
  const { DescriptionCheck: Check } = await import('./openapi/check.ts');
  return new Check(path, strict);
}

function tableOf(limits: NonNullable<SandboxOptions['limits']>): RateLimitTable | null {
  if (limits === 'off') return null;
  if (limits === 'real') return realLimits;
  return { ...realLimits, ...limits, buckets: { ...realLimits.buckets, ...limits.buckets } };
}
