/** Groups that people ask to join, and groups whose places are taken: who is told what, who may answer, and in which order. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, letInto } from '../server.ts';
import { joinsGroup } from './join-group.ts';
import { lupus, makeGroup, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
async function withGroup(plan: Partial<Plan>): Promise<TestCommunity> {
  const community = await testCommunity(running, `Requests ${(count += 1)}`);
  await makeGroup(community, { ...lupus, ...plan });
  return community;
}

const inside = ({ guild }: TestCommunity) => letInto(sandbox, guild, 'wolf-pack').toSorted();
const cards = ({ moderators: [moderator] }: TestCommunity): SeenMessage[] =>
  moderator.sees('#staff').filter(({ text, ephemeral }) => !ephemeral && /ask(s|ed) to join/.test(text));

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

async function asks(community: TestCommunity, member = community.members[0]): Promise<SeenMessage> {
  const known = cards(community).length;
  expect((await joinsGroup(member, 'Wolf pack')).text).toContain('You have asked to join Wolf pack');
  await sandbox.until(() => cards(community).length > known);
  const [card] = cards(community).slice(-1);
  if (!card) throw new Error('a card');
  return card;
}

describe('a group on request', () => {
  test('is listed, says so before anybody asks, and lets nobody in by asking', async () => {
    const community = await withGroup({ access: 'request' });
    const [member] = community.members;
    expect((await member.runs('/group find')).text).toContain('Wolf pack');
    const rules = await member.runs('/group join', { group: 'Wolf pack' });
    expect(rules.text).toContain('answers each request');
    await asks(community);
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([]);
    expect((await member.runs('/group mine')).text).toContain('somebody will answer');
    expect((await member.runs('/group join', { group: 'Wolf pack' })).text).toContain('You have asked');
  });

  test('shows staff that somebody asks, and a lead privately who', async () => {
    const community = await withGroup({ access: 'request' });
    const [member] = community.members;
    const card = await asks(community);
    expect(JSON.stringify(card)).not.toContain(member.id);
    expect(card.text).not.toMatch(/wolf|lupus/i);
    const seen = await community.owner.presses('Look', { on: card });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain(`<@${member.id}> asks to join Wolf pack`);
  });

  test('a moderator who does not look after it sees nobody', async () => {
    const community = await withGroup({ access: 'request' });
    const card = await asks(community);
    const refused = await community.moderators[0].presses('Look', { on: card });
    expect(refused.text).toContain('answered by community leads');
    expect(refused.text).not.toContain(community.members[0].id);
  });

  test('a yes lets them in, and they hear it at their next tap', async () => {
    const community = await withGroup({ access: 'request' });
    const [member] = community.members;
    const seen = await community.owner.presses('Look', { on: await asks(community) });
    expect((await community.owner.presses('Let them in', { on: seen })).text).toContain('They are in');
    await sandbox.until(() => inside(community).includes(member.id));
    await hears(member, /said yes to your request/);
    expect(member.directMessages()).toEqual([]);
    await whenQuiet(running, community);
    expect(cards(community).map(({ labels }) => labels)).toEqual([[]]);
  });

  test('a no is kind and has a reason, and nothing of it is kept', async () => {
    const community = await withGroup({ access: 'request' });
    const [member] = community.members;
    const seen = await community.owner.presses('Look', { on: await asks(community) });
    const why = await community.owner.presses('Not this time', { on: seen });
    expect(why.labels).toEqual(['Another group fits better', 'No room for anybody new', 'Talk to us first']);
    await community.owner.presses('Another group fits better', { on: why });
    await hears(member, /another group would fit you better/);
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([]);
    const kept = await running.database.asOwner('select 1 from group_members where guild_id = $1', [
      community.guild.id,
    ]);
    expect(kept).toEqual([]);
    // They may ask again.
    await asks(community);
  });

  test('is answered once: the other who answers is told so', async () => {
    const community = await withGroup({ access: 'request' });
    const card = await asks(community);
    const { owner, lead } = community;
    const one = await owner.presses('Look', { on: card });
    const role = [...community.guild.guild.roles.values()].find(({ name }) => name === 'Community lead');
    const other = await lead.presses('Look', { on: card });
    expect(role).toBeDefined();
    const said = await Promise.all([
      owner.presses('Let them in', { on: one }),
      lead.presses('Let them in', { on: other }),
    ]);
    expect(said.filter(({ text }) => text.includes('answered already'))).toHaveLength(1);
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([community.members[0].id]);
  });

  test('can be taken back, and then nobody need answer', async () => {
    const community = await withGroup({ access: 'request' });
    const [member] = community.members;
    await asks(community);
    await member.runs('/group leave', { group: 'Wolf pack' });
    await sandbox.until(() => cards(community).every(({ labels }) => labels.length === 0));
    expect((await member.runs('/group mine')).text).toContain('not in a group yet');
  });
});

describe('a facilitator', () => {
  const { ViewChannel, ManageMessages, PinMessages } = PermissionFlagsBits;
  const rightsOf = ({ guild }: TestCommunity, { id }: MemberActor) =>
    channelsCalled(guild, 'wolf-pack')[0]?.overwrites.find((one) => one.id === id)?.allow;

  async function facilitated(): Promise<TestCommunity> {
    const community = await withGroup({});
    const [member] = community.members;
    await joinsGroup(member, 'Wolf pack');
    await community.lead.runs('/lead group edit', { group: 'Wolf pack', access: 'request' });
    const said = await community.lead.runs('/lead group facilitator', {
      group: 'Wolf pack',
      person: member.id,
      change: 'facilitator',
    });
    expect(said.text).toContain('looks after Wolf pack now');
    await whenQuiet(running, community);
    return community;
  }

  test('may pin and take away what hurts in that channel, until they are none any more', async () => {
    const community = await facilitated();
    const [member] = community.members;
    expect(rightsOf(community, member)).toBe(ViewChannel | ManageMessages | PinMessages);
    const person = { group: 'Wolf pack', person: member.id };
    await community.lead.runs('/lead group facilitator', { ...person, change: 'member' });
    await whenQuiet(running, community);
    expect(rightsOf(community, member)).toBe(ViewChannel);
    const again = await community.lead.runs('/lead group facilitator', { ...person, change: 'member' });
    expect(again.text).toContain('Nothing was changed');
  });

  test('answers requests to their own group from their own list, and to no other', async () => {
    const community = await facilitated();
    const [facilitator, asking, other] = community.members;
    await asks(community, asking);
    const seen = await facilitator.presses('Who asks to join', { on: await facilitator.runs('/group mine') });
    expect(seen.text).toContain(`<@${asking.id}>`);
    await facilitator.presses('Let them in', { on: seen });
    await sandbox.until(() => inside(community).includes(asking.id));

    await makeGroup(community, { ...lupus, name: 'Elsewhere', access: 'request' });
    await joinsGroup(other, 'Elsewhere');
    await whenQuiet(running, community);
    const card = cards(community).at(-1);
    const seenByLead = await community.owner.presses('Look', { on: card });
    expect(seenByLead.text).toContain('Elsewhere');
    await community.lead.runs('/lead group facilitator', {
      group: 'Wolf pack',
      person: facilitator.id,
      change: 'member',
    });
    const late = await facilitator.presses('Let them in', { on: seen }).catch(() => undefined);
    expect(late?.text ?? '').not.toContain('They are in');
  });

  test('somebody who is not in the group cannot be one', async () => {
    const community = await withGroup({});
    const said = await community.lead.runs('/lead group facilitator', {
      group: 'Wolf pack',
      person: community.members[0].id,
      change: 'facilitator',
    });
    expect(said.text).toContain('Nothing was changed');
  });
});

describe('a group with few places', () => {
  test('has a line, which is served in order when somebody leaves or there is more room', async () => {
    const community = await withGroup({ places: 2 });
    const [one, two, three] = community.members;
    const four = sandbox.user(`Fourth ${count}`).in(community.guild);
    for (const member of [one, two]) await joinsGroup(member, 'Wolf pack');
    for (const member of [three, four])
      expect((await joinsGroup(member, 'Wolf pack')).text).toContain('You are in the line for Wolf pack');
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([one.id, two.id].toSorted());
    expect((await community.lead.runs('/lead group list')).text).toContain('2 of 2 places taken');

    await one.runs('/group leave', { group: 'Wolf pack' });
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([two.id, three.id].toSorted());
    await hears(three, /A place has become free/);

    await community.lead.runs('/lead group edit', { group: 'Wolf pack', places: 0 });
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([two.id, three.id, four.id].toSorted());
  });

  test('after a yes, too, somebody waits where all places are taken', async () => {
    const community = await withGroup({ access: 'request', places: 2 });
    const [one, two, three] = community.members;
    for (const member of [one, two, three]) {
      const seen = await community.owner.presses('Look', { on: await asks(community, member) });
      await community.owner.presses('Let them in', { on: seen });
    }
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([one.id, two.id].toSorted());
    expect((await three.runs('/group mine')).text).toContain('in the line');
  });

  test('twenty who join at the same moment take each place once', async () => {
    const community = await withGroup({ places: 5 });
    const crowd = Array.from({ length: 20 }, (_, index) =>
      sandbox.user(`Crowd ${index} of ${count}`).in(community.guild),
    );
    await Promise.all(crowd.map((member) => joinsGroup(member, 'Wolf pack')));
    await whenQuiet(running, community);
    expect(inside(community)).toHaveLength(5);
    await Promise.all(crowd.map((member) => member.runs('/group leave', { group: 'Wolf pack' })));
    await whenQuiet(running, community);
    expect(inside(community)).toEqual([]);
  });
});
