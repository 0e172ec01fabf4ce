/** The real client moderating, in voice and in direct messages. */
import { ChannelType, Client, DiscordAPIError, Events, GatewayIntentBits, Partials } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { stage, usualRights } from './stage.ts';
import type { Stage } from './stage.ts';

const { Guilds, GuildMembers, GuildModeration, GuildVoiceStates, DirectMessages, GuildMessages } =
  GatewayIntentBits;

async function connected({ sandbox, kindred }: Stage): Promise<Client<true>> {
  const client = new Client({
    intents: [Guilds, GuildMembers, GuildModeration, GuildVoiceStates, DirectMessages, GuildMessages],
    partials: [Partials.Channel],
    rest: { api: `${sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(kindred.token);
  return ready;
}

const able = () =>
  stage({}, [
    ...usualRights,
    'ManageNicknames',
    'ModerateMembers',
    'KickMembers',
    'BanMembers',
    'ManageGuild',
    'Connect',
    'MuteMembers',
    'DeafenMembers',
    'MoveMembers',
  ]);

test('it renames, times out, bans and lets back in, and reads of it in the audit log', async () => {
  const at = await able();
  const client = await connected(at);
  const guild = await client.guilds.fetch(at.guild.id);
  const ada = await guild.members.fetch(at.ada.id);
  await ada.setNickname('Countess', 'asked for it');
  expect(ada.displayName).toBe('Countess');
  await ada.timeout(60_000, 'a breath');
  expect(ada.isCommunicationDisabled()).toBe(true);
  expect(() => at.ada.sends('#lobby', 'hello')).toThrow('Ada may not write in #lobby.');
  const banned = new Promise((resolve) => client.once(Events.GuildBanAdd, (ban) => resolve(ban.user.id)));
  await guild.members.ban(ada, { deleteMessageSeconds: 60, reason: 'unkind' });
  expect(await banned).toBe(at.ada.id);
  const [ban] = [...(await guild.bans.fetch()).values()];
  expect([ban?.user.id, ban?.reason]).toEqual([at.ada.id, 'unkind']);
  await guild.members.unban(at.ada.id);
  const log = await guild.fetchAuditLogs({ limit: 10 });
  expect(log.entries.map((entry) => entry.action)).toEqual([23, 22, 24, 24]);
  const robin = await guild.members.fetch(at.sandbox.user('Robin').id);
  await expect(robin.timeout(1_000)).rejects.toThrow(DiscordAPIError);
});

test('roles are made, sorted, given and counted', async () => {
  const at = await able();
  const client = await connected(at);
  const guild = await client.guilds.fetch(at.guild.id);
  const role = await guild.roles.create({
    name: 'Friend',
    colors: { primaryColor: 0x00ff00 },
    reason: 'new',
  });
  const ada = await guild.members.fetch(at.ada.id);
  const given = await ada.roles.add(role);
  expect(given.roles.cache.map((one) => one.name)).toContain('Friend');
  expect((await role.edit({ hoist: true })).hoist).toBe(true);
  await role.delete();
  expect((await guild.members.fetch({ user: at.ada.id, force: true })).roles.cache.has(role.id)).toBe(false);
});

test('it sees people come into voice, moves them and puts them out', async () => {
  const at = await able();
  at.guild.createChannel({ name: 'room', type: ChannelType.GuildVoice });
  const other = at.guild.createChannel({ name: 'other', type: ChannelType.GuildVoice });
  const client = await connected(at);
  const guild = await client.guilds.fetch(at.guild.id);
  const came = new Promise((resolve) =>
    client.once(Events.VoiceStateUpdate, (_before, after) => resolve(after.channel?.name)),
  );
  at.ada.joinsVoice('#room');
  expect(await came).toBe('room');
  const ada = await guild.members.fetch(at.ada.id);
  await ada.voice.setMute(true, 'noise');
  await ada.voice.setChannel(other.id);
  await at.sandbox.until(() => guild.voiceStates.cache.get(at.ada.id)?.channelId === other.id);
  expect(guild.voiceStates.cache.get(at.ada.id)?.serverMute).toBe(true);
  await ada.voice.disconnect();
  await expect(ada.voice.setDeaf(true)).rejects.toThrow(DiscordAPIError);
});

test('a person writes to it first, it answers, and is told when it may not', async () => {
  const at = await able();
  const client = await connected(at);
  const heard = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  at.ada.tells('kindred', 'may I ask something?');
  expect(await heard).toBe('may I ask something?');
  const user = await client.users.fetch(at.ada.id);
  await user.send('of course');
  expect((await at.ada.waitsForDirectMessage('of course')).author).toBe('kindred');
  at.ada.blocks('kindred');
  await expect(user.send('hello?')).rejects.toThrow('Cannot send messages to this user');
});

test('its name and its application’s description change', async () => {
  const at = await able();
  const client = await connected(at);
  const told = new Promise((resolve) =>
    client.once(Events.UserUpdate, (_before, after) => resolve(after.username)),
  );
  await client.user.setUsername('Kindly');
  expect(await told).toBe('Kindly');
  const application = await client.application.edit({ description: 'A kind bot', tags: ['support'] });
  expect([application.description, application.tags]).toEqual(['A kind bot', ['support']]);
});
