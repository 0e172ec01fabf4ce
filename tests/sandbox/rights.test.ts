import { describe, expect, test } from 'vitest';
import { stage, usualRights } from './stage.ts';

describe('rights', () => {
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
