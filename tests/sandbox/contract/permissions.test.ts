/** Overwrites, and what a bot may do where. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { stage } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Reply } from '../wire.ts';
import { refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'topics/permissions';
const view = 1n << 10n;
const ban = 1n << 2n;
const manageRoles = 1n << 28n;
const nobody = '100000000000000001';

const set = (at: Stage, id: string, body: object, channel = at.lobby): Promise<Reply> =>
  at.ask(`PUT /channels/${channel}/permissions/${id}`, { body, reason: 'joined' });
const entries = async (at: Stage, action: number): Promise<unknown> =>
  (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=${action}`)).body['audit_log_entries'];

rule(
  'Permissions',
  'an overwrite for a member opens a closed channel to them, and to nobody else',
  source,
  async () => {
    const at = await stage();
    const ben = at.sandbox.user('Ben').in(at.guild);
    expect((await set(at, at.ada.id, { type: 1, allow: String(view) }, at.staff)).status).toBe(204);
    expect([at.ada.channels(), ben.channels()]).toEqual([['#lobby', '#staff'], ['#lobby']]);
    expect((await at.ask(`DELETE /channels/${at.staff}/permissions/${at.ada.id}`)).status).toBe(204);
    expect(at.ada.channels()).toEqual(['#lobby']);
  },
);

rule(
  'Permissions',
  'overwrites made, changed and taken away are noted as 13, 14 and 15',
  'resources/audit-log',
  async () => {
    const at = await stage();
    await set(at, at.ada.id, { type: 1, allow: String(view) });
    await set(at, at.ada.id, { type: 1, deny: String(view) });
    await at.ask(`DELETE /channels/${at.lobby}/permissions/${at.ada.id}`, { reason: 'joined' });
    for (const action of [13, 14, 15])
      expect(await entries(at, action)).toMatchObject([
        { target_id: at.lobby, reason: 'joined', options: { id: at.ada.id, type: '1' } },
      ]);
  },
);

rule('Permissions', 'a changed overwrite is told as CHANNEL_UPDATE', 'resources/channel', async () => {
  const at = await stage();
  const line = await identified(at.sandbox, 1);
  await set(at, at.ada.id, { type: 1, allow: String(view) });
  expect((await line.event('CHANNEL_UPDATE')).d).toMatchObject({
    id: at.lobby,
    permission_overwrites: [{ id: at.ada.id, type: 1, allow: String(view), deny: '0' }],
  });
});

rule(
  'Permissions',
  'a channel has 1000 overwrites at most (30060)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    const many = Array.from({ length: 999 }, (_, place) => ({
      id: String(BigInt(nobody) + BigInt(place)),
      type: 1 as const,
      allow: view,
      deny: 0n,
    }));
    const { id } = at.guild.createChannel({ name: 'crowded', overwrites: many });
    const ben = at.sandbox.user('Ben').in(at.guild);
    expect((await set(at, at.ada.id, { type: 1, allow: String(view) }, id)).status).toBe(204);
    const another = { type: 1, allow: String(view) };
    expect(await set(at, ben.id, another, id)).toMatchObject(refused(400, 30060));
    expect((await set(at, at.ada.id, another, id)).status).toBe(204);
  },
);

rule(
  'Permissions',
  'an overwrite that is not there cannot be taken away (10009)',
  'resources/channel',
  async () => {
    const at = await stage();
    expect(await at.ask(`DELETE /channels/${at.lobby}/permissions/${at.ada.id}`)).toMatchObject(
      refused(404, 10009),
    );
  },
);

rule(
  'Permissions',
  'overwrites name members (10007) and roles (10011) that exist',
  'resources/channel',
  async () => {
    const at = await stage();
    expect(await set(at, nobody, { type: 1 })).toMatchObject(refused(404, 10007));
    expect(await set(at, nobody, { type: 0 })).toMatchObject(refused(404, 10011));
  },
);

rule('Permissions', 'editing overwrites needs MANAGE_ROLES', 'resources/channel', async () => {
  const at = await stage({}, ['ViewChannel', 'ManageChannels']);
  expect(await set(at, at.ada.id, { type: 1 })).toMatchObject(refused(403, 50013));
  const body = { permission_overwrites: [{ id: at.ada.id, type: 1, allow: String(view) }] };
  expect(await at.ask(`PATCH /channels/${at.lobby}`, { body })).toMatchObject(refused(403, 50013));
});

for (const [way, act] of [
  ['in an overwrite', (at: Stage, allow: string) => set(at, at.ada.id, { type: 1, allow })],
  [
    'with a change of the channel',
    (at: Stage, allow: string) =>
      at.ask(`PATCH /channels/${at.lobby}`, {
        body: { permission_overwrites: [{ id: at.ada.id, type: 1, allow }] },
      }),
  ],
  [
    'with a new channel',
    (at: Stage, allow: string) =>
      at.ask(`POST /guilds/${at.guild.id}/channels`, {
        body: { name: 'x', permission_overwrites: [{ id: at.ada.id, type: 1, allow }] },
      }),
  ],
] as const)
  rule('Permissions', `a bot gives only rights that it has itself, ${way}`, 'resources/channel', async () => {
    expect(await act(await stage(), String(ban))).toMatchObject(refused(403, 50013));
  });

rule(
  'Permissions',
  'MANAGE_ROLES stands in an overwrite of a new channel only if an administrator says so',
  'resources/guild',
  async () => {
    const body = { name: 'x', permission_overwrites: [{ id: nobody, type: 1, allow: String(manageRoles) }] };
    const at = await stage();
    expect(await at.ask(`POST /guilds/${at.guild.id}/channels`, { body })).toMatchObject(refused(403, 50013));
    const above = await stage({}, ['Administrator']);
    expect((await above.ask(`POST /guilds/${above.guild.id}/channels`, { body })).status).toBe(201);
  },
);

rule('Permissions', 'permissions are written as decimal digits', source, async () => {
  const at = await stage();
  const made = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
    body: { name: 'x', permission_overwrites: [{ id: at.guild.id, type: 0, deny: Number(view) }] },
  });
  expect(made.body['permission_overwrites']).toEqual([
    { id: at.guild.id, type: 0, allow: '0', deny: '1024' },
  ]);
});

rule(
  'Permissions',
  'what cannot be seen is 50001, what may not be done 50013, what is not there 10003 or 10004',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage({}, ['ViewChannel']);
    const hidden = at.guild.createChannel({ name: 'hidden', onlyFor: [] }).id;
    expect(await at.ask(`GET /channels/${hidden}/messages`)).toMatchObject(refused(403, 50001));
    expect(await at.ask(`PATCH /channels/${at.lobby}`, { body: { name: 'x' } })).toMatchObject(
      refused(403, 50013),
    );
    expect(await at.ask(`GET /channels/${nobody}`)).toMatchObject(refused(404, 10003));
    expect(await at.ask(`GET /guilds/${nobody}`)).toMatchObject(refused(404, 10004));
  },
);

rule(
  'Permissions',
  'a server that the bot is not in is out of reach (50001)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
    expect(await at.ask(`GET /guilds/${other.id}`)).toMatchObject(refused(403, 50001));
  },
);

rule('Permissions', 'events of a channel reach only bots that see it', source, async () => {
  const at = await stage();
  const hidden = at.guild.createChannel({
    name: 'hidden',
    overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: view }],
  });
  const line = await identified(at.sandbox, 1 | (1 << 9));
  at.ada.sends('#hidden', 'unheard');
  at.ada.sends('#lobby', 'heard');
  await line.event('MESSAGE_CREATE');
  const heard = line.frames
    .filter((frame) => frame.t === 'MESSAGE_CREATE')
    .map((frame) => frame.d['channel_id']);
  expect([heard.includes(hidden.id as never), heard.length]).toEqual([false, 1]);
});
