/** Invites: made, read and taken back. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { heldClock, stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const rights = [...usualRights, 'CreateInstantInvite', 'ManageGuild'] as const;

const invite = (at: Stage, body: object = {}): Promise<Reply> =>
  at.ask(`POST /channels/${at.lobby}/invites`, { body, reason: 'come' });

for (const [says, body, field] of [
  ['an invite lasts a week at most', { max_age: 604_801 }, 'max_age'],
  ['an invite lets 100 people in at most', { max_uses: 101 }, 'max_uses'],
] as const)
  rule('Servers', says, 'resources/channel', async () => {
    expect(await invite(await stage({}, rights), body)).toMatchObject(invalid(field));
  });

rule(
  'Servers',
  'an invite is made, told as INVITE_CREATE, listed, read, and taken back (40, 42)',
  'resources/invite',
  async () => {
    const at = await stage({}, rights);
    const line = await identified(at.sandbox, 1 | (1 << 6));
    const made = await invite(at);
    const code = String(made.body['code']);
    expect(made).toMatchObject({
      status: 200,
      body: {
        type: 0,
        guild_id: at.guild.id,
        channel: { id: at.lobby },
        max_age: 86_400,
        max_uses: 0,
        uses: 0,
        inviter: { id: at.kindred.id },
      },
    });
    expect((await line.event('INVITE_CREATE')).d).toMatchObject({
      code,
      channel_id: at.lobby,
      guild_id: at.guild.id,
    });
    expect((await invite(at)).body['code']).toBe(code);
    expect((await invite(at, { unique: true })).body['code']).not.toBe(code);
    for (const path of [`/channels/${at.lobby}/invites`, `/guilds/${at.guild.id}/invites`])
      expect(Object.values((await at.ask(`GET ${path}`)).body)).toHaveLength(2);
    expect((await at.ask(`GET /invites/${code}?with_counts=true`)).body).toMatchObject({
      code,
      approximate_member_count: at.guild.guild.members.size,
    });
    expect(await at.ask(`DELETE /invites/${code}`)).toMatchObject({ status: 200, body: { code } });
    expect((await line.event('INVITE_DELETE')).d).toEqual({
      code,
      channel_id: at.lobby,
      guild_id: at.guild.id,
    });
    expect(await at.ask(`GET /invites/${code}`)).toMatchObject(refused(404, 10006));
    expect(
      Object.values(
        (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=42`)).body['audit_log_entries'] ??
          {},
      ),
    ).toHaveLength(1);
  },
);

rule('Servers', 'an invite runs out (10006)', 'resources/invite', async () => {
  const clock = heldClock();
  const at = await stage({ clock }, rights);
  const code = String((await invite(at, { max_age: 60 })).body['code']);
  clock.pass(60_000);
  expect(await at.ask(`GET /invites/${code}`)).toMatchObject(refused(404, 10006));
});

rule('Servers', 'inviting needs CREATE_INSTANT_INVITE', 'resources/channel', async () => {
  const at = await stage();
  const shut = at.guild.createChannel({
    name: 'shut',
    overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: 1n }],
  });
  expect(await at.ask(`POST /channels/${shut.id}/invites`, { body: {} })).toMatchObject(refused(403, 50013));
});
