/** What moderators write goes where its reader chose: inbox, direct message, or a private thread, which adults alone can have. */
import { describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, opensCase } from '../reports/report.ts';
import { cards, timeOut } from '../server.ts';
import { takesAndWrites } from './letters.ts';
import { answered, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo] = community.moderators;
const patience = { timeout: 30_000, interval: 20 };
let people = 0;

function newPerson(): MemberActor {
  const user = running.sandbox.user(`Writing ${(people += 1)}`);
  community.guild.addMember(user);
  return user.in(community.guild);
}

/** The question, once they have agreed to settings and to be contacted. */
async function question(member: MemberActor, age = '18 or over') {
  const press = (label: string, on: Awaited<ReturnType<MemberActor['presses']>>) =>
    answered(member.presses(label, { on }));
  const open = async () => {
    let card = await press('My settings', await answered(member.runs('/start')));
    if (card.labels.includes('Yes, keep them')) card = await press('Yes, keep them', card);
    if (card.labels.includes(age)) card = await press(age, card);
    return press('How they write', await press('More', await press('More', card)));
  };
  const asked = await open();
  if (asked.labels.includes('Give')) await press('Give', asked);
  return open();
}

async function chooses(member: MemberActor, way: string) {
  const settings = await answered(member.presses(way, { on: await question(member) }));
  expect(settings.text).toContain(`How moderators may write to me**\n${way}.`);
}

/** Opens a case about them and writes to them. @returns what the moderator read before it was sent */
async function isWrittenTo(author: MemberActor, words: string, reporter = newPerson()): Promise<string> {
  const message = author.sends('#lobby', `A message of ${words}`);
  const card = await opensCase(running, community, reporter, message, { kind: 'harassment' });
  return takesAndWrites(community, card, words);
}

/** As those see it who can open every one there. */
const threads = () => theo.threads().filter(({ name }) => name.startsWith('#A place to read'));

async function readsInInbox(author: MemberActor, words: string) {
  await vi.waitFor(
    async () =>
      expect(
        await running.database.asOwner(
          "select 1 from case_actions where deed = 'write' and state = 'pending'",
        ),
      ).toEqual([]),
    patience,
  );
  const waits = await whispered(running, patient(author), '/group mine');
  expect((await answered(author.presses('Read it', { on: waits }))).text).toContain(`> ${words}`);
}

test('who chose nothing finds it in the inbox, and the moderator reads that before', async () => {
  const author = newPerson();
  expect(await isWrittenTo(author, 'For the inbox')).toContain('inbox');
  await readsInInbox(author, 'For the inbox');
  expect(author.directMessages()).toEqual([]);
  expect(threads()).toEqual([]);
}, 120_000);

test('who chose a direct message gets one', async () => {
  const author = newPerson();
  const name = `Writing ${people}`;
  await chooses(author, 'Direct message');
  expect(await isWrittenTo(author, 'Directly')).toContain('as a **direct message**');
  const told = await author.waitsForDirectMessage(/A note from the moderators/);
  expect(told.text).toContain('> Directly');
  expect(threads()).toEqual([]);

  // Whom Discord brings nothing to finds it in the inbox, and its moderator is told where it is.
  running.sandbox.user(name).closesDirectMessages();
  await isWrittenTo(author, 'Not directly');
  await readsInInbox(author, 'Not directly');
  const card = cards(community).at(-1);
  if (!card) throw new Error('there is no case');
  const look = await answered(theo.presses('Look', { on: card }));
  expect(look.text).toContain('it could not be brought to them directly, so it is in their inbox');
  expect(look.text).not.toMatch(/A note from the moderators, <t:\d+:R>: done/);
}, 120_000);

test('an adult who chose a private thread finds it there, under a name that tells nothing; one that cannot be made is the inbox', async () => {
  const author = newPerson();
  await chooses(author, 'Private thread');
  expect(await isWrittenTo(author, 'In a thread')).toContain('private thread');
  const letter = await vi.waitFor(() => {
    const [thread, ...others] = threads();
    expect(others).toEqual([]);
    const mine = author.threads().find(({ name }) => name === thread?.name);
    const found = mine && author.sees(mine.name).find(({ text }) => text.includes('> In a thread'));
    if (!found) throw new Error('the letter is not there yet');
    expect(mine.name).toMatch(/^#A place to read [a-z2-7]{4}$/);
    return found;
  }, patience);
  expect(author.directMessages()).toEqual([]);
  const said = await answered(author.presses('No more, please', { on: letter }));
  expect(said.text).toContain('You will not be written to about this again');

  const heal = running.sandbox.faults.onRequest(({ route }) =>
    /^POST \/channels\/[^/]+\/threads$/.test(route)
      ? { status: 400, body: { code: 160006, message: 'Maximum number of active threads reached' } }
      : undefined,
  );
  await isWrittenTo(author, 'Refused');
  await readsInInbox(author, 'Refused');
  heal();
  const refusedMember = running.sandbox.faults.onRequest(({ route }) =>
    /^PUT \/channels\/[^/]+\/thread-members\//.test(route)
      ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
      : undefined,
  );
  await isWrittenTo(author, 'Not let in');
  await readsInInbox(author, 'Not let in');
  refusedMember();
  expect(threads()).toHaveLength(1);
}, 120_000);

test('who sent a sealed report in the case gets no thread, whatever they chose', async () => {
  const author = newPerson();
  await chooses(author, 'Private thread');
  const before = threads().length;
  // They ask somebody to look at their own words, and stay unknown.
  expect(await isWrittenTo(author, 'To the author', author)).toContain('inbox');
  await readsInInbox(author, 'To the author');
  expect(threads()).toHaveLength(before);
}, 120_000);

test('somebody under 18 is not offered a thread', async () => {
  const asked = await question(newPerson(), '13 to 17');
  expect(asked.labels).toEqual(['Inbox', 'Direct message', 'Back']);
  expect(asked.text).not.toMatch(/thread/i);
}, 120_000);

describe('who asked for themselves that a moderator writes', () => {
  async function asks(member: MemberActor, where?: { in: string }) {
    const card = await answered(member.runs('/help-now', {}, where));
    for (const label of ['I need to talk', 'Ask a moderator to write', 'Yes, ask them'])
      await answered(member.presses(label, { on: card }));
    return card;
  }

  async function whenAsked(before: number) {
    return vi.waitFor(() => {
      const card = cards(community)[before];
      if (!card) throw new Error('nobody was asked yet');
      return card;
    }, patience);
  }

  test('hears that nothing notifies them, and may have it by direct message for this once', async () => {
    const member = newPerson();
    const before = cards(community).length;
    const asked = await asks(member);
    expect(asked.text).toContain('nothing notifies you');
    await answered(member.presses('By direct message instead', { on: asked }));
    expect(asked.text).toContain('By direct message, from this bot');
    expect(asked.labels).not.toContain('By direct message instead');
    expect(await takesAndWrites(community, await whenAsked(before), 'For once')).toContain(
      'as a **direct message**',
    );
    expect((await member.waitsForDirectMessage(/A note from the moderators/)).text).toContain('> For once');

    const author = await isWrittenTo(member, 'About something else');
    expect(author).toContain('inbox');
  }, 120_000);

  test('there is answered there: who is timed out has nothing else', async () => {
    const user = running.sandbox.user(`Writing ${(people += 1)}`);
    community.guild.addMember(user);
    timeOut(community.guild, user.id, running.clock.now().getTime() + minutes(60));
    const member = user.inDirectMessages();
    const before = cards(community).length;
    const asked = await asks(member, { in: '@kindred' });
    expect(asked.text).toContain('By direct message, from this bot');
    expect(asked.labels).not.toContain('By direct message instead');
    expect(await takesAndWrites(community, await whenAsked(before), 'Where you are')).toContain(
      'as a **direct message**',
    );
    expect((await member.waitsForDirectMessage(/A note from the moderators/)).text).toContain(
      '> Where you are',
    );
  }, 120_000);

  test('reads where it comes that they chose once for all', async () => {
    const member = newPerson();
    await chooses(member, 'Private thread');
    const before = cards(community).length;
    const asked = await asks(member);
    expect(asked.text).toContain('In a private thread on this server');
    expect(asked.labels).not.toContain('By direct message instead');
    await whenAsked(before);
  }, 120_000);

  test('is told so where it was ended before they chose', async () => {
    const member = newPerson();
    const before = cards(community).length;
    const asked = await asks(member);
    const card = await whenAsked(before);
    await theo.presses('Take', { on: card });
    await vi.waitFor(
      () => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain('is with'),
      patience,
    );
    await answered((await acts(theo, card, 'resolve')).submits({ resolution: 'handled' }));
    await vi.waitFor(
      () => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain('is resolved'),
      patience,
    );
    await answered(member.presses('By direct message instead', { on: asked }));
    expect(asked.text).toContain('Nothing that you asked for is waiting any more');
  }, 120_000);
});
