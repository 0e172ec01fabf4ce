/** A newcomer's first steps, a group that has gone quiet, and somebody who cannot decide. */
import { expect, test, vi } from 'vitest';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, letInto } from '../server.ts';
import { agrees, joinsGroup } from './join-group.ts';
import { lupus, makeGroup, whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
async function aCommunity(): Promise<TestCommunity> {
  const community = await testCommunity(running, `First steps ${(count += 1)}`);
  await makeGroup(community, { ...lupus, rules: '1. Be kind.\n2. Listen.\n3. Rest.\n4. Laugh.' });
  return community;
}

test('the welcome is private, with three things of the rules, and nobody to say hello where there is none', async () => {
  const community = await aCommunity();
  const welcome = await joinsGroup(community.members[0], 'Wolf pack');
  expect(welcome.ephemeral).toBe(true);
  expect(welcome.text).toMatch(/Be kind[^]*Listen[^]*Rest/);
  expect(welcome.text).not.toContain('Laugh');
  expect(welcome.labels).toEqual([]);
});

test('those who look after the group hear once that somebody is new, and not who', async () => {
  const community = await aCommunity();
  const [facilitator, newcomer] = community.members;
  await joinsGroup(facilitator, 'Wolf pack');
  await community.lead.runs('/lead group facilitator', {
    group: 'Wolf pack',
    person: facilitator.id,
    change: 'facilitator',
  });
  const welcome = await joinsGroup(newcomer, 'Wolf pack');
  for (let press = 0; press < 2; press += 1) {
    const asked = await newcomer.presses('Somebody to say hello', { on: welcome });
    expect(asked.text).toContain('and not who it is');
  }
  const heard = () => facilitator.sees('#lobby').filter(({ text }) => text.includes('glad of a hello'));
  await vi.waitFor(
    async () => {
      await facilitator.runs('/group mine');
      expect(heard()).toHaveLength(1);
    },
    { timeout: 8_000, interval: 200 },
  );
  await facilitator.runs('/group mine');
  expect(heard()).toHaveLength(1);
  expect(JSON.stringify(heard())).not.toContain(newcomer.id);
});

test('leads hear gently of a group that has gone quiet, once, and members do not', async () => {
  const community = await aCommunity();
  await makeGroup(community, { ...lupus, name: 'Lively' });
  await joinsGroup(community.members[0], 'Lively');
  await whenQuiet(running, community);
  running.clock.advance(days(40));
  community.members[0].sends('#lively', 'Good morning');
  const written = channelsCalled(community.guild, 'wolf-pack')[0]?.lastMessageId;
  await running.suite.runTicks();
  const note = await community.moderators[0].waitsFor('#staff', /A gentle note/);
  expect(note.text.slice(0, 120)).not.toMatch(/wolf|lupus/i);
  expect(note.text).toContain('Wolf pack');
  expect(note.text).not.toContain('Lively');
  running.clock.advance(days(8));
  await running.suite.runTicks();
  await whenQuiet(running, community);
  const notes = community.moderators[0].sees('#staff').filter(({ text }) => text.includes('A gentle note'));
  expect(notes).toHaveLength(1);
  expect(channelsCalled(community.guild, 'wolf-pack')[0]?.lastMessageId).toBe(written);
});

test('joining and leaving twenty times in a second leaves one consistent result', async () => {
  const community = await aCommunity();
  const [member, undecided] = community.members;
  await joinsGroup(member, 'Wolf pack');
  await joinsGroup(undecided, 'Wolf pack');
  await Promise.all(
    Array.from({ length: 20 }, async (_, turn) =>
      turn % 2 === 0
        ? undecided.runs('/group leave', { group: 'Wolf pack' })
        : undecided
            .runs('/group join', { group: 'Wolf pack' })
            .then((shown) => (shown.labels.includes('I agree') ? agrees(undecided, shown) : shown)),
    ),
  );
  await whenQuiet(running, community, 10_000);
  const kept = await running.database.asOwner<{ state: string }>(
    'select state from group_members where guild_id = $1 and user_id = $2',
    [community.guild.id, undecided.id],
  );
  const inside = letInto(sandbox, community.guild, 'wolf-pack');
  expect(kept).toEqual(inside.includes(undecided.id) ? [{ state: 'joined' }] : []);
  expect(inside).toContain(member.id);
});
