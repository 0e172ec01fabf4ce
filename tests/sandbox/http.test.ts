import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { box, stage } from './stage.ts';
import { asking } from './wire.ts';

describe('who may ask', () => {
  test('any token sandbox.<name> makes that bot; any other is 401', async () => {
    const sandbox = await box();
    const ask = asking(sandbox, 'brand-new');
    expect(await ask('GET /users/@me')).toMatchObject({
      status: 200,
      body: { username: 'brand-new', bot: true },
    });
    expect(await ask('GET /applications/@me')).toMatchObject({
      status: 200,
      body: { id: sandbox.bot('brand-new').applicationId },
    });
    expect(await ask('GET /users/@me', { token: 'Bot nonsense' })).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
    expect(await ask('GET /users/@me', { token: null })).toMatchObject({ status: 401 });
  });

  test('a user agent that is no bot’s is refused', async () => {
    const ask = asking(await box());
    expect(await ask('GET /users/@me', { headers: { 'user-agent': 'curl' } })).toMatchObject({
      status: 403,
      body: { code: 40333 },
    });
  });

  test('another version of the API is refused, an unknown path not found', async () => {
    const sandbox = await box();
    const old = await fetch(`${sandbox.url}/api/v6/users/@me`);
    expect([old.status, await old.json()]).toMatchObject([400, { code: 50041 }]);
    expect(await asking(sandbox)('GET /nothing/here')).toMatchObject({ status: 404, body: { code: 0 } });
  });

  test('pages of other sites, and names that point here, are turned away', async () => {
    const sandbox = await box();
    const withOrigin = await fetch(`${sandbox.url}/sandbox/people`, {
      headers: { origin: 'https://example.org' },
    });
    const own = await fetch(`${sandbox.url}/sandbox/people`, { headers: { origin: sandbox.url } });
    expect([withOrigin.status, own.status]).toEqual([403, 200]);
    const status = await new Promise((resolve) => {
      request(`${sandbox.url}/sandbox/people`, { headers: { host: 'rebound.example.org' } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('bodies', () => {
  test('what is no JSON is 50109, what is no known type 50035', async () => {
    const at = await stage();
    const send = async (contentType: string, body: string) => {
      const answer = await fetch(`${at.sandbox.url}/api/v10/channels/${at.lobby}/messages`, {
        method: 'POST',
        headers: {
          'user-agent': 'DiscordBot (x, 1)',
          authorization: `Bot ${at.kindred.token}`,
          'content-type': contentType,
        },
        body,
      });
      return [answer.status, await answer.json()];
    };
    expect(await send('application/json', '{')).toMatchObject([400, { code: 50109 }]);
    expect(await send('text/plain', 'hello')).toMatchObject([400, { code: 50035 }]);
    expect(await send('application/json', '[]')).toMatchObject([400, { code: 50035 }]);
  });

  test('ids may come percent-encoded', async () => {
    const ask = asking(await box());
    expect((await ask('GET /users/%40me')).status).toBe(200);
  });

  test('a file beyond ten mebibytes is refused', async () => {
    const at = await stage();
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'big' }));
    form.set('files[0]', new Blob([Buffer.alloc(10 * 1024 * 1024 + 1)]), 'big.bin');
    expect(await at.ask(`POST /channels/${at.lobby}/messages`, { body: form })).toMatchObject({
      status: 413,
      body: { code: 50045 },
    });
  });
});

describe('rate limits', () => {
  const two = { global: 50, buckets: { messages: { limit: 2, windowMs: 60_000 } } };

  test('headers count down; beyond the limit comes a 429 of scope user, for that channel alone', async () => {
    const at = await stage({ limits: two });
    const send = (channel: string) =>
      at.ask(`POST /channels/${channel}/messages`, { body: { content: 'x' } });
    const first = await send(at.lobby);
    expect(
      ['limit', 'remaining', 'bucket', 'reset-after'].map((name) => first.headers.get(`x-ratelimit-${name}`)),
    ).toEqual(['2', '1', expect.any(String), expect.any(String)]);
    await send(at.lobby);
    const third = await send(at.lobby);
    expect(third).toMatchObject({
      status: 429,
      body: { global: false, message: 'You are being rate limited.' },
    });
    expect([third.headers.get('x-ratelimit-scope'), Number(third.headers.get('retry-after')) > 50]).toEqual([
      'user',
      true,
    ]);
    const other = await send(at.staff);
    expect([other.status, other.headers.get('x-ratelimit-bucket')]).toEqual([
      200,
      first.headers.get('x-ratelimit-bucket'),
    ]);
    expect(at.sandbox.counters.of('POST /channels/:channel/messages', 429)).toBe(1);
    expect(at.sandbox.counters.invalid).toBe(1);
  });

  test('editing shares the bucket of sending', async () => {
    const at = await stage({ limits: two });
    const sent = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x' } });
    const edited = await at.ask(`PATCH /channels/${at.lobby}/messages/${String(sent.body['id'])}`, {
      body: { content: 'y' },
    });
    expect(edited.headers.get('x-ratelimit-remaining')).toBe('0');
  });

  test('all routes together have a global limit', async () => {
    const at = await stage({ limits: { global: 3 } });
    const answers = await Promise.all([1, 2, 3, 4].map(() => at.ask('GET /users/@me')));
    const limited = answers.filter((answer) => answer.status === 429);
    expect(limited).toMatchObject([{ body: { global: true } }]);
    expect([
      limited[0]?.headers.get('x-ratelimit-global'),
      limited[0]?.headers.get('x-ratelimit-scope'),
    ]).toEqual(['true', 'global']);
  });

  test('a third new name in ten minutes waits, though no header said so; other edits pass', async () => {
    const at = await stage({ limits: 'real' });
    const edit = (body: object) => at.ask(`PATCH /channels/${at.lobby}`, { body });
    expect([(await edit({ name: 'a' })).status, (await edit({ topic: 'b' })).status]).toEqual([200, 200]);
    const third = await edit({ name: 'c' });
    expect([third.status, third.headers.get('x-ratelimit-remaining')]).toEqual([429, '7']);
    expect((await edit({ nsfw: true })).status).toBe(200);
  });

  test('the eleventh new direct message in ten minutes is refused with 40003', async () => {
    const at = await stage({ limits: 'real' });
    const people = Array.from({ length: 11 }, (_, n) => at.sandbox.user(`p${n}`).id);
    const codes = [];
    for (const id of people)
      codes.push((await at.ask('POST /users/@me/channels', { body: { recipient_id: id } })).body['code']);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => undefined), 40003]);
  });

  test('switched off, nothing is counted and no header is sent', async () => {
    const at = await stage();
    const answers = await Promise.all(Array.from({ length: 60 }, () => at.ask('GET /users/@me')));
    expect(
      answers.every((answer) => answer.status === 200 && answer.headers.get('x-ratelimit-limit') === null),
    ).toBe(true);
  });
});
