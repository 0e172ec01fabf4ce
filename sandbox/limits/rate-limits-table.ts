/** How often a bot may ask, as a table: Discord publishes no numbers and asks that none be built in. Source: topics/rate-limits. */

export interface BucketRule {
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
  /** Answers with 401, 403 or 429 after which nothing is answered any more. Source: topics/rate-limits, "Invalid Request Limit". */
  readonly invalid: BucketRule;
  /** Keys of shards that may identify at once, each once in five seconds. */
  readonly maxConcurrency: number;
}

export const realLimits: RateLimitTable = {
  global: 50,
  buckets: {
    messages: { limit: 5, windowMs: 5_000 },
    reactions: { limit: 1, windowMs: 250 },
    webhooks: { limit: 5, windowMs: 2_000 },
    'channel-edits': { limit: 10, windowMs: 15_000 },
    /** All webhooks of a channel together, whoever uses them: of scope `shared`. */
    'channel-webhooks': { limit: 30, windowMs: 60_000 },
    /** Name or topic: it never shows in headers. */
    'channel-names': { limit: 2, windowMs: 600_000 },
    /** Beyond it Discord answers 40003, no 429. */
    'dm-opens': { limit: 10, windowMs: 600_000 },
    /** Commands created in a guild, or globally, in a day. */
    'command-creates': { limit: 200, windowMs: 86_400_000 },
  },
  other: { limit: 20, windowMs: 1_000 },
  invalid: { limit: 10_000, windowMs: 600_000 },
  maxConcurrency: 1,
};

const shared: Readonly<Record<string, string>> = {
  'POST /channels/:channel/messages': 'messages',
  'PATCH /channels/:channel/messages/:message': 'messages',
  'PATCH /channels/:channel': 'channel-edits',
};

/** The bucket of a route template: named where several routes share one, else the template itself. */
export function bucketOf(route: string): string {
  const named = shared[route];
  if (named) return named;
  if (route.includes('/reactions')) return 'reactions';
  return route.includes(' /webhooks/') ? 'webhooks' : route;
}

/** Discord's bucket names are opaque; the same bucket always has the same one. */
export function fingerprint(bucket: string): string {
  let hash = 0x811c9dc5;
  for (const character of bucket) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
