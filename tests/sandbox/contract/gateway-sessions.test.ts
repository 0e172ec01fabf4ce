/** How a bot stays on the gateway, and comes back. */
import { expect } from 'vitest';
import type { Sandbox } from '#sandbox/index.ts';
import { box, stage } from '../stage.ts';
import { asking, identified, Line } from '../wire.ts';
import type { Json } from '../wire.ts';
import { rule } from './rule.ts';

const page = 'events/gateway';
const events = 'events/gateway-events';
const codes = 'topics/opcodes-and-status-codes';
const [guilds, members, messages] = [1, 1 << 1, 1 << 9];

async function line(sandbox: Sandbox): Promise<Line> {
  const opened = new Line(sandbox);
  await opened.op(10);
  return opened;
}

async function resumed(
  sandbox: Sandbox,
  session: unknown,
  seq: number,
  token = 'sandbox.kindred',
): Promise<Line> {
  const opened = await line(sandbox);
  opened.send(6, { token, session_id: session, seq });
  return opened;
}

const sessionOf = async (on: Line): Promise<Json | undefined> => (await on.event('READY')).d['session_id'];

rule('Gateway', 'the address of the gateway is given to anybody', page, async () => {
  const ask = asking(await box());
  expect((await ask('GET /gateway', { token: null })).body).toEqual({ url: expect.stringMatching(/^ws:/) });
});

rule('Gateway', 'a bot is told how many shards and session starts it has', page, async () => {
  const at = await stage({ limits: 'real' });
  await identified(at.sandbox, guilds);
  expect((await at.ask('GET /gateway/bot')).body).toMatchObject({
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, max_concurrency: 1 },
  });
});

rule('Gateway', 'a connection begins with hello and its heartbeat interval', page, async () => {
  const opened = new Line(await box());
  expect((await opened.op(10)).d).toEqual({ heartbeat_interval: 41_250 });
});

rule('Gateway', 'a version other than 10 is closed with 4012', codes, async () => {
  const { url } = await box();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/gateway?v=6&encoding=json`);
  const closed = await new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
  expect(closed.code).toBe(4012);
});

rule('Gateway', 'a heartbeat is acknowledged', page, async () => {
  const opened = await line(await box());
  opened.send(1, null);
  expect((await opened.op(11)).d).toBeNull();
});

rule('Gateway', 'the server may ask for a heartbeat (op 1)', page, async () => {
  const at = await stage();
  const opened = await identified(at.sandbox, guilds);
  at.sandbox.gateway.askForHeartbeats();
  await opened.op(1);
  opened.send(1, 2);
  expect((await opened.op(11)).op).toBe(11);
});

rule('Gateway', 'a client that sends no heartbeats is closed, and may resume', page, async () => {
  const at = await stage({ gateway: { heartbeatIntervalMs: 60 } });
  const opened = await identified(at.sandbox, guilds);
  const session = await sessionOf(opened);
  expect(await opened.closed).toBe(4009);
  expect((await (await resumed(at.sandbox, session, 2)).event('RESUMED')).s).toBe(3);
});

rule(
  'Gateway',
  'READY names the bot, its application, its session and its guilds as unavailable',
  events,
  async () => {
    const at = await stage();
    const opened = await identified(at.sandbox, guilds, { shard: [0, 1] });
    expect((await opened.event('READY')).d).toMatchObject({
      v: 10,
      user: { id: at.kindred.id, bot: true },
      application: { id: at.kindred.applicationId, flags: expect.any(Number) },
      guilds: [{ id: at.guild.id, unavailable: true }],
      session_id: expect.any(String),
      resume_gateway_url: expect.stringMatching(/^ws:/),
      shard: [0, 1],
    });
  },
);

rule('Gateway', 'events are numbered from one, without a gap', page, async () => {
  const at = await stage();
  const opened = await identified(at.sandbox, guilds);
  at.guild.createChannel({ name: 'new' });
  await opened.event('CHANNEL_CREATE');
  expect(opened.frames.filter(({ op }) => op === 0).map(({ s }) => s)).toEqual([1, 2, 3]);
});

rule('Gateway', 'a resumed session gets what it missed in order, then RESUMED', page, async () => {
  const at = await stage();
  const opened = await identified(at.sandbox, guilds | messages);
  await opened.event('GUILD_CREATE');
  await opened.drop();
  at.ada.sends('#lobby', 'one');
  at.ada.sends('#lobby', 'two');
  const again = await resumed(at.sandbox, await sessionOf(opened), 2);
  await again.event('RESUMED');
  expect(again.frames.filter(({ op }) => op === 0).map(({ s, t }) => [s, t])).toEqual([
    [3, 'MESSAGE_CREATE'],
    [4, 'MESSAGE_CREATE'],
    [5, 'RESUMED'],
  ]);
});

rule('Gateway', 'a sequence number from the future is closed with 4007', codes, async () => {
  const sandbox = await box();
  const own = await identified(sandbox, guilds);
  expect(await (await resumed(sandbox, await sessionOf(own), 99)).closed).toBe(4007);
});

rule('Gateway', 'a session that never was is invalid', page, async () => {
  expect((await (await resumed(await box(), 'nonsense', 1)).op(9)).d).toBe(false);
});

rule('Gateway', 'a session of another token is invalid', page, async () => {
  const sandbox = await box();
  const opened = await identified(sandbox, guilds);
  const other = await resumed(sandbox, await sessionOf(opened), 1, 'sandbox.other');
  expect((await other.op(9)).d).toBe(false);
});

rule('Gateway', 'a session that was lost too long ago is invalid', page, async () => {
  const sandbox = await box({ gateway: { resumeWindowMs: -1 } });
  const opened = await identified(sandbox, guilds);
  await opened.drop();
  expect((await (await resumed(sandbox, await sessionOf(opened), 1)).op(9)).d).toBe(false);
});

for (const code of [1000, 1001])
  rule('Gateway', `a client that closes with ${code} ends its session`, page, async () => {
    const sandbox = await box();
    const opened = await identified(sandbox, guilds);
    await opened.close(code);
    expect((await (await resumed(sandbox, await sessionOf(opened), 1)).op(9)).d).toBe(false);
  });

rule('Gateway', 'a client that closes with another code can resume', page, async () => {
  const sandbox = await box();
  const opened = await identified(sandbox, guilds);
  await opened.close(4200);
  expect((await (await resumed(sandbox, await sessionOf(opened), 1)).event('RESUMED')).s).toBe(2);
});

rule('Gateway', 'whom the server asks to reconnect (op 7) resumes on a new connection', page, async () => {
  const at = await stage();
  const opened = await identified(at.sandbox, guilds);
  at.sandbox.gateway.askToReconnect();
  await opened.op(7);
  expect((await (await resumed(at.sandbox, await sessionOf(opened), 2)).event('RESUMED')).s).toBe(3);
});

rule('Gateway', 'an invalid session (op 9, false) is over: the bot identifies again', page, async () => {
  const sandbox = await box();
  const opened = await identified(sandbox, guilds);
  sandbox.gateway.invalidateSessions();
  expect((await opened.op(9)).d).toBe(false);
  opened.send(2, { token: 'sandbox.kindred', properties: {}, intents: guilds });
  await opened.next(({ t, d }) => t === 'READY' && d['session_id'] !== opened.frames[1]?.d['session_id']);
  expect((await (await resumed(sandbox, await sessionOf(opened), 1)).op(9)).d).toBe(false);
});

rule('Gateway', 'an invalid session that says true (op 9) can be resumed', page, async () => {
  const sandbox = await box();
  const opened = await identified(sandbox, guilds);
  sandbox.gateway.invalidateSessions({ resumable: true });
  expect((await opened.op(9)).d).toBe(true);
  expect((await (await resumed(sandbox, await sessionOf(opened), 1)).event('RESUMED')).s).toBe(2);
});

for (const code of [4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009])
  rule('Gateway', `a session closed with ${code} can be resumed`, codes, async () => {
    const sandbox = await box();
    const opened = await identified(sandbox, guilds);
    sandbox.gateway.disconnectAll(code);
    expect(await opened.closed).toBe(code);
    expect((await (await resumed(sandbox, await sessionOf(opened), 1)).event('RESUMED')).s).toBe(2);
  });

rule('Gateway', 'a shard hears of the guilds whose id falls to it', page, async () => {
  const at = await stage();
  const shards = await Promise.all([0, 1].map((id) => identified(at.sandbox, guilds, { shard: [id, 2] })));
  const home = Number((BigInt(at.guild.id) >> 22n) % 2n);
  await shards[home]?.event('GUILD_CREATE');
  expect(shards[1 - home]?.events).not.toContain('GUILD_CREATE');
});

rule('Gateway', 'what belongs to no guild goes to shard 0', page, async () => {
  const at = await stage();
  const shards = await Promise.all(
    [0, 1].map((id) => identified(at.sandbox, guilds | (1 << 12), { shard: [id, 2] })),
  );
  const { body } = await at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
  await at.ask(`POST /channels/${String(body['id'])}/messages`, { body: { content: 'hello' } });
  await shards[0]?.event('MESSAGE_CREATE');
  expect(shards[1]?.events).not.toContain('MESSAGE_CREATE');
});

rule('Gateway', 'several sessions of one shard each hear everything', page, async () => {
  const at = await stage();
  const both = await Promise.all([1, 2].map(() => identified(at.sandbox, guilds | members)));
  at.guild.createChannel({ name: 'new' });
  const heard = await Promise.all(both.map((one) => one.event('CHANNEL_CREATE')));
  expect(heard.map(({ d }) => d['name'])).toEqual(['new', 'new']);
});

rule('Gateway', 'resuming does not count as a session start', page, async () => {
  const at = await stage({ limits: 'real' });
  const opened = await identified(at.sandbox, guilds);
  await opened.drop();
  await (await resumed(at.sandbox, await sessionOf(opened), 2)).event('RESUMED');
  expect((await at.ask('GET /gateway/bot')).body['session_start_limit']?.['remaining']).toBe(999);
});
