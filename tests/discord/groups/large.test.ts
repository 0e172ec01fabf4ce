/** Many groups, and many people in one: categories overflow, and a large group lets people in by a role that tells nothing. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { minutes } from '#src/platform/durations.ts';
import { safeOverwrites } from '#src/groups/capacity.ts';
import { categories, channelsCalled, letInto } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { channelOf, lupus, makeGroup, whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

test('sixty groups overflow a category, and each stands in one', async () => {
  const community = await testCommunity(running, 'Sixty');
  const plans = Array.from({ length: 60 }, (_, index) => ({ ...lupus, name: `Group number ${index + 1}` }));
  for (const plan of plans) await community.lead.runs('/lead group create', { ...plan });
  await sandbox.until(
    () => plans.every((plan) => channelsCalled(community.guild, channelOf(plan)).length === 1),
    30_000,
  );
  await whenQuiet(running, community, 30_000);
  expect(categories(community.guild).map(({ name }) => name)).toEqual(['Groups', 'Groups 2']);
  const inEach = categories(community.guild).map(
    ({ id }) => [...community.guild.guild.channels.values()].filter(({ parentId }) => parentId === id).length,
  );
  expect(inEach).toEqual([50, 10]);
});

/** As many people in the group as are safely let in one by one; they are not on the server now, but will be back. */
async function fill({ guild }: TestCommunity): Promise<void> {
  const { asOwner } = running.database;
  const numbers = `generate_series(1, ${safeOverwrites}) as n`;
  const id = `(700000000000000000 + n)::text`;
  const ref = (letter: string) =>
    `'${letter}' || translate(lpad(n::text, 9, '0'), '0123456789', 'abcdefghij')`;
  await asOwner(
    `insert into members (guild_id, user_id, ref, locale, age_band, created_at)
     select $1, ${id}, ${ref('m')}, 'v1.x', 'v1.x', now() from ${numbers}`,
    [guild.id],
  );
  await asOwner(
    `insert into group_members (guild_id, ref, group_ref, user_id, state, away_since, rules_version, joined_at)
     select $1, ${ref('g')}, (select ref from groups where guild_id = $1), ${id}, 'joined', now(), 1, now() from ${numbers}`,
    [guild.id],
  );
}

async function largeGroup(name: string): Promise<TestCommunity> {
  const community = await testCommunity(running, name);
  await makeGroup(community);
  await joinsGroup(community.members[0], 'Wolf pack');
  await fill(community);
  return community;
}

const rolesOf = ({ guild }: TestCommunity, { id }: { id: string }): string[] =>
  (guild.guild.members.get(id)?.roleIds ?? []).flatMap((role) => guild.guild.roles.get(role)?.name ?? []);

test('a group with as many overwrites as are safe lets newcomers in by a role, and says so', async () => {
  const community = await largeGroup('Large');
  const [early, late] = community.members;
  await joinsGroup(late, 'Wolf pack');
  await sandbox.until(() => late.channels().includes('#wolf-pack'));
  await whenQuiet(running, community, 20_000);
  expect(letInto(sandbox, community.guild, 'wolf-pack')).toEqual([early.id]);
  const [role = ''] = rolesOf(community, late);
  expect(role).toMatch(/^Room [a-z2-7]{4}$/);
  const next = await community.members[2].runs('/group join', { group: 'Wolf pack' });
  expect(next.text).toContain('You are let in by a role');

  // Those who were in it are asked, and keep what they have until they say yes.
  const question = await early.presses('A question for you', { on: await early.runs('/group mine') });
  expect(question.text).toContain('people can see on your profile');
  await early.presses('Use the role', { on: question });
  await whenQuiet(running, community, 20_000);
  expect(letInto(sandbox, community.guild, 'wolf-pack')).toEqual([]);
  expect(rolesOf(community, early)).toEqual([role]);
  expect(early.channels()).toContain('#wolf-pack');

  // The role gives everybody the same; whoever looks after the others may do more.
  const looksAfter = { group: 'Wolf pack', person: late.id, change: 'facilitator' };
  await community.lead.runs('/lead group facilitator', looksAfter);
  await whenQuiet(running, community, 20_000);
  const own = () =>
    channelsCalled(community.guild, 'wolf-pack')[0]?.overwrites.find(({ id }) => id === late.id)?.allow ?? 0n;
  expect(own() & PermissionFlagsBits.ManageMessages).not.toBe(0n);
  expect(rolesOf(community, late)).toEqual([role]);
  await community.lead.runs('/lead group facilitator', { ...looksAfter, change: 'member' });
  await whenQuiet(running, community, 20_000);
  expect(own()).toBe(0n);
  expect(late.channels()).toContain('#wolf-pack');

  await late.runs('/group leave', { group: 'Wolf pack' });
  await whenQuiet(running, community, 20_000);
  expect(rolesOf(community, late)).toEqual([]);
  expect(late.channels()).not.toContain('#wolf-pack');
});

test('a role that was deleted by hand is made anew, and lets in whom it let in', async () => {
  const community = await largeGroup('Role gone');
  const [, late] = community.members;
  await joinsGroup(late, 'Wolf pack');
  await sandbox.until(() => late.channels().includes('#wolf-pack'));
  await whenQuiet(running, community, 20_000);
  await byHand(sandbox, community).deletesRole(/^Room /);
  expect(late.channels()).not.toContain('#wolf-pack');
  await sandbox.until(() => late.channels().includes('#wolf-pack'), 15_000);
  expect(rolesOf(community, late)).toHaveLength(1);
});

test('a role that Discord refuses is tried again, and staff hear of it once a day', async () => {
  const community = await largeGroup('Role refused');
  const [, late] = community.members;
  let refused = 0;
  const allow = sandbox.faults.onRequest((request) =>
    request.route === 'POST /guilds/:guild/roles' && request.path.includes(community.guild.id)
      ? ((refused += 1), { code: 30_005, status: 400 })
      : undefined,
  );
  const troubles = () =>
    community.moderators[0].sees('#staff').filter(({ text }) => text.includes('could not be finished'));
  await joinsGroup(late, 'Wolf pack');
  await sandbox.until(() => troubles().length === 1);
  const later = async () => {
    running.clock.advance(minutes(61));
    await running.suite.runTicks();
  };
  await later();
  await sandbox.until(() => refused === 2);
  allow();
  await later();
  await sandbox.until(() => late.channels().includes('#wolf-pack'), 15_000);
  expect(troubles()).toHaveLength(1);
});
