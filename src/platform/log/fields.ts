/** The only things that a log line may carry. A name that is not here, or a value that does not fit, is left out. */
import { refPattern } from '../ref.ts';

/** One word of ours, such as a kind, a state or an error code: no spaces, so no sentence of anybody fits in. */
const word = (value: unknown): string | undefined => matching(value, /^[A-Za-z][\w.:[\]-]{0,63}$/);
const ref = (value: unknown): string | undefined => matching(value, refPattern);
/** A route as it was registered, its parameters unfilled: `PUT /guilds/:guild/members/:user`. */
const route = (value: unknown): string | undefined =>
  matching(value, /^([A-Z]{3,7} )?\/[A-Za-z0-9/:@_.*-]{0,160}$/);
const origin = (value: unknown): string | undefined =>
  matching(value, /^(https?|wss?):\/\/[\w.:[\]-]{1,120}$/);
/** At most fifteen digits: a Discord id does not fit. */
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < 1e15 ? value : undefined;
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Every name that a log line may carry, and the check that its value must pass. */
export const permitted = {
  /** References: random, and of no meaning outside the database. */
  ref,
  community: ref,
  delivery: ref,
  /** Names that stand in our own code. */
  area: word,
  kind: word,
  state: word,
  code: (value: unknown) => word(value) ?? number(value),
  outcome: word,
  command: word,
  job: word,
  tick: word,
  probe: word,
  role: word,
  locale: word,
  namespace: word,
  signal: word,
  setting: word,
  migration: word,
  worker: word,
  version: (value: unknown) => word(value) ?? number(value),
  /** Addresses, without anything that a person could be found by. */
  route,
  origin,
  /** Numbers. */
  ms: number,
  count: number,
  total: number,
  shard: number,
  shards: number,
  attempt: number,
  status: number,
  port: number,
  adopted: flag,
  retry: flag,
} as const;

/**
 * What may be said beside an event. `error` is logged as name, code, constraint, table and stack frames; its message
 * never is, because messages of databases and of Discord quote what people wrote.
 */
export type LogFields = {
  readonly [Name in keyof typeof permitted]?: NonNullable<ReturnType<(typeof permitted)[Name]>> | undefined;
} & { readonly error?: unknown };

const discordId = /\d{17,20}/;

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && value.length <= 200 && pattern.test(value) && !discordId.test(value)
    ? value
    : undefined;
}
