/** What a proposal tells: what at least five share, and nothing of whoever it is. A no, a silence and an end tell no more than was promised. */
import { beforeEach, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { answers, hears, hourStrikes, looksForSomebody, seeker } from './in-the-pool.ts';

const running = await testSuite();
let community: TestCommunity;
let communities = 0;

/** Nobody of an earlier test is in the pool. */
beforeEach(async () => {
  communities += 1;
  community = await testCommunity(running, `Harbour ${communities}`);
  await makeGroup(community);
});

const proposalOf = async (member: MemberActor) =>
  member.presses('Look at it', { on: await member.runs('/match') });

/** All that somebody could read of a tap: its words and its buttons' ids. */
const readable = (tap: Awaited<ReturnType<typeof proposalOf>>) =>
  JSON.stringify([tap.text, tap.reply?.buttons, tap.labels]);

test('with too few people nothing is said but that they fit; from five on what both share', async () => {
  const ada = await seeker(running, community, 'Ada Lovelace', { pace: ['quick'] });
  const ben = await seeker(running, community, 'Ben Okri', { pace: ['quick'] });
  await ada.presses('Find now', { on: await ada.runs('/match') });
  const few = await proposalOf(ada);
  expect(few.text).toContain('too few people here share it');
  expect(few.text).not.toMatch(/Lupus|quick|English/);
  await answers(ada, 'No, thank you');

  const others: MemberActor[] = [];
  for (const name of ['Cleo', 'Dora', 'Emil', 'Finn'])
    others.push(await seeker(running, community, name, { pace: name === 'Finn' ? ['slow'] : ['steady'] }));
  const [cleo] = others;
  await cleo?.presses('Find now', { on: await cleo.runs('/match') });
  const many = cleo && (await proposalOf(cleo));
  expect(many?.text).toContain('You share: Lupus');
  expect(many?.text).toContain('You both speak: English');
  // Three of six: too few.
  expect(many?.text).not.toContain('The same pace');
  expect(many?.text).toContain('hours a week');
  for (const who of [ada, ben, ...others]) {
    expect(many && readable(many)).not.toContain(who.user.globalName ?? who.user.username);
    expect(many && readable(many)).not.toContain(who.id);
  }
});

test('no id of anybody stands in a proposal, a delivery, a job or the log, and no answer can be read', async () => {
  const [gert, hugo] = [await seeker(running, community, 'Gert'), await seeker(running, community, 'Hugo')];
  await gert.presses('Find now', { on: await gert.runs('/match') });
  await answers(hugo, 'Yes, I would like to');
  const { asOwner } = running.database;
  const sides = await asOwner<{ user_id: string; shown: string; answer: string | null }>(
    'select user_id, shown, answer from match_sides',
  );
  expect(sides.length).toBeGreaterThan(3);
  const sealed = sides.flatMap(({ shown, answer }) => [shown, answer ?? shown]);
  for (const words of sealed) expect(words).toMatch(/^v1\./);
  const ids = sides.map(({ user_id }) => user_id);
  const elsewhere = [
    ...(await asOwner<{ text: string }>('select kept::text as text from match_apart as kept')),
    ...(await asOwner<{ text: string }>(
      "select kept::text as text from deliveries as kept where kind like 'match.%'",
    )),
    ...(await asOwner<{ text: string }>(
      'select kept::text as text from graphile_worker._private_jobs as kept',
    )),
    ...running.log.map((text) => ({ text })),
  ].map(({ text }) => text);
  for (const id of ids) expect(elsewhere.filter((text) => text.includes(id))).toEqual([]);
});

test('who keeps their language to themselves is not given away by it', async () => {
  const gwen = await seeker(running, community, 'Gwen');
  for (const name of ['Hal', 'Ira', 'Jule', 'Kim']) await seeker(running, community, name);
  let settings = await gwen.presses('My settings', { on: await gwen.runs('/start') });
  if (settings.labels.includes('Yes, keep them'))
    settings = await gwen.presses('Yes, keep them', { on: settings });
  const more = await gwen.presses('More', { on: settings });
  const form = await gwen.presses('Who sees what', {
    on: more.labels.includes('Who sees what') ? more : settings,
  });
  await form.submits({ timezone: 'only_me', country: 'only_me', pace: 'my_match', language: 'only_me' });
  await gwen.presses('Find now', { on: await gwen.runs('/match') });
  const seen = await proposalOf(gwen);
  expect(seen.text).toContain('You share: Lupus');
  expect(seen.text).not.toMatch(/You both speak|hours a week/);
  // The other is shown the same.
  const { asOwner } = running.database;
  expect(await asOwner('select 1 from match_sides where guild_id = $1', [community.guild.id])).toHaveLength(
    2,
  );
});

test('a no, a silence and a yes that came to nothing are heard of at the same hour, in the same words', async () => {
  await whenQuiet(running, community);
  const [ida, jon] = [await seeker(running, community, 'Ida'), await seeker(running, community, 'Jon')];
  await ida.presses('Find now', { on: await ida.runs('/match') });
  const [kai, lea] = [await seeker(running, community, 'Kai'), await seeker(running, community, 'Lea')];
  await kai.presses('Find now', { on: await kai.runs('/match') });
  // One is declined, the other met with silence.
  await answers(ida, 'Yes, I would like to');
  await answers(jon, 'No, thank you');
  await answers(kai, 'Yes, I would like to');
  const { asOwner } = running.database;
  const openOutcomes = async () =>
    asOwner<{ outcome_at: Date }>(
      "select outcome_at from match_proposals where state = 'open' and guild_id = $1 order by 1",
      [community.guild.id],
    );
  const due = await openOutcomes();
  expect(due).toHaveLength(2);
  expect(due[0]?.outcome_at).toEqual(due[1]?.outcome_at);
  expect(due[0]?.outcome_at.getUTCMinutes()).toBe(0);

  await hourStrikes(running, 48);
  for (const waiting of [ida, kai]) expect((await waiting.runs('/match')).text).toContain('You said yes');
  running.clock.advance(days(1) + 3_600_000);
  await running.suite.runTicks();
  expect(await openOutcomes()).toEqual([]);
  const [declined, unanswered] = [
    await hears(ida, 'A suggestion that you had'),
    await hears(kai, 'A suggestion that you had'),
  ];
  expect(declined).toBe(unanswered);
  expect(await asOwner('select 1 from match_sides where answer is not null and not live')).toEqual([]);
  expect(lea.id).not.toBe(kai.id);
});

test('both keep their place in the line, and are not suggested to each other again', async () => {
  const { asOwner } = running.database;
  const [mia, nils] = [
    await seeker(running, community, 'Mia', { languages: ['fi'] }),
    await seeker(running, community, 'Nils', { languages: ['fi'] }),
  ];
  const since = async () =>
    asOwner<{ waiting_since: Date }>(
      'select waiting_since from match_profiles where user_id = any ($1) order by user_id',
      [[mia.id, nils.id]],
    );
  const waiting = await since();
  await mia.presses('Find now', { on: await mia.runs('/match') });
  await answers(mia, 'Yes, I would like to');
  await answers(nils, 'No, thank you');
  await hourStrikes(running, 73);
  expect(await since()).toEqual(waiting);
  const again = await mia.presses('Find now', { on: await mia.runs('/match') });
  expect(again.text).toContain('There is nobody yet');
  expect(again.text).toContain('What would help most');
  expect(again.text).toContain('Meanwhile');
  // A change of mind in what one looks for finds others.
  await seeker(running, community, 'Olga');
  await looksForSomebody(mia, { languages: ['fi', 'en'] });
  expect((await mia.presses('Find now', { on: await mia.runs('/match') })).text).toContain(
    'somebody who may fit',
  );
});
