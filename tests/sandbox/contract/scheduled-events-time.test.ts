import { expect } from 'vitest';
import { identified } from '../wire.ts';
import type { Json } from '../wire.ts';
import { eventStage, inChannel } from './scheduled-events-stage.ts';
import { rule as contractRule } from './rule.ts';

const page = 'resources/guild-scheduled-event';
const rule = (name: string, check: () => Promise<void>, source = page): void =>
  contractRule('Scheduled events', name, source, check);
const [scheduled, active, completed, cancelled] = [1, 2, 3, 4];
const weekly = 2;
const minutes = 60_000;
const hours = 60 * minutes;
const events = 1 << 16;

rule('an external event begins at its start and is completed at its end', async () => {
  const at = await eventStage();
  const event = await at.made();
  at.sandbox.clock.advance(hours - 1);
  expect(await at.statusOf(event)).toBe(scheduled);
  at.sandbox.clock.advance(1);
  expect(await at.statusOf(event)).toBe(active);
  at.sandbox.clock.advance(hours);
  expect(await at.statusOf(event)).toBe(completed);
});
rule('an event that was moved begins at its new start', async () => {
  const at = await eventStage();
  const event = await at.made();
  const body = { scheduled_start_time: at.hours(3), scheduled_end_time: at.hours(4) };
  await at.ask(`PATCH ${at.path}/${String(event['id'])}`, { body });
  at.sandbox.clock.advance(3 * hours - 1);
  expect(await at.statusOf(event)).toBe(scheduled);
  at.sandbox.clock.advance(1);
  expect(await at.statusOf(event)).toBe(active);
});
rule(
  'a recurring event that ends is scheduled for its next occurrence and never shown as completed',
  async () => {
    const at = await eventStage();
    const line = await identified(at.sandbox, 1 | events);
    const event = await at.made({
      recurrence_rule: { start: at.hours(1), frequency: weekly, by_weekday: [0] },
    });
    at.sandbox.clock.advance(2 * hours);
    const { body } = await at.ask(`GET ${at.path}/${String(event['id'])}`);
    const week = 7 * 24;
    expect(body).toMatchObject({
      status: scheduled,
      scheduled_start_time: at.hours(1 + week),
      scheduled_end_time: at.hours(2 + week),
    });
    await line.next(
      (frame) => frame.t === 'GUILD_SCHEDULED_EVENT_UPDATE' && frame.d['status'] === (1 as unknown),
    );
    const told = line.frames.filter((frame) => frame.t === 'GUILD_SCHEDULED_EVENT_UPDATE');
    expect(told.map((frame) => frame.d['status'])).toEqual([active, scheduled]);
  },
  'unpublished',
);
rule('a voice event does not begin by itself, and is cancelled hours after its start', async () => {
  const at = await eventStage();
  const event = await at.made(inChannel(at.room, 2));
  at.sandbox.clock.advance(2 * hours);
  expect(await at.statusOf(event)).toBe(scheduled);
  at.sandbox.clock.advance(24 * hours);
  expect(await at.statusOf(event)).toBe(cancelled);
});
for (const [kind, channel, type] of [
  ['voice', 'room', 2],
  ['stage', 'podium', 1],
] as const)
  rule(
    `a ${kind} event is completed minutes after everybody left, and not while somebody is there`,
    async () => {
      const at = await eventStage();
      const event = await at.made(inChannel(at[channel], type));
      at.ada.joinsVoice(`#${channel}`);
      await at.ask(`PATCH ${at.path}/${String(event['id'])}`, { body: { status: active } });
      at.sandbox.clock.advance(12 * hours);
      expect(await at.statusOf(event)).toBe(active);
      at.ada.leavesVoice();
      at.sandbox.clock.advance(minutes);
      expect(await at.statusOf(event)).toBe(active);
      at.sandbox.clock.advance(hours);
      expect(await at.statusOf(event)).toBe(completed);
    },
  );

const interestedIds = ({ body }: { readonly body: Json }): unknown[] =>
  Object.values(body).map((one) => one['user']?.['id']);
const crowd = async () => {
  const at = await eventStage();
  const event = await at.made();
  const people = ['Ben', 'Cleo', 'Dov'].map((name) => at.sandbox.user(name).in(at.guild));
  for (const person of people.toReversed()) person.isInterestedIn('Picnic');
  const ids = people.map((person) => person.id);
  const users = (query = '') => at.ask(`GET ${at.path}/${String(event['id'])}/users${query}`);
  return { ...at, event, people, ids, users };
};
rule('who is interested is listed in ascending order', async () => {
  const at = await crowd();
  expect(interestedIds(await at.users())).toEqual(at.ids);
});
rule('the list of the interested takes limit, after and before', async () => {
  const at = await crowd();
  const [ben, cleo, dov] = at.ids;
  expect(interestedIds(await at.users('?limit=1'))).toEqual([ben]);
  expect(interestedIds(await at.users(`?after=${ben}`))).toEqual([cleo, dov]);
  expect(interestedIds(await at.users(`?before=${dov}`))).toEqual([ben, cleo]);
  expect(interestedIds(await at.users(`?before=${cleo}&after=${cleo}`))).toEqual([ben]);
});
rule('the list of the interested has their membership only with with_member', async () => {
  const at = await crowd();
  expect((await at.users()).body['0']).not.toHaveProperty('member');
  expect((await at.users('?with_member=true')).body['0']).toHaveProperty('member.joined_at');
});
rule('user_count is there only with with_user_count', async () => {
  const at = await crowd();
  const path = `${at.path}/${String(at.event['id'])}`;
  expect((await at.ask(`GET ${path}`)).body).not.toHaveProperty('user_count');
  expect((await at.ask(`GET ${path}?with_user_count=1`)).body['user_count']).toBe(3);
  expect((await at.ask(`GET ${at.path}?with_user_count=true`)).body['0']?.['user_count']).toBe(3);
});
rule('subscribing and leaving are told, once each', async () => {
  const at = await crowd();
  const line = await identified(at.sandbox, 1 | events);
  const [ben] = at.people;
  ben?.isNoLongerInterestedIn('Picnic');
  ben?.isNoLongerInterestedIn('Picnic');
  ben?.isInterestedIn('Picnic');
  const about = { guild_scheduled_event_id: at.event['id'], user_id: ben?.id, guild_id: at.guild.id };
  expect((await line.event('GUILD_SCHEDULED_EVENT_USER_ADD')).d).toEqual(about);
  expect((await line.event('GUILD_SCHEDULED_EVENT_USER_REMOVE')).d).toEqual(about);
  expect(line.events.filter((name) => name === 'GUILD_SCHEDULED_EVENT_USER_REMOVE')).toHaveLength(1);
});
rule(
  'events are told to bots with the GUILD_SCHEDULED_EVENTS intent, and to no others',
  async () => {
    const at = await eventStage();
    at.guild.addBot('second', { permissions: ['ViewChannel'] });
    const line = await identified(at.sandbox, 1 | events);
    const deaf = await identified(at.sandbox, 1, { bot: 'second' });
    const event = await at.made();
    const path = `${at.path}/${String(event['id'])}`;
    await at.ask(`PATCH ${path}`, { body: { name: 'Later' } });
    await at.ask(`DELETE ${path}`);
    at.guild.createChannel({ name: 'last' });
    await deaf.event('CHANNEL_CREATE');
    expect(deaf.events.filter((name) => name?.startsWith('GUILD_SCHEDULED'))).toEqual([]);
    expect((await line.event('GUILD_SCHEDULED_EVENT_CREATE')).d).toMatchObject({
      id: event['id'],
      name: 'Picnic',
    });
    expect((await line.event('GUILD_SCHEDULED_EVENT_UPDATE')).d).toMatchObject({ name: 'Later' });
    expect((await line.event('GUILD_SCHEDULED_EVENT_DELETE')).d).toMatchObject({
      id: event['id'],
      status: scheduled,
    });
  },
  'events/gateway',
);
rule(
  'GUILD_CREATE carries the events that are not over',
  async () => {
    const at = await eventStage();
    const event = await at.made();
    const line = await identified(at.sandbox, 1);
    const { d } = await line.event('GUILD_CREATE');
    expect(d['guild_scheduled_events']).toMatchObject([{ id: event['id'] }]);
  },
  'events/gateway-events',
);
rule(
  'creating, changing and deleting stand in the audit log (100, 101, 102), with the reason',
  async () => {
    const at = await eventStage();
    const { body: event } = await at.ask(`POST ${at.path}`, {
      body: {
        name: 'Picnic',
        privacy_level: 2,
        entity_type: 2,
        channel_id: at.room,
        scheduled_start_time: at.hours(1),
      },
      reason: 'spring',
    });
    const path = `${at.path}/${String(event['id'])}`;
    await at.ask(`PATCH ${path}`, { body: { name: 'Long picnic' }, reason: 'more cake' });
    await at.ask(`DELETE ${path}`, { reason: 'rain' });
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?user_id=${at.kindred.id}`);
    expect(body['audit_log_entries']).toMatchObject([
      { action_type: 102, reason: 'rain', target_id: event['id'] },
      {
        action_type: 101,
        reason: 'more cake',
        changes: [{ key: 'name', old_value: 'Picnic', new_value: 'Long picnic' }],
      },
      { action_type: 100, reason: 'spring' },
    ]);
  },
  'resources/audit-log',
);
rule(
  'the audit log brings along the events that its entries name',
  async () => {
    const at = await eventStage();
    const event = await at.made();
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/audit-logs`);
    expect(body['guild_scheduled_events']).toMatchObject([{ id: event['id'], name: 'Picnic' }]);
  },
  'resources/audit-log',
);
