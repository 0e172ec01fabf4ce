/** Channels: made, changed, moved and deleted. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { heldClock, stage } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/channel';
const guildSource = 'resources/guild';
const nobody = '100000000000000001';

const make = (at: Stage, body: object): Promise<Reply> =>
  at.ask(`POST /guilds/${at.guild.id}/channels`, { body });
const change = (at: Stage, id: string, body: object): Promise<Reply> =>
  at.ask(`PATCH /channels/${id}`, { body });
const read = async (at: Stage, id: string): Promise<Reply['body']> =>
  (await at.ask(`GET /channels/${id}`)).body;

const faults: readonly [says: string, body: object, field: string][] = [
  ['a channel needs a name', { type: 0 }, 'name'],
  ['a channel name takes 100 characters at most', { name: 'x'.repeat(101) }, 'name'],
  ['a topic takes 1024 characters at most', { name: 'x', topic: 'x'.repeat(1025) }, 'topic'],
  [
    'the topic of a forum takes 4096 characters at most',
    { name: 'x', type: 15, topic: 'x'.repeat(4097) },
    'topic',
  ],
  ['slowmode lasts six hours at most', { name: 'x', rate_limit_per_user: 21_601 }, 'rate_limit_per_user'],
  [
    'a call that makes a channel sets 100 overwrites at most',
    {
      name: 'x',
      permission_overwrites: Array.from({ length: 101 }, (_, n) => ({
        id: String(10n ** 17n + BigInt(n)),
        type: 0,
      })),
    },
    'permission_overwrites',
  ],
  ['a parent is a category that exists', { name: 'x', parent_id: nobody }, 'parent_id'],
  ['a thread is not made as a channel', { name: 'x', type: 11 }, 'type'],
  ['a bitrate is 8000 at least', { name: 'x', type: 2, bitrate: 7999 }, 'bitrate'],
  ['a bitrate is 96000 at most without boosts', { name: 'x', type: 2, bitrate: 96_001 }, 'bitrate'],
  ['the bitrate of a stage is 64000 at most', { name: 'x', type: 13, bitrate: 64_001 }, 'bitrate'],
  ['a voice channel is limited to 99 people at most', { name: 'x', type: 2, user_limit: 100 }, 'user_limit'],
  ['a stage is limited to 10000 people at most', { name: 'x', type: 13, user_limit: 10_001 }, 'user_limit'],
  ['video is of quality 1 or 2', { name: 'x', type: 2, video_quality_mode: 3 }, 'video_quality_mode'],
  [
    'threads are archived after an hour, a day, three days or a week',
    { name: 'x', default_auto_archive_duration: 61 },
    'default_auto_archive_duration',
  ],
];
for (const [says, body, field] of faults)
  rule('Channels', says, source, async () => {
    expect(await make(await stage(), body)).toMatchObject(invalid(field));
  });

for (const [kind, type, more] of [
  ['text', 0, { topic: 'hello', nsfw: true, rate_limit_per_user: 5, default_auto_archive_duration: 1440 }],
  ['voice', 2, { bitrate: 96_000, user_limit: 99, rtc_region: null, video_quality_mode: 2 }],
  ['category', 4, {}],
  ['announcement', 5, { topic: 'news' }],
  ['stage', 13, { bitrate: 64_000, user_limit: 10_000 }],
  ['forum', 15, { topic: 'x'.repeat(4096) }],
] as const)
  rule(
    'Channels',
    `a ${kind} channel is made with 201 and everything that was asked for`,
    guildSource,
    async () => {
      const at = await stage();
      const made = await make(at, { name: 'made', type, position: 7, ...more });
      expect(made).toMatchObject({
        status: 201,
        body: { name: 'made', type, guild_id: at.guild.id, position: 7, ...more },
      });
      expect(await read(at, String(made.body['id']))).toEqual(made.body);
    },
  );

rule(
  'Channels',
  'names of text channels are written in lower case, with hyphens',
  'unpublished',
  async () => {
    const at = await stage();
    expect((await make(at, { name: 'Living With Lupus' })).body['name']).toBe('living-with-lupus');
    expect((await make(at, { name: 'Living With Lupus', type: 4 })).body['name']).toBe('Living With Lupus');
  },
);

rule(
  'Channels',
  'a new channel is told as CHANNEL_CREATE and noted as 10, with its reason',
  guildSource,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    const made = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
      body: { name: 'new' },
      reason: 'group k7 ✓',
    });
    expect((await line.event('CHANNEL_CREATE')).d).toMatchObject({
      id: made.body['id'],
      guild_id: at.guild.id,
    });
    expect(
      (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=10`)).body['audit_log_entries'],
    ).toMatchObject([{ target_id: made.body['id'], reason: 'group k7 ✓', user_id: at.kindred.id }]);
  },
);

rule('Channels', 'a category holds 50 channels', source, async () => {
  const at = await stage();
  const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
  for (let n = 0; n < 50; n += 1) at.guild.createChannel({ name: `g${n}`, parent });
  expect(await make(at, { name: 'one-more', parent_id: parent.id })).toMatchObject(invalid('parent_id'));
  expect(await change(at, at.lobby, { parent_id: parent.id })).toMatchObject(invalid('parent_id'));
});

rule('Channels', 'a server holds 500 channels (30013)', 'topics/opcodes-and-status-codes', async () => {
  const at = await stage();
  for (let n = 2; n < 500; n += 1) at.guild.createChannel({ name: `g${n}` });
  expect(await make(at, { name: 'one-more' })).toMatchObject(refused(400, 30013));
});

rule('Channels', 'a category stands in no category', source, async () => {
  const at = await stage();
  const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
  expect(await make(at, { name: 'x', type: 4, parent_id: parent.id })).toMatchObject(invalid('parent_id'));
});

rule(
  'Channels',
  'a new channel takes over what its category says about who may do what',
  guildSource,
  async () => {
    const at = await stage();
    const parent = at.guild.createChannel({ name: 'Groups', type: 4, onlyFor: [at.kindred] });
    const made = await make(at, { name: 'x', parent_id: parent.id });
    expect(made.body['permission_overwrites']).toEqual((await read(at, parent.id))['permission_overwrites']);
  },
);

rule(
  'Channels',
  'every field can be changed, and the change is told as CHANNEL_UPDATE and noted as 11',
  source,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    const parent = at.guild.createChannel({ name: 'Groups', type: 4 });
    const body = {
      name: 'renamed',
      topic: 'new',
      nsfw: true,
      rate_limit_per_user: 9,
      position: 4,
      parent_id: parent.id,
    };
    expect(await change(at, at.lobby, body)).toMatchObject({ status: 200, body });
    expect((await line.event('CHANNEL_UPDATE')).d).toMatchObject({ id: at.lobby, ...body });
    expect(
      (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=11`)).body['audit_log_entries']?.[
        '0'
      ]?.['changes'],
    ).toEqual(
      expect.arrayContaining([
        { key: 'name', old_value: 'lobby', new_value: 'renamed' },
        { key: 'nsfw', old_value: false, new_value: true },
      ]),
    );
  },
);

rule('Channels', 'voice settings that an edit does not mention stay', source, async () => {
  const at = await stage();
  const made = await make(at, { name: 'talk', type: 2, bitrate: 8000, user_limit: 4 });
  expect((await change(at, String(made.body['id']), { user_limit: 5 })).body).toMatchObject({
    bitrate: 8000,
    user_limit: 5,
  });
});

rule('Channels', 'only text and announcement channels turn into each other', source, async () => {
  const at = await stage();
  expect((await change(at, at.lobby, { type: 5 })).body['type']).toBe(5);
  expect((await change(at, at.lobby, { type: 0 })).body['type']).toBe(0);
  expect(await change(at, at.lobby, { type: 2 })).toMatchObject(invalid('type'));
});

rule(
  'Channels',
  'name and topic change twice in ten minutes, and no header tells (429)',
  'unpublished',
  async () => {
    const at = await stage({ limits: 'real' });
    for (const name of ['one', 'two']) expect((await change(at, at.lobby, { name })).status).toBe(200);
    expect((await change(at, at.lobby, { nsfw: true })).status).toBe(200);
    const third = await change(at, at.lobby, { name: 'three' });
    expect([third.status, Number(third.body['retry_after']) > 500]).toEqual([429, true]);
  },
);

rule('Channels', 'slowmode holds people back, unless they may bypass it', source, async () => {
  const clock = heldClock();
  const at = await stage({ clock });
  await change(at, at.lobby, { rate_limit_per_user: 10 });
  at.ada.sends('#lobby', 'one');
  expect(() => at.ada.sends('#lobby', 'two')).toThrow('Ada has to wait 10 seconds to write in #lobby.');
  clock.pass(10_000);
  expect(at.ada.sends('#lobby', 'two').text).toBe('two');
  const role = at.guild.createRole('Swift', { permissions: ['BypassSlowmode'] });
  const ben = at.guild.addMember(at.sandbox.user('Ben'), { roles: [role] });
  expect([ben.sends('#lobby', 'three').text, ben.sends('#lobby', 'four').text]).toEqual(['three', 'four']);
});

rule('Channels', 'slowmode never holds bots back', source, async () => {
  const at = await stage();
  await change(at, at.lobby, { rate_limit_per_user: 10 });
  for (const content of ['one', 'two'])
    expect((await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content } })).status).toBe(200);
});
