import { describe, expect, test } from 'vitest';
import { stage, usualRights } from './stage.ts';

const view = 1n << 10n;
const send = 1n << 11n;
const manageRoles = 1n << 28n;

describe('channels', () => {
  test('a category and a channel in it, with overwrites, topic and reason', async () => {
    const at = await stage();
    const category = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
      body: { name: 'Groups', type: 4 },
      reason: 'group k7 ✓',
    });
    expect(category).toMatchObject({ status: 201, body: { name: 'Groups', type: 4, guild_id: at.guild.id } });
    const overwrites = [
      { id: at.guild.id, type: 0, deny: String(view) },
      { id: at.kindred.id, type: 1, allow: String(view | send) },
    ];
    const channel = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
      body: {
        name: 'Living With Lupus',
        type: 0,
        topic: 'hello',
        parent_id: category.body['id'],
        permission_overwrites: overwrites,
      },
      reason: 'group k7 ✓',
    });
    expect(channel).toMatchObject({
      status: 201,
      body: {
        name: 'living-with-lupus',
        topic: 'hello',
        parent_id: category.body['id'],
        permission_overwrites: [
          { id: at.guild.id, type: 0, allow: '0', deny: String(view) },
          { id: at.kindred.id, type: 1, allow: String(view | send), deny: '0' },
        ],
      },
    });
    expect(at.ada.channels()).toEqual(['#lobby']);
    const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=10&user_id=${at.kindred.id}`);
    expect(log.body['audit_log_entries']).toMatchObject([
      { reason: 'group k7 ✓', target_id: channel.body['id'] },
      { reason: 'group k7 ✓', target_id: category.body['id'] },
    ]);
    expect(
      Object.values((await at.ask(`GET /guilds/${at.guild.id}/channels`)).body).map((one) => one['name']),
    ).toContain('living-with-lupus');
  });

  test.each([
    ['no name', { type: 0 }, 50035],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 50035],
    ['a topic of 1025 characters', { name: 'x', topic: 'x'.repeat(1025) }, 50035],
    [
      '101 overwrites',
      {
        name: 'x',
        permission_overwrites: Array.from({ length: 101 }, (_, n) => ({
          id: String(10n ** 17n + BigInt(n)),
          type: 0,
        })),
      },
      50035,
    ],
    ['a slowmode beyond six hours', { name: 'x', rate_limit_per_user: 21_601 }, 50035],
    ['a parent that is no category', { name: 'x', parent_id: '100000000000000001' }, 50035],
    [
      'a right that the bot lacks',
      { name: 'x', permission_overwrites: [{ id: '100000000000000001', type: 0, allow: String(1n << 2n) }] },
      50013,
    ],
    [
      'MANAGE_ROLES in an overwrite',
      {
        name: 'x',
        permission_overwrites: [{ id: '100000000000000001', type: 0, allow: String(manageRoles) }],
      },
      50013,
    ],
  ])('%s is refused', async (_what, body, code) => {
    const at = await stage();
    expect((await at.ask(`POST /guilds/${at.guild.id}/channels`, { body })).body).toMatchObject({ code });
  });

  test('a category holds fifty channels', async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
    for (let n = 0; n < 50; n += 1) at.guild.createChannel({ name: `g${n}`, parent });
    const answer = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
      body: { name: 'one-more', parent_id: parent.id },
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { parent_id: { _errors: [{ code: 'CHANNEL_PARENT_MAX_CHANNELS' }] } } },
    });
  });

  test('a deleted category leaves its channels; a deleted channel is unknown', async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
    const child = at.guild.createChannel({ name: 'child', parent });
    expect(await at.ask(`DELETE /channels/${parent.id}`)).toMatchObject({
      status: 200,
      body: { id: parent.id },
    });
    expect((await at.ask(`GET /channels/${child.id}`)).body['parent_id']).toBeNull();
    expect(await at.ask(`GET /channels/${parent.id}`)).toMatchObject({ status: 404, body: { code: 10003 } });
  });

  test('children in step with their category follow its overwrites, others do not', async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
    const inStep = at.guild.createChannel({ name: 'in-step', parent });
    const apart = at.guild.createChannel({ name: 'apart', parent, onlyFor: [at.kindred] });
    await at.ask(`PUT /channels/${parent.id}/permissions/${at.guild.id}`, {
      body: { type: 0, deny: String(send) },
    });
    const denied = async (id: string) =>
      (await at.ask(`GET /channels/${id}`)).body['permission_overwrites']?.['0']?.['deny'];
    expect(await denied(inStep.id)).toBe(String(send));
    expect(await denied(apart.id)).toBe(String(view));
  });
});

describe('overwrites', () => {
  test('one for a member opens a closed channel to them, and to nobody else', async () => {
    const at = await stage();
    const ben = at.sandbox.user('Ben').in(at.guild);
    expect(at.ada.channels()).toEqual(['#lobby']);
    expect(
      await at.ask(`PUT /channels/${at.staff}/permissions/${at.ada.id}`, {
        body: { type: 1, allow: String(view) },
        reason: 'joined',
      }),
    ).toMatchObject({ status: 204 });
    expect([at.ada.channels(), ben.channels()]).toEqual([['#lobby', '#staff'], ['#lobby']]);
    expect(
      (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=13`)).body['audit_log_entries'],
    ).toMatchObject([{ target_id: at.staff, reason: 'joined', options: { id: at.ada.id, type: '1' } }]);
    expect((await at.ask(`DELETE /channels/${at.staff}/permissions/${at.ada.id}`)).status).toBe(204);
    expect(at.ada.channels()).toEqual(['#lobby']);
    expect(await at.ask(`DELETE /channels/${at.staff}/permissions/${at.ada.id}`)).toMatchObject({
      status: 404,
      body: { code: 10009 },
    });
  });

  test('they name members and roles that exist', async () => {
    const at = await stage();
    const nobody = '100000000000000001';
    expect(
      await at.ask(`PUT /channels/${at.lobby}/permissions/${nobody}`, { body: { type: 1 } }),
    ).toMatchObject({ status: 404, body: { code: 10007 } });
    expect(
      await at.ask(`PUT /channels/${at.lobby}/permissions/${nobody}`, { body: { type: 0 } }),
    ).toMatchObject({ status: 404, body: { code: 10011 } });
  });

  test('a bot sets only rights that it has', async () => {
    const at = await stage();
    const body = { type: 1, allow: String(1n << 2n) };
    expect(await at.ask(`PUT /channels/${at.lobby}/permissions/${at.ada.id}`, { body })).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
  });
});

describe('rights', () => {
  test('what cannot be seen is 50001, what may not be done 50013, what is not there 10003', async () => {
    const at = await stage({}, ['ViewChannel']);
    const hidden = at.guild.createChannel({ name: 'hidden', onlyFor: [] }).id;
    expect(await at.ask(`GET /channels/${hidden}/messages`)).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
    expect(await at.ask(`PATCH /channels/${at.lobby}`, { body: { name: 'x' } })).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
    expect(
      await at.ask(`PUT /channels/${at.lobby}/permissions/${at.ada.id}`, { body: { type: 1 } }),
    ).toMatchObject({ status: 403, body: { code: 50013 } });
    expect(await at.ask('GET /channels/100000000000000001')).toMatchObject({
      status: 404,
      body: { code: 10003 },
    });
    expect(await at.ask('GET /guilds/100000000000000001')).toMatchObject({
      status: 404,
      body: { code: 10004 },
    });
  });

  test('a guild that the bot is not in is out of reach', async () => {
    const at = await stage();
    const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
    expect(await at.ask(`GET /guilds/${other.id}`)).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(
      await at.ask(`PUT /applications/${at.kindred.applicationId}/guilds/${other.id}/commands`, { body: [] }),
    ).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test('roles are given only below the bot’s own, and never those of other bots', async () => {
    const at = await stage();
    const low = at.guild.createRole('Low');
    const high = at.guild.createRole('High', { position: 50 });
    const give = (role: string) =>
      at.ask(`PUT /guilds/${at.guild.id}/members/${at.ada.id}/roles/${role}`, { reason: 'welcome' });
    expect((await give(low.id)).status).toBe(204);
    expect(await give(high.id)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect(await give('100000000000000001')).toMatchObject({ status: 404, body: { code: 10011 } });
    expect((await at.ask(`GET /guilds/${at.guild.id}/members/${at.ada.id}`)).body).toMatchObject({
      roles: [low.id],
      user: { global_name: 'Ada' },
    });
    expect(await at.ask(`GET /guilds/${at.guild.id}/members/100000000000000001`)).toMatchObject({
      status: 404,
      body: { code: 10007 },
    });
    const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=25`);
    expect(log.body['audit_log_entries']).toMatchObject([
      {
        target_id: at.ada.id,
        reason: 'welcome',
        changes: [{ key: '$add', new_value: [{ id: low.id, name: 'Low' }] }],
      },
    ]);
    expect((await at.ask(`DELETE /guilds/${at.guild.id}/members/${at.ada.id}/roles/${low.id}`)).status).toBe(
      204,
    );
  });

  test('a timeout leaves only looking, and ends by itself', async () => {
    let now = new Date('2026-05-04T09:00:00Z');
    const at = await stage({ clock: { now: () => now } }, [...usualRights, 'ModerateMembers']);
    const until = new Date(now.getTime() + 60_000).toISOString();
    expect(
      (
        await at.ask(`PATCH /guilds/${at.guild.id}/members/${at.ada.id}`, {
          body: { communication_disabled_until: until },
        })
      ).status,
    ).toBe(200);
    expect(() => at.ada.sends('#lobby', 'hello')).toThrow('Ada may not write in #lobby.');
    expect(at.ada.sees('#lobby')).toEqual([]);
    now = new Date(now.getTime() + 60_001);
    expect(at.ada.sends('#lobby', 'hello').text).toBe('hello');
  });

  test('the audit log needs its own right, and pages from the oldest with `after`', async () => {
    const without = await stage({}, ['ViewChannel']);
    expect(await without.ask(`GET /guilds/${without.guild.id}/audit-logs`)).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
    const at = await stage();
    for (const name of ['one', 'two', 'three'])
      await at.ask(`POST /guilds/${at.guild.id}/channels`, { body: { name } });
    const names = async (query: string) =>
      Object.values(
        (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?${query}`)).body['audit_log_entries'] ?? {},
      ).map((entry) => entry['changes']?.['0']?.['new_value']);
    expect(await names('limit=2')).toEqual(['three', 'two']);
    expect(await names('after=0')).toEqual(['one', 'two', 'three']);
  });
});
