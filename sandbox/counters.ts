/** What the box saw, so that tests can assert on the server's side of things. */

type Scope = 'user' | 'global' | 'shared';

export interface SeenRequest {
  readonly method: string;
  /** A template such as `POST /guilds/:guild/channels`. */
  readonly route: string;
  readonly path: string;
  /** 0 where the connection was dropped instead of an answer. */
  readonly status: number;
  /** The box's time. */
  readonly at: Date;
  /** The bot's name; `null` on routes that take no token. */
  readonly bot: string | null;
  /** Of the limit that a 429 was for. */
  readonly scope?: Scope | undefined;
}

/** Requests that are remembered one by one. */
const kept = 10_000;

export class Counters {
  /** By `<route template> <status>`. */
  readonly requests = new Map<string, number>();
  /** Answers with 401, 403 or 429, save those for a shared resource. Source: topics/rate-limits, "Invalid Request Limit". */
  invalid = 0;
  /** Gateway events sent, by `<bot> <event>`. */
  readonly events = new Map<string, number>();
  /** Answers with 429, by the scope of the limit. */
  readonly rateLimited: Record<Scope, number> = { user: 0, global: 0, shared: 0 };
  readonly gateway = {
    opened: 0,
    identified: 0,
    resumed: 0,
    /** Sessions that were called invalid (op 9). */
    invalidated: 0,
    heartbeats: 0,
    /** By close code; 1006 where the line broke. */
    closed: new Map<number, number>(),
  };
  /** What went wrong inside the box itself; always empty, or the box has a fault. */
  readonly failures: unknown[] = [];
  readonly #log: SeenRequest[] = [];

  /** The latest requests, oldest first. */
  get log(): readonly SeenRequest[] {
    return this.#log;
  }

  saw(request: SeenRequest): void {
    count(this.requests, `${request.route} ${request.status}`);
    if (isInvalid(request)) this.invalid += 1;
    if (request.scope) this.rateLimited[request.scope] += 1;
    this.#log.push(request);
    if (this.#log.length > 2 * kept) this.#log.splice(0, kept);
  }

  sent(bot: string, event: string): void {
    count(this.events, `${bot} ${event}`);
  }

  closed(code: number): void {
    count(this.gateway.closed, code);
  }

  /** Requests of one route template, of one status or of any. */
  of(route: string, status?: number): number {
    if (status !== undefined) return this.requests.get(`${route} ${status}`) ?? 0;
    let sum = 0;
    for (const [key, times] of this.requests) if (key.startsWith(`${route} `)) sum += times;
    return sum;
  }

  /** Events of one name, sent to one bot or to all of them. */
  eventsOf(event: string, bot?: string): number {
    if (bot !== undefined) return this.events.get(`${bot} ${event}`) ?? 0;
    let sum = 0;
    for (const [key, times] of this.events) if (key.endsWith(` ${event}`)) sum += times;
    return sum;
  }
}

/** Does the answer count towards the limit of invalid requests? */
export function isInvalid({ status, scope }: Pick<SeenRequest, 'status' | 'scope'>): boolean {
  return status === 401 || status === 403 || (status === 429 && scope !== 'shared');
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
