import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const reference = 'reference';
const callbacks = 'interactions/receiving-and-responding';

/** A message to the lobby, its body as it stands. */
async function raw(at: Stage, contentType: string, body: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${at.sandbox.url}/api/v10/channels/${at.lobby}/messages`, {
    method: 'POST',
    headers: {
      'user-agent': 'DiscordBot (https://example.org, 1)',
      authorization: `Bot ${at.kindred.token}`,
      'content-type': contentType,
    },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

for (const [what, token] of [
  ['no token', null],
  ['a token of nobody', 'Bot nonsense'],
  ['a token without the word Bot', 'sandbox.kindred'],
] as const) {
  rule('HTTP', `${what} is answered with 401`, reference, async () => {
    const at = await stage();
    expect(await at.ask('GET /users/@me', { token })).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
  });
}

rule('HTTP', 'answers to interactions need no token in the header', callbacks, async () => {
  const at = await stage();
  const bot = await handBot(at);
  const tap = at.ada.runs('/hello', {}, { in: '#lobby' });
  expect((await bot.callback(await bot.heard(), 4, { content: 'Hi' })).status).toBe(204);
  expect((await tap).text).toBe('Hi');
});

rule('HTTP', 'a user agent that is no bot’s is refused with 40333', reference, async () => {
  const at = await stage();
  const headers = { 'user-agent': 'curl/8' };
  expect(await at.ask('GET /users/@me', { headers })).toMatchObject(refused(403, 40333));
});

for (const version of ['v6', 'v9', 'v11']) {
  rule('HTTP', `version ${version} of the API is refused with 50041`, reference, async () => {
    const at = await stage();
    const answer = await fetch(`${at.sandbox.url}/api/${version}/gateway`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 50041 }]);
  });
}

rule('HTTP', 'a path that nobody knows is 404 with code 0', 'topics/opcodes-and-status-codes', async () => {
  const at = await stage();
  expect(await at.ask('GET /nothing/here')).toMatchObject(refused(404, 0));
});

rule('HTTP', 'a body that is no JSON is refused with 50109', 'topics/opcodes-and-status-codes', async () => {
  const at = await stage();
  expect(await raw(at, 'application/json', '{')).toMatchObject(refused(400, 50109));
});

rule('HTTP', 'a body that is no object is refused with 50035', reference, async () => {
  const at = await stage();
  expect(await raw(at, 'application/json', '[]')).toMatchObject(refused(400, 50035));
});

rule('HTTP', 'a content type that is no JSON and no form is refused with 50035', reference, async () => {
  const at = await stage();
  expect(await raw(at, 'text/plain', 'content=hello')).toMatchObject(refused(400, 50035));
});

rule('HTTP', 'bodies come as JSON, as a URL-encoded form or in parts', reference, async () => {
  const at = await stage();
  const form = new FormData();
  form.set('payload_json', '{"content":"parts"}');
  const parts = await at.ask(`POST /channels/${at.lobby}/messages`, { body: form });
  const answers = [
    await raw(at, 'application/json', '{"content":"json"}'),
    await raw(at, 'application/x-www-form-urlencoded', 'content=form'),
    parts,
  ];
  expect(answers).toMatchObject(
    ['json', 'form', 'parts'].map((content) => ({ status: 200, body: { content } })),
  );
});

rule('HTTP', 'paths may be percent-encoded', 'unpublished', async () => {
  const at = await stage();
  const { body } = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x' } });
  const reactions = `/channels/${at.lobby}/messages/${String(body['id'])}/reactions/${encodeURIComponent('👍')}`;
  expect((await at.ask('GET /users/%40me')).body).toMatchObject({ id: at.kindred.id });
  expect((await at.ask(`PUT ${reactions}/%40me`)).status).toBe(204);
});

rule('HTTP', 'an answer without a body has no content type', 'unpublished', async () => {
  const at = await stage();
  const answer = await at.ask(`POST /channels/${at.lobby}/typing`);
  expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([204, null, undefined]);
});

for (const [what, status, line, body] of [
  ['a new channel', 201, 'POST /guilds/:guild/channels', { name: 'new' }],
  ['a new role', 200, 'POST /guilds/:guild/roles', { name: 'new' }],
  ['a new message', 200, 'POST /channels/:channel/messages', { content: 'new' }],
  ['a deleted channel', 200, 'DELETE /channels/:channel', undefined],
  ['an overwrite', 204, 'PUT /channels/:channel/permissions/:guild', { type: 0, allow: '0', deny: '0' }],
] as const) {
  rule('HTTP', `${what} is answered with ${status}`, reference, async () => {
    const at = await stage();
    const call = line.replace(':guild', at.guild.id).replace(':channel', at.lobby);
    expect((await at.ask(call, body ? { body } : {})).status).toBe(status);
  });
}

rule(
  'HTTP',
  'a snowflake holds the time at which it was made, and later ones are greater',
  reference,
  async () => {
    const at = await stage();
    const send = async () =>
      BigInt(
        String((await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x' } })).body['id']),
      );
    const before = Date.now();
    const [first, second] = [await send(), await send()];
    const made = Number(first >> 22n) + 1_420_070_400_000;
    expect([made >= before - 1, made <= Date.now() + 1, second > first]).toEqual([true, true, true]);
  },
);

for (const yes of ['true', 'True', '1']) {
  rule('HTTP', `a query says yes with ${yes}`, reference, async () => {
    const at = await stage();
    const bot = await handBot(at);
    const tap = at.ada.runs('/hello', {}, { in: '#lobby' });
    const answer = await bot.callback(await bot.heard(), 4, { content: 'Hi' }, `?with_response=${yes}`);
    expect(answer).toMatchObject({ status: 200, body: { resource: { message: { content: 'Hi' } } } });
    await tap;
  });
}

rule('HTTP', 'a number may come as text, and text as a number', 'unpublished', async () => {
  const at = await stage();
  const body = { name: 5, rate_limit_per_user: '7' };
  expect((await at.ask(`PATCH /channels/${at.lobby}`, { body })).body).toMatchObject({
    name: '5',
    rate_limit_per_user: 7,
  });
});

rule('HTTP', 'fields that nobody knows are ignored', 'unpublished', async () => {
  const at = await stage();
  const body = { content: 'x', colour_of_the_sky: 'blue' };
  const { status, body: sent } = await at.ask(`POST /channels/${at.lobby}/messages`, { body });
  expect([status, sent['colour_of_the_sky']]).toEqual([200, undefined]);
});

rule('HTTP', 'a form error is 50035 with a tree that ends in _errors at each field', reference, async () => {
  const at = await stage();
  const body = { embeds: [{}, { title: 'x'.repeat(257) }] };
  const answer = await at.ask(`POST /channels/${at.lobby}/messages`, { body });
  expect(answer).toMatchObject(invalid('embeds', 1, 'title'));
  expect(answer.body['message']).toEqual('Invalid Form Body');
  expect(answer.body['errors']?.['embeds']?.['1']?.['title']?.['_errors']).toEqual([
    { code: expect.any(String), message: expect.any(String) },
  ]);
});

rule('HTTP', 'one answer names every fault of a form', reference, async () => {
  const at = await stage();
  const body = { name: 'x'.repeat(101), topic: 'y'.repeat(1025), rate_limit_per_user: 21_601 };
  const { body: refusal } = await at.ask(`PATCH /channels/${at.lobby}`, { body });
  expect(Object.keys(refusal['errors'] ?? {}).toSorted()).toEqual(['name', 'rate_limit_per_user', 'topic']);
});
