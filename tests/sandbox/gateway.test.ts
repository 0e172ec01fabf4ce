import { describe, expect, test } from 'vitest';
import { box, stage } from './stage.ts';
import { identified, Line } from './wire.ts';

const guilds = 1;
const members = 1 << 1;
const guildMessages = 1 << 9;
const messageContent = 1 << 15;

describe('identify', () => {
  test('ready first, then each guild with what is needed to work in it', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    const ready = await line.event('READY');
    expect(ready.d).toMatchObject({
      v: 10,
      user: { id: at.kindred.id, bot: true },
      application: { id: at.kindred.applicationId },
      guilds: [{ id: at.guild.id, unavailable: true }],
    });
    expect((await line.event('GUILD_CREATE')).d).toMatchObject({
      id: at.guild.id,
      member_count: 3,
      large: false,
      threads: [],
      voice_states: [],
    });
    expect(Object.values((await line.event('GUILD_CREATE')).d['members'] ?? {})).toMatchObject([
      { user: { id: at.kindred.id } },
    ]);
    expect(line.frames.filter((frame) => frame.op === 0).map((frame) => frame.s)).toEqual([1, 2]);
  });

  test.each([
    ['a token that makes no bot', { token: 'nonsense', intents: 1 }, 4004],
    ['no intents', { token: 'sandbox.kindred' }, 4013],
    ['an intent that does not exist', { token: 'sandbox.kindred', intents: 1 << 27 }, 4013],
    ['a shard beyond the last', { token: 'sandbox.kindred', intents: 1, shard: [2, 2] }, 4010],
  ])('%s closes the connection', async (_what, d, code) => {
    const line = new Line(await box());
    await line.op(10);
    line.send(2, d);
    expect(await line.closed).toBe(code);
  });

  test.each([
    ['anything before identifying', 3, {}, 4003],
    ['an opcode that does not exist', 99, {}, 4003],
  ])('%s closes the connection', async (_what, op, d, code) => {
    const line = new Line(await box());
    await line.op(10);
    line.send(op, d);
    expect(await line.closed).toBe(code);
  });

  test('a privileged intent that was not granted closes with 4014, and hides the list of members', async () => {
    const at = await stage();
    at.sandbox.setPrivilegedIntents('kindred', 0);
    const line = new Line(at.sandbox);
    await line.op(10);
    line.send(2, { token: at.kindred.token, intents: guilds | members });
    expect(await line.closed).toBe(4014);
    expect(await at.ask(`GET /guilds/${at.guild.id}/members`)).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });

  test('twice is once too often; what is no JSON is not understood', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    line.send(2, { token: at.kindred.token, intents: guilds });
    expect(await line.closed).toBe(4005);
    const other = await identified(at.sandbox, guilds);
    other.sendRaw('{');
    expect(await other.closed).toBe(4002);
  });

  test('under real limits a second identify within five seconds is turned away', async () => {
    const at = await stage({ limits: 'real' });
    await identified(at.sandbox, guilds);
    const line = new Line(at.sandbox);
    await line.op(10);
    line.send(2, { token: at.kindred.token, intents: guilds });
    expect((await line.op(9)).d).toBe(false);
  });
});

describe('heartbeats', () => {
  test('each is acknowledged', async () => {
    const line = new Line(await box());
    expect((await line.op(10)).d['heartbeat_interval']).toBe(41_250);
    line.send(1, null);
    await expect(line.op(11)).resolves.toMatchObject({ op: 11 });
  });

  test('who sends none is cut off, and can come back', async () => {
    const at = await stage({ heartbeatIntervalMs: 60 });
    const line = await identified(at.sandbox, guilds);
    expect(await line.closed).toBe(4009);
  });
});

describe('resume', () => {
  test('what was missed comes in order, then RESUMED', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds | guildMessages | messageContent);
    const { d: ready } = await line.event('READY');
    await line.event('GUILD_CREATE');
    await line.drop();
    at.ada.sends('#lobby', 'one');
    at.ada.sends('#lobby', 'two');
    const again = new Line(at.sandbox);
    await again.op(10);
    again.send(6, { token: at.kindred.token, session_id: ready['session_id'], seq: 2 });
    await again.event('RESUMED');
    expect(again.frames.filter((frame) => frame.op === 0).map((frame) => [frame.s, frame.t])).toEqual([
      [3, 'MESSAGE_CREATE'],
      [4, 'MESSAGE_CREATE'],
      [5, 'RESUMED'],
    ]);
    expect((await again.event('MESSAGE_CREATE')).d['content']).toBe('one');
  });

  test.each([
    ['a session that never was', async (_line: Line) => 'nonsense'],
    [
      'a session that was closed for good',
      async (line: Line) => {
        const id = String((await line.event('READY')).d['session_id']);
        await line.close(1000);
        return id;
      },
    ],
  ])('%s is invalid', async (_what, sessionId) => {
    const at = await stage();
    const id = await sessionId(await identified(at.sandbox, guilds));
    const line = new Line(at.sandbox);
    await line.op(10);
    line.send(6, { token: at.kindred.token, session_id: id, seq: 1 });
    expect((await line.op(9)).d).toBe(false);
  });

  test('a number from the future closes with 4007, a session lost too long ago is invalid', async () => {
    const at = await stage({ resumeWindowMs: -1 });
    const line = await identified(at.sandbox, guilds);
    const id = (await line.event('READY')).d['session_id'];
    const early = new Line(at.sandbox);
    await early.op(10);
    early.send(6, { token: at.kindred.token, session_id: id, seq: 99 });
    expect(await early.closed).toBe(4007);
    at.sandbox.gateway.disconnectAll();
    await line.closed;
    const late = new Line(at.sandbox);
    await late.op(10);
    late.send(6, { token: at.kindred.token, session_id: id, seq: 1 });
    expect((await late.op(9)).d).toBe(false);
  });

  test('sessions can be cut, called back and ended from outside', async () => {
    const at = await stage();
    const one = await identified(at.sandbox, guilds);
    at.sandbox.gateway.disconnectAll(4000);
    expect(await one.closed).toBe(4000);
    const two = await identified(at.sandbox, guilds);
    at.sandbox.gateway.askToReconnect();
    await two.op(7);
    at.sandbox.gateway.invalidateSessions();
    expect((await two.op(9)).d).toBe(false);
  });
});

describe('who hears what', () => {
  test('messages need their intent; their content needs another, except where the bot is meant', async () => {
    const at = await stage();
    const deaf = await identified(at.sandbox, guilds);
    const hears = await identified(at.sandbox, guilds | guildMessages);
    const reads = await identified(at.sandbox, guilds | guildMessages | messageContent);
    at.ada.sends('#lobby', 'secret');
    at.ada.sends('#lobby', `for <@${at.kindred.id}>`);
    at.guild.createChannel({ name: 'last' });
    await Promise.all([deaf, hears, reads].map((line) => line.event('CHANNEL_CREATE')));
    const contents = (line: Line) =>
      line.frames.filter((frame) => frame.t === 'MESSAGE_CREATE').map((frame) => frame.d['content']);
    expect([contents(deaf), contents(hears), contents(reads)]).toEqual([
      [],
      ['', `for <@${at.kindred.id}>`],
      ['secret', `for <@${at.kindred.id}>`],
    ]);
    expect((await hears.event('MESSAGE_CREATE')).d).toMatchObject({
      guild_id: at.guild.id,
      member: { roles: [] },
    });
  });

  test('nobody hears of messages in a channel that they cannot see', async () => {
    const at = await stage();
    at.guild.addBot('other', { permissions: ['ViewChannel'] });
    const line = await identified(at.sandbox, guilds | guildMessages, { bot: 'other' });
    await at.ask(`POST /channels/${at.staff}/messages`, { body: { content: 'for moderators' } });
    await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'for all' } });
    expect((await line.event('MESSAGE_CREATE')).d['channel_id']).toBe(at.lobby);
  });

  test('members coming and changing need the members intent, the bot’s own change does not', async () => {
    const at = await stage();
    const without = await identified(at.sandbox, guilds);
    const knows = await identified(at.sandbox, guilds | members);
    at.sandbox.user('Ben').in(at.guild);
    const role = at.guild.createRole('Low');
    await at.ask(`PUT /guilds/${at.guild.id}/members/${at.ada.id}/roles/${role.id}`);
    await at.ask(`PUT /guilds/${at.guild.id}/members/${at.kindred.id}/roles/${role.id}`);
    await Promise.all(
      [without, knows].map((line) =>
        line.next(
          (frame) =>
            frame.t === 'GUILD_MEMBER_UPDATE' && frame.d['user']?.['id']?.toString() === at.kindred.id,
        ),
      ),
    );
    expect(knows.events).toContain('GUILD_MEMBER_ADD');
    expect(without.events.filter((name) => name?.startsWith('GUILD_MEMBER'))).toEqual([
      'GUILD_MEMBER_UPDATE',
    ]);
  });

  test('each shard hears of its own guilds, and shard 0 of direct messages', async () => {
    const at = await stage();
    const shards = await Promise.all(
      [0, 1].map((id) => identified(at.sandbox, guilds | (1 << 12), { shard: [id, 2] })),
    );
    const home = Number((BigInt(at.guild.id) >> 22n) % 2n);
    const counts = () => shards.map((line) => line.events.filter((name) => name === 'GUILD_CREATE').length);
    await shards[home]?.event('GUILD_CREATE');
    expect(counts()).toEqual(home === 0 ? [1, 0] : [0, 1]);
    const channel = await at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
    await at.ask(`POST /channels/${String(channel.body['id'])}/messages`, { body: { content: 'hello' } });
    await shards[0]?.event('MESSAGE_CREATE');
    expect(shards[1]?.events).not.toContain('MESSAGE_CREATE');
  });

  test('a bot that is added or removed is told so', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
    other.addBot('kindred', { permissions: ['ViewChannel'] });
    await line.next((frame) => frame.t === 'GUILD_CREATE' && String(frame.d['id']) === other.id);
    other.removeBot('kindred');
    expect((await line.event('GUILD_DELETE')).d).toEqual({ id: other.id });
  });
});

describe('members on request', () => {
  test('by id, with those that were not found, and no intent needed', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    line.send(8, {
      guild_id: at.guild.id,
      user_ids: [at.ada.id, '100000000000000001'],
      limit: 0,
      nonce: 'n',
    });
    expect((await line.event('GUILD_MEMBERS_CHUNK')).d).toMatchObject({
      guild_id: at.guild.id,
      members: [{ user: { id: at.ada.id } }],
      not_found: ['100000000000000001'],
      chunk_index: 0,
      chunk_count: 1,
      nonce: 'n',
    });
  });

  test('everybody only with the members intent, a thousand in a chunk', async () => {
    const at = await stage();
    for (let n = 0; n < 1000; n += 1) at.sandbox.user(`p${n}`).in(at.guild);
    const line = await identified(at.sandbox, guilds | members);
    line.send(8, { guild_id: at.guild.id, query: '', limit: 0 });
    await line.next((frame) => frame.t === 'GUILD_MEMBERS_CHUNK' && String(frame.d['chunk_index']) === '1');
    const sizes = line.frames
      .filter((frame) => frame.t === 'GUILD_MEMBERS_CHUNK')
      .map((frame) => Object.keys(frame.d['members'] ?? {}).length);
    expect(sizes).toEqual([1000, 3]);
  });
});
