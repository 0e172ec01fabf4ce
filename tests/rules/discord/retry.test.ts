import { HTTPError, RateLimitError } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, NotYet, refusedWith, retryDelay } from '#src/platform/discord/delivery/retry.ts';
import { nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import { refused } from './refused.ts';

describe('the wait before another try', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 5000],
    [4, 15_000],
    [5, 30_000],
    [6, 30_000],
    [1000, 30_000],
  ])('after %i is %i ms, give or take a fifth', (attempts, delay) => {
    expect(retryDelay(attempts, 0.5)).toBe(delay);
    expect(retryDelay(attempts, 0)).toBe(delay * 0.8);
    expect(retryDelay(attempts, 1)).toBe(delay * 1.2);
  });

  test('law: it is never further off than a fifth, and never shorter for a later attempt with the same luck', () => {
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), random, (attempts, luck) => {
        const [middle, delay] = [retryDelay(attempts, 0.5), retryDelay(attempts, luck)];
        expect(Math.abs(delay - middle)).toBeLessThanOrEqual(middle / 5 + 1);
        expect(retryDelay(attempts + 1, luck)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });
});

const withCode = (code: string) => Object.assign(new Error('failed'), { code });
const named = (name: string) => Object.assign(new Error('failed'), { name });
const limited = new RateLimitError({
  timeToReset: 7000,
  limit: 1,
  method: 'POST',
  hash: '-',
  url: '-',
  route: '-',
  majorParameter: '-',
  global: false,
  retryAfter: 7000,
  sublimitTimeout: 0,
  scope: 'user',
});

describe('what failed', () => {
  test.each<[string, unknown, string]>([
    ['Discord is overloaded', refused(130_000, 503), 'discord_130000'],
    ['overloaded, said as a refusal', refused(130_000, 400), 'discord_130000'],
    ['too many requests', refused(0, 429), 'discord_0'],
    ['the token is being replaced', refused(0, 401), 'discord_0'],
    ['direct messages are opened too fast', refused(40_003, 403), 'discord_40003'],
    ['Discord has a fault', new HTTPError(502, 'Bad Gateway', 'POST', '-', {}), 'http_502'],
    ['what it stands on is not there yet', new NotYet(), 'not_yet'],
    ['nobody listens', withCode('ECONNREFUSED'), 'network'],
    ['the connection broke', withCode('ECONNRESET'), 'network'],
    ['no name is resolved', withCode('EAI_AGAIN'), 'network'],
    ['the socket closed', withCode('UND_ERR_SOCKET'), 'network'],
    ['it took too long', named('AbortError'), 'network'],
    ['it took too long, too', named('TimeoutError'), 'network'],
  ])('in passing: %s', (_what, error, code) => {
    expect(classify(error)).toEqual({ passing: true, code });
  });

  test('a rate limit says how long to wait', () => {
    expect(classify(limited)).toEqual({ passing: true, code: 'rate_limited', notBefore: 7000 });
  });

  test.each<[string, number, number]>([
    ['unknown channel', 10_003, 404],
    ['unknown server', 10_004, 404],
    ['unknown member', 10_007, 404],
    ['unknown message', 10_008, 404],
    ['unknown person', 10_013, 404],
    ['missing access', 50_001, 403],
    ['missing permissions', 50_013, 403],
    ['closed direct messages', 50_007, 403],
    ['a malformed request', 50_035, 400],
    ['too many channels', 30_013, 400],
    ['anything new of the 400s', 99_999, 400],
  ])('for good: %s', (_what, code, status) => {
    expect(classify(refused(code, status))).toEqual({ passing: false, code: `discord_${code}` });
  });

  test.each<[string, unknown]>([
    ['a mistake', new TypeError('x is not a function')],
    ['a wrong argument', withCode('ERR_INVALID_ARG_TYPE')],
    ['a statement that Postgres refuses', withCode('23505')],
    ['a broken rule of ours', new RangeError('too long')],
    ['no error at all', 'text'],
  ])('by a fault of ours, which is thrown again: %s', (_what, error) => {
    let thrown: unknown;
    try {
      classify(error);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBe(error);
  });
});

test('a refusal is told by its code, never by its words', () => {
  const error = refused(RESTJSONErrorCodes.UnknownMessage, 404);
  expect(refusedWith(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage)).toBe(true);
  expect(refusedWith(error, RESTJSONErrorCodes.UnknownChannel)).toBe(false);
  expect(refusedWith(new Error('Unknown Message'), RESTJSONErrorCodes.UnknownMessage)).toBe(false);
});

test('traces fit where Discord keeps them, and differ for different things', () => {
  const [one, other] = [newRef(), newRef()];
  expect(nonceOf(one).length).toBeLessThanOrEqual(25);
  expect(reasonOf(one).length).toBeLessThanOrEqual(512);
  expect([nonceOf(one), reasonOf(one)]).not.toEqual([nonceOf(other), reasonOf(other)]);
});
