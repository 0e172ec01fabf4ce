/** Somebody is removed from the server: told first, with a way back to be heard that needs no server, and it can be taken back. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import type { Hand } from '../groups/by-hand.ts';
import { acts, newCard, opensCase } from '../reports/report.ts';
import { sendsForm } from '../private-page.ts';
import { cards } from '../server.ts';
import { patient, whispered } from './on-duty.ts';

const running = await testSuite();
let community: TestCommunity;
let theo: MemberActor;
let priya: MemberActor;
let hand: Hand;

beforeAll(async () => {
  community = await testCommunity(running);
  [theo, priya] = community.moderators;
  hand = byHand(running.sandbox, community);
});

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
let people = 0;

async function ownCase(): Promise<{ author: MemberActor; name: string; card: SeenMessage }> {
  const name = `Person ${(people += 1)}`;
  community.guild.addMember(running.sandbox.user(name));
  const author = running.sandbox.user(name).in(community.guild);
  const message = author.sends('#lobby', `Buy my cure ${people}`);
  const card = await opensCase(running, community, community.members[people % 3] ?? theo, message, {
    kind: 'harassment',
  });
  await theo.presses('Take', { on: card });
  await until(() =>
    expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(`is with <@${theo.id}>`),
  );
  return { author, name, card };
}

async function removes(card: SeenMessage): Promise<void> {
  const preview = await (await acts(theo, card, 'ban')).submits({ words: 'You sold things to people here.' });
  expect(preview.text).toContain('Nothing is sent yet');
  await theo.presses('Tell them, then ban', { on: preview });
}

const banned = async ({ id }: MemberActor) => (await hand.banOf(id)) !== undefined;

test('they are told before, with a line to talk to and a link that works without the server; another moderator looks', async () => {
  const { author, card } = await ownCase();
  await removes(card);
  const told = await author.waitsForDirectMessage(/A note from the moderators/, { within: 30_000 });
  expect(told.text.slice(0, 150)).not.toMatch(/remov|ban|cure/i);
  expect(told.text).toContain('removed from The Long Road');
  expect(told.text).toContain('> You sold things to people here.');
  expect(told.text).toContain('In danger now');
  expect(told.text).toContain('findahelpline.com');
  await until(async () => expect(await hand.banOf(author.id)).toMatch(/^Kindred [a-z2-7]{10}: case \d+$/));

  const url = told.buttons.find(({ label }) => label === 'Write on a private page')?.url ?? '';
  const before = new Set(cards(community).map(({ id }) => id));
  expect(await (await fetch(url)).text()).toContain('as often as you like, for 30 days after');
  // Opened and closed without a word, as one does on a bad day: it opens again, a week later, too.
  await fetch(url, { method: 'POST' });
  running.clock.advance(7 * 24 * 60 * 60 * 1000);
  const sent = await sendsForm(url, { form: 'appeal', words: 'It was a recipe for soup' });
  expect(sent).toContain('Another moderator will look at it');
  const second = await newCard(community, before);
  expect((await theo.presses('Look', { on: second })).text).toContain('not yours to see');
  expect((await priya.presses('Look', { on: second })).text).toContain('> It was a recipe for soup');

  // Who is banned can be written to no more: what becomes of it stands behind the link that they have.
  expect(await (await fetch(url, { method: 'POST' })).text()).toContain('It can take a day or two');
  await (await acts(priya, second, 'resolve')).submits({ resolution: 'stands' });
  await until(async () =>
    expect(await (await fetch(url, { method: 'POST' })).text()).toContain('It stays as it was decided.'),
  );

  const ended = await (await acts(theo, card, 'undo')).submits({});
  expect(ended.text).toContain('being taken back');
  await until(async () => expect(await banned(author)).toBe(false));
});

test('who takes no direct messages is removed all the same, and whoever decided sees that they do not know', async () => {
  const { author, name, card } = await ownCase();
  running.sandbox.user(name).closesDirectMessages();
  await removes(card);
  await until(async () => expect(await banned(author)).toBe(true));
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toContain('so they were not told'),
  );
});

test('what Discord refuses is shown and tried again, and they are told once', async () => {
  const { author, card } = await ownCase();
  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('PUT /guilds/:guild/bans')
      ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
      : undefined,
  );
  await removes(card);
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toContain('Discord refused it'),
  );
  heal();
  expect(await banned(author)).toBe(false);
  await (await acts(theo, card, 'try_again')).submits({});
  await until(async () => expect(await banned(author)).toBe(true));
  expect(author.directMessages()).toHaveLength(1);
});

test('where Discord refuses to take it back after another look, whoever looked hears of it, and can try again', async () => {
  const { author, card } = await ownCase();
  await removes(card);
  const told = await author.waitsForDirectMessage(/A note from the moderators/, { within: 30_000 });
  // Discord has it a moment before it is noted, and only what is noted can be taken back.
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toMatch(
      /A removal from the server, <t:\d+:R>: done/,
    ),
  );
  const before = new Set(cards(community).map(({ id }) => id));
  const url = told.buttons.find(({ label }) => label === 'Write on a private page')?.url ?? '';
  await sendsForm(url, { form: 'appeal', words: 'It was not me' });
  const second = await newCard(community, before);

  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('DELETE /guilds/:guild/bans')
      ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
      : undefined,
  );
  await (await acts(priya, second, 'resolve')).submits({ resolution: 'taken_back' });
  const heard = await whispered(running, patient(priya));
  expect(heard.text).toContain('Discord refused to take back what was decided in case');
  // Neither is whoever asked told what is not so, nor is whoever looked kept from the case.
  expect(await (await fetch(url, { method: 'POST' })).text()).toContain('that is not done on Discord yet');
  expect((await priya.presses('Look', { on: second })).text).toContain('> It was not me');
  heal();
  expect(await banned(author)).toBe(true);
  expect((await (await acts(priya, card, 'undo')).submits({})).text).toContain('being taken back');
  await until(async () => expect(await banned(author)).toBe(false));
  await until(async () =>
    expect(await (await fetch(url, { method: 'POST' })).text()).toContain('you can return'),
  );
});
