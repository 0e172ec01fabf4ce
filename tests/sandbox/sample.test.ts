/** The sample community as a visitor finds it: the same in every run, raised once, with a past and a future. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sample } from '#sandbox/index.ts';
import type { MemberActor, Sandbox, SeenMessage } from '#sandbox/index.ts';
import { box } from './stage.ts';

const day = 86_400_000;
const keys = Object.keys(sample.people) as (keyof typeof sample.people)[];

function person(sandbox: Sandbox, key: keyof typeof sample.people): MemberActor {
  return sandbox.user(sample.people[key].name).in(sandbox.guild(sample.guild.id));
}

/** Everything that the owner can read, threads and posts too. */
function everything(sandbox: Sandbox): SeenMessage[] {
  const robin = person(sandbox, 'robin');
  return [...robin.channels(), ...robin.threads().map(({ id }) => id)].flatMap((where) => robin.sees(where));
}

test('a second start on the same journal finds it as it was and doubles nothing', async () => {
  const journal = mkdtempSync(join(tmpdir(), 'box-'));
  onTestFinished(() => rmSync(journal, { recursive: true, force: true }));
  const first = await box({ journal, sample: true });
  const second = await box({ journal, sample: true });
  const picture = (sandbox: Sandbox) => ({
    messages: everything(sandbox),
    channels: person(sandbox, 'robin').channels(),
    threads: person(sandbox, 'robin').threads(),
    events: person(sandbox, 'robin').events(),
    members: [...sandbox.guild(sample.guild.id).guild.members.values()],
    roles: [...sandbox.guild(sample.guild.id).guild.roles.values()],
  });
  expect(picture(second)).toEqual(picture(first));
});

test('beside it stands a bare server: five people, one room, and a bot that nobody has set up', async () => {
  const { meadow } = sample;
  const journal = mkdtempSync(join(tmpdir(), 'box-'));
  onTestFinished(() => rmSync(journal, { recursive: true, force: true }));
  const sandbox = await box({ journal, sample: true });
  const { guild } = sandbox.guild(meadow.guild.id);
  const ids = Object.values(meadow.people).map(({ id }) => id);
  expect(guild.ownerId).toBe(meadow.people[meadow.owner].id);
  expect([...guild.members.keys()].toSorted()).toEqual([...ids, sample.bot.userId].toSorted());
  expect([...guild.roles.keys()].toSorted()).toEqual([meadow.guild.id, meadow.botRoleId].toSorted());
  expect([...guild.channels.keys()]).toEqual(meadow.channels.map(({ id }) => id));
  expect(ids.filter((id) => sandbox.guild(sample.guild.id).guild.members.has(id))).toEqual([]);

  const noor = sandbox.user('Noor').in(sandbox.guild(meadow.guild.id));
  noor.sends('#general', 'Still only us?');
  sandbox.guild(meadow.guild.id).createChannel({ name: 'made-by-a-visitor' });
  const again = await box({ journal, sample: true });
  const after = again.user('Noor').in(again.guild(meadow.guild.id));
  expect(after.channels()).toEqual(['#general', '#made-by-a-visitor']);
  expect(after.sees('#general')).toEqual(noor.sees('#general'));
});

test('and a small one of eight people who speak Spanish, with a team that has a channel of its own', async () => {
  const { harbour } = sample;
  const sandbox = await box({ sample: true });
  const handle = sandbox.guild(harbour.guild.id);
  const people = Object.values(harbour.people);
  expect(people).toHaveLength(8);
  expect([...handle.guild.members.keys()].toSorted()).toEqual(
    [...people.map(({ id }) => id), sample.bot.userId].toSorted(),
  );
  expect(people.every(({ locale }) => locale.startsWith('es-'))).toBe(true);
  const channels = (key: keyof typeof harbour.people) =>
    sandbox.user(harbour.people[key].name).in(handle).channels();
  expect(channels('vega')).toEqual(['#charla', '#pruebas']);
  for (const key of ['alba', 'rafa', 'pilar'] as const) expect(channels(key)).toContain(harbour.team);
  const vega = sandbox.user('Vega').in(handle);
  expect(vega.sees('#charla').map(({ text }) => text)).toEqual(harbour.lines.map(([, , text]) => text));
});

test('everybody has the id and the roles that are written down, and came when that says', async () => {
  const raised = Date.now();
  const sandbox = await box({ sample: true });
  const { members } = sandbox.guild(sample.guild.id).guild;
  for (const key of keys) {
    const one = sample.people[key];
    const { id, joined } = one;
    const roles: readonly (keyof typeof sample.roles)[] = 'roles' in one ? one.roles : [];
    const member = members.get(id);
    expect(Math.abs((member?.joinedAt ?? 0) - (raised - joined * day))).toBeLessThan(60_000);
    expect(member?.roleIds).toEqual(roles.map((role) => sample.roles[role].id));
    expect(one.about).toMatch(/^.{20,90}\.$/);
  }
  expect(members.size).toBe(keys.length + 1);
});

test('it has a month of talk: all of it past, in order, and much of it recent', async () => {
  const sandbox = await box({ sample: true });
  const now = Date.now();
  const said = everything(sandbox).map(({ sentAt }) => sentAt.getTime());
  expect(said.length).toBeGreaterThanOrEqual(150);
  expect(said.length).toBeLessThanOrEqual(250);
  expect(Math.max(...said)).toBeLessThanOrEqual(now);
  expect(Math.max(...said)).toBeGreaterThan(now - day);
  expect(Math.min(...said)).toBeGreaterThan(now - 31 * day);
  const robin = person(sandbox, 'robin');
  for (const channel of [...robin.channels(), ...robin.threads().map(({ id }) => id)]) {
    const times = robin.sees(channel).map(({ sentAt }) => sentAt.getTime());
    expect(times).toEqual(times.toSorted((left, right) => left - right));
  }
  expect(robin.sees('#welcome').filter(({ pinned }) => pinned)).toHaveLength(1);
});

test('threads that were quiet for a week sleep, the others are awake and fall asleep in their time', async () => {
  const sandbox = await box({ sample: true });
  const mara = person(sandbox, 'mara');
  const asleep = () => mara.threads().filter(({ archived }) => archived).length;
  expect(mara.threads()).toHaveLength(7);
  expect(asleep()).toBeGreaterThan(0);
  expect(asleep()).toBeLessThan(7);
  sandbox.clock.advance(8 * day);
  expect(asleep()).toBe(7);
});

test('every event lies ahead, and some people are interested', async () => {
  const sandbox = await box({ sample: true });
  const events = person(sandbox, 'wen').events();
  expect(events.map(({ name, recurs }) => [name, recurs])).toEqual([
    ['Book club: When Breath Becomes Air', true],
    ['Webinar: pacing, and the art of stopping early', false],
    ['Workshop on stress, session 1 of 2', false],
    ['Workshop on stress, session 2 of 2', false],
  ]);
  for (const { startsAt, interested } of events) {
    expect(startsAt.getTime()).toBeGreaterThan(Date.now());
    expect(interested).toBeGreaterThanOrEqual(3);
  }
});

test('it is raised at whatever time the clock shows', async () => {
  const sandbox = await box({ sample: true, clock: { now: () => new Date('2031-02-28T23:59:30Z') } });
  const latest = Math.max(...everything(sandbox).map(({ sentAt }) => sentAt.getTime()));
  expect(latest).toBeLessThanOrEqual(Date.parse('2031-02-28T23:59:30Z'));
  expect(latest).toBeGreaterThan(Date.parse('2031-02-28T20:00:00Z'));
  expect(sandbox.clock.now()).toEqual(new Date('2031-02-28T23:59:30Z'));
});

test.for(keys)('%s sees what is theirs to see', async (key) => {
  const sandbox = await box({ sample: true });
  const one = person(sandbox, key);
  const isStaff = ['robin', 'imani', 'theo', 'priya'].includes(key);
  const open = ['#welcome', '#lobby', '#gentle-wins', '#rest-room', '#pets-and-gardens', '#questions'];
  expect(one.channels()).toEqual([
    ...open,
    '#together',
    '#bot-corner',
    '#The sofa',
    ...(isStaff ? ['#staff'] : []),
  ]);
  expect(one.sees('#lobby').length).toBeGreaterThan(30);
  expect(one.threads()).toHaveLength(7);
  expect(one.sends('#lobby', 'A word of mine.').author).toBe(sample.people[key].name);
});

/** What nobody here says: amounts, remedies, promises, orders. */
const forbidden =
  /\b\d+\s?m[gl]\b|\bmg\b|\bdos(e|es|age|ing)\b|\bcur(e|es|ed)\b|\b(heal|remed|detox|miracle)|medication|medicine|insulin|steroid|antibiotic|ibuprofen|paracetamol|\bpills?\b|\btablets?\b|\bdrugs?\b|supplement|vitamin|you (should|must|have to) (take|stop|try|eat|drink)|\b(suicid|kill)/i;

test('nothing in it could be taken for medical advice, but for what is reported', async () => {
  const sandbox = await box({ sample: true });
  const written = [
    ...everything(sandbox).map(({ text }) => text),
    ...sample.groups.flatMap(({ rules, talk }) => [
      rules,
      ...talk.flatMap(({ lines }) => lines.map(([, text]) => text)),
    ]),
    ...keys.map((key) => sample.people[key].about),
    ...person(sandbox, 'robin')
      .events()
      .map(({ description }) => description),
    ...sample.reports.map(({ words }) => words),
  ];
  const reported = sample.reports.map(({ message }) => message);
  expect(written.filter((text) => forbidden.test(text) && !reported.some((one) => one === text))).toEqual([]);
  expect(reported.some((text) => forbidden.test(text))).toBe(true);
});

test('what is reported stands in the lobby, and those who report it can see it', async () => {
  const sandbox = await box({ sample: true });
  for (const { by, message } of sample.reports)
    expect(
      person(sandbox, by)
        .sees('#lobby')
        .filter(({ text }) => text === message),
    ).toHaveLength(1);
});

test('people of a group are in the community, and only they speak there', () => {
  for (const { members, talk, channel, name, waiting = [] } of sample.groups) {
    expect(name.toLowerCase().replaceAll(' ', '-')).toBe(channel);
    expect(waiting.filter((key) => members.includes(key))).toEqual([]);
    for (const [who, , mark] of talk.flatMap(({ lines }) => lines))
      for (const one of [who, ...Object.values(mark?.by ?? {}).flat()]) expect(members).toContain(one);
  }
});
