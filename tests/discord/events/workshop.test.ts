/** A workshop with few places: a lead makes it from a sentence, members come, wait, move up, are reminded, and it ends. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { cardsIn, comesTo, goes, hears, makesEvent, places, plansEvent } from './begin.ts';

const running = await testSuite();
const patient = { timeout: 30_000 };
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

const card = (): SeenMessage => {
  const [found] = cardsIn(community.members[0]);
  if (!found) throw new Error('there is no card');
  return found;
};

const calendarsIn = (member: MemberActor) =>
  member.sees('#lobby').filter(({ text }) => text.includes('What we do together'));

const notesOf = (member: MemberActor) =>
  member.directMessages().filter(({ text }) => text.startsWith('Hello.'));

describe('a lead', () => {
  test('is read back what was typed, with its dates, before anything is made', async () => {
    const hub = await plansEvent(community);
    expect(hub.ephemeral).toBe(true);
    expect(hub.text).toContain('Not made yet');
    expect(hub.text.match(/<t:\d+:F>/g)).toHaveLength(4);
    expect(hub.text).toContain('Where is it?');
    expect(hub.labels).not.toContain('Make it');
    expect(await running.database.asOwner('select from gathering_series')).toEqual([]);
    const placed = await places(community, hub);
    expect(placed.labels).toContain('Make it');
    await community.lead.presses('Leave it', { on: placed });
    expect(await running.database.asOwner('select from gathering_plans')).toEqual([]);
  });

  test('loses no word of a sentence that is not understood', async () => {
    const hub = await plansEvent(community, { when: 'when the moon is full' });
    expect(hub.text).toContain('could not read');
    const form = await community.lead.presses('Say when', { on: hub });
    expect(JSON.stringify(form.modal?.data)).toContain('when the moon is full');
    const read = await form.submits({ when: 'every Tuesday at 7pm for 3 weeks' });
    expect(read.text.match(/<t:\d+:F>/g)).toHaveLength(3);
    await community.lead.presses('Leave it', { on: read });
  });

  test('makes it: one card, one pinned calendar, and nobody is pinged', async () => {
    // Whichever day it is: the first is more than a day ahead.
    const soon = after(running.clock.now(), days(3)).toLocaleString('en-US', { weekday: 'long' });
    const made = await makesEvent(community, { seats: '2', when: `every ${soon} at 7pm for 4 weeks` });
    expect(made.text).toContain('Made');
    await vi.waitFor(() => expect(cardsIn(community.members[0])).toHaveLength(1), patient);
    await vi.waitFor(() => expect(calendarsIn(community.members[0])).toHaveLength(1), patient);
    await whenQuiet(running, community, 30_000);
    expect(card().text).toContain('0 of 2 places taken');
    expect(card().text).toContain('Only the host sees who is going');
    expect(card().text.slice(0, 28)).toBe('Something for your calendar.');
    expect(card().text).not.toContain('example.org');
    await vi.waitFor(() => expect(calendarsIn(community.members[0])[0]?.pinned).toBe(true), patient);
  });
});

describe('members', () => {
  test('are asked for their consent at the first yes, and then have a seat', async () => {
    const [one] = community.members;
    const first = await one.presses('Going', { on: card() });
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain('Who can see this?');
    expect(await running.database.asOwner('select from gathering_seats')).toEqual([]);
    const seat = await goes(one, card());
    expect(seat.text).toContain('You are going');
    expect(seat.text).toContain('https://example.org/room');
    expect(seat.text).toContain('Shall I remind you?');
    const reminded = await one.presses('Yes, remind me', { on: seat });
    expect(reminded.text).toContain('a day and an hour before');
    await vi.waitFor(() => expect(card().text).toContain('1 of 2 places taken'), patient);
    expect(card().text).not.toContain(one.id);
  });

  test('wait in order when it is full, and move up when somebody cannot', async () => {
    const [one, two, three] = community.members;
    await goes(two, card());
    const waiting = await goes(three, card());
    expect(waiting.text).toContain('next on the waiting list');
    await vi.waitFor(() => expect(card().text).toContain('1 on the waiting list'), patient);
    const out = await two.presses("Can't", { on: card() });
    expect(out.text).toContain('That is fine');
    await whenQuiet(running, community, 30_000);
    expect(card().text).toContain('2 of 2 places taken');
    // They did not choose direct messages: it waits for their next tap.
    const told = await hears(running, three);
    expect(told.text).toContain('There is news about something on your calendar');
    const news = await three.presses('Look', { on: told });
    expect(news.text).toContain('A place became free, and it is yours');
    expect((await one.runs('/event list')).text).toContain('Drawing slowly');
  });

  test('are reminded once, at the times they chose, and the first lines tell nothing', async () => {
    const [one] = community.members;
    await comesTo(running, community, 1440);
    expect(notesOf(one)).toHaveLength(1);
    expect(notesOf(one)[0]?.text.slice(0, 150)).not.toMatch(/drawing|workshop/i);
    expect(notesOf(one)[0]?.text).toContain('Drawing slowly');
    await running.suite.runTicks();
    await whenQuiet(running, community, 30_000);
    expect(notesOf(one)).toHaveLength(1);
    await comesTo(running, community, 60);
    expect(notesOf(one)).toHaveLength(2);
  });

  test('names go to the host, and to nobody else', async () => {
    const { lead, members } = community;
    const mine = await lead.runs('/event mine');
    expect(mine.text).toContain('you host it');
    const look = await lead.presses('Look', { on: mine });
    const who = await lead.presses('Who comes', { on: look });
    expect(who.text).toContain(`<@${members[0].id}>`);
    const other = await members[0].presses('Look', { on: await members[0].runs('/event mine') });
    expect(other.labels).not.toContain('Who comes');
  });

  test('see that it begins, and afterwards the card of the next', async () => {
    const [one] = community.members;
    await comesTo(running, community, 0);
    expect(one.sees('#lobby').filter(({ text }) => text.includes('begins now'))).toHaveLength(1);
    await running.suite.runTicks();
    await whenQuiet(running, community, 30_000);
    expect(one.sees('#lobby').filter(({ text }) => text.includes('begins now'))).toHaveLength(1);
    running.clock.advance(minutes(61));
    await running.suite.runTicks();
    await running.suite.runTicks();
    await whenQuiet(running, community, 30_000);
    expect(cardsIn(one)).toHaveLength(2);
    expect(cardsIn(one)[0]?.text).toContain('This one is over');
    expect(cardsIn(one)[0]?.labels).toEqual([]);
    expect(calendarsIn(one)).toHaveLength(1);
  });

  test('whoever takes a break is withdrawn without a word', async () => {
    const [one, two] = community.members;
    const next = cardsIn(one)[1];
    if (!next) throw new Error('there is no second card');
    await goes(one, next);
    await vi.waitFor(() => expect(cardsIn(two)[1]?.text).toContain('1 of 2 places taken'), patient);
    await one.runs('/flare');
    await vi.waitFor(() => expect(cardsIn(two)[1]?.text).toContain('0 of 2 places taken'), patient);
  });
});
