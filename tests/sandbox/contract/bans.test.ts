import { expect } from 'vitest';
import type { Right } from '#sandbox/index.ts';
import { heldClock, stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/guild';
const banning: readonly Right[] = [...usualRights, 'BanMembers', 'ManageGuild'];
const nobody = '100000000000000001';
/** Gateway intents: guilds, members, moderation, messages. */
const all = 1 | (1 << 1) | (1 << 2) | (1 << 9);

const bans = (at: Stage, user = ''): string => `/guilds/${at.guild.id}/bans${user === '' ? '' : `/${user}`}`;
const ban = (at: Stage, body?: object, user = at.ada.id) =>
  at.ask(`PUT ${bans(at, user)}`, { ...(body ? { body } : {}), reason: 'unkind' });

rule('Members', 'a ban needs BAN_MEMBERS', source, async () => {
  const at = await stage();
  expect(await ban(at)).toMatchObject(refused(403, 50013));
  expect(await at.ask(`GET ${bans(at)}`)).toMatchObject(refused(403, 50013));
});

rule('Members', 'who is banned leaves and cannot come back before the ban ends', source, async () => {
  const at = await stage({}, banning);
  expect((await ban(at)).status).toBe(204);
  expect(() => at.sandbox.user('Ada').in(at.guild)).toThrow('Ada is banned from The Long Road.');
  expect((await at.ask(`DELETE ${bans(at, at.ada.id)}`)).status).toBe(204);
  expect(at.sandbox.user('Ada').in(at.guild).channels()).toEqual(['#lobby']);
});

rule('Members', 'people can be banned who are not members', source, async () => {
  const at = await stage({}, banning);
  const zoe = at.sandbox.user('Zoe');
  expect((await ban(at, {}, zoe.id)).status).toBe(204);
  expect(() => zoe.in(at.guild)).toThrow('Zoe is banned');
});

rule('Members', 'nobody can be banned who does not exist (10013)', source, async () => {
  const at = await stage({}, banning);
  expect(await ban(at, {}, nobody)).toMatchObject(refused(404, 10013));
});

rule(
  'Members',
  'neither the owner nor anybody above the bot can be banned',
  'topics/permissions',
  async () => {
    const at = await stage({}, banning);
    expect(await ban(at, {}, at.sandbox.user('Robin').id)).toMatchObject(refused(403, 50013));
    at.guild.addMember(at.ada, { roles: [at.guild.createRole('High', { position: 50 })] });
    expect(await ban(at)).toMatchObject(refused(403, 50013));
  },
);

rule('Members', 'a ban keeps the reason it was given', source, async () => {
  const at = await stage({}, banning);
  await ban(at);
  expect((await at.ask(`GET ${bans(at, at.ada.id)}`)).body).toMatchObject({
    reason: 'unkind',
    user: { id: at.ada.id },
  });
});

rule('Members', 'banning twice changes nothing', source, async () => {
  const at = await stage({}, banning);
  await ban(at);
  expect((await ban(at)).status).toBe(204);
  const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=22`);
  expect(log.body['audit_log_entries']).toHaveLength(1);
});

rule('Members', 'a ban that is not there is unknown (10026)', source, async () => {
  const at = await stage({}, banning);
  expect(await at.ask(`GET ${bans(at, at.ada.id)}`)).toMatchObject(refused(404, 10026));
  expect(await at.ask(`DELETE ${bans(at, at.ada.id)}`)).toMatchObject(refused(404, 10026));
});

rule('Members', 'bans are listed by rising id, with `before`, `after` and a limit', source, async () => {
  const at = await stage({}, banning);
  const ids = ['Ben', 'Cleo', 'Dan'].map((name) => at.sandbox.user(name).id);
  for (const id of ids) await ban(at, {}, id);
  const list = async (query: string) =>
    Object.values((await at.ask(`GET ${bans(at)}${query}`)).body).map((one) => one['user']?.['id']);
  expect(await list('')).toEqual(ids);
  expect(await list(`?after=${ids[0]}&limit=1`)).toEqual([ids[1]]);
  expect(await list(`?before=${ids[2]}&limit=1`)).toEqual([ids[1]]);
});

for (const limit of [0, 1001])
  rule('Members', `a list of bans takes no limit of ${limit}`, source, async () => {
    const at = await stage({}, banning);
    expect(await at.ask(`GET ${bans(at)}?limit=${limit}`)).toMatchObject(invalid('limit'));
  });

for (const seconds of [-1, 604_801])
  rule('Members', `a ban takes no ${seconds} seconds of messages along`, source, async () => {
    const at = await stage({}, banning);
    expect(await ban(at, { delete_message_seconds: seconds })).toMatchObject(
      invalid('delete_message_seconds'),
    );
  });

rule(
  'Members',
  'a ban deletes what was written within the given seconds, in every channel at once',
  source,
  async () => {
    const clock = heldClock();
    const at = await stage({ clock }, banning);
    const line = await identified(at.sandbox, all);
    const old = at.ada.sends('#lobby', 'long ago');
    clock.pass(61_000);
    const new1 = at.ada.sends('#lobby', 'one');
    const new2 = at.ada.sends('#lobby', 'two');
    await ban(at, { delete_message_seconds: 60 });
    expect((await line.event('MESSAGE_DELETE_BULK')).d).toMatchObject({
      ids: [new1.id, new2.id],
      channel_id: at.lobby,
      guild_id: at.guild.id,
    });
    const left = (await at.ask(`GET /channels/${at.lobby}/messages`)).body;
    expect(Object.values(left).map((message) => message['id'])).toEqual([old.id]);
  },
);

rule('Members', 'a single message that goes with a ban is deleted on its own', source, async () => {
  const at = await stage({}, banning);
  const line = await identified(at.sandbox, all);
  const { id } = at.ada.sends('#lobby', 'one');
  await ban(at, { delete_message_seconds: 60 });
  expect((await line.event('MESSAGE_DELETE')).d).toMatchObject({ id });
});

rule('Members', 'a ban without seconds deletes nothing', source, async () => {
  const at = await stage({}, banning);
  at.ada.sends('#lobby', 'one');
  await ban(at);
  expect((await at.ask(`GET /channels/${at.lobby}/messages`)).body).toHaveLength(1);
});

rule(
  'Members',
  'a ban is told as GUILD_BAN_ADD and GUILD_MEMBER_REMOVE, its end as GUILD_BAN_REMOVE',
  'events/gateway-events',
  async () => {
    const at = await stage({}, banning);
    const line = await identified(at.sandbox, all);
    await ban(at);
    expect((await line.event('GUILD_BAN_ADD')).d).toMatchObject({
      guild_id: at.guild.id,
      user: { id: at.ada.id },
    });
    await line.event('GUILD_MEMBER_REMOVE');
    await at.ask(`DELETE ${bans(at, at.ada.id)}`);
    expect((await line.event('GUILD_BAN_REMOVE')).d).toMatchObject({ user: { id: at.ada.id } });
  },
);

for (const right of ['BanMembers', 'ViewAuditLog'] as const)
  rule(
    'Members',
    `a bot hears of bans with the moderation intent and ${right}`,
    'events/gateway-events',
    async () => {
      const at = await stage({}, banning);
      at.guild.addBot('hears', { permissions: [right] });
      at.guild.addBot('deaf', { permissions: ['ManageRoles'] });
      const [hears, deaf] = [
        await identified(at.sandbox, all, { bot: 'hears' }),
        await identified(at.sandbox, all, { bot: 'deaf' }),
      ];
      await ban(at);
      await hears.event('GUILD_BAN_ADD');
      await deaf.event('GUILD_MEMBER_REMOVE');
      expect(deaf.events).not.toContain('GUILD_BAN_ADD');
    },
  );

rule('Members', 'a bulk ban needs BAN_MEMBERS and MANAGE_GUILD', source, async () => {
  const at = await stage({}, [...usualRights, 'BanMembers']);
  expect(
    await at.ask(`POST /guilds/${at.guild.id}/bulk-ban`, { body: { user_ids: [at.ada.id] } }),
  ).toMatchObject(refused(403, 50013));
});

rule('Members', 'a bulk ban says who was banned and who was not', source, async () => {
  const at = await stage({}, banning);
  const ben = at.sandbox.user('Ben');
  const robin = at.sandbox.user('Robin');
  const answer = await at.ask(`POST /guilds/${at.guild.id}/bulk-ban`, {
    body: { user_ids: [at.ada.id, ben.id, robin.id] },
  });
  expect(answer).toMatchObject({
    status: 200,
    body: { banned_users: [at.ada.id, ben.id], failed_users: [robin.id] },
  });
});

rule('Members', 'a bulk ban that bans nobody fails (500000)', source, async () => {
  const at = await stage({}, banning);
  await ban(at);
  expect(
    await at.ask(`POST /guilds/${at.guild.id}/bulk-ban`, { body: { user_ids: [at.ada.id] } }),
  ).toMatchObject({
    body: { code: 500000 },
  });
});

rule('Members', 'a bulk ban takes 200 people', source, async () => {
  const at = await stage({}, banning);
  const user_ids = Array.from({ length: 201 }, (_, n) => String(10n ** 17n + BigInt(n)));
  expect(await at.ask(`POST /guilds/${at.guild.id}/bulk-ban`, { body: { user_ids } })).toMatchObject(
    invalid('user_ids'),
  );
});

rule('Members', 'pruning needs MANAGE_GUILD and KICK_MEMBERS', source, async () => {
  const at = await stage({}, banning);
  expect(await at.ask(`GET /guilds/${at.guild.id}/prune`)).toMatchObject(refused(403, 50013));
  expect(await at.ask(`POST /guilds/${at.guild.id}/prune`, { body: {} })).toMatchObject(refused(403, 50013));
});

rule(
  'Members',
  'pruning counts and removes people without roles who were silent for so many days',
  source,
  async () => {
    const clock = heldClock();
    const at = await stage({ clock }, [...banning, 'KickMembers']);
    const role = at.guild.createRole('Friend');
    const ben = at.guild.addMember(at.sandbox.user('Ben'), { roles: [role] });
    const cleo = at.sandbox.user('Cleo').in(at.guild);
    clock.pass(8 * 24 * 60 * 60_000);
    cleo.sends('#lobby', 'still here');
    expect((await at.ask(`GET /guilds/${at.guild.id}/prune`)).body).toEqual({ pruned: 1 });
    expect((await at.ask(`GET /guilds/${at.guild.id}/prune?include_roles=${role.id}`)).body).toEqual({
      pruned: 2,
    });
    expect((await at.ask(`POST /guilds/${at.guild.id}/prune`, { body: {} })).body).toEqual({ pruned: 1 });
    expect(at.guild.guild.members.has(at.ada.id)).toBe(false);
    expect(at.guild.guild.members.has(ben.id)).toBe(true);
    const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=21`);
    expect(log.body['audit_log_entries']).toMatchObject([
      { options: { delete_member_days: '7', members_removed: '1' } },
    ]);
  },
);

for (const days of [0, 31])
  rule('Members', `pruning takes no ${days} days`, source, async () => {
    const at = await stage({}, [...banning, 'KickMembers']);
    expect(await at.ask(`GET /guilds/${at.guild.id}/prune?days=${days}`)).toMatchObject(invalid('days'));
  });
