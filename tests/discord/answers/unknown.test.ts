/** What nobody answers to any more: old buttons, made-up custom ids, forms from another time, uses outside a server. */
import { describe, expect, test } from 'vitest';
import type { SeenModal } from '#sandbox/control/view.ts';
import { inDiscordsTime, testCommunity, testSuite } from '#tests/harness/suite.ts';
import { openDirectMessages, postButtons } from '../bot-messages.ts';
import { begins, menu } from '../reports/report.ts';
import { channelsCalled } from '../server.ts';

const running = await testSuite({ sandbox: inDiscordsTime });
const community = await testCommunity(running);

const outdated = 'This button is from an earlier message and no longer works. Nothing was changed.';

const unanswered = [
  ['of an earlier version', 'v0:group.agree:abcdefghij:1'],
  ['of a later version', 'v2:group.agree:abcdefghij:1'],
  ['of no handler', 'v1:group.explode:abcdefghij'],
  ['with too few parts', 'v1:group.agree:abcdefghij'],
  ['with too many parts', 'v1:group.agree:abcdefghij:1:2'],
  ['with a reference of the wrong length', 'v1:group.look:abc'],
  ['with characters that no reference has', 'v1:case.take:ABCDEFGH01'],
  ['with a number that is none', 'v1:group.list:one'],
  ['with words for a number', 'v1:group.list:-1'],
  ['of another bot', 'confirm'],
  ['of nothing but colons', ':::'],
] as const;

test.for(unanswered)('a button %s is answered kindly', async ([_what, customId]) => {
  const lobby = channelsCalled(community.guild, 'lobby')[0]?.id ?? '';
  const message = await postButtons(running.sandbox, lobby, customId);
  const tap = await community.members[0].presses(customId, { on: message });
  expect(tap.ephemeral).toBe(true);
  expect(tap.text).toBe(outdated);
});

test.for([
  ['a group', 'v1:group.look:abcdefghij', 'This group is no longer there'],
  ['a group to agree to', 'v1:group.agree:abcdefghij:1', 'This group is no longer there'],
  ['a page beyond the last', 'v1:group.list:999999999', 'There are no groups here yet'],
] as const)('%s that is not there any more is said to be gone', async ([_what, customId, words]) => {
  const lobby = channelsCalled(community.guild, 'lobby')[0]?.id ?? '';
  const message = await postButtons(running.sandbox, lobby, customId);
  expect((await community.members[0].presses(customId, { on: message })).text).toContain(words);
});

test.for(['look', 'take'] as const)('a case that is gone is said to be gone: %s', async (name) => {
  const staff = channelsCalled(community.guild, 'staff')[0]?.id ?? '';
  const customId = `v1:case.${name}:abcdefghij`;
  const message = await postButtons(running.sandbox, staff, customId);
  expect((await community.moderators[0].presses(customId, { on: message })).text).toBe(
    'This case is no longer there.',
  );
});

describe('a form', () => {
  const sendAs = async (
    change: (modal: SeenModal) => SeenModal,
    given: Parameters<typeof community.owner.submits>[1],
  ) => {
    const [reporter, author] = community.members;
    const form = await begins(running, reporter, author.sends('#lobby', 'Hello.'));
    if (!form.modal) throw new Error('no form was opened');
    return reporter.submits(change(form.modal), given);
  };

  test('from another time gives back what was typed', async () => {
    const tap = await sendAs((modal) => ({ ...modal, customId: 'v0:report.send:abcdefghij' }), {
      kind: 'selling',
      words: 'Two evenings of work',
    });
    expect(tap.text).toContain(outdated);
    expect(tap.text).toContain('> Two evenings of work');
    expect(tap.ephemeral).toBe(true);
  });

  test('with a choice that is not among ours gives back what was typed', async () => {
    const withOther = (modal: SeenModal): SeenModal => ({
      ...modal,
      data: JSON.parse(JSON.stringify(modal.data).replaceAll('"selling"', '"bogus"')),
    });
    const tap = await sendAs(withOther, { kind: 'bogus', words: 'Still here' });
    expect(tap.text).toContain('> Still here');
    expect(await running.database.asOwner("select 1 from reports where kind = 'bogus'")).toEqual([]);
  });
});

test('in direct messages people are sent to their community', async () => {
  const { sandbox } = running;
  const person = sandbox.user('Mara of The Long Road');
  const message = await postButtons(sandbox, await openDirectMessages(sandbox, person.id), 'v1:group.mine:0');
  const tap = await person.inDirectMessages().presses('Button 0', { on: message });
  expect(tap.text).toContain('This works inside a community');
});

describe('before `/setup`', () => {
  const newServer = () => {
    const { sandbox } = running;
    const guild = sandbox.createGuild({ name: `Unset ${(servers += 1)}`, owner: sandbox.user('Robin') });
    guild.addBot('kindred', { permissions: ['ViewChannel', 'SendMessages'] });
    guild.createChannel({ name: 'lobby' });
    return { owner: sandbox.user('Robin').in(guild), member: sandbox.user('Ines').in(guild) };
  };
  let servers = 0;
  const notSetUp = 'Kindred is not set up in this community yet. An admin can do that with `/setup`.';

  test.for(['/group find', '/group mine', '/privacy'])(
    '%s says that an admin has to run it',
    async (command) => {
      expect((await newServer().member.runs(command)).text).toBe(notSetUp);
    },
  );

  test('a lead’s command says the same, even to the owner', async () => {
    const tap = await newServer().owner.runs('/lead group create', {
      topic: 'Lupus',
      name: 'Wolf pack',
      access: 'open',
    });
    expect(tap.text).toContain(notSetUp);
    expect(tap.text).toContain('> Wolf pack');
  });

  test('a report says so before anything is typed, and leads to Help now', async () => {
    const { owner, member } = newServer();
    const message = owner.sends('#lobby', 'Hello.');
    for (const tap of [await member.uses(menu, { on: message }), await member.runs('/report')]) {
      expect(tap.text).toContain('Kindred is not set up in this server yet');
      expect(tap.labels).toContain('Help now');
    }
  });

  test('nothing is suggested', async () => {
    expect((await newServer().member.types('/group join', { group: '' }, 'group')).choices).toEqual([]);
  });
});

test('nothing of all this is an unexpected failure', () => {
  const failed = running.log.filter(
    (line) => /"level":"error"/.test(line) && !line.includes('tap.meanwhile_failed'),
  );
  expect(failed).toEqual([]);
});
