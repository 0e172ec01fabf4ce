/** Threads as the real client and real people meet them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType, Client, Events, GatewayIntentBits } from 'discord.js';
import type { ForumChannel, TextChannel } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import type { SandboxOptions } from '#sandbox/index.ts';
import { handBot } from './bot.ts';
import { begun, stage, usualRights } from './stage.ts';
import type { Stage } from './stage.ts';

const { Guilds, GuildMessages, GuildMembers, MessageContent } = GatewayIntentBits;

const threadStage = (options: SandboxOptions = {}): Promise<Stage> =>
  stage({ systemMessages: false, ...options }, [...usualRights, 'ManageThreads']);

async function connected({ sandbox, kindred }: Stage): Promise<Client<true>> {
  const client = new Client({
    intents: [Guilds, GuildMessages, GuildMembers, MessageContent],
    rest: { api: `${sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(kindred.token);
  return ready;
}

async function lobbyOf(at: Stage): Promise<{ client: Client<true>; lobby: TextChannel }> {
  const client = await connected(at);
  return { client, lobby: client.channels.cache.get(at.lobby) as TextChannel };
}

describe('discord.js', () => {
  test('starts, fills, archives and deletes a thread, and its caches follow', async () => {
    const at = await threadStage();
    const { lobby } = await lobbyOf(at);
    const thread = await lobby.threads.create({
      name: 'Living with it',
      type: ChannelType.PublicThread,
      autoArchiveDuration: 60,
      reason: 'weekly',
    });
    expect([thread.ownerId, thread.joined, thread.archived]).toEqual([at.kindred.id, true, false]);
    await thread.send('welcome');
    expect(at.ada.sees('#Living with it')).toMatchObject([{ text: 'welcome' }]);
    await thread.members.add(at.ada.id);
    expect((await thread.members.fetch()).size).toBe(2);
    await thread.setArchived(true);
    expect((await lobby.threads.fetchArchived()).threads.has(thread.id)).toBe(true);
    await thread.setArchived(false);
    expect((await lobby.threads.fetchActive()).threads.has(thread.id)).toBe(true);
    await thread.delete();
    expect(at.ada.threads()).toEqual([]);
  });

  test('starts a thread from a message, and is told no twice', async () => {
    const at = await threadStage();
    const { lobby } = await lobbyOf(at);
    const message = await lobby.send('a question');
    const thread = await message.startThread({ name: 'the answers' });
    expect(thread.id).toBe(message.id);
    expect((await thread.fetchStarterMessage())?.content).toBe('a question');
    await expect(lobby.messages.fetch({ message, force: true }).then((one) => one.hasThread)).resolves.toBe(
      true,
    );
  });

  test('hears what people do in threads', async () => {
    const at = await threadStage();
    const { client } = await lobbyOf(at);
    const heard: string[] = [];
    client.on(Events.ThreadCreate, (thread, isNew) => heard.push(`${thread.name} ${isNew}`));
    client.on(Events.MessageCreate, ({ content, channel }) => heard.push(`${content} ${channel.isThread()}`));
    client.on(Events.ThreadUpdate, (_before, after) => heard.push(`archived ${after.archived}`));
    const archived = new Promise((resolve) => client.once(Events.ThreadUpdate, resolve));
    at.ada.startsThread('#lobby', 'hers');
    at.ada.sends('#hers', 'hello');
    at.ada.archivesThread('#hers');
    await archived;
    expect(heard).toEqual(['hers true', 'hello true', 'archived true']);
  });

  test('is told of a private thread only when it is brought in', async () => {
    const at = await stage({ systemMessages: false }, usualRights);
    const { client } = await lobbyOf(at);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => heard.push(content));
    const came = new Promise<string>((resolve) =>
      client.once(Events.ThreadCreate, (thread) => resolve(thread.name)),
    );
    at.ada.startsThread('#lobby', 'secret', { private: true });
    at.ada.sends('#secret', 'not for bots');
    at.ada.bringsIn('#secret', { user: { ...at.ada.user, id: at.kindred.id } });
    expect(await came).toBe('secret');
    const now = new Promise((resolve) => client.once(Events.MessageCreate, resolve));
    at.ada.sends('#secret', 'hello bot');
    await now;
    expect(heard).toEqual(['hello bot']);
  });

  test('posts in a forum, with a tag and a file', async () => {
    const at = await threadStage();
    const client = await connected(at);
    const guild = client.guilds.cache.get(at.guild.id);
    const forum = (await guild?.channels.create({
      name: 'questions',
      type: ChannelType.GuildForum,
      availableTags: [{ name: 'lupus' }],
    })) as ForumChannel;
    const post = await forum.threads.create({
      name: 'Travelling',
      message: { content: 'Who has done it?', files: [{ attachment: Buffer.from('map'), name: 'map.txt' }] },
      appliedTags: forum.availableTags.map((tag) => tag.id),
    });
    expect(post.appliedTags).toHaveLength(1);
    expect(at.ada.sees('#travelling')).toMatchObject([
      { text: 'Who has done it?', attachments: [{ filename: 'map.txt' }] },
    ]);
    expect(at.ada.threads()).toMatchObject([{ name: '#Travelling', channel: '#questions', tags: ['lupus'] }]);
    await post.pin();
    expect(at.ada.threads()).toMatchObject([{ pinned: true }]);
  });
});

describe('people', () => {
  test('commands and buttons work in a thread, and the bot is told where', async () => {
    const at = await threadStage();
    const bot = await handBot(at);
    const { id } = at.ada.startsThread('#lobby', 'hers');
    const running = at.ada.runs('/hello', {}, { in: '#hers' });
    const interaction = await bot.heard();
    expect(interaction).toMatchObject({
      channel_id: id,
      channel: { id, type: 11, parent_id: at.lobby, thread_metadata: { archived: false } },
    });
    const button = { type: 2, style: 1, custom_id: 'b', label: 'Press' };
    await bot.callback(interaction, 4, { content: 'hi', components: [{ type: 1, components: [button] }] });
    await running;
    expect(at.ada.sees('#hers')).toMatchObject([{ text: 'hi', channel: '#hers' }]);
    begun(at.ada.presses('Press'));
    expect(await bot.heard()).toMatchObject({ type: 3, channel_id: id, data: { custom_id: 'b' } });
  });

  test('the rights that an interaction tells are those of Discord: SEND_MESSAGES comes from the channel above', async () => {
    const at = await threadStage();
    const bot = await handBot(at);
    await at.ask(`PUT /channels/${at.lobby}/permissions/${at.guild.id}`, {
      body: { type: 0, deny: String(1n << 11n) },
    });
    at.ada.startsThread('#lobby', 'hers');
    begun(at.ada.runs('/hello', {}, { in: '#hers' }));
    const rights = BigInt(String((await bot.heard())['member']?.['permissions']));
    expect([rights & (1n << 11n), rights & (1n << 38n)]).toEqual([0n, 1n << 38n]);
    expect(at.ada.sends('#hers', 'hello').text).toBe('hello');
  });

  test('a thread is named by its name, with hyphens or blanks; of two the newest is meant', async () => {
    const at = await threadStage();
    at.ada.startsThread('#lobby', 'About Today');
    at.ada.sends('#about-today', 'one');
    const { id } = at.ada.startsThread('#lobby', 'About Today');
    expect(at.ada.sends('#About Today', 'two').channelId).toBe(id);
  });

  test('they are refused what Discord refuses them', async () => {
    const at = await threadStage();
    const ben = at.sandbox.user('Ben').in(at.guild);
    at.ada.startsThread('#lobby', 'hers');
    const { id } = at.ada.sends('#lobby', 'look');
    at.ada.startsThread('#lobby', 'from it', { from: { id } });
    expect(() => ben.archivesThread('#hers')).toThrow('Ben may not archive #hers.');
    expect(() => at.ada.archivesThread('#hers', { lock: true })).toThrow('Ada may not lock #hers.');
    expect(() => at.ada.startsThread('#lobby', 'x'.repeat(101))).toThrow('takes 1 to 100 characters');
    expect(() => at.ada.startsThread('#lobby', 'again', { from: { id } })).toThrow('has a thread already');
    expect(() => at.ada.joinsThread('#lobby')).toThrow('#lobby is no thread.');
    expect(() => at.ada.posts('#lobby', 'x', 'x')).toThrow('#lobby is no forum.');
  });

  test('the control API starts threads and shows them', async () => {
    const at = await threadStage();
    const call = async (path: string, body?: object): Promise<unknown> => {
      const sent = body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      };
      const answer = await fetch(`${at.sandbox.url}/sandbox/${path}`, sent);
      return answer.json();
    };
    await call('act/Ada/thread', { channel: '#lobby', name: 'hers' });
    await call('act/Ada/send', { channel: '#hers', text: 'hello' });
    await call('act/Ada/archive-thread', { thread: '#hers' });
    expect(await call('view/Ada/threads')).toMatchObject([
      { name: '#hers', channel: '#lobby', archived: true, joined: true },
    ]);
  });
});

test('threads, those in them and the time of their archiving outlast a restart', async () => {
  const journal = mkdtempSync(join(tmpdir(), 'threads-'));
  onTestFinished(() => rmSync(journal, { recursive: true, force: true }));
  const first = await startSandbox({ journal, limits: 'off' });
  const guild = first.createGuild({ name: 'The Long Road', owner: first.user('Robin') });
  guild.createChannel({ name: 'lobby' });
  const before = first.user('Ada').in(guild);
  const { id } = before.startsThread('#lobby', 'secret', { private: true });
  before.sends('#secret', 'hello');
  const now = first.clock.now();
  await first.close();
  const second = await startSandbox({ journal, limits: 'off' });
  onTestFinished(() => second.close());
  const ada = second.user('Ada').in(second.guild('The Long Road'));
  expect(ada.threads()).toMatchObject([{ id, private: true, joined: true, archived: false }]);
  expect(ada.sees('#secret')).toMatchObject([{ text: 'hello' }]);
  second.clock.set(new Date(now.getTime() + 1441 * 60_000));
  expect(ada.threads()).toMatchObject([{ archived: true }]);
});
