/** Counts how often bots ask, bucket by bucket; in real time, whatever the box's clock says: clients wait in real time too. */
import { bucketOf, fingerprint } from './rate-limits-table.ts';
import type { BucketRule, RateLimitTable } from './rate-limits-table.ts';

export { realLimits } from './rate-limits-table.ts';
export type { RateLimitTable } from './rate-limits-table.ts';

/** What a request was counted against. `null` where no limit is shown. */
export interface Standing {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
  /** Seconds. */
  readonly resetAfter: number;
  readonly bucket: string;
}

/** Becomes a 429. */
export class RateLimited extends Error {
  /** Seconds. */
  readonly retryAfter: number;
  readonly scope: 'user' | 'global' | 'shared';
  /** Of the bucket that is used up, where headers show one. */
  readonly standing: Standing | null;

  constructor(retryAfter: number, scope: 'user' | 'global' | 'shared', standing: Standing | null = null) {
    super(scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.');
    this.name = 'RateLimited';
    this.retryAfter = retryAfter;
    this.scope = scope;
    this.standing = standing;
  }
}

/** Becomes a 429 of the guard before Discord: too many requests were invalid, and nothing is answered for a while. */
export class ShutOut extends Error {
  /** Seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('error code: 1015');
    this.name = 'ShutOut';
    this.retryAfter = retryAfter;
  }
}

/** Who asks for what. */
export interface Asking {
  readonly route: string;
  /** Channel, guild, or webhook with its token: each has its own count in a bucket. */
  readonly major: string;
  /** The bot's id; without one, requests of this machine are counted together. */
  readonly bot: string | undefined;
  /** Interactions are not bound to the global limit. */
  readonly interaction: boolean;
  /** A resource that many share, where there is one: the webhooks of a channel. */
  readonly shared?: { readonly bucket: string; readonly key: string } | undefined;
}

interface Window {
  used: number;
  endsAt: number;
}

/** Windows beyond which those that are over are swept out. */
const sweepAt = 10_000;

export class RateLimits {
  /** Null switches all limits off; then no headers are sent either. */
  readonly table: RateLimitTable | null;
  readonly #windows = new Map<string, Window>();

  constructor(table: RateLimitTable | null) {
    this.table = table;
  }

  /** Counts one request. @throws RateLimited */
  admit({ route, major, bot = 'this machine', interaction, shared }: Asking): Standing | null {
    if (!this.table) return null;
    const { global, buckets, other } = this.table;
    if (!interaction && !this.#take(`global:${bot}`, { limit: global, windowMs: 1_000 }).admitted)
      throw new RateLimited(this.#wait(`global:${bot}`), 'global');
    const bucket = bucketOf(route);
    const rule = buckets[bucket] ?? other;
    const key = `${bucket}:${bot}:${major}`;
    const { admitted, window } = this.#take(key, rule);
    const standing = {
      limit: rule.limit,
      remaining: rule.limit - window.used,
      reset: window.endsAt / 1000,
      resetAfter: Math.max(0, window.endsAt - Date.now()) / 1000,
      bucket: fingerprint(bucket),
    };
    if (!admitted) throw new RateLimited(this.#wait(key), 'user', standing);
    if (shared && !this.admitHidden(shared.bucket, shared.key))
      throw new RateLimited(this.waitFor(shared.bucket, shared.key), 'shared');
    return standing;
  }

  /** Counts against a bucket that no header shows; false where it is used up. */
  admitHidden(bucket: string, key: string, count = 1): boolean {
    const rule = this.table?.buckets[bucket];
    if (!rule) return true;
    let admitted = true;
    for (let taken = 0; taken < count; taken += 1) admitted = this.#take(`${bucket}:${key}`, rule).admitted;
    return admitted;
  }

  /** Seconds until a hidden bucket is free again. */
  waitFor(bucket: string, key: string): number {
    return this.#wait(`${bucket}:${key}`);
  }

  /** @throws ShutOut while too many requests were invalid */
  refuseShutOut(): void {
    const answered = this.#windows.get('invalid');
    if (!this.table || !answered || answered.used < this.table.invalid.limit) return;
    if (answered.endsAt > Date.now()) throw new ShutOut(this.#wait('invalid'));
  }

  /** An answer was one of those that Discord takes for invalid requests. */
  countInvalid(): void {
    if (this.table) this.#take('invalid', this.table.invalid);
  }

  #take(key: string, rule: BucketRule): { admitted: boolean; window: Window } {
    const now = Date.now();
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now) {
      if (this.#windows.size >= sweepAt) this.#sweep(now);
      window = { used: 0, endsAt: now + rule.windowMs };
      this.#windows.set(key, window);
    }
    if (window.used >= rule.limit) return { admitted: false, window };
    window.used += 1;
    return { admitted: true, window };
  }

  #wait(key: string): number {
    return Math.max(0.001, ((this.#windows.get(key)?.endsAt ?? 0) - Date.now()) / 1000);
  }

  #sweep(now: number): void {
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
  }
}
