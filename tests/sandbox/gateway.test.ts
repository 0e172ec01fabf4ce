import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { box, stage } from './stage.ts';
import type { Stage } from './stage.ts';
import { identified, Line } from './wire.ts';

const guilds = 1;

async function connected({ sandbox, kindred }: Stage): Promise<Client<true>> {
  const { Guilds, GuildMessages, MessageContent, GuildMembers, GuildPresences } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, MessageContent, GuildMembers, GuildPresences],
    rest: { api: `${sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(kindred.token);
  return ready;
}

describe('from outside, for one bot or for all', () => {
  test('lines are cut, called back and ended', async () => {
    const at = await stage();
    const one = await identified(at.sandbox, guilds);
    const other = await identified(at.sandbox, guilds, { bot: 'other' });
    at.sandbox.gateway.disconnectAll(4000, 'kindred');
    expect(await one.closed).toBe(4000);
    at.sandbox.gateway.askToReconnect('other');
    await other.op(7);
    at.sandbox.gateway.disconnectAll();
    expect(await other.closed).toBe(1006);
    expect(at.sandbox.counters.gateway).toMatchObject({ opened: 2, identified: 2, resumed: 0 });
    await at.sandbox.until(() => at.sandbox.counters.gateway.closed.get(4000) === 1);
  });

  test('a zombie line takes and gives nothing, and its session waits to be resumed', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guilds);
    const { d: ready } = await line.event('READY');
    await line.event('GUILD_CREATE');
    at.sandbox.gateway.silence('kindred');
    at.guild.createChannel({ name: 'unheard' });
    line.send(1, null);
    await line.close(4200);
    expect(line.frames.filter(({ op, t }) => op === 11 || t === 'CHANNEL_CREATE')).toEqual([]);
    const again = new Line(at.sandbox);
    await again.op(10);
    again.send(6, { token: at.kindred.token, session_id: ready['session_id'], seq: 2 });
    await again.event('RESUMED');
    expect(again.events).toEqual(['CHANNEL_CREATE', 'RESUMED']);
  });
});

test('several bots at once each appear as they say', async () => {
  const at = await stage();
  for (const [bot, status] of [
    ['kindred', 'dnd'],
    ['other', 'idle'],
  ] as const) {
    const line = await identified(at.sandbox, guilds, { bot });
    line.send(3, { since: null, activities: [], status, afk: false });
    await at.sandbox.until(() => at.sandbox.presenceOf(at.sandbox.bot(bot).id).status === status);
  }
  expect(at.sandbox.presenceOf(at.kindred.id).status).toBe('dnd');
});

test('events are counted for each bot', async () => {
  const at = await stage();
  at.guild.addBot('other', { permissions: ['ViewChannel'] });
  const lines = [
    await identified(at.sandbox, guilds),
    await identified(at.sandbox, guilds, { bot: 'other' }),
    await identified(at.sandbox, guilds, { bot: 'other' }),
  ];
  at.guild.createChannel({ name: 'new' });
  await Promise.all(lines.map((line) => line.event('CHANNEL_CREATE')));
  const { counters } = at.sandbox;
  expect([
    counters.eventsOf('CHANNEL_CREATE', 'kindred'),
    counters.eventsOf('CHANNEL_CREATE', 'other'),
    counters.eventsOf('CHANNEL_CREATE'),
  ]).toEqual([1, 2, 3]);
});

test('other pages cannot connect', async () => {
  const { url } = await box();
  const answer = await fetch(`${url}/gateway`, { headers: { origin: 'https://example.org' } });
  expect(answer.status).toBe(403);
});

describe('discord.js', () => {
  test('shows its presence, and fetches all members with theirs', async () => {
    const at = await stage();
    at.sandbox.user('Ada').appears('idle');
    const client = await connected(at);
    client.user.setPresence({ status: 'dnd', activities: [{ name: 'over you', type: 3 }] });
    await at.sandbox.until(() => at.sandbox.presenceOf(at.kindred.id).status === 'dnd');
    const guild = await client.guilds.fetch(at.guild.id);
    const members = await guild.members.fetch({ withPresences: true });
    expect(members.size).toBe(3);
    expect(members.get(at.ada.id)?.presence?.status).toBe('idle');
  });

  test('sees a guild go into an outage and come back', async () => {
    const at = await stage();
    const client = await connected(at);
    const gone = new Promise((resolve) => client.once(Events.GuildUnavailable, resolve));
    at.sandbox.gateway.loseGuild(at.guild.id);
    await gone;
    const back = new Promise((resolve) => client.once(Events.GuildAvailable, ({ id }) => resolve(id)));
    at.sandbox.gateway.restoreGuild(at.guild.id);
    expect(await back).toBe(at.guild.id);
  });

  test('notices a zombie line by its heartbeat and resumes', async () => {
    const at = await stage({ gateway: { heartbeatIntervalMs: 150 } });
    const client = await connected(at);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    at.sandbox.gateway.silence();
    at.ada.sends('#lobby', 'into the void');
    await resumed;
    expect(heard).toEqual(['into the void']);
    expect(at.sandbox.counters.gateway.resumed).toBe(1);
  });
});
