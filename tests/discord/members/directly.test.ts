/** Commands in direct messages: no server is around them, so they find the community of whoever calls, or ask which. */
import { beforeAll, expect, test, vi } from 'vitest';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { settled } from './settled.ts';

const running = await testSuite();
let here: TestCommunity;
let there: TestCommunity;

beforeAll(async () => {
  here = await testCommunity(running);
  there = await testCommunity(running, 'Second Wind');
});

let count = 0;
const person = () => running.sandbox.user(`Traveller ${(count += 1)}`);

const pausedIn = async (id: string) =>
  (
    await running.database.asOwner<{ guild_id: string }>(
      'select p.guild_id from pauses p join members m on m.guild_id = p.guild_id and m.ref = p.member_ref where m.user_id = $1 order by 1',
      [id],
    )
  ).map(({ guild_id: guild }) => guild);

test('whoever is in one community is understood at once, and every button goes on working', async () => {
  const who = person();
  await settled(who.in(here.guild));
  who.in(there.guild);
  const direct = who.inDirectMessages();
  const paused = await direct.runs('/flare', { until: '3 days' }, { in: '@kindred' });
  expect(paused.text).toContain('Everything is paused');
  expect(await pausedIn(who.id)).toEqual([here.guild.id]);
  const form = await direct.presses('Until when', { on: paused });
  expect((await form.submits({ until: 'when I can' })).text).toContain('> when I can');
  const back = await direct.presses('I am back', { on: paused });
  expect(back.text).toContain('Nothing is paused');
  expect(await pausedIn(who.id)).toEqual([]);
});

test('whoever is in several is asked which, by its name, and nothing happens in the others', async () => {
  const who = person();
  for (const { guild } of [here, there]) await settled(who.in(guild));
  const direct = who.inDirectMessages();
  const asked = await direct.runs('/flare', { until: 'friday' }, { in: '@kindred' });
  expect(asked.text).toContain('Which community');
  expect(asked.labels.toSorted()).toEqual(['Second Wind', 'The Long Road']);
  expect(await pausedIn(who.id)).toEqual([]);
  expect((await direct.presses('Second Wind', { on: asked })).text).toContain('at least until <t:');
  expect(await pausedIn(who.id)).toEqual([there.guild.id]);
  // Words that nobody could read end nothing.
  const unread = await direct.runs('/flare', { until: 'who knows' }, { in: '@kindred' });
  await direct.presses('Second Wind', { on: unread });
  expect(await pausedIn(who.id)).toEqual([there.guild.id]);
  await direct.presses('Second Wind', { on: await direct.runs('/flare', {}, { in: '@kindred' }) });
  expect(await pausedIn(who.id)).toEqual([]);
});

test('a community that they have left is none of theirs', async () => {
  const who = person();
  for (const { guild } of [here, there]) await settled(who.in(guild));
  there.guild.removeMember(who);
  const missed = () => running.database.asOwner("select from erasures where reason = 'left'");
  await vi.waitFor(async () => expect(await missed()).toHaveLength(1));
  expect((await who.inDirectMessages().runs('/flare', {}, { in: '@kindred' })).text).toContain(
    'Everything is paused',
  );
  expect(await pausedIn(who.id)).toEqual([here.guild.id]);
});

test('whoever is known nowhere is told so, and nothing is kept', async () => {
  const who = person();
  who.in(here.guild);
  const answer = await who.inDirectMessages().runs('/flare', {}, { in: '@kindred' });
  expect(answer.text).toContain('keeps nothing about you');
  expect(await running.database.asOwner('select from members where user_id = $1', [who.id])).toEqual([]);
});

test('times are offered there too, on the clock that they told', async () => {
  const who = person();
  await settled(who.in(here.guild));
  const { choices } = await who
    .inDirectMessages()
    .types('/flare', { until: '' }, 'until', { in: '@kindred' });
  expect(choices.map(({ value }) => value)).toEqual(['d1', 'd3', 'd7', 'd14', 'd30']);
  expect(choices[0]?.name).toMatch(/^Tomorrow: \w+day, .* 9:00 AM$/);
});

test('where somebody is a member stands there as a keyed hash only, and goes with them', async () => {
  const who = person();
  const member = await settled(who.in(here.guild));
  const homes = () =>
    running.database.asOwner<{ member_hash: string }>(
      'select h.member_hash from homes h join members m on m.guild_id = h.guild_id and m.ref = h.member_ref where m.user_id = $1',
      [who.id],
    );
  expect((await homes())[0]?.member_hash).toMatch(/^[\w-]{43}$/);
  const consents = await member.presses('What I agreed to', { on: await member.runs('/start') });
  await member.presses('Take back', { on: consents });
  running.clock.advance(hours(2));
  await running.suite.runTicks();
  expect(await homes()).toEqual([]);
});
