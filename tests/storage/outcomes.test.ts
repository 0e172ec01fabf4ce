/** Outcomes on real Postgres: a community of sixty and one of eight over a hundred days, who drops out, and who takes it back. */
import { expect, test } from 'vitest';
import { giveConsent, withdrawConsent } from '#src/members/consenting.ts';
import { watchDepartures } from '#src/members/departure.ts';
import { memberEvents } from '#src/members/events.ts';
import { chooseForm, keepAnswers } from '#src/outcomes/answering.ts';
import { outcomesArea } from '#src/outcomes/area.ts';
import { ownCourse } from '#src/outcomes/course.ts';
import { outcomesReport } from '#src/outcomes/report/report.ts';
import { closeParcels, followCourses } from '#src/outcomes/tick.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { clock, database, communityOf, newCommunity, rowsOf, everythingIn } = await testCommunities();
const needs = { database, communityOf, areas: [] };
const events = memberEvents([outcomesArea]);

async function ticks(): Promise<void> {
  for (const tick of [followCourses(needs), closeParcels(needs)]) await tick.run(clock.now());
}

async function begins(community: Community): Promise<string> {
  const user = newId();
  await giveConsent(community, { user, locale: 'en-US', age: 'adult', purpose: 'outcomes', version: 1 });
  expect(await ownCourse(community, user)).toMatchObject({ open: { wave: 0 } });
  return user;
}

const everybody = (count: number, community: Community) =>
  Promise.all(Array.from({ length: count }, () => begins(community)));

/** Answers the first questionnaire with a sum of `nervous`, 0 to 3, and 1. */
const answers = (community: Community, user: string, wave: number, nervous: number) =>
  keepAnswers(community, user, { wave, instrument: 'gad2', answers: { nervous, control: 1 } });

async function passes(count: number): Promise<void> {
  clock.advance(days(count));
  await ticks();
}

test('sixty are shown in sums, eight are not shown at all, and nothing leads back to anybody', async () => {
  const [many, few] = await Promise.all([newCommunity(), newCommunity()]);
  const [sixty, eight] = await Promise.all([everybody(60, many), everybody(8, few)]);
  for (const user of sixty) expect(await answers(many, user, 0, 3)).toEqual({ ok: true, value: undefined });
  for (const user of eight) await answers(few, user, 0, 3);
  await passes(14);
  // Until the next month begins nothing is told, whoever asks.
  await passes(16);
  // Twelve let it pass; half of the others are two points better, the rest as they were.
  for (const [index, user] of sixty.slice(12).entries()) await answers(many, user, 1, index < 24 ? 1 : 3);
  for (const user of eight) await answers(few, user, 1, 0);
  await passes(14);
  await passes(31);
  const [gad2] = await outcomesReport(many);
  expect(gad2?.instrument.name).toBe('gad2');
  expect(gad2?.waves).toMatchObject([
    { wave: 0, people: 60, mean: 4, lost: undefined },
    { wave: 1, people: 50, mean: -1, lost: { from: 0.2 } },
  ]);
  expect(gad2?.waves[1]?.shares).toMatchObject({ of: 50, better: { share: 0.5 }, worse: { share: 0 } });
  expect(await outcomesReport(few)).toEqual([]);
  // Sums have no one in them; a second tick makes nothing new.
  const before = await rowsOf(many, 'outcome_parcels');
  expect(before).toHaveLength(2);
  expect(Object.keys(before[0] ?? {}).join()).not.toMatch(/user|member/);
  await ticks();
  expect(await rowsOf(many, 'outcome_parcels')).toEqual(before);
  expect(await rowsOf(many, 'outcome_answers', '1')).not.toContainEqual(
    expect.objectContaining({ answered_at: null, counted: true }),
  );
});

test('nine wait, and the tenth of a later month makes the parcel', async () => {
  const community = await newCommunity();
  const nine = await everybody(9, community);
  for (const user of nine) await answers(community, user, 0, 2);
  await passes(50);
  expect(await outcomesReport(community)).toEqual([]);
  await answers(community, await begins(community), 0, 2);
  await passes(50);
  expect((await outcomesReport(community))[0]?.waves).toMatchObject([{ wave: 0, people: 10, mean: 3 }]);
});

test('what somebody answered is sealed, can be changed while it is open, and goes when they take it back', async () => {
  const community = await newCommunity();
  const user = await begins(community);
  await answers(community, user, 0, 3);
  await answers(community, user, 0, 1);
  expect((await ownCourse(community, user))?.scores).toEqual([{ wave: 0, instrument: 'gad2', score: 2 }]);
  expect(await everythingIn(community)).not.toMatch(/nervous/);
  expect(await answers(community, user, 1, 1)).toEqual({ ok: false, error: 'not_open' });
  await withdrawConsent(community, events, { user, purpose: 'outcomes' });
  expect(await rowsOf(community, 'outcome_answers')).toEqual([]);
  expect(await answers(community, user, 0, 1)).toEqual({ ok: false, error: 'no_consent' });
});

test('the longer form counts in the shorter one, too', async () => {
  const community = await newCommunity();
  const user = await begins(community);
  const all = { nervous: 1, control: 2, worry: 3, relax: 0, restless: 1, annoyed: 2, afraid: 3 };
  await keepAnswers(community, user, { wave: 0, instrument: 'gad7', answers: all });
  expect(
    (await ownCourse(community, user))?.scores.toSorted((a, b) => a.instrument.localeCompare(b.instrument)),
  ).toEqual([
    { wave: 0, instrument: 'gad2', score: 3 },
    { wave: 0, instrument: 'gad7', score: 12 },
  ]);
});

const departures = watchDepartures(events);

test('who left the server counts among those who did not answer, is told nothing, and hears of what is open on coming back', async () => {
  const community = await newCommunity();
  const people = await everybody(21, community);
  for (const user of people) await answers(community, user, 0, 3);
  await passes(29);
  // Ten leave before they are asked again, and one of those who stay does not answer.
  const [ten, others] = [people.slice(0, 10), people.slice(11)];
  for (const user of ten) await departures.left(community, user);
  await passes(1);
  expect(await rowsOf(community, 'inbox')).toHaveLength(11);
  const [back = ''] = ten;
  await departures.returned(community, back);
  await ticks();
  expect(await rowsOf(community, 'inbox')).toHaveLength(12);
  for (const user of others) await answers(community, user, 1, 1);
  await passes(14);
  await passes(31);
  const report = (await outcomesReport(community))[0]?.waves[1];
  expect(report).toMatchObject({ wave: 1, people: 10, lost: { from: 11 / 21, to: 20 / 30 } });
});

test('who went back to the shorter form is not lost to the longer one, which is not asked any more', async () => {
  const community = await newCommunity();
  const user = await begins(community);
  const all = { nervous: 1, control: 2, worry: 3, relax: 0, restless: 1, annoyed: 2, afraid: 3 };
  await chooseForm(community, user, true);
  await keepAnswers(community, user, { wave: 0, instrument: 'gad7', answers: all });
  await passes(30);
  await passes(15);
  const passed = async () =>
    (
      await rowsOf<{ wave: number; instrument: string; answered_at: Date | null }>(
        community,
        'outcome_answers',
      )
    )
      .filter((row) => row.answered_at === null)
      .map(({ wave, instrument }) => `${wave} ${instrument}`)
      .toSorted();
  expect(await passed()).toEqual(['1 gad2', '1 gad7']);
  await chooseForm(community, user, false);
  await passes(30);
  expect(await passed()).toEqual(['1 gad2', '1 gad7', '2 gad2']);
});

test('each wave is told of once in the inbox, and not at all when it was missed while nothing ran', async () => {
  const community = await newCommunity();
  await begins(community);
  const told = async () => (await rowsOf(community, 'inbox')).length;
  await passes(29);
  expect(await told()).toBe(0);
  await passes(1);
  await ticks();
  expect(await told()).toBe(1);
  // Days 60 and 90 pass unseen.
  await passes(80);
  expect(await told()).toBe(1);
  await passes(71);
  expect(await told()).toBe(2);
});
