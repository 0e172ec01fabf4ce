/** How often a bot may ask, and how it is told. */
import { expect } from 'vitest';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { asking } from '../wire.ts';
import type { Reply } from '../wire.ts';
import { rule } from './rule.ts';

const page = 'topics/rate-limits';
const minute = 60_000;
const two = { buckets: { messages: { limit: 2, windowMs: minute } } };

const send = (at: Stage, channel = at.lobby): Promise<Reply> =>
  at.ask(`POST /channels/${channel}/messages`, { body: { content: 'x' } });

/** The third is one too many. */
async function limited(): Promise<{ at: Stage; third: Reply }> {
  const at = await stage({ limits: two });
  await send(at);
  await send(at);
  return { at, third: await send(at) };
}

async function webhookIn(at: Stage, channel = at.lobby): Promise<string> {
  const { body } = await at.ask(`POST /channels/${channel}/webhooks`, { body: { name: 'Herald' } });
  return `/webhooks/${String(body['id'])}/${String(body['token'])}`;
}

const hookRights = ['ManageWebhooks', 'ViewChannel', 'SendMessages'] as const;

rule(
  'Rate limits',
  'every answer shows limit, remaining, reset and bucket, and the count goes down',
  page,
  async () => {
    const at = await stage({ limits: two });
    const answers = [await send(at), await send(at)];
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-limit'))).toEqual(['2', '2']);
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['1', '0']);
    const [first] = answers;
    expect(Number(first?.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
    expect(Number(first?.headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(50);
    expect(first?.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]+$/);
  },
);

rule('Rate limits', 'one too many is answered with 429 and retry_after', page, async () => {
  const { third } = await limited();
  expect(third).toMatchObject({
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: expect.any(Number), global: false },
  });
});

rule(
  'Rate limits',
  'a 429 says in Retry-After when to come back, and of which scope it is',
  page,
  async () => {
    const { third } = await limited();
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(third.headers.get('x-ratelimit-scope')).toBe('user');
  },
);

rule('Rate limits', 'a 429 still shows its bucket, with nothing remaining', page, async () => {
  const { third } = await limited();
  expect([third.headers.get('x-ratelimit-limit'), third.headers.get('x-ratelimit-remaining')]).toEqual([
    '2',
    '0',
  ]);
});

rule('Rate limits', 'what was limited did not happen', page, async () => {
  const { at } = await limited();
  expect(at.ada.sees('#lobby').length).toBe(2);
});

rule('Rate limits', 'each channel has its own count in the same bucket', page, async () => {
  const { at, third } = await limited();
  const other = await send(at, at.staff);
  expect([other.status, other.headers.get('x-ratelimit-bucket')]).toEqual([
    200,
    third.headers.get('x-ratelimit-bucket'),
  ]);
});

rule('Rate limits', 'each bot has its own count', page, async () => {
  const { at } = await limited();
  at.guild.addBot('other', { permissions: ['ViewChannel', 'SendMessages'] });
  const ask = asking(at.sandbox, 'other');
  expect((await ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x' } })).status).toBe(200);
});

rule('Rate limits', 'creating and editing a message share a bucket', 'unpublished', async () => {
  const at = await stage({ limits: two });
  const { body } = await send(at);
  const edited = await at.ask(`PATCH /channels/${at.lobby}/messages/${String(body['id'])}`, {
    body: { content: 'y' },
  });
  expect(edited.headers.get('x-ratelimit-remaining')).toBe('0');
});

rule('Rate limits', 'the methods of one path have buckets of their own', page, async () => {
  const { at } = await limited();
  const read = await at.ask(`GET /channels/${at.lobby}/messages`);
  expect(read.status).toBe(200);
});

rule('Rate limits', 'when the window is over the count begins anew', page, async () => {
  const at = await stage({ limits: { buckets: { messages: { limit: 1, windowMs: 500 } } } });
  expect((await send(at)).status).toBe(200);
  const late = await send(at);
  expect(late.status).toBe(429);
  await expect.poll(async () => (await send(at)).status).toBe(200);
});

for (const [what, bucket, limit, ask] of [
  ['5 messages in 5 s for each channel', 'messages', 5, send],
  [
    '1 reaction in 0.25 s for each channel',
    'reactions',
    1,
    async (at: Stage) => {
      const message = at.ada.sends('#lobby', 'x');
      return at.ask(`PUT /channels/${at.lobby}/messages/${message.id}/reactions/%F0%9F%91%8D/@me`);
    },
  ],
  [
    '10 edits of a channel in 15 s',
    'channel-edits',
    10,
    (at: Stage) => at.ask(`PATCH /channels/${at.lobby}`, { body: { nsfw: true } }),
  ],
] as const)
  rule('Rate limits', `${what}, unless set otherwise`, 'unpublished', async () => {
    const at = await stage({ limits: 'real' });
    const { headers } = await ask(at);
    expect([bucket, headers.get('x-ratelimit-limit')]).toEqual([bucket, String(limit)]);
  });

rule(
  'Rate limits',
  'two new names or topics of a channel in ten minutes, and no header says so',
  'unpublished',
  async () => {
    const at = await stage({ limits: 'real' });
    const edit = (body: object): Promise<Reply> => at.ask(`PATCH /channels/${at.lobby}`, { body });
    expect([(await edit({ name: 'a' })).status, (await edit({ topic: 'b' })).status]).toEqual([200, 200]);
    const third = await edit({ name: 'c' });
    expect([third.status, third.headers.get('x-ratelimit-remaining')]).toEqual([429, '7']);
    expect((await edit({ nsfw: true })).status).toBe(200);
  },
);

rule('Rate limits', 'a webhook counts by its id and token', page, async () => {
  const limits = { buckets: { webhooks: { limit: 1, windowMs: minute } } };
  const at = await stage({ limits }, hookRights);
  const [one, two_] = [await webhookIn(at), await webhookIn(at)];
  const say = (hook: string): Promise<Reply> =>
    at.ask(`POST ${hook}`, { body: { content: 'x' }, token: null });
  expect([(await say(one)).status, (await say(one)).status, (await say(two_)).status]).toEqual([
    204, 429, 204,
  ]);
});

rule('Rate limits', 'the webhooks of a channel share a limit of scope shared', 'unpublished', async () => {
  const limits = { buckets: { 'channel-webhooks': { limit: 1, windowMs: minute } } };
  const at = await stage({ limits }, hookRights);
  const hooks = [await webhookIn(at), await webhookIn(at)];
  const answers = [];
  for (const hook of hooks)
    answers.push(await at.ask(`POST ${hook}`, { body: { content: 'x' }, token: null }));
  expect(answers.map(({ status }) => status)).toEqual([204, 429]);
  expect(answers[1]?.headers.get('x-ratelimit-scope')).toBe('shared');
  expect(answers[1]?.body).toMatchObject({ message: 'The resource is being rate limited.', global: false });
});

rule('Rate limits', 'a 429 of scope shared is no invalid request', page, async () => {
  const limits = { buckets: { 'channel-webhooks': { limit: 0, windowMs: minute } } };
  const at = await stage({ limits }, hookRights);
  await at.ask(`POST ${await webhookIn(at)}`, { body: { content: 'x' }, token: null });
  expect([at.sandbox.counters.rateLimited, at.sandbox.counters.invalid]).toEqual([
    { user: 0, global: 0, shared: 1 },
    0,
  ]);
});

rule('Rate limits', 'a bot asks at most 50 times in a second, over all routes', page, async () => {
  const at = await stage({ limits: { other: { limit: 1_000, windowMs: 1_000 } } });
  const answers = await Promise.all(Array.from({ length: 60 }, () => at.ask('GET /users/@me')));
  const global = answers.filter(({ status }) => status === 429);
  expect(global.length).toBeGreaterThan(0);
  expect(global[0]?.body).toMatchObject({ global: true });
  expect(['x-ratelimit-global', 'x-ratelimit-scope'].map((name) => global[0]?.headers.get(name))).toEqual([
    'true',
    'global',
  ]);
});

rule('Rate limits', 'a limit of one bot’s own says nothing of global', page, async () => {
  expect((await limited()).third.headers.get('x-ratelimit-global')).toBeNull();
});

rule('Rate limits', 'the global limit is each bot’s own', page, async () => {
  const at = await stage({ limits: { global: 1 } });
  const other = asking(at.sandbox, 'other');
  expect([(await at.ask('GET /users/@me')).status, (await other('GET /users/@me')).status]).toEqual([
    200, 200,
  ]);
});

rule('Rate limits', 'answers to interactions are not bound to the global limit', page, async () => {
  const at = await stage({ limits: { global: 1 } });
  await at.ask('GET /users/@me');
  const answer = await at.ask('POST /interactions/1/nonsense/callback', { token: null, body: { type: 4 } });
  expect(answer).toMatchObject({ status: 404, body: { code: 10062 } });
  const hook = `GET /webhooks/${at.kindred.applicationId}/nonsense/messages/@original`;
  expect((await at.ask(hook, { token: null })).status).toBe(404);
});

for (const [status, line] of [
  [401, 'GET /users/@me'],
  [403, 'GET /channels/:staff'],
] as const)
  rule('Rate limits', `an answer with ${status} counts as an invalid request`, page, async () => {
    const at = await stage();
    at.guild.addBot('other', { permissions: ['ViewChannel'] });
    const ask = asking(at.sandbox, 'other');
    const answer = await ask(line.replace(':staff', at.staff), status === 401 ? { token: 'Bot x' } : {});
    expect([answer.status, at.sandbox.counters.invalid]).toEqual([status, 1]);
  });

rule('Rate limits', 'a 429 of scope user counts as an invalid request, a 404 does not', page, async () => {
  const { at } = await limited();
  await at.ask('GET /channels/100000000000000001');
  expect(at.sandbox.counters.invalid).toBe(1);
});

rule('Rate limits', 'after too many invalid requests nothing is answered for a while', page, async () => {
  const at = await stage({ limits: { invalid: { limit: 2, windowMs: minute } } });
  for (let n = 0; n < 2; n += 1) await at.ask('GET /users/@me', { token: 'Bot x' });
  const answer = await fetch(`${at.sandbox.url}/api/v10/users/@me`, {
    headers: { 'user-agent': 'DiscordBot (x, 1)', authorization: `Bot ${at.kindred.token}` },
  });
  expect([answer.status, Number(answer.headers.get('retry-after')) > 50]).toEqual([429, true]);
  expect(answer.headers.get('x-ratelimit-scope')).toBeNull();
  expect(await answer.text()).toBe('error code: 1015');
});
