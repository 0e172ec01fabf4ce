/** Writing with a content note: from the pinned ground rules and from one's own groups, privately, and nothing of it is kept. */
import { beforeAll, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from './join-group.ts';
import { makeGroup, whenQuiet } from './make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  for (const member of community.members.slice(0, 2)) await joinsGroup(member, 'Wolf pack');
  await whenQuiet(running, community);
});

const secret = 'Zebrafish at dawn';

test('under the ground rules: a form, and the finished text back, which only they see', async () => {
  const [member, fellow] = community.members;
  const rules = await member.waitsFor('#wolf-pack', /Ground rules/);
  expect(rules.text).toContain('Write with a content note');
  const form = await member.presses('Write with a content note', { on: rules });
  const before = running.log.length;
  const answer = await form.submits({
    touches: ['hospital', 'pain'],
    words: `${secret}.\n\nIt ||hurt||, <@${fellow.id}>.`,
  });
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toContain(`Content note: hospital and procedures, pain\n||${secret}.||\n\n||It `);
  expect(answer.text).toContain(`<@${fellow.id}>.||`);
  expect(answer.text).toContain('Kindred does not keep your words');

  expect(
    fellow
      .sees('#wolf-pack')
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain(secret);
  expect(running.log.slice(before).join('\n')).not.toContain(secret);
  const tables = await running.database.asOwner<{ name: string }>(
    `select oid::regclass::text as name from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'vault', 'graphile_worker')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables)
    expect(
      await running.database.asOwner(`select from ${name} as kept where kept::text like $1`, [`%${secret}%`]),
    ).toEqual([]);
});

test('copied into the group, others see the note and not the words', async () => {
  const [member, fellow] = community.members;
  const form = await member.presses('Write with a content note', { on: await member.runs('/group mine') });
  const answer = await form.submits({ touches: 'loss', words: 'My dog died.' });
  const [, copied = ''] = /```\n([^]*?)\n```/.exec(answer.text) ?? [];
  member.sends('#wolf-pack', copied);
  expect(fellow.sees('#wolf-pack').at(-1)?.text).toBe('Content note: loss\n||My dog died.||');
});

test('words that are too long come back unchanged; code comes as a file', async () => {
  const [member] = community.members;
  const mine = await member.runs('/group mine');
  const long = 'It took a long time. '.repeat(120).trim();
  const form = await member.presses('Write with a content note', { on: mine });
  const tooLong = await form.submits({ touches: 'other', words: long });
  expect(tooLong.text).toMatch(/\d+ characters more than Discord takes/);
  expect(tooLong.text).toContain(long);
  const again = await member.presses('Write with a content note', { on: tooLong });
  const coded = await again.submits({ touches: 'other', words: '```\ndose = 3\n```' });
  const [file] = coded.reply?.attachments ?? [];
  expect(await (await fetch(file?.url ?? '')).text()).toContain('||```\ndose = 3\n```||');
});

test('is not offered where somebody is in no group', async () => {
  expect((await community.members[2].runs('/group mine')).labels).toEqual([]);
});
