/** The real client on the box: what discord.js builds, sends and recovers from, it must build, send and recover from here. */
import {
  ApplicationCommandType,
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  MessageFlags,
  OverwriteType,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { stage } from './stage.ts';
import type { Stage } from './stage.ts';

const { Guilds, GuildMessages, GuildMembers, DirectMessages, MessageContent } = GatewayIntentBits;

async function connected({ sandbox, kindred }: Stage): Promise<Client<true>> {
  const client = new Client({
    intents: [Guilds, GuildMessages, GuildMembers, DirectMessages, MessageContent],
    rest: { api: `${sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(kindred.token);
  return ready;
}

async function withCommands(at: Stage): Promise<void> {
  const rest = new REST({ api: `${at.sandbox.url}/api` }).setToken(at.kindred.token);
  await rest.put(Routes.applicationCommands(at.kindred.applicationId), {
    body: [
      { name: 'hello', description: 'Says hello' },
      { name: 'Look', type: ApplicationCommandType.Message },
    ],
  });
}

test('it becomes ready, knows its guild, and sees channels and messages come', async () => {
  const at = await stage();
  const client = await connected(at);
  const guild = client.guilds.cache.get(at.guild.id);
  expect([guild?.name, guild?.channels.cache.size, guild?.roles.cache.size, guild?.members.me?.id]).toEqual([
    'The Long Road',
    2,
    3,
    at.kindred.id,
  ]);
  const heard = new Promise((resolve) =>
    client.once(Events.MessageCreate, (message) =>
      resolve([message.content, message.member?.id, message.guild?.id]),
    ),
  );
  at.ada.sends('#lobby', 'hello');
  expect(await heard).toEqual(['hello', at.ada.id, at.guild.id]);
});

test('a channel with overwrites, a pinned message with a nonce, roles and a direct message', async () => {
  const at = await stage();
  const client = await connected(at);
  const guild = await client.guilds.fetch(at.guild.id);
  const category = await guild.channels.create({
    name: 'Groups',
    type: ChannelType.GuildCategory,
    reason: 'why ✓',
  });
  const channel = await guild.channels.create({
    name: 'lupus',
    parent: category.id,
    permissionOverwrites: [
      { id: guild.id, type: OverwriteType.Role, deny: [PermissionFlagsBits.ViewChannel] },
      { id: at.kindred.id, type: OverwriteType.Member, allow: [PermissionFlagsBits.ViewChannel] },
    ],
  });
  await channel.permissionOverwrites.edit(
    at.ada.id,
    { ViewChannel: true },
    { type: OverwriteType.Member, reason: 'joined' },
  );
  const sent = await channel.send({
    content: 'ground rules',
    nonce: 'row',
    enforceNonce: true,
    files: [{ attachment: Buffer.from('x'), name: 'a.txt' }],
  });
  const again = await channel.send({ content: 'ground rules', nonce: 'row', enforceNonce: true });
  await sent.pin();
  await sent.edit('ground rules, newer');
  expect(again.id).toBe(sent.id);
  expect(at.ada.channels()).toEqual(['#lobby', '#lupus']);
  expect(at.ada.sees('#lupus')[0]).toMatchObject({
    text: 'ground rules, newer',
    pinned: true,
    attachments: [{ filename: 'a.txt' }],
  });
  expect((await channel.messages.fetchPins()).items.map(({ message }) => message.id)).toEqual([sent.id]);

  const member = await guild.members.fetch(at.ada.id);
  await member.roles.add((await guild.roles.create({ name: 'Lupus' })).id);
  expect(
    (await guild.members.fetch({ user: at.ada.id, force: true })).roles.cache.map((role) => role.name),
  ).toContain('Lupus');
  await member.send('welcome');
  expect(at.ada.directMessages().map((message) => message.text)).toEqual(['welcome']);
  const log = await guild.fetchAuditLogs({ limit: 100 });
  expect(log.entries.map((entry) => entry.reason)).toContain('why ✓');
});

test('every kind of interaction, answered by the client’s own methods', async () => {
  const at = await stage();
  await withCommands(at);
  const client = await connected(at);
  const troubles: unknown[] = [];
  const button = { type: 1, components: [{ type: 2, style: 1, custom_id: 'more', label: 'More' }] } as const;
  client.on(Events.InteractionCreate, (interaction) => {
    const answer = async (): Promise<unknown> => {
      if (interaction.isChatInputCommand())
        return interaction.reply({
          content: 'hi',
          components: [button],
          flags: MessageFlags.Ephemeral,
          withResponse: true,
        });
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        return interaction.editReply({ content: 'changed', components: [] });
      }
      if (interaction.isMessageContextMenuCommand()) {
        const words = { type: 4, custom_id: 'words', style: 1 } as const;
        return interaction.showModal({
          custom_id: 'm',
          title: interaction.targetMessage.content.slice(0, 45),
          components: [{ type: 18, label: 'Words', component: words }],
        });
      }
      if (!interaction.isModalSubmit()) return undefined;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(interaction.fields.getTextInputValue('words'));
      return interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    };
    answer().catch((error: unknown) => troubles.push(error));
  });
  const hello = await at.ada.runs('/hello');
  const pressed = await at.ada.presses('More', { on: hello });
  await pressed.settled();
  expect([hello.text, hello.labels]).toEqual(['changed', []]);
  const looked = await at.ada.uses('Look', { on: at.ada.sends('#lobby', 'these words') });
  expect(looked.modal?.title).toBe('these words');
  const done = await looked.submits({ words: 'please' });
  await at.sandbox.until(() => done.followUps.length === 1);
  expect(done.text).toBe('please\nand more');
  expect(troubles).toEqual([]);
  expect(at.sandbox.counters.failures).toEqual([]);
});

test('refusals arrive as DiscordAPIError with their code and their places', async () => {
  const at = await stage();
  const client = await connected(at);
  const channel = await client.channels.fetch(at.lobby);
  if (!channel?.isSendable()) throw new Error('no channel');
  const refused: unknown = await channel.send('x'.repeat(2001)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DiscordAPIError);
  expect(refused).toMatchObject({
    code: 50035,
    status: 400,
    message: expect.stringContaining('content[BASE_TYPE_MAX_LENGTH]'),
  });
});

test('after a broken line it resumes and misses nothing', async () => {
  const at = await stage();
  const client = await connected(at);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  at.sandbox.gateway.disconnectAll(4000);
  at.ada.sends('#lobby', 'while away');
  await resumed;
  at.ada.sends('#lobby', 'back');
  await expect.poll(() => heard).toEqual(['while away', 'back']);
});

test('under real limits it waits by itself', async () => {
  const at = await stage({ limits: { buckets: { messages: { limit: 2, windowMs: 300 } } } });
  const client = await connected(at);
  const channel = await client.channels.fetch(at.lobby);
  if (!channel?.isSendable()) throw new Error('no channel');
  for (const text of ['one', 'two', 'three']) await channel.send(text);
  expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['one', 'two', 'three']);
  expect(at.sandbox.counters.of('POST /channels/:channel/messages', 429)).toBe(0);
});
