/** Who hears of what on the gateway: by intent, by right, by guild; members and presences on request and unasked. */
import { expect } from 'vitest';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified, Line } from '../wire.ts';
import type { Frame, Json } from '../wire.ts';
import { rule } from './rule.ts';

const page = 'events/gateway';
const events = 'events/gateway-events';
const [guilds, members, presences, messages, content] = [1, 1 << 1, 1 << 8, 1 << 9, 1 << 15];

/** Everything that was sent so far has come once this has. */
async function caughtUp(at: Stage, ...lines: readonly Line[]): Promise<void> {
  const { id } = at.guild.createChannel({ name: 'last' });
  await Promise.all(
    lines.map((line) => line.next(({ t, d }) => t === 'CHANNEL_CREATE' && String(d['id']) === id)),
  );
}

const of = (line: Line, name: string): readonly Frame[] => line.frames.filter(({ t }) => t === name);
const texts = (line: Line): (Json | undefined)[] => of(line, 'MESSAGE_CREATE').map(({ d }) => d['content']);
const sizeOf = (list: Json | undefined): number => Object.keys(list ?? {}).length;

rule('Gateway', 'a new session gets GUILD_CREATE for each of its guilds', events, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect((await line.event('GUILD_CREATE')).d).toMatchObject({
    id: at.guild.id,
    member_count: 3,
    large: false,
    channels: [{ id: at.lobby }, { id: at.staff }],
    threads: [],
    voice_states: [],
    presences: [],
  });
});

rule('Gateway', 'without GUILDS there is no GUILD_CREATE', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, messages);
  at.ada.sends('#lobby', 'x');
  await line.event('MESSAGE_CREATE');
  expect(line.events).not.toContain('GUILD_CREATE');
});

rule('Gateway', 'without GUILD_PRESENCES a new guild names no member but the bot', events, async () => {
  const at = await stage();
  const { d } = await (await identified(at.sandbox, guilds)).event('GUILD_CREATE');
  expect(d['members']).toMatchObject([{ user: { id: at.kindred.id } }]);
});

rule(
  'Gateway',
  'with GUILD_PRESENCES a small guild names all members, and who is there',
  events,
  async () => {
    const at = await stage();
    at.sandbox.user('Ada').appears('idle');
    const { d } = await (await identified(at.sandbox, guilds | presences)).event('GUILD_CREATE');
    expect([sizeOf(d['members']), d['presences']]).toEqual([
      3,
      [expect.objectContaining({ user: { id: at.ada.id }, status: 'idle' })],
    ]);
  },
);

rule('Gateway', 'a guild above large_threshold names only members who are there', events, async () => {
  const at = await stage();
  for (let n = 0; n < 50; n += 1) at.sandbox.user(`p${n}`).in(at.guild);
  at.sandbox.user('Ada').appears('online');
  const { d } = await (await identified(at.sandbox, guilds | presences)).event('GUILD_CREATE');
  expect([d['large'], sizeOf(d['members'])]).toEqual([true, 2]);
});

rule(
  'Gateway',
  'a bot that is added hears GUILD_CREATE, one that is removed GUILD_DELETE',
  events,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
    other.addBot('kindred', { permissions: ['ViewChannel'] });
    await line.next(({ t, d }) => t === 'GUILD_CREATE' && String(d['id']) === other.id);
    other.removeBot('kindred');
    expect((await line.event('GUILD_DELETE')).d).toEqual({ id: other.id });
  },
);

rule(
  'Gateway',
  'a guild in an outage is deleted as unavailable, is silent, and comes back whole',
  page,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds | messages);
    at.sandbox.gateway.loseGuild(at.guild.id);
    expect((await line.event('GUILD_DELETE')).d).toEqual({ id: at.guild.id, unavailable: true });
    at.ada.sends('#lobby', 'unheard');
    at.sandbox.gateway.restoreGuild(at.guild.id);
    at.ada.sends('#lobby', 'heard');
    await line.event('MESSAGE_CREATE');
    expect([of(line, 'GUILD_CREATE').length, of(line, 'MESSAGE_CREATE').length]).toEqual([2, 1]);
  },
);

rule('Gateway', 'a session that begins in an outage gets the guild once it is over', page, async () => {
  const at = await stage();
  at.sandbox.gateway.loseGuild(at.guild.id);
  const line = await identified(at.sandbox, guilds);
  expect((await line.event('READY')).d['guilds']).toEqual([{ id: at.guild.id, unavailable: true }]);
  at.sandbox.gateway.restoreGuild(at.guild.id);
  expect((await line.event('GUILD_CREATE')).d['id']).toBe(at.guild.id);
});

rule('Gateway', 'messages need GUILD_MESSAGES', page, async () => {
  const at = await stage();
  const [deaf, hears] = await Promise.all([guilds, guilds | messages].map((i) => identified(at.sandbox, i)));
  if (!deaf || !hears) throw new Error('no lines');
  at.ada.sends('#lobby', 'x');
  await caughtUp(at, deaf, hears);
  expect([texts(deaf).length, texts(hears).length]).toEqual([0, 1]);
});

rule(
  'Gateway',
  'without MESSAGE_CONTENT the words are empty, unless the bot is mentioned',
  page,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds | messages);
    const reads = await identified(at.sandbox, guilds | messages | content);
    at.ada.sends('#lobby', 'secret');
    at.ada.sends('#lobby', `for <@${at.kindred.id}>`);
    await caughtUp(at, line, reads);
    const addressed = `for <@${at.kindred.id}>`;
    expect([texts(line), texts(reads)]).toEqual([
      ['', addressed],
      ['secret', addressed],
    ]);
  },
);

rule('Gateway', 'a message of a guild carries guild_id and its author as a member', events, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds | messages);
  at.ada.sends('#lobby', 'x');
  expect((await line.event('MESSAGE_CREATE')).d).toMatchObject({
    guild_id: at.guild.id,
    member: { roles: [] },
  });
});

rule('Gateway', 'nobody hears of messages in a channel that they cannot see', page, async () => {
  const at = await stage();
  at.guild.addBot('other', { permissions: ['ViewChannel'] });
  const line = await identified(at.sandbox, guilds | messages, { bot: 'other' });
  await at.ask(`POST /channels/${at.staff}/messages`, { body: { content: 'for moderators' } });
  await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'for all' } });
  expect((await line.event('MESSAGE_CREATE')).d['channel_id']).toBe(at.lobby);
});

rule('Gateway', 'members who come need GUILD_MEMBERS', page, async () => {
  const at = await stage();
  const without = await identified(at.sandbox, guilds);
  const knows = await identified(at.sandbox, guilds | members);
  at.sandbox.user('Ben').in(at.guild);
  await caughtUp(at, without, knows);
  expect([of(without, 'GUILD_MEMBER_ADD').length, of(knows, 'GUILD_MEMBER_ADD').length]).toEqual([0, 1]);
});

rule('Gateway', 'a bot hears of its own change as a member without GUILD_MEMBERS', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  const role = at.guild.createRole('Low');
  await at.ask(`PUT /guilds/${at.guild.id}/members/${at.ada.id}/roles/${role.id}`);
  await at.ask(`PUT /guilds/${at.guild.id}/members/${at.kindred.id}/roles/${role.id}`);
  await caughtUp(at, line);
  expect(of(line, 'GUILD_MEMBER_UPDATE').map(({ d }) => d['user']?.['id'])).toEqual([at.kindred.id]);
});

rule('Gateway', 'PRESENCE_UPDATE needs GUILD_PRESENCES, and comes for people and bots', events, async () => {
  const at = await stage();
  at.guild.addBot('other', { permissions: ['ViewChannel'] });
  const without = await identified(at.sandbox, guilds);
  const knows = await identified(at.sandbox, guilds | presences);
  const other = await identified(at.sandbox, guilds, { bot: 'other' });
  other.send(3, { since: null, activities: [{ name: 'chess', type: 0 }], status: 'dnd', afk: false });
  at.sandbox.user('Ada').appears('online');
  await knows.next(({ t, d }) => t === 'PRESENCE_UPDATE' && String(d['status']) === 'dnd');
  await knows.next(({ t, d }) => t === 'PRESENCE_UPDATE' && String(d['user']?.['id']) === at.ada.id);
  await caughtUp(at, without);
  expect(of(without, 'PRESENCE_UPDATE')).toEqual([]);
  expect(at.sandbox.presenceOf(at.sandbox.bot('other').id)).toEqual({
    status: 'dnd',
    activities: [{ name: 'chess', type: 0 }],
  });
});

rule('Gateway', 'a bot may say how it appears when it identifies', events, async () => {
  const at = await stage();
  const line = new Line(at.sandbox);
  await line.op(10);
  const presence = { since: null, activities: [], status: 'idle', afk: true };
  line.send(2, { token: at.kindred.token, properties: {}, intents: guilds, presence });
  await line.event('READY');
  expect(at.sandbox.presenceOf(at.kindred.id).status).toBe('idle');
});

rule('Gateway', 'who is invisible looks as if away', events, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds | presences);
  line.send(3, { since: null, activities: [], status: 'invisible', afk: false });
  const seen = await line.next(({ t, d }) => t === 'PRESENCE_UPDATE' && String(d['status']) === 'offline');
  expect(seen.d['user']).toEqual({ id: at.kindred.id });
});

rule('Gateway', 'a bot whose last session is over appears to be away', 'unpublished', async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect(at.sandbox.presenceOf(at.kindred.id).status).toBe('online');
  await line.close(1000);
  await at.sandbox.until(() => at.sandbox.presenceOf(at.kindred.id).status === 'offline');
  expect(at.sandbox.presenceOf(at.kindred.id).activities).toEqual([]);
});

rule('Gateway', 'of presences in twenty seconds only the first five count', events, async () => {
  const at = await stage({ limits: 'real' });
  const line = await identified(at.sandbox, guilds);
  for (const name of ['1', '2', '3', '4', '5', '6'])
    line.send(3, { since: null, activities: [{ name, type: 0 }], status: 'online', afk: false });
  line.send(1, null);
  await line.op(11);
  expect(at.sandbox.presenceOf(at.kindred.id).activities).toEqual([{ name: '5', type: 0 }]);
});

rule('Gateway', 'a presence that does not exist is closed with 4002', events, async () => {
  const line = await identified((await stage()).sandbox, guilds);
  line.send(3, { since: null, activities: [], status: 'here', afk: false });
  expect(await line.closed).toBe(4002);
});
