/** What nobody knows yet: a member asks the leads, a lead decides, and then it is found. Nobody learns who asked. */
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running, 'Requests');
  await makeGroup(community, { topic: 'Lupus', name: 'Wolf pack', access: 'open' });
});

const kept = () =>
  running.database.asOwner<{ times: number; state: string }>(
    'select times, state from topic_requests where guild_id = $1 order by last_asked_at',
    [community.guild.id],
  );

/** Looks for something in vain and asks the leads for it. */
async function asks(member: TestCommunity['members'][number], typed: string) {
  const none = await member.runs('/group find', { topic: typed });
  const form = await member.presses('Ask the leads for it', { on: none });
  return form.submits({ words: typed });
}

async function opensRequest(words: string) {
  const list = await community.lead.runs('/lead topic requests');
  expect(list.ephemeral).toBe(true);
  expect(list.text).toContain(words);
  return community.lead.presses('Decide', { on: list });
}

test('looking in vain keeps nothing; only asking does', async () => {
  const [member] = community.members;
  const none = await member.runs('/group find', { topic: 'quuxfever' });
  expect(await kept()).toEqual([]);
  const form = await member.presses('Ask the leads for it', { on: none });
  expect(JSON.stringify(form.modal?.data.components)).toContain('quuxfever');
  expect(form.modal?.text).toContain('never who asked');
  expect(await kept()).toEqual([]);
  const thanked = await form.submits({ words: 'Quuxfever' });
  expect(thanked.text).toContain('They cannot see who asked');
  expect(await kept()).toEqual([{ times: 1, state: 'waiting' }]);
});

test('a lead makes it another word for a topic, and then it is found', async () => {
  const [, member] = community.members;
  await asks(member, 'QUUXFEVER');
  const card = await opensRequest('Quuxfever');
  expect(card.text).toContain('Asked for 2 times');
  const form = await community.lead.presses('It means a topic', { on: card });
  const done = await form.submits({ topic: 'sle' });
  expect(done.text).toContain('now finds **Lupus**');
  expect(await kept()).toEqual([]);
  expect((await member.runs('/group find', { topic: 'quuxfever' })).text).toContain('Wolf pack');
});

test('where the lead’s own word may mean several topics, it is asked before anything is changed', async () => {
  const [member] = community.members;
  await asks(member, 'Zornitis');
  const card = await opensRequest('Zornitis');
  const form = await community.lead.presses('It means a topic', { on: card });
  const asked = await form.submits({ topic: 'MS' });
  expect(asked.labels).toEqual(['Multiple sclerosis', 'Mitral stenosis']);
  expect(await kept()).toHaveLength(1);
  const done = await community.lead.presses('Multiple sclerosis', { on: asked });
  expect(done.text).toContain('now finds **Multiple sclerosis**');
});

test('a lead makes it a topic, makes a group about it, and it is found', async () => {
  const [member] = community.members;
  await asks(member, 'Blorp syndrome');
  const card = await opensRequest('Blorp syndrome');
  expect((await community.lead.presses('Make it a topic', { on: card })).text).toContain(
    'a topic of this community now',
  );
  await makeGroup(community, { topic: 'blorp syndrome', name: 'Blorps', access: 'open' });
  expect((await member.runs('/group find', { topic: 'blorp' })).text).toContain('Blorps');
});

test('a lead sets it aside, and it waits no more', async () => {
  const [member] = community.members;
  await asks(member, 'Nothing at all really');
  await community.lead.presses('Set it aside', { on: await opensRequest('Nothing at all really') });
  await asks(member, 'nothing at all really');
  expect((await community.lead.runs('/lead topic requests')).text).toContain('Nobody is asking');
});

describe('who asked', () => {
  test('stands in no table, no log line and nothing that leads see', async () => {
    const [, , member] = community.members;
    const before = running.log.length;
    await asks(member, 'Grumblitis');
    const list = await community.lead.runs('/lead topic requests');
    const rows = await running.database.asOwner('select * from topic_requests where guild_id = $1', [
      community.guild.id,
    ]);
    const everything = [JSON.stringify(rows), ...running.log.slice(before)].join('\n');
    expect(everything).not.toContain(member.id);
    expect(everything.toLowerCase()).not.toContain('grumblitis');
    expect(list.text).not.toContain(member.id);
    // They are no member either: asking is not joining.
    expect(
      await running.database.asOwner('select 1 from members where guild_id = $1 and user_id = $2', [
        community.guild.id,
        member.id,
      ]),
    ).toEqual([]);
  });

  test('is all a member can do about it: what is asked for is for leads alone', async () => {
    const [member] = community.members;
    await expect(member.runs('/lead topic requests')).rejects.toThrow('is not offered to');
    const role = community.guild.createRole('Event helper', { permissions: ['ManageEvents'] });
    const helper = community.guild.addMember(running.sandbox.user('Ravi'), { roles: [role] });
    expect((await helper.runs('/lead topic requests')).text).toContain('This is only for community leads');
  });
});

describe('leads change topics of their own', () => {
  test('adding, another word, another name, taking back', async () => {
    const { lead } = community;
    expect((await lead.runs('/lead topic add', { name: 'Moon sickness' })).text).toContain('Moon sickness');
    expect(
      (await lead.runs('/lead topic alias', { topic: 'moon sickness', word: 'lunaria' })).text,
    ).toContain('now finds **Moon sickness**');
    const renamed = await lead.runs('/lead topic rename', { topic: 'lunaria', name: 'Night sickness' });
    expect(renamed.text).toContain('Night sickness');
    const { choices } = await lead.types('/lead topic retire', { word: 'lun' }, 'word');
    expect(choices.map(({ name }) => name)).toEqual(['lunaria']);
    expect((await lead.runs('/lead topic retire', { word: 'lunaria' })).text).toContain('no longer leads');
    expect((await lead.runs('/lead topic retire', { word: 'night sickness' })).text).toContain(
      'no longer a topic here',
    );
  });

  test('what is known already, what is not plain and what comes with Kindred is said kindly', async () => {
    const { lead } = community;
    expect((await lead.runs('/lead topic add', { name: 'SLE' })).text).toContain('already found as Lupus');
    expect((await lead.runs('/lead topic add', { name: 'MS' })).text).toContain('can mean');
    expect((await lead.runs('/lead topic alias', { topic: 'EDS', word: 'abc' })).text).toContain('can mean');
    expect((await lead.runs('/lead topic rename', { topic: 'lupus', name: 'Wolves' })).text).toContain(
      'comes with Kindred',
    );
  });
});
