/** Trouble on demand: faults that are declared and repeat by their seed, and hooks for what a test decides itself. */
import { setTimeout as pause } from 'node:timers/promises';
import type { NewFault, Span, TroubleAt } from './fault.ts';
import { FaultPlan } from './plan.ts';
import type { PlacedFault } from './plan.ts';

export interface FaultRequest {
  readonly method: string;
  /** A template such as `POST /guilds/:guild/channels`. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  /** The bot's name; `null` on routes that take no token. */
  readonly bot: string | null;
}

/** `drop` cuts the connection; `code` answers with that error code, 400 unless a status is given; `delay` is in milliseconds. */
export type Trouble =
  | 'drop'
  | { readonly status: number; readonly body?: unknown; readonly code?: never; readonly delay?: never }
  | { readonly code: number; readonly status?: number; readonly delay?: never }
  | { readonly delay: number };

type RateLimitTrouble = Extract<TroubleAt<'request'>, { rateLimit: object }>;

/** Nothing means: go on as usual. */
type RequestHook = (
  request: FaultRequest,
) => Trouble | undefined | void | Promise<Trouble | undefined | void>;
/** Runs after the state changed; `drop` keeps the answer from the client. */
type HandledHook = (request: FaultRequest) => 'drop' | undefined | void | Promise<'drop' | undefined | void>;

export class Faults {
  readonly #before = new Set<RequestHook>();
  readonly #after = new Set<HandledHook>();
  readonly #plan: FaultPlan;

  constructor(seed: number, routes: ReadonlySet<string>) {
    this.#plan = new FaultPlan(seed, routes);
  }

  /** Puts a fault in play; returns its id. @throws ZodError or TypeError for one that could never strike */
  add(fault: NewFault): number {
    return this.#plan.add(fault);
  }

  /** False where there was none. */
  remove(id: number): boolean {
    return this.#plan.remove(id);
  }

  /** Those in play, with how often each could have struck and did. */
  list(): readonly PlacedFault[] {
    return this.#plan.list();
  }

  get seed(): number {
    return this.#plan.seed;
  }

  /** Begins anew from this seed: what is in play stays, its counts are 0 again. */
  set seed(seed: number) {
    this.#plan.reseed(seed);
  }

  /** Returns what takes the hook away again. */
  onRequest(hook: RequestHook): () => void {
    this.#before.add(hook);
    return () => void this.#before.delete(hook);
  }

  /** Returns what takes the hook away again. */
  onHandled(hook: HandledHook): () => void {
    this.#after.add(hook);
    return () => void this.#after.delete(hook);
  }

  clear(): void {
    this.#before.clear();
    this.#after.clear();
    this.#plan.clear();
  }

  get watching(): boolean {
    return this.#before.size > 0 || this.#after.size > 0 || !this.#plan.empty;
  }

  /** The first trouble that a hook or a fault makes; delays are served here. */
  async before(
    request: FaultRequest,
  ): Promise<Exclude<Trouble, { delay: number }> | RateLimitTrouble | undefined> {
    for (const hook of this.#before) {
      const trouble = await hook(request);
      if (!trouble) continue;
      if (trouble === 'drop' || trouble.delay === undefined) return trouble;
      await pause(trouble.delay);
    }
    for (const { trouble, draw } of this.#plan.strikes('request', request.route, request.bot)) {
      if ('latency' in trouble) await pause(draw(trouble.latency));
      else if ('drop' in trouble) return 'drop';
      else if ('code' in trouble)
        return { code: trouble.code, ...(trouble.status === undefined ? {} : { status: trouble.status }) };
      else return trouble;
    }
    return undefined;
  }

  async after(request: FaultRequest): Promise<'drop' | undefined> {
    for (const hook of this.#after) if ((await hook(request)) === 'drop') return 'drop';
    for (const _ of this.#plan.strikes('answer', request.route, request.bot)) return 'drop';
    return undefined;
  }

  /** What befalls an event on its way to one session of a bot. */
  onEvent(
    event: string,
    bot: string,
  ): { trouble: TroubleAt<'event'>; draw: (span: Span) => number } | undefined {
    if (this.#plan.empty) return undefined;
    for (const strike of this.#plan.strikes('event', event, bot)) return strike;
    return undefined;
  }

  /** What befalls a bot that sends such a frame. */
  onFrame(frame: 'heartbeat' | 'identify' | 'resume', bot: string | null): TroubleAt<'frame'> | undefined {
    if (this.#plan.empty) return undefined;
    for (const { trouble } of this.#plan.strikes('frame', frame, bot)) return trouble;
    return undefined;
  }
}
