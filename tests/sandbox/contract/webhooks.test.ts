/** Webhooks: made, read, used and deleted. */
import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { button, row, text, v2 } from '../components.ts';
import type { Stage } from '../stage.ts';
import { begun, stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Json, Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/webhook';
const rights = [...usualRights, 'ManageWebhooks'] as const;
const nobody = '100000000000000001';

const make = (at: Stage, body: object = { name: 'Herald' }, channel = at.lobby): Promise<Reply> =>
  at.ask(`POST /channels/${channel}/webhooks`, { body, reason: 'news' });

/** A webhook in the lobby, or in another channel, and calls with its token. */
async function hooked(
  at: Stage,
  channel = at.lobby,
): Promise<{ hook: Json; call(line: string, body?: unknown): Promise<Reply> }> {
  const hook = (await make(at, { name: 'Herald' }, channel)).body;
  return {
    hook,
    call: (line, body) => {
      const [method = '', tail = ''] = line.split(' ');
      const path = `/webhooks/${String(hook['id'])}/${String(hook['token'])}${tail}`;
      return at.ask(`${method} ${path}`, { token: null, ...(body === undefined ? {} : { body }) });
    },
  };
}

const faults: readonly [says: string, body: object, field: string][] = [
  ['a webhook needs a name', {}, 'name'],
  ['a webhook name takes 80 characters at most', { name: 'x'.repeat(81) }, 'name'],
  ['a webhook is not called clyde', { name: 'My Clyde' }, 'name'],
  ['a webhook is not called discord', { name: 'DISCORD news' }, 'name'],
  ['an avatar is a data URI of an image', { name: 'x', avatar: 'https://example.org/a.png' }, 'avatar'],
];
for (const [says, body, field] of faults)
  rule('Webhooks', says, source, async () => {
    expect(await make(await stage({}, rights), body)).toMatchObject(invalid(field));
  });

rule(
  'Webhooks',
  'a webhook comes with its token and its maker, and is found in its channel and server',
  source,
  async () => {
    const at = await stage({}, rights);
    const made = await make(at);
    expect(made).toMatchObject({
      status: 200,
      body: {
        type: 1,
        name: 'Herald',
        channel_id: at.lobby,
        guild_id: at.guild.id,
        application_id: at.kindred.applicationId,
        avatar: null,
        user: { id: at.kindred.id },
      },
    });
    for (const path of [`/channels/${at.lobby}/webhooks`, `/guilds/${at.guild.id}/webhooks`])
      expect((await at.ask(`GET ${path}`)).body).toEqual([made.body]);
    expect((await at.ask(`GET /webhooks/${String(made.body['id'])}`)).body).toEqual(made.body);
  },
);

rule('Webhooks', 'webhooks need MANAGE_WEBHOOKS', source, async () => {
  const at = await stage();
  expect(await make(at)).toMatchObject(refused(403, 50013));
  expect(await at.ask(`GET /channels/${at.lobby}/webhooks`)).toMatchObject(refused(403, 50013));
  expect(await at.ask(`GET /guilds/${at.guild.id}/webhooks`)).toMatchObject(refused(403, 50013));
});

rule('Webhooks', 'a channel has 15 webhooks at most (30007)', source, async () => {
  const at = await stage({}, rights);
  for (let n = 0; n < 15; n += 1) expect((await make(at)).status).toBe(200);
  expect(await make(at)).toMatchObject(refused(400, 30007));
  expect((await make(at, { name: 'x' }, at.staff)).status).toBe(200);
});

rule(
  'Webhooks',
  'a server has 1000 webhooks at most (30058)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage({ openapi: undefined }, rights);
    for (let n = 0; n < 67; n += 1) {
      const { id } = at.guild.createChannel({ name: `room-${n}` });
      for (let hook = 0; hook < (n === 66 ? 10 : 15); hook += 1)
        expect((await make(at, { name: 'x' }, id)).status).toBe(200);
    }
    expect(await make(at)).toMatchObject(refused(400, 30058));
  },
);

rule('Webhooks', 'a category has no webhooks (50024)', source, async () => {
  const at = await stage({}, rights);
  expect(await make(at, { name: 'x' }, at.guild.createChannel({ name: 'Groups', type: 4 }).id)).toMatchObject(
    refused(400, 50024),
  );
});

rule('Webhooks', 'changes are told as WEBHOOKS_UPDATE and noted as 50, 51 and 52', source, async () => {
  const at = await stage({}, rights);
  const line = await identified(at.sandbox, 1 | (1 << 5));
  const id = String((await make(at)).body['id']);
  expect((await line.event('WEBHOOKS_UPDATE')).d).toEqual({ guild_id: at.guild.id, channel_id: at.lobby });
  const moved = await at.ask(`PATCH /webhooks/${id}`, {
    body: { name: 'Crier', channel_id: at.staff },
    reason: 'news',
  });
  expect(moved).toMatchObject({ status: 200, body: { name: 'Crier', channel_id: at.staff } });
  expect((await at.ask(`DELETE /webhooks/${id}`, { reason: 'news' })).status).toBe(204);
  expect(await at.ask(`GET /webhooks/${id}`)).toMatchObject(refused(404, 10015));
  for (const action of [50, 51, 52])
    expect(
      (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=${action}`)).body['audit_log_entries'],
    ).toMatchObject([{ target_id: id, reason: 'news' }]);
});

rule(
  'Webhooks',
  'with its token a webhook is read, renamed and deleted, without its maker',
  source,
  async () => {
    const at = await stage({}, rights);
    const { hook, call } = await hooked(at);
    const { user: _user, ...rest } = hook;
    expect((await call('GET')).body).toEqual(rest);
    expect((await call('PATCH', { name: 'Crier' })).body).toEqual({ ...rest, name: 'Crier' });
    expect((await call('DELETE')).status).toBe(204);
    expect(await call('GET')).toMatchObject(refused(404, 10015));
  },
);

rule('Webhooks', 'a wrong token is refused with 50027', source, async () => {
  const at = await stage({}, rights);
  const { hook } = await hooked(at);
  expect(
    await at.ask(`POST /webhooks/${String(hook['id'])}/wrong`, { token: null, body: { content: 'x' } }),
  ).toMatchObject(refused(401, 50027));
});

rule('Webhooks', 'without wait the answer is 204, with it the message', source, async () => {
  const at = await stage({}, rights);
  const { hook, call } = await hooked(at);
  expect(await call('POST', { content: 'one' })).toMatchObject({ status: 204, body: undefined });
  expect(await call('POST ?wait=true', { content: 'two' })).toMatchObject({
    status: 200,
    body: {
      content: 'two',
      webhook_id: hook['id'],
      channel_id: at.lobby,
      author: { id: hook['id'], username: 'Herald', discriminator: '0000', bot: true },
    },
  });
  expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['one', 'two']);
});

rule('Webhooks', 'a message is sent under another name and face', source, async () => {
  const at = await stage({}, rights);
  const { call } = await hooked(at);
  const sent = await call('POST ?wait=1', {
    content: 'x',
    username: 'Guest',
    avatar_url: 'https://example.org/a.png',
  });
  expect(sent.body['author']).toMatchObject({ username: 'Guest', avatar: 'https://example.org/a.png' });
});

for (const [says, body, path] of [
  ['a webhook writes 2000 characters at most', { content: 'x'.repeat(2001) }, ['content']],
  [
    'the name of a message takes 80 characters at most',
    { content: 'x', username: 'x'.repeat(81) },
    ['username'],
  ],
  ['the name of a message does not contain discord', { content: 'x', username: 'Discord' }, ['username']],
  [
    'under the V2 flag a webhook sends no content',
    { flags: v2, content: 'x', components: [text('x')] },
    ['content'],
  ],
] as const)
  rule('Webhooks', says, source, async () => {
    const { call } = await hooked(await stage({}, rights));
    expect(await call('POST', body)).toMatchObject(invalid(...path));
  });

rule('Webhooks', 'a webhook sends no empty message (50006)', source, async () => {
  const { call } = await hooked(await stage({}, rights));
  expect(await call('POST', {})).toMatchObject(refused(400, 50006));
});

rule(
  'Webhooks',
  'its own messages are read, changed and deleted with its token, others are not (10008)',
  source,
  async () => {
    const at = await stage({}, rights);
    const { call } = await hooked(at);
    const other = await hooked(at);
    const id = String((await call('POST ?wait=true', { content: 'x' })).body['id']);
    expect((await call(`GET /messages/${id}`)).body['content']).toBe('x');
    expect((await call(`PATCH /messages/${id}`, { content: 'y' })).body['content']).toBe('y');
    expect(await other.call(`GET /messages/${id}`)).toMatchObject(refused(404, 10008));
    expect((await call(`DELETE /messages/${id}`)).status).toBe(204);
    expect(await call(`GET /messages/${id}`)).toMatchObject(refused(404, 10008));
  },
);

rule('Webhooks', 'a button on a message of a bot’s webhook comes to that bot', source, async () => {
  const at = await stage({}, rights);
  const bot = await handBot(at);
  const { hook, call } = await hooked(at);
  await call('POST', { content: 'x', components: [row(button('b'))] });
  begun(at.ada.presses('Press'));
  expect(await bot.heard()).toMatchObject({
    type: 3,
    data: { custom_id: 'b' },
    message: { webhook_id: hook['id'] },
  });
});

rule('Webhooks', 'in a forum a webhook names a thread or begins one (220001, 220002)', source, async () => {
  const at = await stage({}, rights);
  const forum = at.guild.createChannel({ name: 'ideas', type: 15 });
  const { call } = await hooked(at, forum.id);
  expect(await call('POST', { content: 'x' })).toMatchObject(refused(400, 220_001));
  const begun = await call('POST ?wait=true', { content: 'first', thread_name: 'An idea' });
  const thread = String(begun.body['channel_id']);
  expect(begun.body['id']).toBe(thread);
  expect((await call(`POST ?wait=true&thread_id=${thread}`, { content: 'second' })).body['channel_id']).toBe(
    thread,
  );
  expect(await call(`POST ?thread_id=${thread}`, { content: 'x', thread_name: 'Another' })).toMatchObject(
    refused(400, 220_002),
  );
});

rule('Webhooks', 'outside of forums a webhook begins no thread (220003)', source, async () => {
  const { call } = await hooked(await stage({}, rights));
  expect(await call('POST', { content: 'x', thread_name: 'x' })).toMatchObject(refused(400, 220_003));
});

rule('Webhooks', 'a webhook writes only in threads of its own channel (10003)', source, async () => {
  const { call } = await hooked(await stage({}, rights));
  expect(await call(`POST ?thread_id=${nobody}`, { content: 'x' })).toMatchObject(refused(404, 10003));
});

rule('Webhooks', 'the webhooks of a deleted channel are gone', source, async () => {
  const at = await stage({}, rights);
  const { call } = await hooked(at);
  await at.ask(`DELETE /channels/${at.lobby}`);
  expect(await call('POST', { content: 'x' })).toMatchObject(refused(404, 10015));
});
