/** A lead changes what there is: moves one date, calls one off with why, hands hosting on; whoever said yes is told once. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { cardsIn, goes, hears, makesEvent } from './begin.ts';

const running = await testSuite();
const patient = { timeout: 30_000 };
const title = 'Drawing slowly';
let community: TestCommunity;

const notesOf = (member: MemberActor) =>
  member.directMessages().filter(({ text }) => text.startsWith('Hello.'));
const card = () => {
  const [found] = cardsIn(community.members[0]);
  if (!found) throw new Error('there is no card');
  return found;
};
const quiet = () => whenQuiet(running, community, 30_000);

beforeAll(async () => {
  community = await testCommunity(running);
  await makesEvent(community);
  const [one] = community.members;
  await vi.waitFor(() => expect(cardsIn(one)).toHaveLength(1), patient);
  await one.presses('Yes, remind me', { on: await goes(one, card()) });
  await quiet();
});

test('a move is read back, asked for its dates, and told once in plain words', async () => {
  const { lead, members } = community;
  const read = await lead.runs('/lead event move', { event: title, when: 'tomorrow at 8pm' });
  expect(read.text).toContain('Nothing is changed yet');
  const asked = await lead.presses('Change it', { on: read });
  expect(asked.labels).toEqual(['Only this one', 'Leave it as it is']);
  const done = await lead.presses('Only this one', { on: asked });
  expect(done.text).toContain('One person is told');
  await quiet();
  const [note] = notesOf(members[0]);
  expect(notesOf(members[0])).toHaveLength(1);
  expect(note?.text).toMatch(/is at another time\. It was <t:\d+:F>, now it is <t:\d+:F>/);
  expect(note?.text).toContain('Your place is kept');
  expect(note?.text.slice(0, 150)).not.toContain(title);
  expect(cardsIn(members[0])[0]?.text).toContain('1 going');
});

test('a move to a rule asks for which, and another clock keeps the hour', async () => {
  const { lead } = community;
  const read = await lead.runs('/lead event move', {
    event: title,
    when: 'every Wednesday at 7pm for 4 weeks',
  });
  const asked = await lead.presses('Change it', { on: read });
  expect(asked.labels).toEqual(['This and following', 'All', 'Leave it as it is']);
  await lead.presses('Leave it as it is', { on: asked });
  const hub = await lead.runs('/lead event edit', { event: title });
  const zone = await lead.chooses('Change something', 'zone', { on: hub });
  const [here = ''] = zone.labels;
  const kept = await lead.presses(here, { on: zone });
  expect(kept.text).not.toContain('could not read');
  expect(kept.labels).toContain('Change it');
  await lead.presses('Leave it', { on: kept });
});

test('an edit of all changes every card, and its form keeps what was there', async () => {
  const { lead, members } = community;
  const hub = await lead.runs('/lead event edit', { event: title });
  const asked = await lead.chooses('Change something', 'eases', { on: hub });
  const eased = await lead.chooses('Choose any number of them', ['camera_off', 'late_is_fine'], {
    on: asked,
  });
  const scope = await lead.presses('Change it', { on: eased });
  expect(scope.labels).toEqual(['Only this one', 'This and following', 'All', 'Leave it as it is']);
  await lead.presses('All', { on: scope });
  await quiet();
  expect(cardsIn(members[0])[0]?.text).toContain('Cameras stay off');
});

test('what only all of them can say is not asked for one alone, and says so beside what can', async () => {
  const { lead } = community;
  const hub = await lead.runs('/lead event edit', { event: title });
  const who = await lead.chooses('Change something', 'who', { on: hub });
  const invited = await lead.presses('By invitation', { on: who });
  const scope = await lead.presses('Change it', { on: invited });
  expect(scope.labels).toEqual(['This and following', 'All', 'Leave it as it is']);
  expect(scope.text).toContain('is the same for all of them');
  await lead.presses('Leave it as it is', { on: scope });
});

test('another host learns of it, and hosts', async () => {
  const { lead, moderators } = community;
  const [host] = moderators;
  const done = await lead.runs('/lead event host', { event: title, person: host.id, dates: 'all' });
  expect(done.text).toContain('from now on');
  const told = await hears(running, host);
  expect((await host.presses('Look', { on: told })).text).toContain('You are down as the host');
  expect((await host.runs('/event mine')).text).toContain('you host it');
});

test('a host who takes a break is asked nothing: whoever stands in is, and the card tells no reason', async () => {
  const { lead, moderators, members } = community;
  const [host, standIn] = moderators;
  await lead.runs('/lead event host', {
    event: title,
    person: host.id,
    dates: 'all',
    'stand-in': standIn.id,
  });
  await goes(host, card());
  await host.runs('/flare');
  await quiet();
  expect(cardsIn(members[0])[0]?.text).toContain('A host is being looked for');
  const question = await standIn.presses('Look', { on: await hears(running, standIn) });
  expect(question.text).toContain('Could you host');
  const yes = await standIn.presses('Yes, I will', { on: question });
  expect(yes.text).toContain('You are the host of it now');
  expect((await standIn.runs('/event mine')).text).toContain('you host it');
});

test('calling one off says why with care, and the card says so', async () => {
  const { lead, members } = community;
  const before = notesOf(members[0]).length;
  const asked = await lead.runs('/lead event cancel', { event: title });
  const form = await lead.presses('Only this one', { on: asked });
  const done = await form.submits({ why: 'host' });
  expect(done.text).toContain('is called off');
  await quiet();
  const note = notesOf(members[0]).at(-1);
  expect(notesOf(members[0])).toHaveLength(before + 1);
  expect(note?.text).toContain('hopes to see you at another');
  expect(note?.text).toContain('not because of anything that you did');
  const card = cardsIn(members[0])[0];
  expect(card?.text).toContain('does not take place');
  expect(card?.labels).toEqual([]);
});

test('another like it begins with all but when', async () => {
  const { lead } = community;
  const hub = await lead.runs('/lead event edit', { event: title });
  await lead.presses('Leave it', { on: hub });
  const skip = await lead.runs('/lead event skip', { event: title });
  const kept = await lead.presses('Leave it as it is', { on: skip });
  expect(kept.text).toContain('Nothing was changed');
});

test('members cannot', async () => {
  const [one] = community.members;
  const said = await one
    .runs('/lead event cancel', { event: title })
    .catch((error: unknown) => String(error));
  expect(typeof said === 'string' ? said : said.text).not.toContain('Call it off?');
});
