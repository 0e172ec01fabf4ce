/** Discord in a box, on loopback: REST v10, Gateway v10, and people to act as. */
import { join } from 'node:path';
import type { Box } from './box.ts';
import { mountControl } from './control/api.ts';
import { Counters } from './counters.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { createServer } from './http/server.ts';
import type { RateLimitTable } from './limits/rate-limits.ts';
import { RateLimits, realLimits } from './limits/rate-limits.ts';
import { raiseSample } from './sample/the-long-road.ts';
import { Sandbox } from './sandbox.ts';
import type { Clock } from './state/clock.ts';
import { FileShelf } from './state/files.ts';
import { Interactions } from './state/interactions.ts';
import { Journal } from './state/journal.ts';
import { makeWorld } from './state/make-world.ts';

export type { BotIdentity, Sandbox } from './sandbox.ts';
export type { MemberActor } from './control/member.ts';
export type { GuildHandle, Right } from './control/guild.ts';
export type { Tap } from './control/tap.ts';
export type { SeenMessage } from './control/view.ts';
export type { FaultRequest, Trouble } from './faults.ts';
export { Refused } from './control/refused.ts';
export { sample } from './sample/the-long-road.ts';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The box's time; tokens, nonces and ids follow it. One with a `set` can also be set through the control API. */
  readonly clock?: Clock;
  /** A folder in which everything is kept between runs. */
  readonly journal?: string;
  /** Raises the sample community, unless the journal has it already. */
  readonly sample?: boolean;
  /** Discord's limits, none, or some of them changed. Default `real`. */
  readonly limits?: 'real' | 'off' | Partial<RateLimitTable>;
  /** Milliseconds for the first answer to an interaction; Discord's are 3,000. */
  readonly interactionWindowMs?: number;
  /** Milliseconds; Discord's are about 41,250. */
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds for which a lost gateway session can be resumed. */
  readonly resumeWindowMs?: number;
}

/** @throws Error with `code` EADDRINUSE where the port is taken */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? { now: () => new Date() };
  let url = '';
  const world = makeWorld(
    clock,
    () => url,
    (announcement) => gateway.announce(announcement),
  );
  const limits = new RateLimits(tableOf(options.limits ?? 'real'));
  const counters = new Counters();
  const gateway = new Gateway(world, limits, counters, {
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    resumeWindowMs: options.resumeWindowMs ?? 90_000,
  });
  const box: Box = {
    world,
    gateway,
    limits,
    counters,
    faults: new Faults(),
    interactions: new Interactions(clock, options.interactionWindowMs ?? 3_000),
    files: new FileShelf(options.journal === undefined ? undefined : join(options.journal, 'files')),
  };
  const server = createServer(box);
  mountControl(server, box);
  let journal: Journal | undefined;
  const sandbox = new Sandbox(box, async () => {
    gateway.close();
    await server.close();
    world.store.recordTo(undefined);
    journal?.close();
  });
  const prepare = (): void => {
    if (options.sample) raiseSample(sandbox);
  };
  if (options.journal === undefined) prepare();
  else journal = Journal.open(options.journal, world, prepare);
  url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  gateway.listen(server.server);
  return sandbox;
}

function tableOf(limits: NonNullable<SandboxOptions['limits']>): RateLimitTable | null {
  if (limits === 'off') return null;
  if (limits === 'real') return realLimits;
  return { ...realLimits, ...limits, buckets: { ...realLimits.buckets, ...limits.buckets } };
}
