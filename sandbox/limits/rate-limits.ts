/** How often a bot may ask, bucket by bucket. Source: topics/rate-limits; Discord publishes no numbers, so they are a table. */

interface BucketRule {
  readonly limit: number;
  readonly windowMs: number;
}

export interface RateLimitTable {
  /** Requests per second and bot, over all routes but those of interactions. */
  readonly global: number;
  /** By bucket name; see `bucketOf`. */
  readonly buckets: Readonly<Record<string, BucketRule>>;
  /** For routes that have no bucket in the table. */
  readonly other: BucketRule;
  /** Identifies per five seconds, for each key of shards. */
  readonly maxConcurrency: number;
}

export const realLimits: RateLimitTable = {
  global: 50,
  buckets: {
    messages: { limit: 5, windowMs: 5_000 },
    reactions: { limit: 1, windowMs: 250 },
    webhooks: { limit: 5, windowMs: 2_000 },
    'channel-edits': { limit: 10, windowMs: 15_000 },
    /** Name or topic: it never shows in headers. */
    'channel-names': { limit: 2, windowMs: 600_000 },
    /** Beyond it Discord answers 40003, no 429. */
    'dm-opens': { limit: 10, windowMs: 600_000 },
    /** Commands created in a guild, or globally, in a day. */
    'command-creates': { limit: 200, windowMs: 86_400_000 },
  },
  other: { limit: 20, windowMs: 1_000 },
  maxConcurrency: 1,
};

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
  readonly retryAfter: number;
  readonly scope: 'user' | 'global' | 'shared';

  constructor(retryAfter: number, scope: 'user' | 'global' | 'shared') {
    super(scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.');
    this.name = 'RateLimited';
    this.retryAfter = retryAfter;
    this.scope = scope;
  }
}

interface Window {
  used: number;
  endsAt: number;
}

/** Counts in real time, whatever the box's clock says: clients wait in real time too. */
export class RateLimits {
  /** Null switches all limits off; then no headers are sent either. */
  readonly table: RateLimitTable | null;
  readonly #windows = new Map<string, Window>();

  constructor(table: RateLimitTable | null) {
    this.table = table;
  }

  /** Counts one request. @throws RateLimited */
  admit(botId: string, route: string, major: string): Standing | null {
    if (!this.table) return null;
    if (
      botId !== '' &&
      !this.#take(`global:${botId}`, { limit: this.table.global, windowMs: 1_000 }).admitted
    ) {
      throw new RateLimited(this.#wait(`global:${botId}`), 'global');
    }
    const bucket = bucketOf(route);
    const rule = this.table.buckets[bucket] ?? this.table.other;
    const key = `${bucket}:${botId}:${major}`;
    const { admitted, window } = this.#take(key, rule);
    if (!admitted) throw new RateLimited(this.#wait(key), 'user');
    return {
      limit: rule.limit,
      remaining: rule.limit - window.used,
      reset: window.endsAt / 1000,
      resetAfter: Math.max(0, window.endsAt - Date.now()) / 1000,
      bucket: fingerprint(bucket),
    };
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

  #take(key: string, rule: BucketRule): { admitted: boolean; window: Window } {
    const now = Date.now();
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now) {
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
}

const shared: Readonly<Record<string, string>> = {
  'POST /channels/:channel/messages': 'messages',
  'PATCH /channels/:channel/messages/:message': 'messages',
  'PATCH /channels/:channel': 'channel-edits',
};

/** The bucket of a route template: named where several routes share one, else the template itself. */
function bucketOf(route: string): string {
  const named = shared[route];
  if (named) return named;
  if (route.includes('/reactions')) return 'reactions';
  return route.includes(' /webhooks/') ? 'webhooks' : route;
}

/** Discord's bucket names are opaque; the same bucket always has the same one. */
function fingerprint(bucket: string): string {
  let hash = 0x811c9dc5;
  for (const character of bucket) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
