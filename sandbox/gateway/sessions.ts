/** All sessions: opened by those who identify, found again by those who resume, and ended. */
import { randomBytes } from 'node:crypto';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { Application } from '../state/entities.ts';
import type { Identity } from './session.ts';
import { Session } from './session.ts';
import type { GatewaySettings } from './settings.ts';

/** What `max_concurrency` counts over, in milliseconds. */
const identifyWindow = 5_000;
/** What session starts count over, in milliseconds. */
const day = 86_400_000;

export interface SessionStarts {
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds. */
  readonly resetAfter: number;
}

export class Sessions {
  readonly #limits: RateLimits;
  readonly #settings: GatewaySettings;
  /** Is told of a bot that has no session left. */
  readonly #gone: (application: Application) => void;
  readonly #byId = new Map<string, Session>();
  readonly #identifies = new Map<string, number>();
  readonly #starts = new Map<string, { used: number; readonly endsAt: number }>();

  constructor(limits: RateLimits, settings: GatewaySettings, gone: (application: Application) => void) {
    this.#limits = limits;
    this.#settings = settings;
    this.#gone = gone;
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
    if (!session || session.line || Date.now() - session.lostAt <= this.#settings.resumeWindowMs)
      return session;
    this.end(session);
    return undefined;
  }

  end(session: Session): void {
    if (!this.#byId.delete(session.id)) return;
    const { application } = session.identity;
    const others = this.all().some((other) => other.identity.application.id === application.id);
    if (!others) this.#gone(application);
  }

  endAll(): void {
    for (const session of this.#byId.values()) this.end(session);
  }

  /** Forgets those whose time to resume is over. */
  endExpired(): void {
    for (const id of this.#byId.keys()) this.find(id);
  }

  /** At most one identify in five seconds for each key of a bot's shards. Source: events/gateway, "Sharding Max Concurrency". */
  admitsIdentify({ application, shard }: Identity): boolean {
    const { table } = this.#limits;
    if (!table) return true;
    const key = `${application.id}:${shard % table.maxConcurrency}`;
    const now = Date.now();
    if (now - (this.#identifies.get(key) ?? 0) < identifyWindow) return false;
    this.#identifies.set(key, now);
    return true;
  }

  /** Counts one more start; false where the day's are used up. Resumes do not count. */
  admitsStart({ id }: Application): boolean {
    if (!this.#limits.table) return true;
    if (this.startsOf(id).remaining === 0) return false;
    const present = this.#starts.get(id);
    const window = present && present.endsAt > Date.now() ? present : { used: 0, endsAt: Date.now() + day };
    window.used += 1;
    this.#starts.set(id, window);
    return true;
  }

  startsOf(applicationId: string): SessionStarts {
    const total = this.#settings.sessionStarts;
    const window = this.#starts.get(applicationId);
    if (!window || window.endsAt <= Date.now()) return { total, remaining: total, resetAfter: day };
    return { total, remaining: Math.max(0, total - window.used), resetAfter: window.endsAt - Date.now() };
  }
}
