/** When a delivery that failed is tried again, and which failures are worth trying again at all. Pure. */
import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { seconds } from '../../durations.ts';

const delays = [seconds(1), seconds(2), seconds(5), seconds(15)] as const;
const longestDelay = seconds(30);
const jitter = 0.2;

/**
 * How long to wait before the next attempt, in milliseconds: 1, 2, 5, 15, then 30 seconds, each up to a fifth longer or
 * shorter so that what failed together does not come back together.
 * @param attempts - how many there have been, at least 1
 * @param random - from 0 (inclusive) to 1
 */
export function retryDelay(attempts: number, random: number): number {
  const delay = delays[attempts - 1] ?? longestDelay;
  return Math.round(delay * (1 + jitter * (2 * random - 1)));
}

export interface SendFailure {
  readonly passing: boolean;
  readonly code: string;
  /** How long Discord asked to wait at least, in milliseconds. */
  readonly notBefore?: number;
}

/** What a delivery stands on is still being made by another one: to be tried again, and no fault of anybody. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/**
 * Refusals in the 400s that waiting mends. Any other says that whoever or whatever it was for is gone, closed or out of the
 * bot's reach, or that the request itself is wrong.
 */
const passingRefusals = new Set<number>([
  RESTJSONErrorCodes.OpeningDirectMessagesTooFast,
  RESTJSONErrorCodes.APIResourceOverloaded,
]);
const passingStatuses = new Set<number>([401, 429]);

/** How the way to Discord fails: the codes of sockets, of name resolution and of undici. */
const networkCode = /^(?:E[A-Z]+|EAI_[A-Z]+|UND_ERR_[A-Z_]+)$/;

/** Sorts what went wrong while sending. Anything that is not Discord's answer or the way to it is a fault of ours and is thrown again. */
export function classify(error: unknown): SendFailure {
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    const refused = error.status >= 400 && error.status < 500 && !passingStatuses.has(error.status);
    return { passing: !refused || passingRefusals.has(code), code: `discord_${code}` };
  }
  if (error instanceof NotYet) return { passing: true, code: 'not_yet' };
  if (error instanceof RateLimitError)
    return { passing: true, code: 'rate_limited', notBefore: error.timeToReset };
  if (error instanceof HTTPError) return { passing: true, code: `http_${error.status}` };
  if (error instanceof Error && onTheWay(error)) return { passing: true, code: 'network' };
  throw error;
}

function onTheWay(error: Error): boolean {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  return 'code' in error && typeof error.code === 'string' && networkCode.test(error.code);
}

/** Whether Discord refused with one of these codes (docs: topics/opcodes-and-status-codes). */
export function refusedWith(error: unknown, ...codes: readonly RESTJSONErrorCodes[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
