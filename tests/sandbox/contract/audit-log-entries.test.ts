import { expect } from 'vitest';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { day, entries, rights, source } from './audit-log-stage.ts';
import { rule } from './rule.ts';

interface Audited {
  readonly what: string;
  readonly action: number;
  readonly does: (at: Stage) => Promise<unknown>;
  readonly entry: (at: Stage) => object;
}

const guildPath = (at: Stage) => `/guilds/${at.guild.id}`;
const memberPath = (at: Stage) => `${guildPath(at)}/members/${at.ada.id}`;
const why = { reason: 'why' };

const audited: readonly Audited[] = [
  {
    what: 'a changed server',
    action: 1,
    does: (at) => at.ask(`PATCH ${guildPath(at)}`, { body: { name: 'Ours' }, ...why }),
    entry: (at) => ({
      target_id: at.guild.id,
      changes: [{ key: 'name', old_value: 'The Long Road', new_value: 'Ours' }],
    }),
  },
  {
    what: 'a new channel',
    action: 10,
    does: (at) => at.ask(`POST ${guildPath(at)}/channels`, { body: { name: 'x' }, ...why }),
    entry: () => ({ changes: expect.arrayContaining([{ key: 'name', new_value: 'x' }]) }),
  },
  {
    what: 'a changed channel',
    action: 11,
    does: (at) => at.ask(`PATCH /channels/${at.lobby}`, { body: { topic: 'x' }, ...why }),
    entry: (at) => ({
      target_id: at.lobby,
      changes: [expect.objectContaining({ key: 'topic', new_value: 'x' })],
    }),
  },
  {
    what: 'a deleted channel',
    action: 12,
    does: (at) => at.ask(`DELETE /channels/${at.lobby}`, why),
    entry: (at) => ({
      target_id: at.lobby,
      changes: expect.arrayContaining([{ key: 'name', old_value: 'lobby' }]),
    }),
  },
  {
    what: 'a kick',
    action: 20,
    does: (at) => at.ask(`DELETE ${memberPath(at)}`, why),
    entry: (at) => ({ target_id: at.ada.id }),
  },
  {
    what: 'a ban',
    action: 22,
    does: (at) => at.ask(`PUT ${guildPath(at)}/bans/${at.ada.id}`, why),
    entry: (at) => ({ target_id: at.ada.id }),
  },
  {
    what: 'the end of a ban',
    action: 23,
    does: async (at) => {
      await at.ask(`PUT ${guildPath(at)}/bans/${at.ada.id}`);
      await at.ask(`DELETE ${guildPath(at)}/bans/${at.ada.id}`, why);
    },
    entry: (at) => ({ target_id: at.ada.id }),
  },
  {
    what: 'a nickname',
    action: 24,
    does: (at) => at.ask(`PATCH ${memberPath(at)}`, { body: { nick: 'Countess' }, ...why }),
    entry: (at) => ({ target_id: at.ada.id, changes: [{ key: 'nick', new_value: 'Countess' }] }),
  },
  {
    what: 'a timeout',
    action: 24,
    does: (at) =>
      at.ask(`PATCH ${memberPath(at)}`, {
        body: { communication_disabled_until: new Date(Date.now() + day).toISOString() },
        ...why,
      }),
    entry: () => ({
      changes: [{ key: 'communication_disabled_until', new_value: expect.any(String) }],
    }),
  },
  {
    what: 'roles given and taken',
    action: 25,
    does: async (at) => {
      const [one, two] = [at.guild.createRole('One'), at.guild.createRole('Two')];
      at.guild.addMember(at.ada, { roles: [one] });
      await at.ask(`PATCH ${memberPath(at)}`, { body: { roles: [two.id] }, ...why });
    },
    entry: () => ({
      changes: [
        { key: '$add', new_value: [expect.objectContaining({ name: 'Two' })] },
        { key: '$remove', new_value: [expect.objectContaining({ name: 'One' })] },
      ],
    }),
  },
  {
    what: 'somebody moved in voice',
    action: 26,
    does: async (at) => {
      at.guild.createChannel({ name: 'room', type: 2 });
      const other = at.guild.createChannel({ name: 'other', type: 2 });
      at.ada.joinsVoice('#room');
      await at.ask(`PATCH ${memberPath(at)}`, { body: { channel_id: other.id }, ...why });
    },
    entry: () => ({ options: { count: '1', channel_id: expect.any(String) } }),
  },
  {
    what: 'somebody put out of voice',
    action: 27,
    does: async (at) => {
      at.guild.createChannel({ name: 'room', type: 2 });
      at.ada.joinsVoice('#room');
      await at.ask(`PATCH ${memberPath(at)}`, { body: { channel_id: null }, ...why });
    },
    entry: () => ({ options: { count: '1' } }),
  },
  {
    what: 'a new role',
    action: 30,
    does: (at) => at.ask(`POST ${guildPath(at)}/roles`, { body: { name: 'x' }, ...why }),
    entry: () => ({ changes: expect.arrayContaining([{ key: 'name', new_value: 'x' }]) }),
  },
  {
    what: 'a changed role',
    action: 31,
    does: async (at) => {
      const role = at.guild.createRole('Low');
      await at.ask(`PATCH ${guildPath(at)}/roles/${role.id}`, { body: { hoist: true }, ...why });
    },
    entry: () => ({ changes: [{ key: 'hoist', old_value: false, new_value: true }] }),
  },
  {
    what: 'a deleted role',
    action: 32,
    does: async (at) => {
      const role = at.guild.createRole('Low');
      await at.ask(`DELETE ${guildPath(at)}/roles/${role.id}`, why);
    },
    entry: () => ({ changes: expect.arrayContaining([{ key: 'name', old_value: 'Low' }]) }),
  },
  {
    what: 'an opened stage',
    action: 83,
    does: async (at) => {
      const stage = at.guild.createChannel({ name: 'podium', type: 13 });
      await at.ask('POST /stage-instances', { body: { channel_id: stage.id, topic: 'Sleep' }, ...why });
    },
    entry: () => ({
      options: { channel_id: expect.any(String) },
      changes: expect.arrayContaining([{ key: 'topic', new_value: 'Sleep' }]),
    }),
  },
];

for (const { what, action, does, entry } of audited)
  rule(
    'Audit log',
    `${what} stands in it as action ${action}, with what changed and the reason`,
    source,
    async () => {
      const at = await stage({}, rights);
      await does(at);
      expect(await entries(at, `?action_type=${action}`)).toMatchObject([
        { action_type: action, user_id: at.kindred.id, reason: 'why', ...entry(at) },
      ]);
    },
  );

rule('Audit log', 'what changes nothing leaves no entry', source, async () => {
  const at = await stage({}, rights);
  const role = at.guild.createRole('Low');
  await at.ask(`PATCH ${guildPath(at)}/roles/${role.id}`, { body: { name: 'Low' } });
  await at.ask(`PATCH ${memberPath(at)}`, { body: { roles: [] } });
  expect(await entries(at)).toEqual([]);
});
