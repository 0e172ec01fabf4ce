/** Members join and leave: agreed to first, private throughout, undone without a trace. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, letInto } from '../server.ts';
import { lupus, makeGroup, whenQuiet } from './make-group.ts';
import { agrees, joinsGroup } from './join-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { ...lupus, rules: 'Be gentle with each other.' });
});

const newMember = () => running.sandbox.user(`Member ${(count += 1)}`).in(community.guild);
let count = 0;
type Member = ReturnType<typeof newMember>;

const joins = (member: Member) => joinsGroup(member, 'Wolf pack');

const inChannel = () => letInto(running.sandbox, community.guild, 'wolf-pack');

async function membershipsOf({ id }: Member): Promise<unknown[]> {
  return running.database.asOwner('select state from group_members where guild_id = $1 and user_id = $2', [
    community.guild.id,
    id,
  ]);
}

describe('joining', () => {
  test('shows the ground rules and who can see it, and keeps nothing before somebody agrees', async () => {
    const member = newMember();
    const rules = await member.runs('/group join', { group: 'Wolf pack' });
    expect(rules.ephemeral).toBe(true);
    expect(rules.text).toContain('Be gentle with each other.');
    expect(rules.text).toContain('Who can see this?');
    expect(await membershipsOf(member)).toEqual([]);
    expect(member.channels()).not.toContain('#wolf-pack');
  });

  test('grants the channel with the agreement, and welcomes privately in place of the rules', async () => {
    const member = newMember();
    const lobby = community.owner.sees('#lobby').length;
    const group = community.owner.sees('#wolf-pack').length;
    const welcome = await joins(member);
    expect(welcome.text).toContain('Welcome to Wolf pack');
    expect(welcome.text).toContain(`<#${channelsCalled(community.guild, 'wolf-pack')[0]?.id}>`);
    expect(welcome.labels).toEqual([]);
    expect(welcome.ephemeral).toBe(true);

    await member.waitsFor('#wolf-pack', /Ground rules/);
    expect(channelsCalled(community.guild, 'wolf-pack')[0]?.overwrites).toContainEqual({
      id: member.id,
      type: OverwriteType.Member,
      allow: PermissionFlagsBits.ViewChannel,
      deny: 0n,
    });
    // Nobody else is told: nothing new stands anywhere that others can see.
    expect(community.owner.sees('#lobby')).toHaveLength(lobby);
    expect(community.owner.sees('#wolf-pack')).toHaveLength(group);
    expect(member.directMessages()).toEqual([]);
  });

  test('twice is joining once', async () => {
    const member = newMember();
    const [one, other] = await Promise.all([
      member.runs('/group join', { group: 'Wolf pack' }),
      member.runs('/group join', { group: 'Wolf pack' }),
    ]);
    const welcomes = await Promise.all([agrees(member, one), agrees(member, other)]);
    for (const { text } of welcomes) expect(text).toContain('Welcome to Wolf pack');
    await member.waitsFor('#wolf-pack', /Ground rules/);
    await whenQuiet(running, community);
    expect(await membershipsOf(member)).toEqual([{ state: 'joined' }]);
    const granted = await running.database.asOwner(
      "select 1 from deliveries d join group_members m on m.ref = d.subject where d.kind = 'group.access' and m.user_id = $1",
      [member.id],
    );
    expect(granted).toHaveLength(1);
    expect((await member.runs('/group join', { group: 'Wolf pack' })).text).toContain(
      'You are already in Wolf pack',
    );
  });

  test('“Not now” keeps nothing and takes the buttons away', async () => {
    const member = newMember();
    const rules = await member.runs('/group join', { group: 'Wolf pack' });
    const declined = await member.presses('Not now', { on: rules });
    expect(declined.text).toContain('nothing was changed');
    expect(declined.labels).toEqual([]);
    expect(await membershipsOf(member)).toEqual([]);
  });

  test('agrees only to the rules that were read: newer ones are shown first', async () => {
    const member = newMember();
    const rules = await member.runs('/group join', { group: 'Wolf pack' });
    const { asOwner } = running.database;
    const change =
      "update groups set rules = rules || ' And now newer.', rules_version = rules_version + 1 where guild_id = $1";
    await asOwner(change, [community.guild.id]);
    const shown = await member.presses('I agree', { on: rules });
    expect(shown.text).toContain('And now newer.');
    expect(shown.labels).toEqual(['I agree', 'Not now']);
    expect(await membershipsOf(member)).toEqual([]);
    expect((await agrees(member, shown)).text).toContain('Welcome to Wolf pack');
  });

  test('a group whose channel is still being made is joined all the same, and the channel follows', async () => {
    const member = newMember();
    const { faults } = running.sandbox;
    const held = Promise.withResolvers<void>();
    const release = faults.onRequest(async ({ body }) => {
      if (typeof body === 'object' && body !== null && 'name' in body && body.name === 'early-birds')
        await held.promise;
    });
    await community.lead.runs('/lead group create', { ...lupus, name: 'Early birds' });
    const early = await joinsGroup(member, 'Early birds');
    expect(early.text).toContain('still being made');
    expect((await member.runs('/group mine')).text).toContain('still being made');
    held.resolve();
    release();
    await member.waitsFor('#early-birds', /Ground rules/);
    expect(letInto(running.sandbox, community.guild, 'early-birds')).toEqual([member.id]);
  });
});

describe('leaving', () => {
  test('takes the channel back and forgets the membership', async () => {
    const member = newMember();
    await joins(member);
    await member.waitsFor('#wolf-pack', /Ground rules/);
    const left = await member.runs('/group leave', { group: 'Wolf pack' });
    expect(left.ephemeral).toBe(true);
    expect(left.text).toContain('You have left Wolf pack');
    await vi.waitFor(async () => expect(await membershipsOf(member)).toEqual([]));
    expect(inChannel()).not.toContain(member.id);
    expect(member.channels()).not.toContain('#wolf-pack');
    expect((await member.runs('/group mine')).text).toContain('not in a group yet');
  });

  test('works from the pinned rules and from one’s own list', async () => {
    const [one, other] = [newMember(), newMember()];
    await Promise.all([joins(one), joins(other)]);
    const rules = await one.waitsFor('#wolf-pack', /Ground rules/);
    expect((await one.presses('Leave', { on: rules })).text).toContain('You have left');
    const mine = await other.runs('/group mine');
    expect((await other.presses('Leave', { on: mine })).text).toContain('You have left');
    await running.sandbox.until(() => ![one.id, other.id].some((id) => inChannel().includes(id)));
    expect(one.channels()).not.toContain('#wolf-pack');
  });

  test('where one is not in the group changes nothing and says so', async () => {
    const left = await newMember().runs('/group leave', { group: 'Wolf pack' });
    expect(left.text).toContain('You are not in Wolf pack');
  });

  test('can be taken back with one button', async () => {
    const member = newMember();
    await joins(member);
    const left = await member.runs('/group leave', { group: 'Wolf pack' });
    const rules = await member.presses('Come back', { on: left });
    await member.presses('I agree', { on: rules });
    await whenQuiet(running, community);
    expect(inChannel()).toContain(member.id);
    expect(await membershipsOf(member)).toEqual([{ state: 'joined' }]);
  });
});

test('a moderator keeps the channel after leaving the group', async () => {
  const [moderator] = community.moderators;
  await joins(moderator);
  await running.sandbox.until(() => inChannel().includes(moderator.id));
  await moderator.runs('/group leave', { group: 'Wolf pack' });
  await running.sandbox.until(() => !inChannel().includes(moderator.id));
  expect(moderator.channels()).toContain('#wolf-pack');
});

test.for([
  ['in', 19],
  ['out', 20],
] as const)('joining and leaving over and over ends where the last one left it: %s', async ([end, times]) => {
  const member = newMember();
  const rules = await member.runs('/group join', { group: 'Wolf pack' });
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 2 === 1) await member.runs('/group leave', { group: 'Wolf pack' });
    else if (turn === 0) await agrees(member, rules);
    else await joins(member);
  }
  await whenQuiet(running, community);
  const isIn = end === 'in';
  expect(inChannel().includes(member.id)).toBe(isIn);
  expect(await membershipsOf(member)).toEqual(isIn ? [{ state: 'joined' }] : []);
});
