import { expect } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { commands, handBot } from '../bot.ts';
import { begun, stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'interactions/application-commands';

interface Ruled extends Stage {
  readonly bot: Awaited<ReturnType<typeof handBot>>;
  readonly robin: MemberActor;
  readonly base: string;
}

async function ruled(): Promise<Ruled> {
  const at = await stage();
  const bot = await handBot(at);
  const robin = at.sandbox.user('Robin').in(at.guild);
  return {
    ...at,
    bot,
    robin,
    base: `/applications/${at.kindred.applicationId}/guilds/${at.guild.id}/commands`,
  };
}

/** Ada runs it, and the bot hears of it. */
async function works(at: Ruled, line: string): Promise<void> {
  begun(at.ada.runs(line, {}, { in: '#lobby' }));
  expect(await at.bot.heard()).toMatchObject({ data: { name: line.slice(1) } });
}

const isHidden = (at: Ruled, line: string): Promise<void> =>
  expect(at.ada.runs(line, {}, { in: '#lobby' })).rejects.toThrow('is not offered to Ada');

rule('Commands', 'default_member_permissions hide a command from those without them', source, async () => {
  const at = await ruled();
  await isHidden(at, '/staff-only');
  at.guild.addMember(at.ada, { roles: [at.guild.createRole('Helper', { permissions: ['ManageMessages'] })] });
  await works(at, '/staff-only');
});

rule('Commands', 'default_member_permissions of "0" leave a command to administrators', source, async () => {
  const at = await ruled();
  await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, {
    body: [...commands, { name: 'admins', description: 'd', default_member_permissions: '0' }],
  });
  await isHidden(at, '/admins');
  at.guild.addMember(at.ada, { roles: [at.guild.createRole('Admin', { permissions: ['Administrator'] })] });
  await works(at, '/admins');
});

rule('Commands', 'an administrator’s decision is told and can be read', source, async () => {
  const at = await ruled();
  at.robin.decidesOn('/hello', [{ user: 'Ada', allowed: false }]);
  const { d } = await at.bot.line.event('APPLICATION_COMMAND_PERMISSIONS_UPDATE');
  const permissions = [{ id: at.ada.id, type: 2, permission: false }];
  expect(d).toMatchObject({ application_id: at.kindred.applicationId, guild_id: at.guild.id, permissions });
  expect((await at.ask(`GET ${at.base}/permissions`)).body).toMatchObject([{ id: d['id'], permissions }]);
  expect((await at.ask(`GET ${at.base}/${String(d['id'])}/permissions`)).body).toMatchObject({ permissions });
});

rule('Commands', 'nothing decided about a command is unknown (10066)', source, async () => {
  const at = await ruled();
  expect(await at.ask(`GET ${at.base}/100000000000000001/permissions`)).toMatchObject(refused(404, 10066));
  expect((await at.ask(`GET ${at.base}/permissions`)).body).toEqual([]);
});

rule('Commands', 'bots cannot decide who uses their commands', source, async () => {
  const at = await ruled();
  for (const path of ['/permissions', '/100000000000000001/permissions'])
    expect(await at.ask(`PUT ${at.base}${path}`, { body: { permissions: [] } })).toMatchObject(
      refused(403, 20001),
    );
});

rule('Commands', 'deciding needs MANAGE_GUILD and MANAGE_ROLES', source, async () => {
  const at = await ruled();
  expect(() => at.ada.decidesOn('/hello', [])).toThrow('Ada may not decide who uses commands');
});

rule('Commands', 'a command takes 100 decisions', source, async () => {
  const at = await ruled();
  const many = Array.from({ length: 101 }, () => ({ user: 'Ada', allowed: true }));
  expect(() => at.robin.decidesOn('/hello', many)).toThrow('A command takes 100 such rules');
});

rule('Commands', 'a decision about a person comes before one about their role', source, async () => {
  const at = await ruled();
  at.guild.addMember(at.ada, { roles: [at.guild.createRole('Friend')] });
  at.robin.decidesOn('/hello', [
    { role: 'Friend', allowed: true },
    { user: 'Ada', allowed: false },
  ]);
  await isHidden(at, '/hello');
});

rule('Commands', 'a decision about a role comes before one about everybody', source, async () => {
  const at = await ruled();
  at.robin.decidesOn('/hello', [{ all: 'members', allowed: false }]);
  await isHidden(at, '/hello');
  at.guild.addMember(at.ada, { roles: [at.guild.createRole('Friend')] });
  at.robin.decidesOn('/hello', [
    { all: 'members', allowed: false },
    { role: 'Friend', allowed: true },
  ]);
  await works(at, '/hello');
});

rule('Commands', 'a decision for somebody outweighs default_member_permissions', source, async () => {
  const at = await ruled();
  at.robin.decidesOn('/staff-only', [{ user: 'Ada', allowed: true }]);
  await works(at, '/staff-only');
});

for (const [where, decision] of [
  ['one channel', { channel: '#lobby' }],
  ['all channels', { all: 'channels' }],
] as const)
  rule('Commands', `a command can be switched off in ${where}`, source, async () => {
    const at = await ruled();
    at.robin.decidesOn('/hello', [{ ...decision, allowed: false }]);
    await isHidden(at, '/hello');
  });

rule(
  'Commands',
  'what is decided about an application holds for commands without decisions of their own',
  source,
  async () => {
    const at = await ruled();
    at.robin.decidesOn('@kindred', [{ all: 'members', allowed: false }]);
    await isHidden(at, '/hello');
    at.robin.decidesOn('/hello', [{ all: 'members', allowed: true }]);
    await works(at, '/hello');
  },
);

rule('Commands', 'administrators use every command', source, async () => {
  const at = await ruled();
  at.robin.decidesOn('/hello', [{ all: 'members', allowed: false }]);
  begun(at.robin.runs('/hello', {}, { in: '#lobby' }));
  expect(await at.bot.heard()).toMatchObject({ data: { name: 'hello' } });
});

for (const [how, change] of [
  ['deleted', (at: Ruled, path: string) => at.ask(`DELETE ${path}`)],
  ['renamed', (at: Ruled, path: string) => at.ask(`PATCH ${path}`, { body: { name: 'hi' } })],
] as const)
  rule('Commands', `a ${how} command loses what was decided about it`, source, async () => {
    const at = await ruled();
    at.robin.decidesOn('/hello', [{ user: 'Ada', allowed: false }]);
    const { d } = await at.bot.line.event('APPLICATION_COMMAND_PERMISSIONS_UPDATE');
    await change(at, `/applications/${at.kindred.applicationId}/commands/${String(d['id'])}`);
    expect((await at.ask(`GET ${at.base}/permissions`)).body).toEqual([]);
  });

rule(
  'Commands',
  'a decision stands in the audit log as action 121, by whom it is about',
  'resources/audit-log',
  async () => {
    const at = await ruled();
    at.robin.decidesOn('/hello', [{ user: 'Ada', allowed: false }]);
    const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=121`);
    expect(log.body['audit_log_entries']).toMatchObject([
      {
        user_id: at.robin.id,
        options: { application_id: at.kindred.applicationId },
        changes: [{ key: at.ada.id, new_value: { id: at.ada.id, permission: false } }],
      },
    ]);
  },
);
