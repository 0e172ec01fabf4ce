/** Matching on real Postgres: processes that run the same round, member events in the middle of one, and what the tables refuse. */
import { expect, test } from 'vitest';
import * as matchesStored from '#db/matching/matches.ts';
import * as rounds from '#db/matching/rounds.ts';
import { areas } from '#src/areas.ts';
import { matchingArea } from '#src/matching/area.ts';
import { answerProposal } from '#src/matching/answer.ts';
import { askForHelp } from '#src/matching/ask-for-help.ts';
import { askApart } from '#src/matching/apart.ts';
import { cardFor } from '#src/matching/card.ts';
import { findSomebodyNow } from '#src/matching/find-now.ts';
import { agreeToMatching, resume, tellFor } from '#src/matching/join.ts';
import { standInLine } from '#src/matching/line.ts';
import { applyAsMentor, decideMentor, mentorsFor } from '#src/matching/mentoring.ts';
import { keepOnset } from '#src/matching/onset.ts';
import { goOutcomes } from '#src/matching/outcomes.ts';
import { sendOut } from '#src/matching/rounds.ts';
import { beginPause, endPause } from '#src/members/flare/pause.ts';
import { memberEvents } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { tally, testCommunities } from './community.ts';

const stored = await testCommunities();
const { newCommunity, rowsOf, clock, database, communityOf, everythingIn } = stored;
const events = memberEvents(areas);

async function seeker(community: Community, topic = 'lupus'): Promise<string> {
  const user = newId();
  await agreeToMatching(community, { user, locale: 'en-US', version: 1, age: 'adult' });
  await tellFor(community, {
    user,
    told: {
      topics: [topic],
      looksFor: ['peer'],
      languages: ['en'],
      zone: 'Europe/Berlin',
      freeTimes: ['workday_evenings', 'weekend_mornings'],
    },
  });
  return user;
}

async function pool(community: Community, count: number): Promise<string[]> {
  const all: string[] = [];
  for (let one = 0; one < count; one += 1) all.push(await seeker(community));
  return all;
}

const planned = (community: Community) =>
  community.transaction(async (tx) => {
    await standInLine(tx, community);
    return rounds.plan(tx, { state: 'due', dueAt: clock.now() });
  });

const sidesOf = (community: Community) =>
  rowsOf<{ user_id: string; live: boolean; ref: string; proposal_ref: string }>(community, 'match_sides');

const tellOutcomes = () => goOutcomes({ database, communityOf }).run(clock.now());

test('of any number of processes with the same round one sends it out, and nobody is proposed twice', async () => {
  const community = await newCommunity();
  await pool(community, 12);
  const round = await planned(community);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => sendOut(community, round?.ref ?? '')));
  expect(tally(outcomes.map(String))).toEqual({ 6: 1, undefined: 3 });
  const users = (await sidesOf(community)).map(({ user_id }) => user_id);
  expect(new Set(users).size).toBe(12);
  expect(users).toHaveLength(12);
});

test('a round and twelve people who look for themselves at the same moment propose each of them once', async () => {
  const community = await newCommunity();
  const all = await pool(community, 12);
  const round = await planned(community);
  await Promise.all([
    sendOut(community, round?.ref ?? ''),
    ...all.map((user) => findSomebodyNow(community, user)),
  ]);
  const users = (await sidesOf(community)).map(({ user_id }) => user_id);
  expect(new Set(users).size).toBe(users.length);
});

test.for(['left', 'banned', 'paused', 'deceased', 'erased'] as const)(
  'somebody who is %s in the middle of a round is in none of it',
  async (type) => {
    const community = await newCommunity();
    const all = await pool(community, 8);
    const [gone = ''] = all;
    const round = await planned(community);
    const happens = community.transaction(async (tx) => {
      if (type === 'erased') await events.erase(tx, community, gone);
      else await events.tell(tx, community, { type, user: gone });
    });
    await Promise.all([sendOut(community, round?.ref ?? ''), happens]);
    const live = (await sidesOf(community)).filter((side) => side.live && side.user_id === gone);
    expect(live).toEqual([]);
  },
);

test('outcomes that three processes tell at once are told once, and one match comes of a proposal', async () => {
  const community = await newCommunity();
  const all = await pool(community, 6);
  await sendOut(community, (await planned(community))?.ref ?? '');
  for (const { user_id: user, ref: side } of await sidesOf(community))
    await answerProposal(community, { user, side, answer: 'yes' });
  clock.advance(hours(1));
  await Promise.all([tellOutcomes(), tellOutcomes(), tellOutcomes()]);
  expect(await rowsOf(community, 'matches')).toHaveLength(3);
  const people = await rowsOf<{ user_id: string }>(community, 'match_people');
  expect(people.map(({ user_id }) => user_id).toSorted()).toEqual(all.toSorted());
});

test('a yes that is taken back makes no match, and ends with all others', async () => {
  const community = await newCommunity();
  await pool(community, 2);
  await sendOut(community, (await planned(community))?.ref ?? '');
  const [one, other] = await sidesOf(community);
  const say = (side: typeof one, answer: 'yes' | 'no') =>
    answerProposal(community, { user: side?.user_id ?? '', side: side?.ref ?? '', answer });
  await say(one, 'yes');
  await say(other, 'yes');
  await say(other, 'no');
  clock.advance(hours(2));
  await tellOutcomes();
  expect(await rowsOf(community, 'matches')).toEqual([]);
  expect((await sidesOf(community)).every(({ live }) => live)).toBe(true);
  clock.advance(days(3));
  await tellOutcomes();
  expect((await sidesOf(community)).some(({ live }) => live)).toBe(false);
  expect(await say(one, 'yes')).toEqual({ ok: false, error: 'over' });
});

test('a flare holds everything of somebody, and gives it back as it was', async () => {
  const community = await newCommunity();
  const [ada = '', ben = ''] = await pool(community, 2);
  const waiting = async () =>
    (await rowsOf<{ waiting_since: Date }>(community, 'match_profiles', 'user_id')).map(
      ({ waiting_since }) => waiting_since,
    );
  const before = await waiting();
  await findSomebodyNow(community, ada);
  await beginPause(community, { events, resumes: [] }, { user: ada, until: 'none' });
  const quiet = await cardFor(community, ada, 'en-US');
  expect(quiet.state === 'card' && quiet.card).toMatchObject({ standing: 'quiet', proposals: [] });
  expect(await findSomebodyNow(community, ada)).toEqual({ found: 'taken' });
  const other = await cardFor(community, ben, 'en-US');
  expect(other.state === 'card' && other.card.proposals).toHaveLength(1);
  await endPause(community, { events, resumes: [] }, ada);
  const still = await cardFor(community, ada, 'en-US');
  expect(still.state === 'card' && still.card.standing).toBe('held');
  await resume(community, ada);
  const back = await cardFor(community, ada, 'en-US');
  expect(back.state === 'card' && back.card.standing).toBe('in');
  expect(await waiting()).toEqual(before);
});

test('whoever is erased is nowhere any more, and a block against them still holds should they come back', async () => {
  const community = await newCommunity();
  const [ada = '', ben = ''] = await pool(community, 2);
  await askApart(community, { user: ada, other: ben });
  await findSomebodyNow(community, ben);
  await community.transaction((tx) => events.erase(tx, community, ben));
  expect(await everythingIn(community)).not.toContain(ben);
  await agreeToMatching(community, { user: ben, locale: 'en-US', version: 1, age: 'adult' });
  expect(await rowsOf(community, 'match_apart')).toHaveLength(1);
});

test('nothing that somebody told, how long they have lived with it least of all, can be read in the database', async () => {
  const community = await newCommunity();
  const ada = await seeker(community, 'multiple-sclerosis');
  await keepOnset(community, { user: ada, onset: 'newly' });
  const everything = await everythingIn(community);
  expect(everything).not.toMatch(/multiple-sclerosis|newly|workday_evenings|Europe\/Berlin/);
});

test('somebody reads all that is kept of them, and those who talk with each other are close', async () => {
  const community = await newCommunity();
  const [ada = '', ben = ''] = await pool(community, 2);
  await askApart(community, { user: ada, other: newId() });
  await findSomebodyNow(community, ada);
  const area = matchingArea;
  const kept = async (user: string) =>
    (await community.transaction((tx) => area.personalData.export(tx, community, user, englishPage)))
      .flatMap(({ content }) => content.map(toText))
      .join('\n');
  expect(await kept(ada)).toMatch(
    /You have been looking for somebody since.*Lupus.*suggested to you on.*not to be matched/s,
  );
  expect(await kept(ada)).not.toContain(ben);
  expect(await kept(newId())).toBe('');
  const close = () => community.transaction((tx) => area.relates(tx, ada, ben));
  expect(await close()).toBe(false);
  for (const { user_id: user, ref: side } of await sidesOf(community))
    await answerProposal(community, { user, side, answer: 'yes' });
  clock.advance(hours(1));
  await tellOutcomes();
  expect(await close()).toBe(true);
  const [match] = await rowsOf<{ ref: string }>(community, 'matches');
  const waits = await community.transaction(async (tx) => {
    const found = await matchesStored.find(tx, match?.ref ?? '');
    return found && matchesStored.waitingBefore(tx, found);
  });
  expect(waits).toBe(0);
});

test('somebody who was thought dead finds everything as it was', async () => {
  const community = await newCommunity();
  const [ada = ''] = await pool(community, 2);
  const tell = (type: 'deceased' | 'revived') =>
    community.transaction((tx) => events.tell(tx, community, { type, user: ada }));
  await tell('deceased');
  expect(await findSomebodyNow(community, ada)).toEqual({ found: 'taken' });
  await tell('revived');
  expect((await findSomebodyNow(community, ada)).found).toBe('proposed');
});

test('a mentor who had to ask for help rests for two weeks before the next person', async () => {
  const community = await newCommunity();
  const [mentor = '', newcomer = '', next = ''] = await pool(community, 3);
  await applyAsMentor(community, { user: mentor, capacity: 3, words: '' });
  const [asked] = await mentorsFor(community);
  await decideMentor(community, { ref: asked?.ref ?? '', decision: 'approve', by: newId() });
  await tellFor(community, { user: mentor, told: { looksFor: ['newcomer'] } });
  for (const user of [newcomer, next]) await tellFor(community, { user, told: { looksFor: ['mentor'] } });
  await findSomebodyNow(community, newcomer);
  for (const { user_id: user, ref: side } of await sidesOf(community))
    await answerProposal(community, { user, side, answer: 'yes' });
  clock.advance(hours(1));
  await tellOutcomes();
  const [match] = await rowsOf<{ ref: string }>(community, 'matches');
  const sent = await askForHelp(community, {
    user: mentor,
    match: match?.ref ?? '',
    report: newRef(),
    locale: 'en-US',
    answers: { kind: 'harassment', context: 'words', words: 'It is heavy', next: 'keep' },
    naming: () => '',
  });
  expect(sent).toEqual({ ok: true, value: false });
  expect(await findSomebodyNow(community, next)).toEqual({ found: 'nobody', lack: 'mentor_places' });
  clock.advance(days(13));
  expect((await findSomebodyNow(community, next)).found).toBe('nobody');
  clock.advance(days(1) + hours(1));
  expect((await findSomebodyNow(community, next)).found).toBe('proposed');
});
