/** What leads change about topics stands in the trail, who did it with it, and no word that anybody wrote. */
import { beforeAll, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running, 'Topic trail');
});

const entries = async () =>
  (
    await running.database.asOwner<{ what: string }>(
      "select what from audit_entries where guild_id = $1 and what like 'topics.%' order by number",
      [community.guild.id],
    )
  ).map(({ what }) => what);

/** A member looks for something in vain and asks for it; a lead opens the request. */
async function requested(words: string) {
  const [member] = community.members;
  const none = await member.runs('/group find', { topic: words });
  await (await member.presses('Ask the leads for it', { on: none })).submits({ words });
  return community.lead.presses('Decide', { on: await community.lead.runs('/lead topic requests') });
}

/** The whole of the trail, newest first. */
async function trail(): Promise<string> {
  const { lead } = community;
  await running.suite.runTicks();
  const page = await lead.runs('/lead trail');
  const seen = [page.text];
  while (page.labels.includes('Next')) {
    await lead.presses('Next', { on: page });
    seen.push(page.text);
  }
  return seen.join('\n');
}

test('each change stands there once, what was refused does not, and it names no topic', async () => {
  const { lead } = community;
  const topic = (name: string, options: Record<string, string>) => lead.runs(`/lead topic ${name}`, options);
  await topic('add', { name: 'Moon sickness' });
  await topic('add', { name: 'Moon sickness' });
  await topic('alias', { topic: 'Moon sickness', word: 'lunaritis' });
  await topic('alias', { topic: 'Lupus', word: 'quuxitis' });
  await topic('alias', { topic: 'EDS', word: 'abc' });
  await topic('rename', { topic: 'Moon sickness', name: 'Star fever' });
  await topic('rename', { topic: 'Lupus', name: 'Wolves' });
  await topic('retire', { word: 'quuxitis' });
  await topic('retire', { word: 'Star fever' });
  await topic('retire', { word: 'Lupus' });
  await lead.presses('Make it a topic', { on: await requested('Sand allergy') });
  await (
    await lead.presses('It means a topic', { on: await requested('Quuxfever') })
  ).submits({ topic: 'sle' });
  await lead.presses('Set it aside', { on: await requested('Blorptitis') });
  await lead.presses('Make it a topic', {
    on: await lead.runs('/lead group create', { topic: 'Wind headache', name: 'Breezes', access: 'open' }),
  });
  expect(await entries()).toEqual([
    'topics.added',
    'topics.alias',
    'topics.alias',
    'topics.renamed',
    'topics.aliasRetired',
    'topics.retired',
    'topics.added',
    'topics.alias',
    'topics.requestAside',
    'topics.added',
  ]);

  const all = await trail();
  expect(all.split('A topic of this community was added')).toHaveLength(4);
  expect(all.split('One more word leads to a topic')).toHaveLength(4);
  for (const line of [
    'A topic of this community has another name',
    'A topic of this community was taken back',
    'A word that led to a topic was taken back',
    'Words that members looked for were set aside',
    `<@${lead.id}>`,
    'The trail is whole',
  ])
    expect(all).toContain(line);
  expect(all).not.toContain('Something else');
  expect(all).not.toMatch(/moon|lunar|star fever|lupus|quux|sand|blorp|wind/i);
});
