import { expect } from 'vitest';
import { eventRights, eventStage, inChannel } from './scheduled-events-stage.ts';
import { rule as contractRule } from './rule.ts';

const page = 'resources/guild-scheduled-event';
const rule = (name: string, check: () => Promise<void>, source = page): void =>
  contractRule('Scheduled events', name, source, check);
const [scheduled, active, completed, cancelled] = [1, 2, 3, 4];

const bodies: readonly (readonly [what: string, change: object, path: string])[] = [
  ['no name', { name: undefined }, 'name'],
  ['an empty name', { name: '' }, 'name'],
  ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
  ['a description of 1001 characters', { description: 'x'.repeat(1001) }, 'description'],
  ['no privacy level', { privacy_level: undefined }, 'privacy_level'],
  ['a privacy level other than 2', { privacy_level: 1 }, 'privacy_level'],
  ['no entity type', { entity_type: undefined }, 'entity_type'],
  ['an entity type that does not exist', { entity_type: 4 }, 'entity_type'],
  ['no start', { scheduled_start_time: undefined }, 'scheduled_start_time'],
  ['a start that is no time', { scheduled_start_time: 'tomorrow' }, 'scheduled_start_time'],
  ['a start in the past', { scheduled_start_time: '2027-01-04T08:59:00Z' }, 'scheduled_start_time'],
  ['an end before its start', { scheduled_end_time: '2027-01-04T09:30:00Z' }, 'scheduled_end_time'],
  ['a picture that is no data URI', { image: 'https://example.org/a.png' }, 'image'],
];
for (const [what, change, path] of bodies)
  rule(`an event with ${what} is refused`, async () => {
    const at = await eventStage();
    const answer = await at.post(change);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(answer.body['errors']).toHaveProperty([path, '_errors']);
  });

const elsewhere: readonly (readonly [what: string, change: object, path: string[]])[] = [
  ['needs an end', { scheduled_end_time: null }, ['scheduled_end_time']],
  ['needs metadata', { entity_metadata: null }, ['entity_metadata']],
  ['needs a location', { entity_metadata: {} }, ['entity_metadata', 'location']],
  ['takes no empty location', { entity_metadata: { location: '' } }, ['entity_metadata', 'location']],
  [
    'takes a location of at most 100 characters',
    { entity_metadata: { location: 'x'.repeat(101) } },
    ['entity_metadata', 'location'],
  ],
  ['takes no channel', { channel_id: '100000000000000001' }, ['channel_id']],
];
for (const [what, change, path] of elsewhere)
  rule(`an external event ${what}`, async () => {
    const at = await eventStage();
    const answer = await at.post(change);
    expect(answer.body['code']).toBe(50035);
    expect(answer.body['errors']).toHaveProperty([...path, '_errors']);
  });

rule('a voice event needs a channel', async () => {
  const at = await eventStage();
  const { body } = await at.post({ entity_type: 2, entity_metadata: null });
  expect(body).toMatchObject({ code: 50035, errors: { channel_id: { _errors: [{}] } } });
});
rule('a voice event takes no location', async () => {
  const at = await eventStage();
  const { body } = await at.post({ entity_type: 2, channel_id: at.room });
  expect(body).toMatchObject({ code: 50035, errors: { entity_metadata: { _errors: [{}] } } });
});
rule('a voice event cannot take place in a text channel', async () => {
  const at = await eventStage();
  const { body } = await at.post(inChannel(at.lobby, 2));
  expect(body).toMatchObject({ code: 50035, errors: { channel_id: { _errors: [{}] } } });
});
rule('a stage event cannot take place in a voice channel', async () => {
  const at = await eventStage();
  const { body } = await at.post(inChannel(at.room, 1));
  expect(body).toMatchObject({ code: 50035, errors: { channel_id: { _errors: [{}] } } });
});
rule('an event in a channel that does not exist is refused with 10003', async () => {
  const at = await eventStage();
  expect((await at.post(inChannel('100000000000000001', 2))).body['code']).toBe(10003);
});
rule('a voice event needs no end', async () => {
  const at = await eventStage();
  const answer = await at.post({ ...inChannel(at.room, 2), scheduled_end_time: undefined });
  expect(answer).toMatchObject({
    status: 200,
    body: { channel_id: at.room, scheduled_end_time: null, entity_metadata: null, status: scheduled },
  });
});
rule('a new event is scheduled, by its creator, and answers with all its fields', async () => {
  const at = await eventStage();
  expect(await at.made({ description: 'Bring cake' })).toMatchObject({
    guild_id: at.guild.id,
    creator_id: at.kindred.id,
    creator: { id: at.kindred.id },
    name: 'Picnic',
    description: 'Bring cake',
    scheduled_start_time: at.hours(1),
    scheduled_end_time: at.hours(2),
    privacy_level: 2,
    status: scheduled,
    entity_type: 3,
    entity_metadata: { location: 'the park' },
    channel_id: null,
    entity_id: null,
    image: null,
    recurrence_rule: null,
  });
});
rule('a picture is taken as a data URI and shown as a hash', async () => {
  const at = await eventStage();
  const event = await at.made({ image: 'data:image/png;base64,iVBORw0KGgo=' });
  expect(String(event['image'])).toMatch(/^[0-9a-f]{32}$/);
});
rule('a guild has at most 100 events that are not over (30038)', async () => {
  const at = await eventStage();
  const first = await at.made();
  for (let count = 1; count < 100; count += 1) await at.post();
  expect(await at.post()).toMatchObject({ status: 400, body: { code: 30038 } });
  await at.ask(`PATCH ${at.path}/${String(first['id'])}`, { body: { status: cancelled } });
  expect((await at.post()).status).toBe(200);
});

const turns: readonly (readonly [ways: readonly number[], last: number, code: number | undefined])[] = [
  [[], active, undefined],
  [[], cancelled, undefined],
  [[active], completed, undefined],
  [[], completed, 50035],
  [[active], cancelled, 50035],
  [[active], scheduled, 50035],
  [[active, completed], active, 180000],
  [[cancelled], scheduled, 180000],
];
const names = ['', 'SCHEDULED', 'ACTIVE', 'COMPLETED', 'CANCELED'];
for (const [ways, last, code] of turns) {
  const from = names[ways.at(-1) ?? scheduled] ?? '';
  const outcome = code === undefined ? 'can become' : `is refused with ${code} when it is to become`;
  rule(`a ${from} event ${outcome} ${names[last] ?? ''}`, async () => {
    const at = await eventStage();
    const { id } = await at.made();
    const turn = (status: number) => at.ask(`PATCH ${at.path}/${String(id)}`, { body: { status } });
    for (const status of ways) await turn(status);
    expect((await turn(last)).body).toMatchObject(code === undefined ? { status: last } : { code });
  });
}
rule('an event that is over cannot be edited at all (180000)', async () => {
  const at = await eventStage();
  const { id } = await at.made();
  await at.ask(`PATCH ${at.path}/${String(id)}`, { body: { status: cancelled } });
  expect((await at.ask(`PATCH ${at.path}/${String(id)}`, { body: { name: 'x' } })).body['code']).toBe(180000);
});
rule('an event cannot be started as one of another type (50091)', async () => {
  const at = await eventStage();
  const { id } = await at.made();
  const body = { status: active, ...inChannel(at.room, 2) };
  expect((await at.ask(`PATCH ${at.path}/${String(id)}`, { body })).body['code']).toBe(50091);
});
rule('an edit changes what it names and leaves the rest', async () => {
  const at = await eventStage();
  const { id } = await at.made({ description: 'Bring cake' });
  const answer = await at.ask(`PATCH ${at.path}/${String(id)}`, {
    body: { name: 'Long picnic', description: null },
  });
  expect(answer).toMatchObject({
    status: 200,
    body: { name: 'Long picnic', description: null, entity_metadata: { location: 'the park' } },
  });
});
rule('an event that moves out of its channel needs channel_id null, a location and an end', async () => {
  const at = await eventStage();
  const { id } = await at.made({ ...inChannel(at.room, 2), scheduled_end_time: undefined });
  const edit = (body: object) => at.ask(`PATCH ${at.path}/${String(id)}`, { body });
  const { errors } = (await edit({ entity_type: 3 })).body;
  expect(Object.keys(errors ?? {}).toSorted()).toEqual([
    'channel_id',
    'entity_metadata',
    'scheduled_end_time',
  ]);
  const whole = {
    entity_type: 3,
    channel_id: null,
    entity_metadata: { location: 'the park' },
    scheduled_end_time: at.hours(3),
  };
  expect((await edit(whole)).body).toMatchObject({ channel_id: null, entity_type: 3 });
});
rule('an edit of an event in a channel discards entity_metadata silently', async () => {
  const at = await eventStage();
  const { id } = await at.made(inChannel(at.room, 2));
  const body = { entity_metadata: { location: 'the park' } };
  expect(await at.ask(`PATCH ${at.path}/${String(id)}`, { body })).toMatchObject({
    status: 200,
    body: { entity_metadata: null },
  });
});
rule('a deleted event answers 204 and is unknown from then on (10070)', async () => {
  const at = await eventStage();
  const { id } = await at.made();
  expect((await at.ask(`DELETE ${at.path}/${String(id)}`)).status).toBe(204);
  for (const method of ['GET', 'PATCH', 'DELETE'])
    expect(await at.ask(`${method} ${at.path}/${String(id)}`)).toMatchObject({
      status: 404,
      body: { code: 10070 },
    });
});
rule('the list has what is to come or going on, and no more', async () => {
  const at = await eventStage();
  const over = await at.made({ name: 'Over' });
  await at.made({ name: 'Later' });
  await at.ask(`PATCH ${at.path}/${String(over['id'])}`, { body: { status: cancelled } });
  const { body } = await at.ask(`GET ${at.path}`);
  expect(Object.values(body).map((event) => event['name'])).toEqual(['Later']);
});

for (const [kind, right] of [
  ['an external event', 'CreateEvents'],
  ['a voice event', 'CreateEvents'],
  ['a voice event', 'Connect'],
  ['a stage event', 'ManageChannels'],
  ['a stage event', 'MuteMembers'],
  ['a stage event', 'MoveMembers'],
] as const)
  rule(`creating ${kind} needs ${right}`, async () => {
    // Everybody may connect, so the room says otherwise.
    const at = await eventStage(eventRights.filter((one) => one !== right));
    const connect = String(1n << 20n);
    if (right === 'Connect')
      await at.ask(`PUT /channels/${at.room}/permissions/${at.guild.id}`, {
        body: { type: 0, deny: connect },
      });
    const change = {
      'an external event': {},
      'a voice event': inChannel(at.room, 2),
      'a stage event': inChannel(at.podium, 1),
    }[kind];
    expect(await at.post(change)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
rule(
  'an event of somebody else needs MANAGE_EVENTS to change or delete; an own one CREATE_EVENTS',
  async () => {
    const at = await eventStage();
    const robin = at.sandbox.user('Robin').in(at.guild);
    const theirs = robin.createsEvent({
      name: 'Theirs',
      startsAt: new Date(at.hours(1)),
      endsAt: new Date(at.hours(2)),
      where: 'the park',
    });
    const own = await at.made();
    const edit = (id: unknown) => at.ask(`PATCH ${at.path}/${String(id)}`, { body: { name: 'x' } });
    expect((await edit(own['id'])).status).toBe(200);
    expect((await edit(theirs.id)).body['code']).toBe(50013);
    expect((await at.ask(`DELETE ${at.path}/${theirs.id}`)).body['code']).toBe(50013);
  },
);
rule('with MANAGE_EVENTS alone events of others can be changed, but none created', async () => {
  const at = await eventStage(['ViewChannel', 'ManageEvents']);
  const theirs = at.sandbox
    .user('Robin')
    .in(at.guild)
    .createsEvent({
      name: 'Theirs',
      startsAt: new Date(at.hours(1)),
      endsAt: new Date(at.hours(2)),
      where: 'the park',
    });
  expect((await at.ask(`PATCH ${at.path}/${theirs.id}`, { body: { name: 'x' } })).status).toBe(200);
  expect((await at.post()).body['code']).toBe(50013);
});
rule('an event in a channel is seen only by those who see the channel', async () => {
  const at = await eventStage();
  const hidden = at.guild.createChannel({
    name: 'backstage',
    type: 2,
    onlyFor: [at.guild.createRole('Crew')],
  });
  const robin = at.sandbox.user('Robin').in(at.guild);
  const event = robin.createsEvent({
    name: 'Rehearsal',
    startsAt: new Date(at.hours(1)),
    where: '#backstage',
  });
  expect(at.ada.events()).toEqual([]);
  expect((await at.ask(`GET ${at.path}`)).body).toEqual([]);
  expect((await at.ask(`GET ${at.path}/${event.id}`)).body['code']).toBe(10070);
  expect((await at.post(inChannel(hidden.id, 2))).body['code']).toBe(50001);
});
