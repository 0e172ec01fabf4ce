import { expect, test } from 'vitest';
import { handBot } from './bot.ts';
import { begun, stage } from './stage.ts';

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
