/** Reactions and pins: who may, how many, and who learns of it. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/message';
const thumb = encodeURIComponent('👍');
const reactionIntents = 1 | (1 << 10);
const nobody = '100000000000000001';

const under = (at: Stage, id: string): string => `/channels/${at.lobby}/messages/${id}/reactions`;

rule('Messages', 'a reaction is added, listed and taken away', source, async () => {
  const at = await stage();
  const message = at.ada.sends('#lobby', 'good news');
  at.ada.reacts(message, '👍');
  const path = `${under(at, message.id)}/${thumb}`;
  expect((await at.ask(`PUT ${path}/%40me`)).status).toBe(204);
  const ids = Object.values((await at.ask(`GET ${path}`)).body).map((user) => user['id']);
  expect(new Set(ids)).toEqual(new Set([at.ada.id, at.kindred.id]));
  expect((await at.ask(`GET ${path}?limit=1&after=${String(ids[0])}`)).body).toMatchObject([{ id: ids[1] }]);
  expect((await at.ask(`GET /channels/${at.lobby}/messages/${message.id}`)).body['reactions']).toMatchObject([
    { emoji: { id: null, name: '👍' }, count: 2, me: true },
  ]);
  expect((await at.ask(`DELETE ${path}/@me`)).status).toBe(204);
  expect(at.ada.sees('#lobby')[0]?.reactions).toEqual([{ emoji: '👍', count: 1 }]);
});

rule('Messages', 'what is no emoji is refused with 10014', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'x');
  expect(await at.ask(`PUT ${under(at, id)}/thumbsup/@me`)).toMatchObject(refused(400, 10014));
});

rule('Messages', 'a message takes 20 different reactions (30010), and more of those', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'x');
  for (let n = 0; n < 20; n += 1) at.ada.reacts({ id }, String.fromCodePoint(0x1f600 + n));
  expect(await at.ask(`PUT ${under(at, id)}/${thumb}/@me`)).toMatchObject(refused(400, 30010));
  expect((await at.ask(`PUT ${under(at, id)}/${encodeURIComponent('😀')}/@me`)).status).toBe(204);
});

rule(
  'Messages',
  'ADD_REACTIONS is needed for a new emoji only, READ_MESSAGE_HISTORY always',
  source,
  async () => {
    const at = await stage();
    const { id } = at.guild.createChannel({
      name: 'calm',
      overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: 1n << 6n }],
    });
    const message = at.ada.sends('#calm', 'x');
    at.ada.reacts(message, '🎉');
    const path = `/channels/${id}/messages/${message.id}/reactions`;
    expect(await at.ask(`PUT ${path}/${thumb}/@me`)).toMatchObject(refused(403, 50013));
    expect((await at.ask(`PUT ${path}/${encodeURIComponent('🎉')}/@me`)).status).toBe(204);
    const shut = at.guild.createChannel({
      name: 'shut',
      overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: 1n << 16n }],
    });
    const other = at.ada.sends('#shut', 'x');
    expect(
      await at.ask(`PUT /channels/${shut.id}/messages/${other.id}/reactions/${thumb}/@me`),
    ).toMatchObject(refused(403, 50013));
  },
);

rule('Messages', 'taking others’ reactions away needs MANAGE_MESSAGES', source, async () => {
  const without = await stage({}, ['ViewChannel', 'ReadMessageHistory']);
  const message = without.ada.sends('#lobby', 'x');
  without.ada.reacts(message, '👍');
  for (const tail of [`/${thumb}/${without.ada.id}`, `/${thumb}`, ''])
    expect(await without.ask(`DELETE ${under(without, message.id)}${tail}`)).toMatchObject(
      refused(403, 50013),
    );
});

for (const [says, tail, event] of [
  [
    'one person’s reaction taken away is told as MESSAGE_REACTION_REMOVE',
    `/${thumb}/:ada`,
    'MESSAGE_REACTION_REMOVE',
  ],
  [
    'one emoji cleared is told as MESSAGE_REACTION_REMOVE_EMOJI',
    `/${thumb}`,
    'MESSAGE_REACTION_REMOVE_EMOJI',
  ],
  ['all reactions cleared are told as MESSAGE_REACTION_REMOVE_ALL', '', 'MESSAGE_REACTION_REMOVE_ALL'],
] as const)
  rule('Messages', says, 'events/gateway-events', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, reactionIntents);
    const message = at.ada.sends('#lobby', 'x');
    at.ada.reacts(message, '👍');
    expect((await at.ask(`DELETE ${under(at, message.id)}${tail.replace(':ada', at.ada.id)}`)).status).toBe(
      204,
    );
    expect((await line.event(event)).d).toMatchObject({
      channel_id: at.lobby,
      message_id: message.id,
      guild_id: at.guild.id,
    });
    expect(at.ada.sees('#lobby')[0]?.reactions).toEqual([]);
  });

rule(
  'Messages',
  'a reaction is told as MESSAGE_REACTION_ADD, with the member and the author',
  'events/gateway-events',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, reactionIntents);
    const message = at.ada.sends('#lobby', 'x');
    at.ada.reacts(message, '👍');
    expect((await line.event('MESSAGE_REACTION_ADD')).d).toMatchObject({
      user_id: at.ada.id,
      message_id: message.id,
      message_author_id: at.ada.id,
      emoji: { id: null, name: '👍' },
      member: { user: { id: at.ada.id } },
      type: 0,
      burst: false,
    });
  },
);

rule('Messages', 'who reacted comes in pages of 100 at most', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'x');
  expect(await at.ask(`GET ${under(at, id)}/${thumb}?limit=101`)).toMatchObject(invalid('limit'));
});

rule('Messages', 'pins need PIN_MESSAGES: MANAGE_MESSAGES does not suffice', source, async () => {
  const at = await stage(
    {},
    usualRights.filter((right) => right !== 'PinMessages'),
  );
  const { id } = at.ada.sends('#lobby', 'rules');
  expect(await at.ask(`PUT /channels/${at.lobby}/messages/pins/${id}`)).toMatchObject(refused(403, 50013));
});

rule('Messages', 'pins are listed on the new and the old route, newest first', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'rules');
  expect((await at.ask(`PUT /channels/${at.lobby}/messages/pins/${id}`)).status).toBe(204);
  expect((await at.ask(`GET /channels/${at.lobby}/messages/pins`)).body).toMatchObject({
    has_more: false,
    items: [{ message: { id, pinned: true } }],
  });
  expect((await at.ask(`GET /channels/${at.lobby}/pins`)).body).toMatchObject([{ id }]);
  expect((await at.ask(`DELETE /channels/${at.lobby}/pins/${id}`)).status).toBe(204);
  expect((await at.ask(`GET /channels/${at.lobby}/pins`)).body).toEqual([]);
});

rule('Messages', 'pins come in pages of 50 at most', source, async () => {
  const at = await stage();
  expect(await at.ask(`GET /channels/${at.lobby}/messages/pins?limit=51`)).toMatchObject(invalid('limit'));
});

rule('Messages', 'a channel holds 250 pins (30003)', source, async () => {
  const at = await stage({ systemMessages: false });
  const ids = Array.from({ length: 251 }, () => at.ada.sends('#lobby', 'x').id);
  for (const id of ids.slice(0, 250)) await at.ask(`PUT /channels/${at.lobby}/messages/pins/${id}`);
  expect(await at.ask(`PUT /channels/${at.lobby}/messages/pins/${ids[250]}`)).toMatchObject(
    refused(400, 30003),
  );
});

rule(
  'Messages',
  'a message is pinned in its own channel only (50019), and one that exists (10008)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    const { id } = at.ada.sends('#lobby', 'x');
    expect(await at.ask(`PUT /channels/${at.staff}/messages/pins/${id}`)).toMatchObject(refused(400, 50019));
    expect(await at.ask(`PUT /channels/${at.lobby}/messages/pins/${nobody}`)).toMatchObject(
      refused(404, 10008),
    );
  },
);

rule(
  'Messages',
  'a pin leaves a line in the channel, which cannot be pinned itself (50021)',
  source,
  async () => {
    const at = await stage();
    const { id } = at.ada.sends('#lobby', 'x');
    await at.ask(`PUT /channels/${at.lobby}/messages/pins/${id}`);
    const [line] = Object.values((await at.ask(`GET /channels/${at.lobby}/messages?limit=1`)).body);
    expect(line).toMatchObject({ type: 6, message_reference: { message_id: id } });
    expect(await at.ask(`PUT /channels/${at.lobby}/messages/pins/${String(line?.['id'])}`)).toMatchObject(
      refused(403, 50021),
    );
  },
);

rule(
  'Messages',
  'a pin is told as CHANNEL_PINS_UPDATE and noted as 74 and 75',
  'events/gateway-events',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    const { id } = at.ada.sends('#lobby', 'x');
    await at.ask(`PUT /channels/${at.lobby}/messages/pins/${id}`, { reason: 'ground rules' });
    await at.ask(`DELETE /channels/${at.lobby}/messages/pins/${id}`);
    expect((await line.event('CHANNEL_PINS_UPDATE')).d).toMatchObject({
      channel_id: at.lobby,
      guild_id: at.guild.id,
    });
    for (const action of [74, 75])
      expect(
        (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=${action}`)).body[
          'audit_log_entries'
        ],
      ).toMatchObject([{ target_id: at.ada.id, options: { channel_id: at.lobby, message_id: id } }]);
  },
);
