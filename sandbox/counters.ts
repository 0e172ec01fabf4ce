/** What the box saw, so that tests can assert on the server's side of things. */

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
}

/** Requests that are remembered one by one. */
const kept = 10_000;

export class Counters {
  /** By `<route template> <status>`. */
  readonly requests = new Map<string, number>();
  /** Answers with 401, 403 or 429, of which Discord allows 10,000 in ten minutes. */
  invalid = 0;
  /** Gateway events sent, by name. */
  readonly events = new Map<string, number>();
  /** What went wrong inside the box itself; always empty, or the box has a fault. */
  readonly failures: unknown[] = [];
  readonly #log: SeenRequest[] = [];

  /** The latest requests, oldest first. */
  get log(): readonly SeenRequest[] {
    return this.#log;
  }

  saw(request: SeenRequest): void {
    const key = `${request.route} ${request.status}`;
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1);
    if (request.status === 401 || request.status === 403 || request.status === 429) this.invalid += 1;
    this.#log.push(request);
    if (this.#log.length > 2 * kept) this.#log.splice(0, kept);
  }

  sent(event: string): void {
    this.events.set(event, (this.events.get(event) ?? 0) + 1);
  }

  /** Requests of one route template, of one status or of any. */
  of(route: string, status?: number): number {
    if (status !== undefined) return this.requests.get(`${route} ${status}`) ?? 0;
    let sum = 0;
    for (const [key, count] of this.requests) if (key.startsWith(`${route} `)) sum += count;
    return sum;
  }
}
