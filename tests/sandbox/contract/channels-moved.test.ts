/** Channels: moved about and deleted, and what that means for those beneath them. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Reply } from '../wire.ts';
import { refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/channel';
const guildSource = 'resources/guild';
const view = 1n << 10n;
const send = 1n << 11n;

const make = (at: Stage, body: object): Promise<Reply> =>
  at.ask(`POST /guilds/${at.guild.id}/channels`, { body });
const change = (at: Stage, id: string, body: object): Promise<Reply> =>
  at.ask(`PATCH /channels/${id}`, { body });
const move = (at: Stage, body: object[]): Promise<Reply> =>
  at.ask(`PATCH /guilds/${at.guild.id}/channels`, { body });
const read = async (at: Stage, id: string): Promise<Reply['body']> =>
  (await at.ask(`GET /channels/${id}`)).body;

rule(
  'Channels',
  'several channels get their places in one call (204), each told as CHANNEL_UPDATE',
  guildSource,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    expect(
      await move(at, [
        { id: at.lobby, position: 3 },
        { id: at.staff, position: 5 },
      ]),
    ).toMatchObject({ status: 204 });
    await line.next(({ t, d }) => t === 'CHANNEL_UPDATE' && String(d['id']) === at.staff);
    expect([(await read(at, at.lobby))['position'], (await read(at, at.staff))['position']]).toEqual([3, 5]);
  },
);

rule('Channels', 'one call moves one channel to another category (40009)', guildSource, async () => {
  const at = await stage();
  const parent_id = at.guild.createChannel({ name: 'Groups', type: 4 }).id;
  expect(
    await move(at, [
      { id: at.lobby, parent_id },
      { id: at.staff, parent_id },
    ]),
  ).toMatchObject(refused(400, 40009));
  expect((await move(at, [{ id: at.lobby, parent_id }])).status).toBe(204);
  expect((await read(at, at.lobby))['parent_id']).toBe(parent_id);
});

rule(
  'Channels',
  'with lock_permissions a moved channel takes over its category’s overwrites',
  guildSource,
  async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4, onlyFor: [at.kindred] });
    await move(at, [{ id: at.lobby, parent_id: parent.id }]);
    expect((await read(at, at.lobby))['permission_overwrites']).toEqual([]);
    await move(at, [{ id: at.lobby, lock_permissions: true }]);
    expect((await read(at, at.lobby))['permission_overwrites']).toEqual(
      (await read(at, parent.id))['permission_overwrites'],
    );
  },
);

rule('Channels', 'lock_permissions needs MANAGE_ROLES', guildSource, async () => {
  const at = await stage(
    {},
    usualRights.filter((right) => right !== 'ManageRoles'),
  );
  expect(await move(at, [{ id: at.lobby, lock_permissions: true }])).toMatchObject(refused(403, 50013));
});

rule(
  'Channels',
  'making, changing, moving and deleting channels needs MANAGE_CHANNELS',
  guildSource,
  async () => {
    const at = await stage({}, ['ViewChannel']);
    const all = [
      make(at, { name: 'x' }),
      change(at, at.lobby, { name: 'x' }),
      move(at, [{ id: at.lobby, position: 1 }]),
      at.ask(`DELETE /channels/${at.lobby}`),
    ];
    for (const answer of await Promise.all(all)) expect(answer).toMatchObject(refused(403, 50013));
  },
);

rule(
  'Channels',
  'a deleted channel comes back once more, is told as CHANNEL_DELETE and noted as 12',
  source,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    expect(await at.ask(`DELETE /channels/${at.lobby}`, { reason: 'over' })).toMatchObject({
      status: 200,
      body: { id: at.lobby },
    });
    expect((await line.event('CHANNEL_DELETE')).d).toMatchObject({ id: at.lobby, guild_id: at.guild.id });
    expect(await at.ask(`GET /channels/${at.lobby}`)).toMatchObject(refused(404, 10003));
    expect(
      (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=12`)).body['audit_log_entries'],
    ).toMatchObject([{ target_id: at.lobby, reason: 'over' }]);
  },
);

rule('Channels', 'a deleted category leaves its channels, without a category', source, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, 1);
  const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
  const child = at.guild.createChannel({ name: 'child', parent });
  await at.ask(`DELETE /channels/${parent.id}`);
  expect((await line.event('CHANNEL_UPDATE')).d).toMatchObject({ id: child.id, parent_id: null });
});

rule(
  'Channels',
  'channels in step with their category follow its overwrites, others do not',
  'topics/permissions',
  async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
    const inStep = at.guild.createChannel({ name: 'in-step', parent });
    const apart = at.guild.createChannel({ name: 'apart', parent, onlyFor: [at.kindred] });
    await at.ask(`PUT /channels/${parent.id}/permissions/${at.guild.id}`, {
      body: { type: 0, deny: String(send) },
    });
    const denied = async (id: string): Promise<unknown> =>
      (await read(at, id))['permission_overwrites']?.['0']?.['deny'];
    expect([await denied(inStep.id), await denied(apart.id)]).toEqual([String(send), String(view)]);
  },
);
