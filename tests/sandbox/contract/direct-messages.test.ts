import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { button, ephemeral, row } from '../components.ts';
import { begun, stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/user';
const received = 'interactions/receiving-and-responding';
const commandDocs = 'interactions/application-commands';
const direct = 1 << 12;
const nobody = '100000000000000001';

const openWith = (at: Stage, recipient_id: string = at.ada.id) =>
  at.ask('POST /users/@me/channels', { body: { recipient_id } });

async function write(at: Stage, recipient?: string) {
  const { body } = await openWith(at, recipient);
  return at.ask(`POST /channels/${String(body['id'])}/messages`, { body: { content: 'news' } });
}

rule('Direct messages', 'a channel is opened once, and found again every time', source, async () => {
  const at = await stage();
  const first = await openWith(at);
  expect(first).toMatchObject({ status: 200, body: { type: 1, recipients: [{ id: at.ada.id }] } });
  expect((await openWith(at)).body['id']).toBe(first.body['id']);
});

rule('Direct messages', 'nobody hears of an opened channel', 'events/gateway-events', async () => {
  const at = await stage();
  const line = await identified(at.sandbox, 1 | direct);
  await write(at);
  await line.event('MESSAGE_CREATE');
  expect(line.events).not.toContain('CHANNEL_CREATE');
});

rule('Direct messages', 'one who does not exist is unknown (10013)', source, async () => {
  const at = await stage();
  expect(await openWith(at, nobody)).toMatchObject(refused(404, 10013));
  expect(await at.ask(`GET /users/${nobody}`)).toMatchObject(refused(404, 10013));
});

rule('Direct messages', 'a channel needs somebody at its other end', source, async () => {
  const at = await stage();
  expect(await at.ask('POST /users/@me/channels', { body: {} })).toMatchObject(invalid('recipient_id'));
  expect(await openWith(at, at.kindred.id)).toMatchObject({ body: { code: 50033 } });
});

rule(
  'Direct messages',
  'a closed mailbox still opens a channel, and refuses the message (50007)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    at.sandbox.user('Ada').closesDirectMessages();
    expect((await openWith(at)).status).toBe(200);
    expect(await write(at)).toMatchObject(refused(403, 50007));
  },
);

rule(
  'Direct messages',
  'who blocked a bot gets nothing of it (50007), until they unblock it',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    at.ada.blocks('kindred');
    expect(await write(at)).toMatchObject(refused(403, 50007));
    expect(() => at.ada.tells('kindred', 'hello')).toThrow('Ada has blocked kindred.');
    at.ada.unblocks('kindred');
    expect((await write(at)).status).toBe(200);
  },
);

rule(
  'Direct messages',
  'without a server in common a message does not arrive (50278)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    expect(await write(at, at.sandbox.user('Zoe').id)).toMatchObject(refused(403, 50278));
    await write(at);
    at.guild.removeMember(at.ada);
    expect(await write(at)).toMatchObject(refused(403, 50278));
  },
);

rule('Direct messages', 'bots do not write to bots (50007)', 'topics/opcodes-and-status-codes', async () => {
  const at = await stage();
  at.guild.addBot('other', { permissions: [] });
  expect(await write(at, at.sandbox.bot('other').id)).toMatchObject(refused(403, 50007));
});

rule('Direct messages', 'too many channels opened too fast are refused (40003)', 'unpublished', async () => {
  const at = await stage({
    limits: { buckets: { 'dm-opens': { limit: 2, windowMs: 60_000 } } },
  });
  const names = ['Ben', 'Cleo', 'Dan'].map((name) => at.sandbox.user(name).in(at.guild).id);
  const answers = [];
  for (const id of names) answers.push(await openWith(at, id));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 403]);
  expect(answers[2]).toMatchObject(refused(403, 40003));
  expect((await openWith(at, names[0])).status).toBe(200);
});

rule(
  'Direct messages',
  'people write first, and the bot hears it without a server',
  'events/gateway-events',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, direct);
    const sent = at.ada.tells('kindred', 'may I ask something?');
    const { d } = await line.event('MESSAGE_CREATE');
    expect(d).toMatchObject({ id: sent.id, author: { id: at.ada.id }, channel_type: 1 });
    expect([d['guild_id'], d['member']]).toEqual([undefined, undefined]);
  },
);

rule('Direct messages', 'they go to shard 0, whatever the server', 'events/gateway', async () => {
  const at = await stage();
  const zero = await identified(at.sandbox, direct, { shard: [0, 2] });
  const one = await identified(at.sandbox, 1 | direct, { shard: [1, 2] });
  at.ada.tells('kindred', 'hello');
  await zero.event('MESSAGE_CREATE');
  expect(one.events).not.toContain('MESSAGE_CREATE');
});

rule('Direct messages', 'they can be read without the message content intent', 'events/gateway', async () => {
  const at = await stage();
  at.sandbox.setPrivilegedIntents('kindred', 0);
  const line = await identified(at.sandbox, direct);
  at.ada.tells('kindred', 'private words');
  expect((await line.event('MESSAGE_CREATE')).d['content']).toBe('private words');
});

rule('Direct messages', 'they need their own intent', 'events/gateway', async () => {
  const at = await stage();
  const deaf = await identified(at.sandbox, 1 | (1 << 9));
  at.ada.tells('kindred', 'hello');
  at.ada.sends('#lobby', 'hello all');
  await deaf.event('MESSAGE_CREATE');
  expect(deaf.events.filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(1);
});

rule('Direct messages', 'a bot reads them by REST, and nobody else’s', 'resources/channel', async () => {
  const at = await stage();
  const { channelId } = at.ada.tells('kindred', 'hello');
  expect((await at.ask(`GET /channels/${channelId}/messages`)).body).toMatchObject([{ content: 'hello' }]);
  const token = `Bot ${at.sandbox.bot('other').token}`;
  expect((await at.ask(`GET /channels/${channelId}/messages`, { token })).status).toBe(403);
});

rule(
  'Direct messages',
  'a bot deletes its own messages there, not the person’s',
  'resources/message',
  async () => {
    const at = await stage();
    const theirs = at.ada.tells('kindred', 'hello');
    const own = await write(at);
    const remove = (id: string) => at.ask(`DELETE /channels/${theirs.channelId}/messages/${id}`);
    expect((await remove(theirs.id)).status).toBe(403);
    expect((await remove(String(own.body['id']))).status).toBe(204);
  },
);

rule('Direct messages', 'nobody writes to a bot that they never met', 'unpublished', async () => {
  const at = await stage();
  const zoe = at.sandbox.user('Zoe').inDirectMessages();
  expect(() => zoe.tells('kindred', 'hello')).toThrow('Zoe and kindred share no community.');
});

rule(
  'Direct messages',
  'a global command is used there: with a user, without member and server',
  received,
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello', {}, { in: '@kindred' });
    const heard = await bot.heard();
    expect(heard).toMatchObject({
      type: 2,
      context: 1,
      user: { id: at.ada.id },
      channel: { type: 1 },
      authorizing_integration_owners: { 0: '0' },
    });
    for (const field of ['member', 'guild_id', 'guild', 'guild_locale']) expect(heard[field]).toBeUndefined();
    await bot.callback(heard, 4, { content: 'hello you', flags: ephemeral });
    expect(await running).toMatchObject({ text: 'hello you', ephemeral: true });
  },
);

rule(
  'Direct messages',
  'there an application may attach, embed, mention everybody and use emojis from elsewhere',
  received,
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello', {}, { in: '@kindred' }));
    const rights = (1n << 14n) | (1n << 15n) | (1n << 17n) | (1n << 18n);
    expect((await bot.heard())['app_permissions']).toBe(String(rights));
  },
);

rule('Direct messages', 'default_member_permissions do not count there', commandDocs, async () => {
  const at = await stage();
  const bot = await handBot(at);
  begun(at.ada.runs('/staff-only', {}, { in: '@kindred' }));
  expect(await bot.heard()).toMatchObject({ data: { name: 'staff-only' } });
});

rule('Direct messages', 'a server’s own commands are not offered there', commandDocs, async () => {
  const at = await stage();
  const path = `/applications/${at.kindred.applicationId}/guilds/${at.guild.id}/commands`;
  await at.ask(`POST ${path}`, { body: { name: 'local', description: 'Here alone' } });
  await expect(at.ada.runs('/local', {}, { in: '@kindred' })).rejects.toThrow('There is no command “local”');
});

for (const more of [{ contexts: [0] }, { dm_permission: false }, { integration_types: [1] }])
  rule(
    'Direct messages',
    `a command with ${JSON.stringify(more)} is not offered there`,
    commandDocs,
    async () => {
      const at = await stage();
      await at.ask(`POST /applications/${at.kindred.applicationId}/commands`, {
        body: { name: 'local', description: 'Not there', ...more },
      });
      await expect(at.ada.runs('/local', {}, { in: '@kindred' })).rejects.toThrow(
        'There is no command “local”',
      );
    },
  );

rule('Direct messages', 'buttons and modals work there', received, async () => {
  const at = await stage();
  const bot = await handBot(at);
  const running = at.ada.runs('/hello', {}, { in: '@kindred' });
  await bot.callback(await bot.heard(), 4, { content: 'one', components: [row(button('b'))] });
  const pressing = at.ada.presses('Press', { on: await running });
  const pressed = await bot.heard();
  expect(pressed).toMatchObject({ type: 3, user: { id: at.ada.id }, message: { content: 'one' } });
  await bot.callback(pressed, 9, {
    custom_id: 'm',
    title: 'M',
    components: [{ type: 18, label: 'L', component: { type: 4, custom_id: 'w', style: 1 } }],
  });
  const submitting = (await pressing).submits({ w: 'words' });
  const submitted = await bot.heard();
  expect(submitted).toMatchObject({ type: 5, user: { id: at.ada.id }, context: 1 });
  await bot.callback(submitted, 7, { content: 'two', components: [] });
  expect((await submitting).text).toBe('two');
});

rule(
  'Direct messages',
  'answers to commands reach also those who closed their mailbox',
  received,
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    at.sandbox.user('Ada').closesDirectMessages();
    const running = at.ada.runs('/hello', {}, { in: '@kindred' });
    expect((await bot.callback(await bot.heard(), 4, { content: 'hello' })).status).toBe(204);
    expect((await running).text).toBe('hello');
  },
);

rule('Direct messages', 'a user is read by id, in common or not', source, async () => {
  const at = await stage();
  const zoe = at.sandbox.user('Zoe');
  expect((await at.ask(`GET /users/${zoe.id}`)).body).toMatchObject({ id: zoe.id, global_name: 'Zoe' });
});
