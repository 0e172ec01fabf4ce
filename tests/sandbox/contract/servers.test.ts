import { expect } from 'vitest';
import type { Right } from '#sandbox/index.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/guild';
const nobody = '100000000000000001';
const managing: readonly Right[] = [...usualRights, 'ManageGuild'];

const roles = (at: Stage, id = ''): string => `/guilds/${at.guild.id}/roles${id === '' ? '' : `/${id}`}`;
const edit = (at: Stage, body: object) => at.ask(`PATCH /guilds/${at.guild.id}`, { body });

rule(
  'Servers',
  'a server that does not exist is unknown (10004), another’s out of reach (50001)',
  source,
  async () => {
    const at = await stage();
    const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
    expect(await at.ask(`GET /guilds/${nobody}`)).toMatchObject(refused(404, 10004));
    expect(await at.ask(`GET /guilds/${other.id}`)).toMatchObject(refused(403, 50001));
  },
);

rule('Servers', 'a server counts its members only when asked to', source, async () => {
  const at = await stage();
  expect((await at.ask(`GET /guilds/${at.guild.id}`)).body['approximate_member_count']).toBeUndefined();
  expect((await at.ask(`GET /guilds/${at.guild.id}?with_counts=true`)).body).toMatchObject({
    approximate_member_count: 3,
  });
});

rule('Servers', 'settings need MANAGE_GUILD', source, async () => {
  const at = await stage();
  expect(await edit(at, { name: 'Ours' })).toMatchObject(refused(403, 50013));
});

rule(
  'Servers',
  'changed settings are answered with the server and told as GUILD_UPDATE',
  source,
  async () => {
    const at = await stage({}, managing);
    const line = await identified(at.sandbox, 1);
    const change = {
      name: 'Ours',
      description: 'A quiet place',
      verification_level: 3,
      preferred_locale: 'de',
    };
    expect(await edit(at, { ...change, rules_channel_id: at.lobby })).toMatchObject({
      status: 200,
      body: { ...change, rules_channel_id: at.lobby },
    });
    expect((await line.event('GUILD_UPDATE')).d).toMatchObject(change);
  },
);

for (const [says, body, field] of [
  ['a server’s name takes at least 2 characters', { name: 'x' }, 'name'],
  ['a server’s name takes at most 100 characters', { name: 'x'.repeat(101) }, 'name'],
  ['a server’s description takes at most 300 characters', { description: 'x'.repeat(301) }, 'description'],
  ['there are five levels of verification', { verification_level: 5 }, 'verification_level'],
  [
    'there are two kinds of notifications',
    { default_message_notifications: 2 },
    'default_message_notifications',
  ],
  ['there are three content filters', { explicit_content_filter: 3 }, 'explicit_content_filter'],
  ['an AFK timeout is one of five', { afk_timeout: 61 }, 'afk_timeout'],
  ['a preferred locale is one that Discord knows', { preferred_locale: 'xx' }, 'preferred_locale'],
  ['a system channel is one of the server', { system_channel_id: nobody }, 'system_channel_id'],
] as const)
  rule('Servers', says, source, async () => {
    const at = await stage({}, managing);
    expect(await edit(at, body)).toMatchObject(invalid(field));
  });

rule('Servers', 'an AFK channel is a voice channel', source, async () => {
  const at = await stage({}, managing);
  const room = at.guild.createChannel({ name: 'room', type: 2 });
  expect(await edit(at, { afk_channel_id: at.lobby })).toMatchObject(invalid('afk_channel_id'));
  expect((await edit(at, { afk_channel_id: room.id })).body['afk_channel_id']).toBe(room.id);
});

rule('Servers', 'taking the COMMUNITY feature away needs ADMINISTRATOR', source, async () => {
  const at = await stage({}, managing);
  expect(await edit(at, { features: [] })).toMatchObject(refused(403, 50013));
  const admin = await stage({}, ['Administrator']);
  expect((await edit(admin, { features: [] })).body['features']).toEqual([]);
});

rule('Servers', 'voice regions are listed', 'resources/voice', async () => {
  const at = await stage();
  expect((await at.ask('GET /voice/regions')).body).toContainEqual(
    expect.objectContaining({ optimal: true }),
  );
  expect((await at.ask(`GET /guilds/${at.guild.id}/regions`)).status).toBe(200);
});

rule('Servers', 'a bot lists the servers it is in', 'resources/user', async () => {
  const at = await stage();
  at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
  const { body } = await at.ask('GET /users/@me/guilds?with_counts=true');
  expect(body).toMatchObject([{ id: at.guild.id, owner: false, approximate_member_count: 3 }]);
});

rule('Servers', 'a bot that leaves a server is told GUILD_DELETE', 'resources/user', async () => {
  const at = await stage();
  const line = await identified(at.sandbox, 1);
  expect((await at.ask(`DELETE /users/@me/guilds/${at.guild.id}`)).status).toBe(204);
  expect((await line.event('GUILD_DELETE')).d).toMatchObject({ id: at.guild.id });
  expect(await at.ask(`GET /guilds/${at.guild.id}`)).toMatchObject(refused(403, 50001));
});

rule('Servers', 'making a role needs MANAGE_ROLES', source, async () => {
  const at = await stage({}, ['ViewChannel']);
  expect(await at.ask(`POST ${roles(at)}`, { body: {} })).toMatchObject(refused(403, 50013));
});

rule('Servers', 'a new role is called “new role” and may what @everyone may', source, async () => {
  const at = await stage();
  const everyone = (await at.ask(`GET ${roles(at, at.guild.id)}`)).body['permissions'];
  expect(await at.ask(`POST ${roles(at)}`, { body: {} })).toMatchObject({
    status: 200,
    body: {
      name: 'new role',
      permissions: everyone,
      color: 0,
      hoist: false,
      mentionable: false,
      managed: false,
    },
  });
});

rule('Servers', 'a role’s name takes 100 characters', source, async () => {
  const at = await stage();
  expect(await at.ask(`POST ${roles(at)}`, { body: { name: 'x'.repeat(101) } })).toMatchObject(
    invalid('name'),
  );
});

rule('Servers', 'a role’s colour comes alone or among its colours', source, async () => {
  const at = await stage();
  for (const body of [{ color: 0xff0000 }, { colors: { primary_color: 0xff0000 } }])
    expect((await at.ask(`POST ${roles(at)}`, { body })).body).toMatchObject({
      color: 0xff0000,
      colors: { primary_color: 0xff0000 },
    });
});

rule('Servers', 'a bot gives a role only rights that it has itself', 'topics/permissions', async () => {
  const at = await stage();
  const kick = { permissions: String(1n << 1n) };
  expect(await at.ask(`POST ${roles(at)}`, { body: kick })).toMatchObject(refused(403, 50013));
  const low = at.guild.createRole('Low');
  expect(await at.ask(`PATCH ${roles(at, low.id)}`, { body: kick })).toMatchObject(refused(403, 50013));
});

rule(
  'Servers',
  'rights that a role has already may stay, though the bot lacks them',
  'topics/permissions',
  async () => {
    const at = await stage();
    const low = at.guild.createRole('Low', { permissions: ['KickMembers'] });
    const body = { name: 'Lower', permissions: String(1n << 1n) };
    expect((await at.ask(`PATCH ${roles(at, low.id)}`, { body })).body).toMatchObject(body);
  },
);

rule('Servers', 'a server has 250 roles (30005)', source, async () => {
  const at = await stage();
  for (let count = at.guild.guild.roles.size; count < 250; count += 1) at.guild.createRole(`r${count}`);
  expect(await at.ask(`POST ${roles(at)}`, { body: {} })).toMatchObject(refused(400, 30005));
});

for (const method of ['GET', 'PATCH', 'DELETE'])
  rule('Servers', `a role that is not there is unknown to ${method} (10011)`, source, async () => {
    const at = await stage();
    const about = method === 'PATCH' ? { body: {} } : {};
    expect(await at.ask(`${method} ${roles(at, nobody)}`, about)).toMatchObject(refused(404, 10011));
  });

rule(
  'Servers',
  'roles at or above the bot’s own cannot be changed or deleted',
  'topics/permissions',
  async () => {
    const at = await stage();
    const high = at.guild.createRole('High', { position: 50 });
    const [own = ''] = at.guild.guild.members.get(at.kindred.id)?.roleIds ?? [];
    for (const id of [high.id, own]) {
      expect(await at.ask(`PATCH ${roles(at, id)}`, { body: { name: 'x' } })).toMatchObject(
        refused(403, 50013),
      );
      expect(await at.ask(`DELETE ${roles(at, id)}`)).toMatchObject(refused(403, 50013));
    }
  },
);

rule('Servers', 'neither @everyone nor a bot’s own role can be deleted', source, async () => {
  const at = await stage({}, ['Administrator']);
  at.guild.addBot('other', { permissions: [] });
  const other = at.guild.guild.members.get(at.sandbox.bot('other').id)?.roleIds[0] ?? '';
  await at.ask(`PATCH ${roles(at)}`, { body: [{ id: other, position: 1 }] });
  for (const id of [at.guild.id, other])
    expect((await at.ask(`DELETE ${roles(at, id)}`)).status).toBeGreaterThanOrEqual(400);
});

rule('Servers', 'a deleted role is taken from everybody', source, async () => {
  const at = await stage();
  const role = at.guild.createRole('Low');
  at.guild.addMember(at.ada, { roles: [role] });
  expect((await at.ask(`DELETE ${roles(at, role.id)}`)).status).toBe(204);
  expect((await at.ask(`GET /guilds/${at.guild.id}/members/${at.ada.id}`)).body['roles']).toEqual([]);
});

rule('Servers', 'roles are sorted below the bot’s own, and the answer lists them all', source, async () => {
  const at = await stage();
  const [low, high] = [at.guild.createRole('Low'), at.guild.createRole('High', { position: 50 })];
  const move = (id: string, position: number) => at.ask(`PATCH ${roles(at)}`, { body: [{ id, position }] });
  const own = at.guild.guild.roles.values().find((role) => role.botId === at.kindred.id)?.position ?? 0;
  at.guild.createRole('Middle', { position: 1 });
  expect(await move(high.id, 1)).toMatchObject(refused(403, 50013));
  expect(await move(low.id, own + 1)).toMatchObject(refused(403, 50013));
  const sorted = await move(low.id, 0);
  expect(sorted.status).toBe(200);
  expect(Object.values(sorted.body)).toHaveLength(at.guild.guild.roles.size);
});

rule('Servers', '@everyone stays at the bottom', source, async () => {
  const at = await stage({}, ['Administrator']);
  const answer = await at.ask(`PATCH ${roles(at)}`, { body: [{ id: at.guild.id, position: 1 }] });
  expect(answer.body).toMatchObject({ code: 50028 });
});

rule('Servers', 'members are counted by role, without @everyone', source, async () => {
  const at = await stage();
  const role = at.guild.createRole('Low');
  at.guild.addMember(at.ada, { roles: [role] });
  const counts = (await at.ask(`GET ${roles(at)}/member-counts`)).body;
  expect(counts[role.id]).toBe(1);
  expect(counts[at.guild.id]).toBeUndefined();
});

for (const [event, doing] of [
  ['GUILD_ROLE_CREATE', (at: Stage) => at.ask(`POST ${roles(at)}`, { body: { name: 'x' } })],
  [
    'GUILD_ROLE_UPDATE',
    (at: Stage) => at.ask(`PATCH ${roles(at, at.guild.id)}`, { body: { mentionable: true } }),
  ],
] as const)
  rule('Servers', `${event} carries the role`, 'events/gateway-events', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    const { body } = await doing(at);
    expect((await line.event(event)).d).toMatchObject({ guild_id: at.guild.id, role: { id: body['id'] } });
  });

rule('Servers', 'GUILD_ROLE_DELETE carries the role’s id alone', 'events/gateway-events', async () => {
  const at = await stage();
  const role = at.guild.createRole('Low');
  const line = await identified(at.sandbox, 1);
  await at.ask(`DELETE ${roles(at, role.id)}`);
  expect((await line.event('GUILD_ROLE_DELETE')).d).toEqual({ guild_id: at.guild.id, role_id: role.id });
});

rule(
  'Servers',
  'a bot takes another name, which its sessions are told as USER_UPDATE',
  'resources/user',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 0);
    const renamed = await at.ask('PATCH /users/@me', { body: { username: 'kindred too' } });
    expect(renamed).toMatchObject({ status: 200, body: { id: at.kindred.id, username: 'kindred too' } });
    expect((await line.event('USER_UPDATE')).d).toMatchObject({ id: at.kindred.id, username: 'kindred too' });
    expect(await at.ask('PATCH /users/@me', { body: { username: 'discord' } })).toMatchObject(
      invalid('username'),
    );
  },
);
