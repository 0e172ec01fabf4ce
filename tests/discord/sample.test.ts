/** The sample community settles in through the real bot: groups, members, talk and cases, each of them once. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recall, sample } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { recallingIn } from '#src/recall-answers.ts';
import { settleSample } from '#src/start/sample.ts';
import { testOperatorKey, testSuite } from '#tests/harness/suite.ts';
import { letInto } from './server.ts';

const { sandbox, database } = await testSuite({ sandbox: { sample: true } });
const folder = await mkdtemp(join(tmpdir(), 'settled-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const guild = sandbox.guild(sample.guild.id);
const person = (key: keyof typeof sample.people): MemberActor =>
  sandbox.user(sample.people[key].name).in(guild);
const { channels, roles } = sample;
await person('robin').runs(
  '/setup',
  { staff: channels.staff.id, moderators: roles.moderator.id, leads: roles.lead.id },
  { in: '#staff' },
);

const connections = { app: database.app, jobs: database.jobs };
const recalls = (of: string) =>
  recallingIn({ connections, operatorKey: testOperatorKey }, of, createLog({ level: 'error' }));
const settle = (file: string, signal = new AbortController().signal) =>
  settleSample({
    sandbox,
    sample,
    recall,
    recalls,
    signal,
    file: join(folder, file),
  });
const stepsIn = async (file: string) => (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
const cards = () =>
  person('theo')
    .sees('#staff')
    .filter(({ text, ephemeral }) => !ephemeral && /^\*\*Case \d/.test(text))
    .map(({ text }) => text);
/** All that could be there twice. */
const picture = async () => ({
  channels: [...guild.guild.channels.values()].map(({ name }) => name),
  said: sample.groups.map(({ channel }) =>
    person('robin')
      .sees(`#${channel}`)
      .map(({ author, text, reactions, pinned }) => ({ author, text, reactions, pinned })),
  ),
  cards: cards().map((text) => text.replaceAll(/<t:\d+:R>/g, '')),
  members: await database.asOwner('select group_ref, user_id from group_members order by 1, 2'),
  reports: await database.asOwner('select ref from reports order by 1'),
  answers: await database.asOwner('select ref from checkin_answers order by 1'),
  seats: await database.asOwner('select ref from gathering_seats order by 1'),
  sums: await database.asOwner('select instrument, wave, people from outcome_parcels order by 1, 2'),
  interactions: sandbox.requests.length,
});

test('cut off in the middle it leaves the rest for the next start', async () => {
  const cut = new AbortController();
  const half = settle('steps', cut.signal);
  await sandbox.until(() => person('robin').channels().includes('#lupus-lounge'), 30_000);
  cut.abort();
  await half;
  const taken = await stepsIn('steps');
  expect(taken).toContain('MS together is made');
  expect(taken).not.toContain('No name yet is made');
  expect(cards()).toEqual([]);

  await settle('steps');
  expect((await stepsIn('steps')).slice(0, taken.length)).toEqual(taken);
});

test('a step that fails keeps no other from being taken', async () => {
  const [first, ...others] = sample.reports;
  const lost = { ...first, by: 'bea', message: 'Nobody ever said this.', reason: 'Reason: none' } as const;
  const failing = settleSample({
    sandbox,
    recall,
    recalls,
    sample: { ...sample, groups: [], reports: [lost, ...others] as typeof sample.reports },
    signal: new AbortController().signal,
    file: join(folder, 'failing'),
  });
  await expect(failing).rejects.toThrow('has not settled');
  expect(await stepsIn('failing')).toContain('jonas asks a moderator to look');
});

test.for(sample.groups)('$name has its channel, its ground rules, its members and their talk', (group) => {
  const seen = person('robin').sees(`#${group.channel}`);
  const said = seen.filter(({ author }) => author !== 'kindred');
  const rules = seen.filter(({ pinned }) => pinned);
  expect(rules.map(({ text }) => text)).toEqual([expect.stringContaining(group.rules)]);
  expect(said.map(({ author, text }) => [author, text])).toEqual(
    group.talk.flatMap(({ lines }) => lines.map(([who, text]) => [sample.people[who].name, text])),
  );
  const times = seen.map(({ sentAt }) => sentAt.getTime());
  expect(times).toEqual(times.toSorted((left, right) => left - right));
  expect(Date.now() - (times[0] ?? 0)).toBeGreaterThan(13 * 86_400_000);
  const members = group.members.map((key) => sample.people[key].id);
  expect(letInto(sandbox, guild, group.channel).toSorted()).toEqual(members.toSorted());
  expect(person('wen').channels()).not.toContain(`#${group.channel}`);
});

test('two people wait for an answer to their request, and are not in', async () => {
  const asking = person('theo')
    .sees('#staff')
    .filter(({ text, ephemeral }) => !ephemeral && /asks? to join/.test(text));
  expect(asking).toHaveLength(2);
  for (const key of ['hanna', 'lou'] as const) {
    expect((await person(key).runs('/group mine', {}, { in: '#bot-corner' })).text).toContain(
      'somebody will answer',
    );
    expect(letInto(sandbox, guild, 'fibro-corner')).not.toContain(sample.people[key].id);
  }
});

test('some have check-ins with the weeks before on their own page, and there are enough for the sums of leads', async () => {
  const kept = await database.asOwner<{ user_id: string; count: number }>(
    'select user_id, count(*)::int from checkin_answers where guild_id = $1 group by 1',
    [sample.guild.id],
  );
  expect(kept).toHaveLength(sample.checkins.length);
  expect(kept.length).toBeGreaterThanOrEqual(10);
  const sol = kept.find((row) => row.user_id === sample.people.sol.id);
  expect(sol?.count).toBeGreaterThan(50);
  const card = await person('sol').runs('/checkin', {}, { in: '#bot-corner' });
  expect((await card.settled()).text).toContain('It asks about: mood, energy, and pain');
});

test('there is a club that reads, a full workshop with people who wait, and a meet-up by text', () => {
  const shown = person('mara')
    .sees('#together')
    .filter(({ text }) => text.startsWith('Something for your calendar'))
    .map(({ text }) => text);
  expect(shown).toHaveLength(sample.gatherings.length);
  const about = (title: string) => shown.find((text) => text.includes(`## ${title}`));
  expect(about('Slow pages')).toMatch(/Chapters 1 to 3 of \*The Enchanted April\*.*4 going/s);
  expect(about('Drawing lying down')).toMatch(
    /Session 1 of 6.*none declared.*4 of 4 places taken, 0 maybe, 2 on the waiting list/s,
  );
  expect(about('Quiet typing hour')).toMatch(/Text only.*3 going/s);
});

test('the queue holds a case in each state', () => {
  const [selling, unkind, shared, ...others] = cards();
  expect(others).toEqual([]);
  expect(selling).toMatch(/is resolved.*Reason: Sells or pushes a cure.*Outcome: Handled/s);
  expect(selling).toContain(`<@${sample.people.priya.id}>`);
  expect(unkind).toMatch(/is with.*Reason: Unkind or harassing/s);
  expect(unkind).toContain(`<@${sample.people.theo.id}>`);
  expect(shared).toMatch(/nobody has it yet.*Reason: Shares something private/s);
});

test('a moderator finds the words that were reported', async () => {
  const card = person('theo')
    .sees('#staff')
    .find(({ text }) => text.includes('nobody has it yet'));
  const look = await person('theo').presses('Look', { on: card ?? { id: '' } });
  expect(look.text).toContain('I have put a picture of it on my page');
});

test.for([
  ['as it was left', 'steps'],
  ['with nothing written down, as if the power had gone after each step', 'nothing'],
])('once more, %s, it does nothing', async ([, file]) => {
  const before = await picture();
  await settle(file ?? '');
  expect(await picture()).toEqual(before);
  expect(new Set(await stepsIn('steps')).size).toBe((await stepsIn('steps')).length);
});

test('what sixty people answered is there in sums, and what two of them did as their own', async () => {
  const sums = await database.asOwner('select distinct people from outcome_parcels where wave = 0');
  expect(sums).toEqual([{ people: 60 }]);
  expect(await haveAnswered(sample.guild.id)).toEqual(
    sample.outcomes.map((key) => sample.people[key].id).toSorted(),
  );
});

test('beside it eight people have answered, too, and their leads are shown nothing of it', async () => {
  const { harbour } = sample;
  expect(await haveAnswered(harbour.guild.id)).toEqual(
    Object.values(harbour.people)
      .map(({ id }) => id)
      .toSorted(),
  );
  const there = sandbox.guild(harbour.guild.id);
  expect(letInto(sandbox, there, harbour.group.channel).toSorted()).toEqual(
    harbour.group.members.map((key) => harbour.people[key].id).toSorted(),
  );
  const lead = sandbox.user(harbour.people[harbour.lead].name).in(there);
  const shown = await (await lead.runs('/lead outcomes', {}, { in: harbour.corner })).settled();
  expect(shown.text).toContain('Todavía no hay nada que mostrar');
});

/** Who has answers of their own, by id. */
async function haveAnswered(community: string): Promise<string[]> {
  const own = await database.asOwner<{ user_id: string }>(
    'select distinct user_id from outcome_answers where answered_at is not null and guild_id = $1 order by 1',
    [community],
  );
  return own.map(({ user_id }) => user_id);
}
