/** Somebody asks a moderator to look at what stands under a name of a group: the case says nothing of who, until two people open it. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { acts, newCard, opensCase } from '../reports/report.ts';
import { setWords } from '../reports/words-rule.ts';
import { cards } from '../server.ts';
import { passes, posts, saying, told, writes } from './share.ts';

const running = await testSuite();
const channel = '#high-tides';
let community: TestCommunity;
let wen: MemberActor;
let sol: MemberActor;
let theo: MemberActor;
let priya: MemberActor;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name: 'High tides', access: 'open' });
  [, sol, wen] = community.members;
  [theo, priya] = community.moderators;
  for (const member of [...community.members, theo, priya]) await joinsGroup(member, 'High tides');
  await sol.waitsFor(channel, /Ground rules/);
});

const under = async (member: MemberActor, words: string, naming: 'own' | 'group' = 'group') =>
  posts(running, community, { member, preview: await writes(member, { words, naming }), channel, words });
const opens = (message: SeenMessage) => opensCase(running, community, sol, message, { kind: 'harassment' });

describe('a case about it', () => {
  let card: SeenMessage;

  test('shows the words and the name, keeps nothing by which cases of one member can be joined, and offers nothing that would tell', async () => {
    const post = await under(wen, 'Gooseberry, all of you');
    const name = /[A-Z][a-z]+ [A-Z][a-z]+ \d\d/.exec(post.text)?.[0] ?? '-';
    card = await opens(post);
    const look = await theo.presses('Look', { on: card });
    expect(look.text).toContain('> Gooseberry, all of you');
    expect(look.text).toContain(name);
    const more = await theo.presses('More', { on: card });
    const offered = more.reply?.selects.flatMap(({ options }) => options.map(({ value }) => value));
    expect(offered).toContain('open_author');
    for (const telling of ['ban', 'time_out', 'warn']) expect(offered).not.toContain(telling);
    for (const seen of [card, look.reply, more.reply]) expect(JSON.stringify(seen)).not.toContain(wen.id);
    expect(await running.database.asOwner('select member_hash, subject from cases')).toEqual([
      { member_hash: null, subject: null },
    ]);
  });

  test('lets a moderator write to whoever it is, without learning who', async () => {
    await theo.presses('Take', { on: card });
    await vi.waitFor(() =>
      expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(`is with <@${theo.id}>`),
    );
    const form = await acts(theo, card, 'write');
    const preview = await (await form.submits({ words: 'I am here tonight.' })).settled();
    const sent = await (await theo.presses('Send it', { on: preview })).settled();
    const letter = await told(wen, 'The moderators have written to you');
    expect((await wen.presses('Read it', { on: letter })).text).toContain('> I am here tonight.');
    const again = await theo.presses('Look', { on: card });
    for (const seen of [form.modal?.data, preview.reply, sent.reply, again.reply])
      expect(JSON.stringify(seen)).not.toContain(wen.id);
  });

  test('opens only where a lead agrees, to the two, and whoever it is is told', async () => {
    const form = await acts(theo, card, 'open_author');
    expect((await form.submits({ reason: 'They may be in danger' })).text).toContain('A lead has been asked');
    const call = await priya.waitsFor('#staff', /A lead is asked for/);
    const shown = await (await community.lead.presses('See what it is about', { on: call })).settled();
    expect(shown.text).toContain('> They may be in danger');
    expect(shown.text).not.toContain(wen.id);
    const opened = await (await community.lead.presses('Agree to open it', { on: shown })).settled();
    const seen = await (await community.lead.presses('Show who wrote it', { on: opened })).settled();
    expect(seen.text).toContain(`<@${wen.id}>`);
    await told(wen, 'The name under which you wrote in a group was opened');
    expect(JSON.stringify(priya.sees('#staff'))).not.toContain(wen.id);
    expect((await community.lead.runs('/lead trail')).text).toContain('agreed to open who wrote');
  });

  test('is kept from a moderator who wrote it themselves', async () => {
    const own = await opens(await under(priya, 'Of a moderator'));
    expect((await priya.presses('Look', { on: own })).text).not.toContain('Of a moderator');
    expect((await theo.presses('Look', { on: own })).text).toContain('> Of a moderator');
  });

  test('says who where it stands under their own name, and takes its words along a link, too', async () => {
    const named = await under(wen, 'By name', 'own');
    const look = await theo.presses('Look', { on: await opens(named) });
    expect(look.text).toContain(`<@${wen.id}>`);
    expect(look.text).toContain('> By name');
    const hidden = await under(wen, 'Along a link');
    const before = new Set(cards(community).map(({ id }) => id));
    const link = `https://discord.com/channels/${community.guild.id}/${hidden.channelId}/${hidden.id}`;
    const form = await sol.runs('/report', { message: link });
    await vi.waitFor(async () =>
      expect(await running.database.asOwner('select from drafts')).toHaveLength(1),
    );
    await form.submits({ kind: 'harassment' });
    const linked = await theo.presses('Look', { on: await newCard(community, before) });
    expect(linked.text).toContain('> Along a link');
    expect(linked.text).not.toContain(wen.id);
  });
});

test('a moderator takes it away without learning whose it is, and its author is told', async () => {
  const post = await under(wen, 'Off it goes');
  const form = await theo.uses('Look after this message', { on: { id: post.id } });
  const done = await (await form.submits({ remove: 'yes' })).settled();
  expect(done.text).toContain('taken away');
  expect(done.text).not.toContain(wen.id);
  await vi.waitFor(() => expect(saying(sol, channel, 'Off it goes')).toBeUndefined());
  await told(wen, 'Moderators have taken away something');
});

test('words that Discord would have found are found in what the bot posts, and the case does not say whose they are', async () => {
  const hand = byHand(running.sandbox, community);
  await setWords(community, 'Look for them');
  await goesOn(theo, { hours: 4 });
  await vi.waitFor(
    async () => {
      await running.suite.runTicks();
      const ours = (await hand.rules()).filter(({ name }) => name.startsWith('Kindred'));
      expect(ours.map(({ enabled }) => enabled)).toEqual([true, true]);
    },
    { timeout: 30_000, interval: 100 },
  );
  const before = new Set(cards(community).map(({ id }) => id));
  await under(wen, 'Most nights I want to die');
  const found = await newCard(community, before);
  expect(found.text).toContain('Somebody may not be safe');
  const look = await (await priya.presses('Look', { on: found })).settled();
  expect(look.text).toContain('found words in this message');
  expect(JSON.stringify([found, look.reply])).not.toContain(wen.id);
  await passes(running, community);
  const again = new Set(cards(community).map(({ id }) => id));
  await under(wen, 'Nothing of that kind');
  expect(cards(community).filter(({ id }) => !again.has(id))).toEqual([]);
}, 60_000);
