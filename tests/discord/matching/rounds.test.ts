/** Rounds: each goes out once, whoever runs it and whoever dies over it; leads look at totals and never at people. */
import { beforeEach, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import type { Suite } from '#src/suite.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hourStrikes, looksForSomebody, seeker } from './in-the-pool.ts';

const running = await testSuite();
const { asOwner } = running.database;
const others: Suite[] = await Promise.all([1, 2].map(() => running.startAnother({ roles: ['worker'] })));
let community: TestCommunity;
let communities = 0;
let people: MemberActor[] = [];
let persons = 0;

beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Pier ${communities}`);
  await makeGroup(community);
});

async function gather(count: number): Promise<void> {
  people = [];
  for (let one = 1; one <= count; one += 1)
    people.push(await seeker(running, community, `Person ${(persons += 1)}`));
}

const everybodysTicks = () => Promise.all([running.suite, ...others].map((suite) => suite.runTicks()));
const of = (what: string) => asOwner<{ count: string }>(`${what} and guild_id = $1`, [community.guild.id]);
const sides = async () => (await of('select user_id from match_sides where live')).length;

test('three processes send one round out, and two people meet once', async () => {
  await gather(4);
  running.clock.advance(days(7));
  await everybodysTicks();
  expect(await of("select 1 from match_rounds where state = 'done'")).toHaveLength(1);
  expect(await sides()).toBe(4);
  for (const one of people) await answers(one, 'Yes, I would like to');
  running.clock.advance(3_600_000);
  await everybodysTicks();
  await whenQuiet(running, community, 15_000);
  expect(await of('select 1 from matches where true')).toHaveLength(2);
  const [moderator] = community.moderators;
  const threads = moderator.threads().filter(({ name }) => name.includes('Conversation'));
  expect(threads).toHaveLength(2);
  for (const one of people)
    expect(one.threads().filter(({ name, joined }) => joined && name.includes('Conversation'))).toHaveLength(
      1,
    );
  for (const { name } of threads)
    expect(moderator.sees(name).filter(({ text }) => text.includes('Staff can read'))).toHaveLength(1);
  expect(running.log.filter((line) => line.includes('tick.failed'))).toEqual([]);
});

/** From one's own card, which on a busy machine comes a moment later. */
async function breaks(person: MemberActor | undefined): Promise<void> {
  const card = await (await person?.runs('/match'))?.settled();
  await person?.presses('Take a break', { on: card });
}

test('who takes a break while a round is weighed is in none of it', async () => {
  await gather(2);
  const [ada] = people;
  running.clock.advance(days(7));
  await Promise.all([everybodysTicks(), breaks(ada)]);
  await everybodysTicks();
  expect((await ada?.runs('/match'))?.labels).not.toContain('Look at it');
  expect(
    await asOwner('select 1 from match_sides where live and user_id = $1 and guild_id = $2', [
      ada?.id,
      community.guild.id,
    ]),
  ).toEqual([]);
});

test('a round waits for a look where leads want that; they see totals of ten, and nobody', async () => {
  await gather(3);
  const { lead, moderators } = community;
  const card = await lead.runs('/lead match rounds');
  expect(card.text).toContain('Fewer than ten people');
  expect(card.text).not.toMatch(/\b3\b/);
  const looking = await lead.presses('Look before each round', { on: card });
  expect(looking.text).toContain('Each round waits until a lead');
  running.clock.advance(days(7));
  await everybodysTicks();
  await whenQuiet(running, community);
  expect(await sides()).toBe(0);
  expect(moderators[0].sees('#staff').at(-1)?.text).toContain('/lead match rounds');
  await gather(9);
  const waiting = await lead.runs('/lead match rounds');
  expect(waiting.text).toMatch(/12 of 12|10 of 12/);
  for (const one of people) expect(waiting.text).not.toContain(one.id);
  expect(waiting.labels).toEqual([
    'Let it go out',
    'Let it pass',
    'Let rounds go by themselves',
    'How often',
  ]);
  const gone = await lead.presses('Let it go out', { on: waiting });
  expect(gone.text).toContain('The last one went out');
  expect(await sides()).toBe(12);
  const trail = await lead.runs('/lead trail');
  expect(trail.text).toContain('Let a round of matching go out');
});

test('a round that a lead lets pass goes out never, and the next comes at its time', async () => {
  await gather(2);
  const { lead } = community;
  await lead.presses('Look before each round', { on: await lead.runs('/lead match rounds') });
  running.clock.advance(days(7));
  await everybodysTicks();
  const waiting = await lead.runs('/lead match rounds');
  const passed = await lead.presses('Let it pass', { on: waiting });
  expect(passed.labels).not.toContain('Let it pass');
  await everybodysTicks();
  expect(await sides()).toBe(0);
  await lead.presses('Let it go out', { on: waiting }).catch(() => undefined);
  expect(await sides()).toBe(0);
  expect(await of("select 1 from match_rounds where state = 'held'")).toHaveLength(1);
  expect((await lead.runs('/lead trail')).text).toContain('Let a round of matching pass');
  running.clock.advance(days(7));
  await everybodysTicks();
  await lead.presses('Let it go out', { on: await lead.runs('/lead match rounds') });
  expect(await sides()).toBe(2);
});

test('when rounds are is said in plain words or as in crontab, and what cannot be read changes nothing', async () => {
  const { lead, members } = community;
  expect((await lead.runs('/lead match schedule', { when: '30 9 * * 3' })).text).toContain('`30 9 * * 3`');
  const wrong = await lead.runs('/lead match schedule', { when: 'every full moon' });
  expect(wrong.text).toContain('cannot be read as a time');
  expect((await lead.runs('/lead match schedule', { when: '0 0 30 2 *' })).text).toContain('never comes');
  expect((await lead.runs('/lead match schedule', { when: '0 * * * *' })).text).toContain('a day apart');
  expect((await lead.runs('/lead match rounds')).text).toContain('`30 9 * * 3`');
  const asked = await lead.presses('How often', { on: await lead.runs('/lead match rounds') });
  const weekly = await lead.presses('Every Sunday at 18:00', { on: asked });
  expect(weekly.text).toContain('Every Sunday at 18:00');
  const refused = await members[0].runs('/lead match rounds').catch((error: unknown) => String(error));
  expect(typeof refused === 'string' ? refused : refused.text).not.toContain('Rounds of matching');
});

test('a mentor is asked for, said yes to by a lead, and looks after as many as they chose', async () => {
  await gather(1);
  const [mentor] = people;
  if (!mentor) throw new Error('nobody is there');
  const more = await mentor.presses('More', { on: await mentor.runs('/match') });
  const form = await mentor.presses('I would like that', {
    on: await mentor.presses('Being a mentor', { on: more }),
  });
  await form.submits({ capacity: '2', words: 'Ten years of it' });
  await whenQuiet(running, community);
  const { lead } = community;
  const list = await lead.runs('/lead match mentors');
  const look = await lead.presses('Look', { on: list });
  expect(look.text).toMatch(/Would look after 2 people at once.*Ten years of it/s);
  await lead.presses('Yes, welcome', { on: look });
  await looksForSomebody(mentor, { looksFor: ['newcomer'] });
  const newcomers: MemberActor[] = [];
  for (const name of ['Ana', 'Bo', 'Cy'])
    newcomers.push(await seeker(running, community, `${name} of ${communities}`, { looksFor: ['mentor'] }));
  for (const one of newcomers) await one.presses('Find now', { on: await one.runs('/match') });
  const own = await mentor.runs('/match');
  expect(own.labels.filter((label) => label === 'Look at it')).toHaveLength(2);
  const [, , third] = newcomers;
  const again = await third?.presses('Find now', { on: await third.runs('/match') });
  expect(again?.text).toContain('hands full');
  const resting = await mentor.presses('More', { on: own });
  const rest = await mentor.presses('Rest for two weeks', {
    on: await mentor.presses('Being a mentor', { on: resting }),
  });
  expect(rest.text).toContain('You are resting until');
  running.clock.advance(days(91));
  await everybodysTicks();
  await whenQuiet(running, community);
  expect(community.moderators[0].sees('#staff').at(-1)?.text).toContain('/lead match mentors');
});

test('three are brought together where one would be left over, and one of them may go', async () => {
  await gather(3);
  for (const one of people) {
    const more = await one.presses('More', { on: await one.runs('/match') });
    const form = await one.presses('How I would like it', { on: more });
    await form.submits({ hears: 'inbox', talksIn: 'thread', openToThree: 'yes' });
  }
  running.clock.advance(days(7));
  await everybodysTicks();
  expect(await sides()).toBe(3);
  for (const one of people) await answers(one, 'Yes, I would like to');
  await hourStrikes(running);
  await whenQuiet(running, community, 10_000);
  const [ada, ben] = people;
  const card = await ada?.presses('Look', { on: await ada.runs('/match') });
  const end = await ada?.presses('End it', { on: card });
  await ada?.presses('End it, and take a break', { on: end });
  await whenQuiet(running, community, 10_000);
  const joined = (one: MemberActor | undefined) =>
    one?.threads().filter(({ name, joined: isIn }) => isIn && name.includes('Conversation'));
  expect(joined(ada)).toEqual([]);
  expect(joined(ben)).toHaveLength(1);
  expect((await ben?.runs('/match'))?.text).not.toContain(ada?.id);
});
