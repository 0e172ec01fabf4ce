/** A book club read by plan, with spoiler-safe threads, and what comes after; a workshop for which one yes is enough; speakers who declare. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { cardsIn, comesTo, goes, hears, makesEvent, places, plansEvent } from './begin.ts';

const running = await testSuite();
const club = 'Slow pages';
const course = 'Pacing, gently';
let community: TestCommunity;
let made: Tap;

const quiet = () => whenQuiet(running, community, 30_000);
const cards = (title: string) => cardsIn(community.members[0], '#lobby', title);
const threads = (member: MemberActor) => member.threads().filter(({ channel }) => channel === '#lobby');
const opened = () =>
  community.members[0].sees('#lobby').filter(({ text }) => text.includes('Something to read together'));

/** Until the next one is over. */
async function isOver(): Promise<void> {
  await comesTo(running, community, 0);
  running.clock.advance(minutes(61));
  await running.suite.runTicks();
  await running.suite.runTicks();
  await quiet();
}

beforeAll(async () => {
  community = await testCommunity(running);
  made = await makesEvent(community, {
    kind: 'book_club',
    title: club,
    when: 'every second Tuesday at 7pm for 5 times',
  });
  await quiet();
});

test('a plan is one form with a line for each date, and the card tells how far is read', async () => {
  const { lead, members } = community;
  const form = await lead.presses('Plan the reading', { on: made });
  const lines = JSON.stringify(form.modal?.data);
  expect(lines.match(/[A-Z][a-z]{2} \d{1,2}(, \d{4})?: /g)).toHaveLength(5);
  const plan = await form.submits({
    title: 'The Salt Path',
    author: 'Raynor Winn',
    lines: 'Chapters 1 to 3 | Why do they walk?\nChapters 4 to 6 | What happens in the tent?\nChapter 7',
  });
  expect(plan.text).toContain('We read *The Salt Path* by Raynor Winn');
  expect(plan.text).toMatch(/Next: Chapters 1 to 3\*\*: <t:\d+:F>/);
  await quiet();
  expect(cards(club)[0]?.text).toContain('**Read for this:** Chapters 1 to 3 of *The Salt Path*');
  expect(cards(club)[0]?.text).not.toContain('Why do they walk');
  const look = await members[1].presses('Look', { on: await members[1].runs('/event list') });
  const where = await members[1].presses('Where we are', { on: look });
  expect(where.text).toContain('Chapters 4 to 6');
  expect(where.labels).not.toContain('Change the plan');
  const again = await lead.presses('Change the plan', {
    on: await lead.runs('/lead event reading', { event: club }),
  });
  expect(JSON.stringify(again.modal?.data)).toContain('Chapters 1 to 3 | Why do they walk?');
});

test('on its date a part has one thread whose name tells only how far it goes, also if nobody heard that it was made', async () => {
  const { lead, members } = community;
  const [one, two] = members;
  await goes(one, cards(club)[0] ?? made);
  await goes(two, cards(club)[0] ?? made);
  // One date is left out: what was planned for it is read at the next.
  await lead.presses('Leave it out', { on: await lead.runs('/lead event skip', { event: club }) });
  await quiet();
  const lost = { message: 0, thread: 0 };
  const hear = running.sandbox.faults.onHandled(({ route }) => {
    const what = route.endsWith('/threads') ? 'thread' : 'message';
    if (!route.startsWith('POST /channels/:channel/messages') || threads(one).length + opened().length === 0)
      return undefined;
    lost[what] += 1;
    return lost[what] === 1 ? 'drop' : undefined;
  });
  await comesTo(running, community, 0);
  hear();
  expect(lost.thread).toBeGreaterThan(0);
  expect(threads(one).map(({ name }) => name)).toEqual(['#Read so far: Chapters 1 to 3']);
  expect(opened()).toHaveLength(1);
  const [first] = opened();
  expect(first?.text).toContain('||Why do they walk?||');
  expect(first?.text).toMatch(/belongs in the next one, which opens on <t:\d+:D>/);
  expect(first?.mentions).toEqual([]);
  await running.suite.runTicks();
  await quiet();
  expect(opened()).toHaveLength(1);
  const where = await two.presses('Where we are', { on: first ?? made });
  expect(where.text).toMatch(/Chapters 1 to 3: <#\d+>/);
  expect(where.text).toContain('Next: Chapters 4 to 6');
});

test('afterwards one quiet line asks who was there, and nothing tells who said so', async () => {
  const { members } = community;
  const [one, , three] = members;
  // On the second date somebody comes again.
  await quiet();
  await goes(one, cards(club).at(-1) ?? made);
  await isOver();
  const before = one.directMessages().length;
  const line = await hears(running, one);
  expect(line.text).toContain('If you were there, one tap says so; no answer is fine, too.');
  expect(one.directMessages()).toHaveLength(before);
  const asked = await one.presses('Look', { on: line });
  const counted = await one.presses('I was there', { on: asked });
  expect(counted.text).toContain('You are counted');
  const back = await one.presses('Take it back', { on: counted });
  await Promise.all([1, 2].map(() => one.presses('I was there', { on: back })));
  expect(await running.database.asOwner('select came from gathering_occurrences where came > 0')).toEqual([
    { came: 1 },
  ]);
  expect(JSON.stringify(await running.database.asOwner('select * from gathering_presences'))).not.toContain(
    one.id,
  );
  expect((await three.runs('/event mine')).followUps).toEqual([]);
});

test('the host writes a recap: posted once, changed in place, and taken back', async () => {
  const { lead, members } = community;
  const recaps = () =>
    members[0].sees('#lobby').filter(({ text }) => text.startsWith('A few words about something'));
  const line = await hears(running, lead);
  expect(line.text).toContain('Nobody expects them');
  const form = await lead.presses('Write a recap', { on: await lead.presses('Look', { on: line }) });
  const kept = await form.submits({ words: 'We walked along, slowly.' });
  await quiet();
  expect(recaps().map(({ text }) => text)).toEqual([expect.stringContaining('We walked along, slowly.')]);
  expect(recaps()[0]?.mentions).toEqual([]);
  const again = await lead.presses('Change it', { on: kept });
  expect(JSON.stringify(again.modal?.data)).toContain('We walked along, slowly.');
  const changed = await again.submits({ words: 'We walked along, and rested.' });
  await quiet();
  expect(recaps().map(({ text }) => text)).toEqual([expect.stringContaining('and rested')]);
  const rows = await running.database.asOwner('select words from gathering_recaps');
  expect(JSON.stringify(rows)).not.toContain('rested');
  // Leads see no small number, and that there is a recap.
  const after = await lead.runs('/lead event after', { event: club });
  expect(after.text).toContain('Fewer than ten said that they were there');
  expect(after.labels).toEqual(['Put it into the library', 'Take it back']);
  // Whoever looks after the library puts it there; from then on it says so itself.
  const shelf = await lead.presses('Put it into the library', { on: after });
  expect(JSON.stringify(shelf.modal?.data)).toContain(recaps()[0]?.id ?? 'its message');
  const put = await shelf.submits({ title: 'Walking and resting' });
  expect(put.text).toContain('It is in the library, and will be looked at again by');
  await quiet();
  expect(recaps()).toHaveLength(1);
  expect(recaps()[0]?.text).toContain('It stands in the library');
  const entry = await members[2].presses('See it in the library', { on: recaps()[0] ?? after });
  expect(entry.text).toContain('Walking and resting');
  expect(entry.text).toContain('a recap of an event');
  expect(entry.labels).toContain('Save for me');
  const twice = await lead.presses('Put it into the library', { on: changed });
  await twice.submits({ title: 'Walking twice' });
  expect((await members[2].runs('/resource find', { words: 'walking' })).text).toContain('One entry fits');
  expect((await lead.runs('/lead event after', { event: club })).labels).toContain('See it in the library');
  await lead.presses('Take it back', { on: await lead.runs('/lead event after', { event: club }) });
  await quiet();
  expect(recaps()).toEqual([]);
  // What led to it does not stay there in silence.
  const review = await lead.runs('/lead resource review');
  expect(review.text).toContain('the recap that it leads to was taken back');
  await lead.presses('Take it out', {
    on: await lead.presses('Take it out', { on: await lead.presses('Look', { on: review }) }),
  });
  expect((await members[2].runs('/resource find', { words: 'walking' })).text).toContain('Nothing here fits');
});

test('all books of a club are a list with dates, and a lead puts one into the library, where others find it', async () => {
  const { lead, members } = community;
  const [, two] = members;
  const plan = await lead.runs('/lead event reading', { event: club });
  const form = await lead.presses('Add a book', { on: plan });
  const many = Array.from({ length: 26 }, (_, index) => `Part ${index + 1}`);
  const added = await form.submits({ title: 'The Wall', author: 'Marlen H.', lines: many.join('\n') });
  expect(added.text).toContain('**2 lines found no room:**');
  expect(added.text).toContain('> Part 26');
  const books = await lead.presses('All its books', { on: added });
  expect(books.text).toContain(`${club}: 2 books`);
  expect(books.text).toMatch(/\*The Salt Path\* by Raynor Winn\*\*\nBeing read, from <t:\d+:D> to <t:\d+:D>/);
  expect(books.text).toMatch(/\*The Wall\* by Marlen H\.\*\*\nComes (from <t|later)/);
  const shelf = await lead.presses('Put it into the library', { on: books });
  expect(JSON.stringify(shelf.modal?.data)).toContain('The Salt Path');
  const put = await shelf.submits({ link: 'https://example.org/salt-path', topics: '' });
  expect(put.text).toContain('The Salt Path');
  const look = await two.presses('Look', { on: await two.runs('/event list') });
  const list = await two.presses('All its books', { on: await two.presses('Where we are', { on: look }) });
  expect(list.labels).not.toContain('Put it into the library');
  const entry = await two.presses('Look', { on: list });
  expect(entry.text).toContain('a book');
  expect((await two.runs('/resource find', { words: 'salt path' })).text).toContain('The Salt Path');
});

test('a workshop says that one yes is for all sessions, and what its speaker declared, before anybody says it', async () => {
  const { lead, members } = community;
  const [one, two, three] = members;
  let hub = await places(
    community,
    await plansEvent(community, {
      kind: 'workshop',
      title: course,
      when: 'every Wednesday at 6pm for 3 weeks',
    }),
  );
  expect(hub.text).toContain('for all of its sessions, with one waiting list');
  const speakers = await lead.chooses('Change something', 'speakers', { on: hub });
  const form = await lead.presses('Add a speaker', { on: speakers });
  const told = await form.submits({
    name: 'Ada Lind, physiotherapist',
    declared: 'declared',
    interest: 'paid for talks by the maker of an app',
  });
  hub = await lead.presses('Back', { on: told });
  const seats = await lead.presses('Type a number', {
    on: await lead.chooses('Change something', 'seats', { on: hub }),
  });
  hub = await seats.submits({ seats: '1' });
  await lead.presses('Make it', { on: hub });
  await vi.waitFor(() => expect(cards(course)).toHaveLength(1), { timeout: 30_000 });
  const text = () => cards(course)[0]?.text ?? '';
  expect(text()).toContain('Session 1 of 3');
  expect(text()).toContain('One *Going* is for all 3 sessions.');
  expect(text()).toContain('Declared conflict of interest: paid for talks by the maker of an app');
  const card = cards(course)[0] ?? made;
  expect((await goes(one, card)).text).toContain('You have a place in all 3 sessions');
  expect((await goes(two, card)).text).toContain('You are next on the waiting list');
  await one.presses("Can't", { on: card });
  await quiet();
  expect((await two.presses('Look', { on: await hears(running, two) })).text).toContain('it is yours');
  expect((await two.runs('/event mine')).text).toContain('session 1 of 3');
  await two.presses("Can't", { on: card });
  // Another, who comes in when it has begun.
  await isOver();
  const late = cards(course).at(-1) ?? made;
  expect(late.text).toContain('Session 2 of 3');
  expect(late.text).toContain('It has begun already: one *Going* is for the 2 sessions that are left');
  expect((await goes(three, late)).text).toContain('you have a place in the 2 that are left');
});
