/** A lead makes a group: what then stands on Discord, and that it never stands there twice. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { categories, channelsCalled, groundRulesIn } from '../server.ts';
import { channelOf, lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';

const running = await testSuite();

let count = 0;
const newCommunity = (): Promise<TestCommunity> => testCommunity(running, `Creating ${(count += 1)}`);

test('makes a category, a text channel in it, and the pinned ground rules', async () => {
  const community = await newCommunity();
  const said = await community.lead.runs('/lead group create', {
    ...lupus,
    rules: 'Be gentle with each other.',
  });
  expect(said.ephemeral).toBe(true);
  expect(said.text).toContain('Wolf pack is being made');

  await whenComplete(community, lupus);
  const [category] = categories(community.guild);
  const [channel] = channelsCalled(community.guild, 'wolf-pack');
  expect(category?.name).toBe('Groups');
  expect(channel?.parentId).toBe(category?.id);
  const rules = community.owner.sees('#wolf-pack').find(({ pinned }) => pinned);
  expect(rules?.text).toContain('Be gentle with each other.');
});

test('closes the channel to everybody but moderators and the bot', async () => {
  const community = await newCommunity();
  await makeGroup(community);
  const moderator = [...community.guild.guild.roles.values()].find(({ name }) => name === 'Moderator');
  const bot = running.sandbox.bot('kindred').id;
  const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, PinMessages } =
    PermissionFlagsBits;
  const writing = SendMessages | SendMessagesInThreads | ReadMessageHistory;
  const talk = ViewChannel | writing;

  const [channel] = channelsCalled(community.guild, 'wolf-pack');
  expect(channel?.overwrites).toHaveLength(3);
  expect(channel?.overwrites).toEqual(
    expect.arrayContaining([
      {
        id: community.guild.id,
        type: OverwriteType.Role,
        allow: writing,
        deny: ViewChannel,
      },
      { id: moderator?.id, type: OverwriteType.Role, allow: talk, deny: 0n },
      { id: bot, type: OverwriteType.Member, allow: talk | PinMessages, deny: 0n },
    ]),
  );
  expect(community.members[0].channels()).not.toContain('#wolf-pack');
  expect(community.moderators[0].channels()).toContain('#wolf-pack');
});

test('running it again changes nothing and says where the group is', async () => {
  const community = await newCommunity();
  await makeGroup(community);
  await whenQuiet(running, community);
  const again = await community.lead.runs('/lead group create', { ...lupus, name: '  wolf   PACK ' });
  expect(again.text).toContain('nothing of it is missing');
  expect(again.text).toContain(`<#${channelsCalled(community.guild, 'wolf-pack')[0]?.id}>`);

  await whenQuiet(running, community);
  expect(categories(community.guild)).toHaveLength(1);
  expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
  expect(groundRulesIn(community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 });
});

test.for([
  ['another topic', { topic: 'Arthritis' }],
  ['another access', { access: 'hidden' }],
  ['other ground rules', { rules: 'Quite other ground rules.' }],
] as const)('refuses %s under the same name', async ([_what, other]) => {
  const community = await newCommunity();
  await makeGroup(community);
  const refused = await community.lead.runs('/lead group create', { ...lupus, ...other });
  expect(refused.text).toContain('Please choose another name. Nothing was changed.');

  await whenQuiet(running, community);
  const rows = await running.database.asOwner('select topic, access from groups where guild_id = $1', [
    community.guild.id,
  ]);
  expect(rows).toEqual([{ topic: 'Lupus', access: 'open' }]);
});

test('two leads at the same moment make one group', async () => {
  const community = await newCommunity();
  const said = await Promise.all([
    community.lead.runs('/lead group create', { ...lupus }),
    community.owner.runs('/lead group create', { ...lupus }),
  ]);
  await whenComplete(community, lupus);
  await whenQuiet(running, community);
  expect(said.filter(({ text }) => text.includes('is being made'))).toHaveLength(1);
  expect(categories(community.guild)).toHaveLength(1);
  expect(channelsCalled(community.guild, 'wolf-pack')).toHaveLength(1);
});

test('several groups at the same moment share one category', async () => {
  const community = await newCommunity();
  const plans = ['North star', 'South wind', 'West coast', 'East gate'].map((name) => ({ ...lupus, name }));
  await Promise.all(plans.map((plan) => community.lead.runs('/lead group create', { ...plan })));
  for (const plan of plans) await whenComplete(community, plan);
  const [category, ...others] = categories(community.guild);
  expect(others).toEqual([]);
  const parents = plans
    .flatMap((plan) => channelsCalled(community.guild, channelOf(plan)))
    .map(({ parentId }) => parentId);
  expect(parents).toEqual(plans.map(() => category?.id));
});

test('where Discord has no room for another channel it says so, and makes nothing', async () => {
  const community = await newCommunity();
  const { guild } = community;
  await makeGroup(community);
  while (guild.guild.channels.size < 500) guild.createChannel({ name: `room-${guild.guild.channels.size}` });
  const refused = await community.lead.runs('/lead group create', { ...lupus, name: 'One too many' });
  expect(refused.text).toContain('500 channels');
  expect(refused.text).toContain('Nothing was made');
  const again = await community.lead.runs('/lead group create', { ...lupus });
  expect(again.text).not.toContain('500 channels');
});

test('a member is refused even where Discord lets the command through', async () => {
  const community = await newCommunity();
  const role = community.guild.createRole('Event helper', { permissions: ['ManageEvents'] });
  const helper = community.guild.addMember(running.sandbox.user('Ravi'), { roles: [role] });
  const refused = await helper.runs('/lead group create', { ...lupus });
  expect(refused.text).toContain('This is only for community leads');

  await whenQuiet(running, community);
  expect(
    await running.database.asOwner('select 1 from groups where guild_id = $1', [community.guild.id]),
  ).toEqual([]);
  expect(categories(community.guild)).toEqual([]);
});

test('a member without rights is not even offered it', async () => {
  const community = await newCommunity();
  await expect(community.members[0].runs('/lead group create', { ...lupus })).rejects.toThrow(
    'is not offered to',
  );
});
