/** Scheduled events with the real client: what discord.js makes of them, and what people in the box do. */
import {
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventRecurrenceRuleFrequency,
  GuildScheduledEventRecurrenceRuleWeekday,
  GuildScheduledEventStatus,
} from 'discord.js';
import type { Guild, GuildScheduledEvent } from 'discord.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SettableClock, startSandbox } from '#sandbox/index.ts';
import { box, stage, usualRights } from './stage.ts';
import type { Stage } from './stage.ts';

const { External, Voice } = GuildScheduledEventEntityType;
const { Scheduled, Active, Completed } = GuildScheduledEventStatus;
const start = new Date('2027-01-04T10:00:00Z');
const end = new Date('2027-01-04T11:00:00Z');
const hour = 60 * 60_000;

async function calendar(): Promise<Stage & { readonly client: Client<true>; readonly there: Guild }> {
  const clock = new SettableClock();
  clock.stop();
  clock.set(new Date('2027-01-04T09:00:00Z'));
  const at = await stage({ clock }, [...usualRights, 'Connect', 'CreateEvents', 'ManageEvents']);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildScheduledEvents],
    rest: { api: `${at.sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(at.kindred.token);
  const connected = await ready;
  return { ...at, client: connected, there: await connected.guilds.fetch(at.guild.id) };
}

const picnic = {
  name: 'Picnic',
  privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
  entityType: External,
  entityMetadata: { location: 'the park' },
  scheduledStartTime: start,
  scheduledEndTime: end,
} as const;

function told(client: Client, status: GuildScheduledEventStatus): Promise<GuildScheduledEvent> {
  return new Promise((resolve) => {
    client.on(Events.GuildScheduledEventUpdate, (_before, after) => {
      if (after.status === status) resolve(after);
    });
  });
}

test('an event is made, edited, found and deleted', async () => {
  const { there, ada } = await calendar();
  const event = await there.scheduledEvents.create({ ...picnic, reason: 'spring' });
  expect([event.name, event.status, event.entityMetadata?.location]).toEqual([
    'Picnic',
    Scheduled,
    'the park',
  ]);
  await event.edit({ name: 'Long picnic', description: 'Bring cake' });
  expect(ada.events()).toMatchObject([
    { name: 'Long picnic', description: 'Bring cake', where: 'the park', startsAt: start, goingOn: false },
  ]);
  const found = await there.scheduledEvents.fetch({ withUserCount: true });
  expect(found.map((one) => [one.id, one.userCount])).toEqual([[event.id, 0]]);
  await event.delete();
  expect(ada.events()).toEqual([]);
});

test('people say that they are interested, and the bot hears and counts them', async () => {
  const { there, client, ada } = await calendar();
  const event = await there.scheduledEvents.create(picnic);
  const added = new Promise((resolve) =>
    client.once(Events.GuildScheduledEventUserAdd, (about, user) => resolve([about.id, user.id])),
  );
  ada.isInterestedIn('picnic');
  expect(ada.events()).toMatchObject([{ interested: 1, amInterested: true }]);
  // The client only tells of people whom it knows.
  await client.users.fetch(ada.id);
  ada.isNoLongerInterestedIn('Picnic');
  ada.isInterestedIn('Picnic');
  expect(await added).toEqual([event.id, ada.id]);
  const subscribers = await event.fetchSubscribers({ withMember: true });
  expect(subscribers.map(({ user, member }) => [user.id, member.guild.id])).toEqual([[ada.id, there.id]]);
});

test('a weekly event begins and ends by the clock, and stands for the next week', async () => {
  const { there, client, sandbox } = await calendar();
  await there.scheduledEvents.create({
    ...picnic,
    recurrenceRule: {
      startAt: start,
      frequency: GuildScheduledEventRecurrenceRuleFrequency.Weekly,
      interval: 1,
      byWeekday: [GuildScheduledEventRecurrenceRuleWeekday.Monday],
    },
  });
  const begins = told(client, Active);
  sandbox.clock.advance(hour);
  expect((await begins).scheduledStartAt).toEqual(start);
  const waits = told(client, Scheduled);
  sandbox.clock.advance(hour);
  expect((await waits).scheduledStartAt).toEqual(new Date('2027-01-11T10:00:00Z'));
});

test('a voice event is begun by the bot and over once everybody has left', async () => {
  const { there, client, guild, sandbox, ada } = await calendar();
  const room = guild.createChannel({ name: 'room', type: ChannelType.GuildVoice });
  const event = await there.scheduledEvents.create({
    name: 'Talk',
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: Voice,
    channel: room.id,
    scheduledStartTime: start,
  });
  await event.setStatus(Active);
  ada.joinsVoice('#room');
  sandbox.clock.advance(hour);
  expect(
    (await event.guild?.scheduledEvents.fetch({ guildScheduledEvent: event.id, force: true }))?.status,
  ).toBe(Active);
  const over = told(client, Completed);
  ada.leavesVoice();
  sandbox.clock.advance(hour);
  expect((await over).name).toBe('Talk');
});

test('people with the right make and end events, others do not', async () => {
  const { guild, sandbox, ada, client } = await calendar();
  const host = guild.createRole('Host', { permissions: ['CreateEvents'] });
  const hosting = guild.addMember(sandbox.user('Hal'), { roles: [host] });
  const wish = { name: 'Reading', startsAt: start, endsAt: end, where: 'the library' };
  expect(() => ada.createsEvent(wish)).toThrow('Ada may not create events in The Long Road.');
  const heard = new Promise<string>((resolve) =>
    client.once(Events.GuildScheduledEventCreate, (event) => resolve(event.name)),
  );
  hosting.createsEvent(wish);
  expect(await heard).toBe('Reading');
  expect(() => ada.startsEvent('Reading')).toThrow('Ada may not change “Reading”.');
  expect(() => hosting.endsEvent('Reading')).toThrow('“Reading” is not going on.');
  hosting.startsEvent('Reading');
  expect(ada.events()).toMatchObject([{ goingOn: true }]);
  hosting.endsEvent('Reading');
  expect(ada.events()).toEqual([]);
  expect(() => ada.isInterestedIn('Writing')).toThrow('Ada sees no event “Writing”. Events: none.');
  hosting.createsEvent({ ...wish, name: 'Writing' });
  hosting.cancelsEvent('Writing');
  expect(ada.events()).toEqual([]);
  expect(() => hosting.createsEvent({ ...wish, where: '#lobby' })).toThrow('#lobby is none');
});

test('what Discord refuses, discord.js throws with its code', async () => {
  const { there } = await calendar();
  const late = there.scheduledEvents.create({
    ...picnic,
    scheduledStartTime: new Date('2027-01-04T08:00:00Z'),
  });
  await expect(late).rejects.toThrow(DiscordAPIError);
  const event = await there.scheduledEvents.create(picnic);
  await event.setStatus(GuildScheduledEventStatus.Canceled);
  await expect(event.setName('Again')).rejects.toMatchObject({ code: 180_000 });
});

test('events outlast the box, and what fell due meanwhile happens', async () => {
  const journal = mkdtempSync(join(tmpdir(), 'events-'));
  const clock = new SettableClock();
  clock.stop();
  clock.set(new Date('2027-01-04T09:00:00Z'));
  const first = await startSandbox({ clock, journal, limits: 'off' });
  const guild = first.createGuild({ name: 'The Long Road', owner: first.user('Robin') });
  const robin = first.user('Robin').in(guild);
  robin.createsEvent({ name: 'Picnic', startsAt: start, endsAt: end, where: 'the park' });
  robin.isInterestedIn('Picnic');
  await first.close();
  const later = new SettableClock();
  later.stop();
  later.set(new Date(start.getTime() + 1));
  const second = await box({ clock: later, journal });
  const again = second.user('Robin').in(second.guild('The Long Road'));
  await second.until(() => again.events()[0]?.goingOn === true);
  expect(again.events()).toMatchObject([{ name: 'Picnic', goingOn: true, amInterested: true }]);
});
