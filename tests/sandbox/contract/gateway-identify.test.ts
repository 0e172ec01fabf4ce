/** How a bot gets onto the gateway: who may, how often, and what it may send. */
import { expect } from 'vitest';
import type { Sandbox } from '#sandbox/index.ts';
import { box, stage } from '../stage.ts';
import { identified, Line } from '../wire.ts';
import { rule } from './rule.ts';

const page = 'events/gateway';
const events = 'events/gateway-events';
const codes = 'topics/opcodes-and-status-codes';
const guilds = 1;

async function line(sandbox: Sandbox): Promise<Line> {
  const opened = new Line(sandbox);
  await opened.op(10);
  return opened;
}

/** The code that an identify like this is closed with. */
async function closedBy(sandbox: Sandbox, d: object): Promise<number> {
  const opened = await line(sandbox);
  opened.send(2, { token: 'sandbox.kindred', properties: {}, intents: guilds, ...d });
  return opened.closed;
}

const refused: readonly (readonly [string, object, number, string])[] = [
  ['no properties', { properties: undefined }, 4002, events],
  ['a large_threshold below 50', { large_threshold: 49 }, 4002, events],
  ['a large_threshold above 250', { large_threshold: 251 }, 4002, events],
  [
    'an identify with a presence that does not exist',
    { presence: { status: 'here', activities: [] } },
    4002,
    events,
  ],
  ['a token that makes no bot', { token: 'nonsense' }, 4004, codes],
  ['no intents', { intents: undefined }, 4013, codes],
  ['an intent that does not exist', { intents: 1 << 27 }, 4013, codes],
  ['intents below zero', { intents: -1 }, 4013, codes],
  ['a shard beyond the last', { shard: [2, 2] }, 4010, codes],
  ['a shard below zero', { shard: [-1, 2] }, 4010, codes],
  ['a shard that is no pair', { shard: [0] }, 4010, codes],
  ['a shard that is no number', { shard: ['a', 'b'] }, 4010, codes],
];
for (const [what, d, code, source] of refused)
  rule('Gateway', `${what} is closed with ${code}`, source, async () => {
    expect(await closedBy(await box(), d)).toBe(code);
  });

rule('Gateway', 'all known intents together are taken', page, async () => {
  expect((await (await identified(await box(), 53_608_447)).event('READY')).s).toBe(1);
});

for (const [name, bit] of [
  ['GUILD_MEMBERS', 1 << 1],
  ['GUILD_PRESENCES', 1 << 8],
  ['MESSAGE_CONTENT', 1 << 15],
] as const)
  rule('Gateway', `${name} without its owner’s switch is closed with 4014`, codes, async () => {
    const sandbox = await box();
    sandbox.setPrivilegedIntents('kindred', 0);
    expect(await closedBy(sandbox, { intents: guilds | bit })).toBe(4014);
  });

rule(
  'Gateway',
  'without GUILD_MEMBERS granted the list of members is refused over HTTP too',
  page,
  async () => {
    const at = await stage();
    at.sandbox.setPrivilegedIntents('kindred', 0);
    expect(await at.ask(`GET /guilds/${at.guild.id}/members`)).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  },
);

for (const [op, what] of [
  [3, 'a presence'],
  [4, 'a voice state'],
  [8, 'a request for members'],
] as const)
  rule('Gateway', `${what} before identifying is closed with 4003`, codes, async () => {
    const opened = await line(await box());
    opened.send(op, {});
    expect(await opened.closed).toBe(4003);
  });

rule('Gateway', 'identifying twice is closed with 4005', codes, async () => {
  const opened = await identified(await box(), guilds);
  opened.send(2, { token: 'sandbox.kindred', properties: {}, intents: guilds });
  expect(await opened.closed).toBe(4005);
});

rule('Gateway', 'resuming after identifying is closed with 4005', codes, async () => {
  const opened = await identified(await box(), guilds);
  opened.send(6, { token: 'sandbox.kindred', session_id: 'x', seq: 1 });
  expect(await opened.closed).toBe(4005);
});

rule('Gateway', 'an opcode that does not exist is closed with 4001', codes, async () => {
  const opened = await identified(await box(), guilds);
  opened.send(99, {});
  expect(await opened.closed).toBe(4001);
});

for (const [what, frame] of [
  ['what is no JSON', '{'],
  ['what is no object', '[]'],
] as const)
  rule('Gateway', `${what} is closed with 4002`, codes, async () => {
    const opened = await identified(await box(), guilds);
    opened.sendRaw(frame);
    expect(await opened.closed).toBe(4002);
  });

rule('Gateway', 'a frame of more than 4,096 bytes is closed with 4002', page, async () => {
  const opened = await identified(await box(), guilds);
  opened.send(1, null);
  await opened.op(11);
  opened.sendRaw(JSON.stringify({ op: 1, d: 'x'.repeat(4_096) }));
  expect(await opened.closed).toBe(4002);
});

rule('Gateway', 'the largest frame can be set to what passes in practice', 'unpublished', async () => {
  const opened = await identified(await box({ gateway: { largestFrame: 15 * 1024 } }), guilds);
  opened.sendRaw(JSON.stringify({ op: 1, d: 'x'.repeat(4_096) }));
  expect((await opened.op(11)).op).toBe(11);
});

rule('Gateway', 'more than 120 frames in a minute are closed with 4008', page, async () => {
  const at = await stage({ limits: 'real' });
  const opened = await identified(at.sandbox, guilds);
  for (let sent = 0; sent < 120; sent += 1) opened.send(1, null);
  expect(await opened.closed).toBe(4008);
});

rule(
  'Gateway',
  'one identify in five seconds for each key of shards, else the session is invalid',
  page,
  async () => {
    const at = await stage({ limits: 'real' });
    await identified(at.sandbox, guilds);
    const opened = await line(at.sandbox);
    opened.send(2, { token: at.kindred.token, properties: {}, intents: guilds });
    expect((await opened.op(9)).d).toBe(false);
  },
);

rule('Gateway', 'max_concurrency lets as many keys of shards identify at once', page, async () => {
  const at = await stage({ limits: { maxConcurrency: 2 } });
  await identified(at.sandbox, guilds, { shard: [0, 3] });
  await identified(at.sandbox, guilds, { shard: [1, 3] });
  const third = await line(at.sandbox);
  third.send(2, { token: at.kindred.token, properties: {}, intents: guilds, shard: [2, 3] });
  expect((await third.op(9)).d).toBe(false);
});

rule('Gateway', 'two bots do not share their identifies', page, async () => {
  const at = await stage({ limits: 'real' });
  await identified(at.sandbox, guilds);
  expect((await (await identified(at.sandbox, guilds, { bot: 'other' })).event('READY')).s).toBe(1);
});

rule('Gateway', 'a bot that starts more sessions than its day holds loses its token', page, async () => {
  const at = await stage({ limits: { maxConcurrency: 2 }, gateway: { sessionStarts: 1 } });
  const first = await identified(at.sandbox, guilds, { shard: [0, 2] });
  const second = await line(at.sandbox);
  second.send(2, { token: at.kindred.token, properties: {}, intents: guilds, shard: [1, 2] });
  expect(await Promise.all([first.closed, second.closed])).toEqual([4004, 4004]);
});

rule('Gateway', 'more guilds than a shard may have are closed with 4011', codes, async () => {
  const sandbox = await box({ limits: 'off' });
  sandbox.raiseCrowd({ guilds: 2_501, members: 1, channels: 0, bot: 'kindred' });
  expect(await closedBy(sandbox, {})).toBe(4011);
});
