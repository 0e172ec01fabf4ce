/** A lead changes a group: what then stands on Discord, and what the people in it are asked. */
import { describe, expect, test, vi } from 'vitest';
import { Refused } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, concerns, groundRulesIn, letInto } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;
const rules = '1. Be gentle with each other.\n2. What is said here stays here.';

let count = 0;
async function aCommunity(): Promise<TestCommunity> {
  const community = await testCommunity(running, `Changing ${(count += 1)}`);
  await makeGroup(community, { ...lupus, rules });
  for (const member of community.members) await joinsGroup(member, lupus.name);
  await whenQuiet(running, community);
  return community;
}

const inside = ({ guild }: TestCommunity, channel: string) => letInto(sandbox, guild, channel).toSorted();
const writes = (member: MemberActor, channel: string) => () => member.sends(channel, 'Hello');

/** What somebody hears at their next tap, which may come up to five seconds later for the whole community. */
async function hears(member: MemberActor, words: RegExp): Promise<void> {
  await vi.waitFor(
    async () => {
      await member.runs('/group mine');
      expect(member.sees('#lobby').some(({ text }) => words.test(text))).toBe(true);
    },
    { timeout: 8_000, interval: 200 },
  );
}

describe('/lead group edit', () => {
  test('gives it another name, on Discord too, and nobody is asked about that', async () => {
    const community = await aCommunity();
    const said = await community.lead.runs('/lead group edit', { group: 'Wolf pack', name: 'Moonlight' });
    expect(said.text).toContain('Moonlight is changed');
    await sandbox.until(() => channelsCalled(community.guild, 'moonlight').length === 1);
    await whenQuiet(running, community);
    expect(community.moderators[0].sees('#staff')).toEqual([]);
    expect((await community.members[0].runs('/group mine')).text).toContain('Moonlight');
    const same = await community.lead.runs('/lead group edit', { group: 'Moonlight', name: 'Moonlight' });
    expect(same.text).toContain('nothing was changed');
  });

  test.for([
    ['a name that is taken', { name: 'slow LANE' }, 'already a group called Slow lane'],
    ['a name without a letter', { name: '   ' }, 'needs a name'],
  ] as const)('refuses %s', async ([_what, changes, words]) => {
    const community = await aCommunity();
    await makeGroup(community, { ...lupus, name: 'Slow lane' });
    const refused = await community.lead.runs('/lead group edit', { group: 'Wolf pack', ...changes });
    expect(refused.text).toContain(words);
    expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
  });

  test('new ground rules are shown where they are pinned, and agreed to again with what changed', async () => {
    const community = await aCommunity();
    const [member] = community.members;
    const newer = '1. Be gentle with each other.\n2. Nobody sells anything here.';
    const said = await community.lead.runs('/lead group edit', { group: 'Wolf pack', rules: newer });
    expect(said.text).toContain('asked to agree to the new ground rules');
    await sandbox.until(() => member.sees('#wolf-pack').some(({ text }) => text.includes('Nobody sells')));
    expect(groundRulesIn(community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 });
    // They stay in it while they think about it.
    expect(member.channels()).toContain('#wolf-pack');

    await hears(member, /ground rules of one of your groups have changed/);
    const mine = await member.runs('/group mine');
    const changed = await member.presses('See what changed', { on: mine });
    expect(changed.text).toMatch(/New or changed[^]*Nobody sells[^]*No longer there[^]*stays here/);
    const agreed = await member.presses('I agree', { on: changed });
    expect(agreed.text).toContain('Welcome to Wolf pack');
    expect((await member.runs('/group mine')).labels).toEqual([
      'Leave',
      'Write with a content note',
      'What people show',
    ]);
  });

  test('ground rules whose message was deleted are posted and pinned anew', async () => {
    const community = await aCommunity();
    await byHand(sandbox, community).deletesMessage('wolf-pack', 'Ground rules');
    expect(groundRulesIn(community, '#wolf-pack').posted).toBe(0);
    await community.lead.runs('/lead group edit', { group: 'Wolf pack', rules: 'Quite other ground rules.' });
    await whenComplete(community, lupus);
  });
});

describe('/lead group archive and restore', () => {
  test('stop writing, finding and joining, keep reading, and give it all back', async () => {
    const community = await aCommunity();
    const [member] = community.members;
    member.sends('#wolf-pack', 'Hello');
    const said = await community.lead.runs('/lead group archive', { group: 'Wolf pack' });
    expect(said.text).toContain('Wolf pack is archived');
    await vi.waitFor(() => expect(writes(member, '#wolf-pack')).toThrow(Refused));
    expect(member.sees('#wolf-pack').at(-1)?.text).toBe('Hello');
    await whenQuiet(running, community);
    const calls = sandbox.requests.filter(
      ({ method, path }) =>
        method === 'PUT' && path.includes('/permissions/') && concerns(community.guild, { path }),
    );
    // One for each of the three who joined, and one to archive the group for all of them.
    expect(calls).toHaveLength(4);

    const newcomer = sandbox.user(`Newcomer ${count}`).in(community.guild);
    expect((await newcomer.runs('/group find')).text).not.toContain('Wolf pack');
    expect((await joinsGroup(newcomer, 'Wolf pack')).text).toContain('takes nobody in');

    await community.lead.runs('/lead group restore', { group: 'Wolf pack' });
    await vi.waitFor(() => expect(writes(member, '#wolf-pack')).not.toThrow());
    expect((await newcomer.runs('/group find')).text).toContain('Wolf pack');
    expect(inside(community, 'wolf-pack')).toEqual(community.members.map(({ id }) => id).toSorted());
    expect(community.moderators[0].sees('#staff')).toEqual([]);
  });

  test('asked for again where Discord refused it, it is done', async () => {
    const community = await aCommunity();
    const refuse = sandbox.faults.onRequest((request) =>
      request.method === 'PUT' && concerns(community.guild, request)
        ? { code: 50_013, status: 403 }
        : undefined,
    );
    await community.lead.runs('/lead group archive', { group: 'Wolf pack' });
    await community.moderators[0].waitsFor('#staff', /could not be finished/);
    refuse();
    const again = await community.lead.runs('/lead group archive', { group: 'Wolf pack' });
    expect(again.text).toContain('archived already');
    await vi.waitFor(() => expect(writes(community.members[0], '#wolf-pack')).toThrow(Refused));
  });
});

describe('/lead group split', () => {
  test('makes one overflow group, and only who wants to moves there', async () => {
    const community = await aCommunity();
    const [goes, stays, silent] = community.members;
    const said = await Promise.all([
      community.lead.runs('/lead group split', { group: 'Wolf pack' }),
      community.owner.runs('/lead group split', { group: 'Wolf pack' }),
    ]);
    for (const { text } of said) expect(text).toContain('Wolf pack 2 is being made');
    await whenComplete(community, { ...lupus, name: 'Wolf pack 2' });
    expect(channelsCalled(community.guild, 'wolf-pack-3')).toEqual([]);

    await hears(goes, /has a question for you/);
    const question = await goes.presses('A question for you', { on: await goes.runs('/group mine') });
    expect(question.text).toContain('Who can see this?');
    const moved = await goes.presses('Move there', { on: question });
    expect(moved.text).toContain('Wolf pack 2');
    const other = await stays.presses('A question for you', { on: await stays.runs('/group mine') });
    await stays.presses('Stay as I am', { on: other });
    await whenQuiet(running, community);
    expect(inside(community, 'wolf-pack-2')).toEqual([goes.id]);
    expect(inside(community, 'wolf-pack')).toEqual([stays.id, silent.id].toSorted());
    expect((await stays.runs('/group mine')).labels).toEqual([
      'Leave',
      'Write with a content note',
      'What people show',
    ]);
    expect(
      (await goes.presses('Move there', { on: question }).catch(() => undefined))?.text ?? '',
    ).not.toContain('is your group');
  });
});

describe('/lead group merge', () => {
  test('asks everybody to move, takes nobody new in, and loses nobody', async () => {
    const community = await aCommunity();
    const [goes, silent, full] = community.members;
    await makeGroup(community, { ...lupus, name: 'Butterflies', rules });
    await community.lead.runs('/lead group edit', { group: 'Butterflies', places: 1 });
    const said = await community.lead.runs('/lead group merge', { group: 'Wolf pack', into: 'Butterflies' });
    expect(said.text).toContain('Nobody is moved without a yes');
    const trail = await community.lead.runs('/lead trail');
    expect(trail.text).toContain('Two groups are being merged: **Wolf pack** → **Butterflies**');
    expect(trail.text).toContain('A group was changed: **Butterflies**');
    const newcomer = sandbox.user(`Latecomer ${count}`).in(community.guild);
    expect((await joinsGroup(newcomer, 'Wolf pack')).text).toContain('takes nobody in');

    const moves = async (member: MemberActor) => {
      const question = await member.presses('A question for you', { on: await member.runs('/group mine') });
      return (await member.presses('Move there', { on: question })).text;
    };
    expect(await moves(goes)).toContain('This is your group: Butterflies');
    expect(await moves(full)).toContain(
      'Butterflies takes nobody in at the moment, so you stay in Wolf pack',
    );
    // The question stays open for them.
    expect((await full.runs('/group mine')).labels).toContain('A question for you');
    await whenQuiet(running, community);
    expect(inside(community, 'butterflies')).toEqual([goes.id]);
    // Who finds no place there keeps theirs, like those who say nothing.
    expect(inside(community, 'wolf-pack')).toEqual([silent.id, full.id].toSorted());
  });

  test.for([
    ['with itself', { group: 'Wolf pack', into: 'wolf pack' }, 'one and the same'],
    ['with what is not there', { group: 'Wolf pack', into: 'Nosuch' }, 'no group called Nosuch'],
  ] as const)('%s is refused', async ([_what, given, words]) => {
    const community = await aCommunity();
    expect((await community.lead.runs('/lead group merge', given)).text).toContain(words);
  });
});

describe('/lead group list', () => {
  test('shows how each group stands, and what would be put right without doing it', async () => {
    const community = await aCommunity();
    await makeGroup(community, { ...lupus, name: 'Quiet harbour', access: 'hidden' });
    await community.lead.runs('/lead group archive', { group: 'Quiet harbour' });
    await whenQuiet(running, community);
    const list = await community.lead.runs('/lead group list');
    expect(list.ephemeral).toBe(true);
    expect(list.text).toMatch(/Quiet harbour[^]*0 people · not listed · archived/);
    expect(list.text).toMatch(/Wolf pack[^]*3 people · open to everybody/);
    expect((await community.lead.presses('Check the server', { on: list })).text).toContain(
      'as it should be',
    );

    const hand = byHand(sandbox, community);
    await hand.shutsOut('wolf-pack', community.members[0].id);
    const before = sandbox.requests.length;
    const found = await community.lead.presses('Check the server', { on: list });
    expect(found.text).toContain('Wolf pack: one person would be let in or out');
    const changed = sandbox.requests
      .slice(before)
      .filter(
        ({ method, path, bot }) =>
          method !== 'GET' && bot === 'kindred' && concerns(community.guild, { path }),
      );
    expect(changed).toEqual([]);
    expect(categories(community.guild)).toHaveLength(1);
  });
});
