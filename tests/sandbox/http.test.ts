import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { box, stage } from './stage.ts';
import { asking } from './wire.ts';

describe('who may ask', () => {
  test('any token sandbox.<name> makes that bot', async () => {
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

describe('rate limits', () => {
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
