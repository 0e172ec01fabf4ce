/** All sessions: opened by those who identify, found again by those who resume, and ended. */
import { randomBytes } from 'node:crypto';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { Identity } from './session.ts';
import { Session } from './session.ts';

/** What `max_concurrency` counts over, in milliseconds. */
const identifyWindow = 5_000;

export class Sessions {
  readonly #limits: RateLimits;
  readonly #resumeWindowMs: number;
  readonly #byId = new Map<string, Session>();
  readonly #identifies = new Map<number, number[]>();

  constructor(limits: RateLimits, resumeWindowMs: number) {
    this.#limits = limits;
    this.#resumeWindowMs = resumeWindowMs;
  }

  all(): MapIterator<Session> {
    return this.#byId.values();
  }

  open(identity: Identity): Session {
    const session = new Session(randomBytes(16).toString('hex'), identity);
    this.#byId.set(session.id, session);
    return session;
  }

  /** A session that is on a line or can still be resumed. */
  find(id: string): Session | undefined {
    const session = this.#byId.get(id);
    if (!session || session.line || Date.now() - session.lostAt <= this.#resumeWindowMs) return session;
    this.#byId.delete(id);
    return undefined;
  }

  end(session: Session): void {
    this.#byId.delete(session.id);
  }

  endAll(): void {
    this.#byId.clear();
  }

  /** Forgets those whose time to resume is over. */
  endExpired(): void {
    for (const id of this.#byId.keys()) this.find(id);
  }

  /** At most one identify in five seconds for each key of shards. */
  admitsIdentify(shard: number): boolean {
    const { table } = this.#limits;
    if (!table) return true;
    const key = shard % table.maxConcurrency;
    const recent = (this.#identifies.get(key) ?? []).filter((at) => Date.now() - at < identifyWindow);
    if (recent.length >= 1) return false;
    this.#identifies.set(key, [...recent, Date.now()]);
    return true;
  }
}
