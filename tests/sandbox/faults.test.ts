import { describe, expect, test } from 'vitest';
import type { NewFault } from '#sandbox/index.ts';
import { handBot } from './bot.ts';
import { begun, stage } from './stage.ts';
import type { Stage } from './stage.ts';

test('a hook answers instead of the route, which then does nothing', async () => {
  const at = await stage();
  const stop = at.sandbox.faults.onRequest(({ route }) =>
    route === 'POST /channels/:channel/messages' ? { status: 503 } : undefined,
  );
  const send = () => at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x' } });
  expect((await send()).status).toBe(503);
  expect(at.ada.sees('#lobby')).toEqual([]);
  stop();
  expect((await send()).status).toBe(200);
});

test('a hook sees what was asked and can refuse with a code', async () => {
  const at = await stage();
  const seen: unknown[] = [];
  at.sandbox.faults.onRequest((request) => {
    seen.push(request);
    return { code: 30013 };
  });
  expect(await at.ask(`POST /guilds/${at.guild.id}/channels`, { body: { name: 'x' } })).toMatchObject({
    status: 400,
    body: { code: 30013 },
  });
  expect(seen).toEqual([
    {
      method: 'POST',
      route: 'POST /guilds/:guild/channels',
      path: `/api/v10/guilds/${at.guild.id}/channels`,
      body: { name: 'x' },
      bot: 'kindred',
    },
  ]);
});

test('dropped before: nothing happened; dropped after: it happened, and the client cannot know', async () => {
  const at = await stage();
  const send = (content: string) => at.ask(`POST /channels/${at.lobby}/messages`, { body: { content } });
  const stop = at.sandbox.faults.onRequest(() => 'drop');
  await expect(send('before')).rejects.toThrow('fetch failed');
  stop();
  at.sandbox.faults.onHandled(() => Promise.resolve('drop'));
  await expect(send('after')).rejects.toThrow('fetch failed');
  at.sandbox.faults.clear();
  expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['after']);
  expect(at.sandbox.counters.of('POST /channels/:channel/messages', 0)).toBe(2);
});

test('a delay holds the request back', async () => {
  const at = await stage();
  at.sandbox.faults.onRequest(() => ({ delay: 40 }));
  const start = performance.now();
  expect((await at.ask('GET /users/@me')).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(35);
});

test('interactions pass through the hooks too', async () => {
  const at = await stage({ interactionWindowMs: 200 });
  const bot = await handBot(at);
  at.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('POST /interactions/') ? { status: 500 } : undefined,
  );
  begun(at.ada.runs('/hello'));
  expect((await bot.callback(await bot.heard(), 4, { content: 'hi' })).status).toBe(500);
});

test('the log says who asked what, and what they got', async () => {
  const at = await stage();
  await at.ask('GET /channels/100000000000000001');
  expect(at.sandbox.requests).toMatchObject([
    {
      method: 'GET',
      route: 'GET /channels/:channel',
      status: 404,
      bot: 'kindred',
      path: '/api/v10/channels/100000000000000001',
    },
  ]);
  expect(at.sandbox.counters.failures).toEqual([]);
});

const route = 'POST /channels/:channel/messages';
const send = async (at: Stage, content = 'x'): Promise<number> =>
  (await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content } }).catch(() => ({ status: 0 })))
    .status;

async function statuses(at: Stage, count: number): Promise<number[]> {
  const seen = [];
  for (let n = 0; n < count; n += 1) seen.push(await send(at, String(n)));
  return seen;
}

describe('declared', () => {
  test('strikes after so many, at most so often, and counts both', async () => {
    const at = await stage();
    const id = at.sandbox.faults.add({ on: route, after: 1, times: 2, trouble: { status: 503 } });
    expect(await statuses(at, 5)).toEqual([200, 503, 503, 200, 200]);
    expect(at.sandbox.faults.list()).toMatchObject([{ id, seen: 5, fired: 2 }]);
    expect([at.sandbox.faults.remove(id), at.sandbox.faults.remove(id)]).toEqual([true, false]);
    expect(await send(at)).toBe(200);
  });

  test('chance follows the seed: the same run twice, another run with another seed', async () => {
    const run = async (seed: number): Promise<number[]> => {
      const at = await stage({ seed });
      at.sandbox.faults.add({ on: '*', chance: 0.5, trouble: { status: 500 } });
      return statuses(at, 24);
    };
    const first = await run(7);
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });

  test('a new seed begins anew', async () => {
    const at = await stage({ seed: 7 });
    at.sandbox.faults.add({ on: '*', chance: 0.5, trouble: { status: 500 } });
    const first = await statuses(at, 12);
    at.sandbox.faults.seed = 7;
    expect(await statuses(at, 12)).toEqual(first);
    expect(at.sandbox.faults.list()).toMatchObject([{ seen: 12 }]);
  });

  test.each([
    ['before', []],
    ['after', ['x']],
  ] as const)('the connection drops %s the route did its work', async (drop, left) => {
    const at = await stage();
    at.sandbox.faults.add({ on: route, times: 1, trouble: { drop } });
    expect(await send(at)).toBe(0);
    expect(at.ada.sees('#lobby').map(({ text }) => text)).toEqual(left);
  });

  test.each(['user', 'global', 'shared'] as const)('a 429 of scope %s', async (scope) => {
    const at = await stage();
    at.sandbox.faults.add({ on: route, trouble: { rateLimit: { scope, retryAfter: 1.5 } } });
    const { status, headers, body } = await at.ask(`POST /channels/${at.lobby}/messages`, { body: {} });
    expect([status, headers.get('x-ratelimit-scope'), headers.get('retry-after')]).toEqual([429, scope, '2']);
    expect(body).toMatchObject({ retry_after: 1.5, global: scope === 'global' });
    expect(at.sandbox.counters.rateLimited[scope]).toBe(1);
  });

  test('a code of Discord’s, for one bot alone', async () => {
    const at = await stage();
    at.sandbox.faults.add({ on: '*', bot: 'other', trouble: { code: 50_001, status: 403 } });
    expect(await send(at)).toBe(200);
    at.sandbox.faults.add({ on: '*', bot: 'kindred', trouble: { code: 50_001, status: 403 } });
    expect(await send(at)).toBe(403);
  });

  test('latency is drawn between its ends', async () => {
    const at = await stage();
    at.sandbox.faults.add({ on: route, trouble: { latency: [30, 40] } });
    const start = performance.now();
    expect(await send(at)).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(25);
  });

  test.each<[NewFault, string]>([
    [{ on: 'POST /nowhere', trouble: { status: 500 } }, 'There is nothing called POST /nowhere here.'],
    [{ on: 'MESSAGE_CREATE', trouble: { status: 500 } }, '“status” cannot befall MESSAGE_CREATE.'],
    [{ on: route, trouble: { event: 'lose' } }, '“event” cannot befall POST /channels/:channel/messages.'],
    [{ on: 'heartbeat', trouble: { delay: 5 } }, '“delay” cannot befall heartbeat.'],
  ])('%j could never strike', async (fault, sentence) => {
    const { faults } = (await stage()).sandbox;
    expect(() => faults.add(fault)).toThrow(sentence);
  });
});

test('over HTTP: put in play, listed, taken away, and counted', async () => {
  const at = await stage();
  const call = async (method: string, path: string, body?: object): Promise<[number, unknown]> => {
    const answer = await fetch(`${at.sandbox.url}/sandbox/${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    return [answer.status, await answer.json()];
  };
  expect(await call('POST', 'faults', { on: route, trouble: { status: 502 } })).toMatchObject([
    200,
    { id: 1, fired: 0, fault: { on: route, chance: 1, after: 0 } },
  ]);
  expect(await call('POST', 'faults', { on: 'nowhere', trouble: { status: 502 } })).toEqual([
    400,
    { error: 'There is nothing called nowhere here.' },
  ]);
  expect(await send(at)).toBe(502);
  expect(await call('GET', 'faults')).toMatchObject([200, { seed: 1, faults: [{ fired: 1 }] }]);
  expect(await call('POST', 'faults/seed', { seed: 9 })).toMatchObject([
    200,
    { seed: 9, faults: [{ fired: 0 }] },
  ]);
  expect(await call('DELETE', 'faults/1')).toEqual([200, { seed: 9, faults: [] }]);
  expect(await call('DELETE', 'faults/1')).toEqual([400, { error: 'There is no fault 1.' }]);
  expect(await call('DELETE', 'faults')).toEqual([200, { seed: 9, faults: [] }]);
  expect(await call('GET', 'counters')).toMatchObject([
    200,
    { requests: { [`${route} 502`]: 1 }, invalid: 0, failures: [] },
  ]);
});
