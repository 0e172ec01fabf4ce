/** `/ask`: a question with a thread, who is asked, what helped, what is corrected, and that nobody stays without an answer. */
import { beforeAll, expect, test, vi } from 'vitest';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { opens, passes, posts, saying, standing, told, writes } from './share.ts';

const running = await testSuite();
let community: TestCommunity;
const name = 'High tides';
const channel = '#high-tides';
const thread = '#A question';

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name, access: 'open' });
  for (const member of community.members) await joinsGroup(member, name);
  await community.members[2].waitsFor(channel, /Ground rules/);
});

test('a question under a group’s name becomes a thread, and one of those who like to be asked hears of it', async () => {
  const [mara, sol, wen] = community.members;
  await taps(sol, 'Yes, ask me', await opens(sol, '/ask'));
  await taps(wen, 'Yes, ask me', await opens(wen, '/ask'));
  // Whoever is new is not asked yet.
  await passes(running, community, days(31));
  const words = 'How do you sleep before an infusion?';
  const question = await posts(running, community, {
    member: wen,
    preview: await writes(wen, { words, naming: 'group' }, 'ask'),
    channel,
    words,
  });
  expect(question.text).not.toContain(wen.id);
  expect(question.labels).toEqual(['Answer', 'Me too', 'Thank you']);
  await vi.waitFor(() =>
    expect(mara.threads().filter(({ channel: under }) => under === channel)).toMatchObject([
      { name: thread },
    ]),
  );
  const asked = await told(sol, 'you like to be asked');
  expect(asked.text).not.toContain('infusion');
  expect((await taps(sol, 'See the question', asked)).text).toContain(words);
  expect(await running.database.asOwner("select from inbox where kind = 'sharing.asked'")).toHaveLength(1);
});

test('answers are marked by whoever asked and by nobody else, also under their other name', async () => {
  const [mara, sol, wen] = community.members;
  const question = await standing(mara, channel, 'How do you sleep');
  // Who is not in the group is told before they write anything.
  const [theo] = community.moderators;
  const outside = await theo.presses('Answer', { on: question });
  expect(outside.modal).toBeUndefined();
  expect(outside.text).toContain('/group find');
  const preview = await typed(mara, 'Answer', question, { words: 'With a radio', naming: 'group' });
  const answer = await posts(running, community, {
    member: mara,
    preview,
    channel: thread,
    words: 'With a radio',
  });
  expect(answer.text).not.toContain(mara.id);
  expect(answer.labels).toContain('This helped');
  expect((await taps(sol, 'This helped', answer)).text).toContain('Only whoever asked');
  expect((await taps(mara, 'This helped', answer)).text).toContain('Only whoever asked');
  expect((await taps(wen, 'This helped', answer)).text).toContain('in a minute or two');
  expect((await standing(sol, thread, 'With a radio')).text).not.toContain('says whoever asked');
  await passes(running, community);
  await vi.waitFor(() => expect(saying(sol, thread, 'With a radio')?.text).toContain('says whoever asked'));

  // Below the question, and nowhere else: what stands in the group's channel is no answer to it.
  const elsewhere = sol.sends(channel, 'Good morning');
  expect((await (await wen.uses('This helped', { on: elsewhere })).settled()).text).toContain(
    'below their question',
  );
  const plain = sol.sends(thread, 'Warm milk, for me');
  expect((await (await mara.uses('This helped', { on: plain })).settled()).text).toContain(
    'Only whoever asked',
  );
  await (await wen.uses('This helped', { on: plain })).settled();
  await passes(running, community);
  const note = await vi.waitFor(() => {
    const found = sol.sees(thread).findLast(({ text }) => text.includes('says whoever asked'));
    expect(found?.labels).toEqual(['What this is about']);
    return found;
  });
  expect(note?.buttons[0]?.url).toContain(plain.id);
});

test('a moderator corrects what is unsafe where it stands, with a source, and the trail says so', async () => {
  const [, sol] = community.members;
  const [theo] = community.moderators;
  const answer = await standing(theo, thread, 'With a radio');
  const open = async (id: string) => {
    const form = await theo.uses('Look after this message', { on: { id } });
    return (values: Record<string, string>) => form.submits(values).then((tap) => tap.settled());
  };
  const words = 'Please do not stop a medicine without asking.';
  const refused = await (await open(answer.id))({ words, source: 'my aunt' });
  expect(refused.text).toContain('needs a source');
  expect(refused.text).toContain(words);
  await (
    await open(answer.id)
  )({ words, source: 'https://www.nhs.uk/medicines/' });
  await vi.waitFor(() => expect(saying(sol, thread, 'With a radio')?.text).toContain('https://www.nhs.uk'));
  const plain = sol.sends(thread, 'I just leave mine out');
  await (
    await open(plain.id)
  )({ words, source: 'https://www.nhs.uk/medicines/' });
  await vi.waitFor(() => expect(sol.sees(thread).at(-1)?.text).toContain('not medical advice'));
  expect((await community.lead.runs('/lead trail')).text).toContain('A note was added');
});

test('a question without an answer comes back once, after a day, to those who look after the group or to the team', async () => {
  const [mara, sol, wen] = community.members;
  const ask = async (words: string) =>
    posts(running, community, {
      member: wen,
      preview: await writes(wen, { words }, 'ask'),
      channel,
      words,
    });
  await ask('Does it get easier?');
  await passes(running, community, hours(25));
  const staff = () =>
    community.moderators[0].sees('#staff').filter(({ text }) => text.includes('waited for a day'));
  await vi.waitFor(() => expect(staff()).toHaveLength(1));
  expect(staff()[0]?.text).not.toContain('easier');

  await community.lead.runs('/lead group facilitator', {
    group: name,
    person: mara.id,
    change: 'facilitator',
  });
  await ask('Who knows a good chair?');
  await passes(running, community, hours(25));
  const news = await told(mara, 'has waited for a day');
  expect(news.text).not.toContain('chair');
  const seen = await taps(mara, 'See the question', news);
  expect(seen.text).toContain('good chair');

  const answered = await ask('Any tips for shoes?');
  const below = sol.threads().find(({ id }) => id === answered.id);
  sol.sends(below?.id ?? '', 'Wide ones');
  await passes(running, community, hours(25));
  await passes(running, community, minutes(30));
  expect(staff()).toHaveLength(1);
  expect(await running.database.asOwner("select from inbox where kind = 'sharing.unanswered'")).toHaveLength(
    1,
  );
});
