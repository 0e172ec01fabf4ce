/** What people change by hand in a server's settings: its channels and who has which role, with the rights that Discord asks for. */
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { identified } from './wire.ts';

const admins = ['ViewChannel', 'ManageChannels', 'ManageRoles', 'ViewAuditLog'] as const;

test('a channel is deleted by who manages channels, the bot hears of it, and the log says who it was', async () => {
  const at = await stage();
  const { guild, sandbox } = at;
  const line = await identified(sandbox, 1);
  const lead = guild.addMember(sandbox.user('Imani'), {
    roles: [guild.createRole('Lead', { permissions: admins })],
  });
  expect(() => at.ada.deletesChannel('#lobby')).toThrow('Ada may not delete #lobby.');
  lead.deletesChannel('#lobby');
  expect((await line.event('CHANNEL_DELETE')).d).toMatchObject({ id: at.lobby });
  expect(at.ada.channels()).toEqual([]);
  const log = await at.ask(`GET /guilds/${guild.id}/audit-logs?action_type=12`);
  expect(log.body['audit_log_entries']).toMatchObject([{ user_id: lead.id, target_id: at.lobby }]);
});

test('a channel is opened to everyone and closed again by who manages roles', async () => {
  const at = await stage();
  const { guild, sandbox } = at;
  const robin = sandbox.user('Robin').in(guild);
  expect(() => at.ada.closesToEveryone('#lobby')).toThrow('Ada may not change who sees #lobby.');
  robin.opensToEveryone('#staff');
  expect(at.ada.channels()).toEqual(['#lobby', '#staff']);
  robin.closesToEveryone('#staff');
  expect(at.ada.channels()).toEqual(['#lobby']);
  const everyone = guild.guild.channels.get(at.staff)?.overwrites.find(({ id }) => id === guild.id);
  expect(everyone).toMatchObject({ allow: 0n, deny: 1024n });
});

test('neither threads nor direct messages have such settings', async () => {
  const { sandbox, guild } = await stage();
  const robin = sandbox.user('Robin').in(guild);
  robin.startsThread('#lobby', 'Aside');
  robin.tells('kindred', 'Hello');
  for (const where of ['#Aside', '@kindred'])
    expect(() => robin.deletesChannel(where)).toThrow('has no settings of that kind');
});

test('roles are given and taken below one’s own highest, and those of bots by nobody', async () => {
  const { sandbox, guild, ada } = await stage();
  const robin = sandbox.user('Robin').in(guild);
  const lead = guild.addMember(sandbox.user('Imani'), {
    roles: [guild.createRole('Lead', { permissions: admins, position: 3 })],
  });
  guild.createRole('Elder', { position: 4 });
  const roles = () =>
    guild.guild.members.get(ada.id)?.roleIds.map((id) => guild.guild.roles.get(id)?.name ?? '');
  lead.gives('Moderator', 'Ada');
  lead.gives('Moderator', 'Ada');
  expect(roles()).toEqual(['Moderator']);
  expect(ada.channels()).toContain('#staff');
  expect(() => lead.gives('Elder', 'Ada')).toThrow('Imani may not give or take the role Elder.');
  expect(() => ada.gives('Moderator', 'Imani')).toThrow('Ada may not');
  for (const role of ['kindred', guild.id]) expect(() => robin.gives(role, 'Ada')).toThrow('may not');
  robin.gives('Elder', 'Ada');
  lead.takes('Moderator', 'Ada');
  expect(roles()).toEqual(['Elder']);
});
