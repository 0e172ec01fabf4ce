/** For each attribute of a member: who can see it, and who cannot. Over the wire, as everybody, and in what stands behind it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup, whenQuiet } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;
let member: MemberActor;
let fellow: MemberActor;
const heard = new Map<string, string>();

/** What is looked for of each attribute, words that only this member has given; and how they read it on their own page. */
const attributes = [
  ['age', /13 to 17|\bteen\b/, /13 to 17/],
  ['language', /Nederlands|"nl"/, /Nederlands/],
  ['time zone', /Pacific\/Chatham|Chatham/, /Pacific\/Chatham/],
  ['country', /Bhutan|"BT"/, /Bhutan/],
  ['pace', /some days I answer late|"slow"/, /some days I answer late/],
  ['lighter content', /Lighter content\**[:\n]\s*Yes|"?lighter"?:\s*true/, /Lighter content: Yes/],
  [
    'choice of who sees what',
    /: (?:Matching only|Somebody I am matched with)|my_match|"matching"/,
    /Time zone: Matching only[^]*Country: Somebody I am matched with/,
  ],
  ['consents', /Check-ins\*\*[^]*?You agreed on/, /Check-ins: you agreed/],
] as const;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  await makeGroup(community, { ...lupus, name: 'Secret garden', access: 'hidden' });
  fellow = community.members[1];
  member = running.sandbox.user('Jip of The Long Road', { locale: 'nl' }).in(community.guild);
  await joinsGroup(member, 'Wolf pack', '13 to 17');
  await joinsGroup(member, 'Secret garden');
  await joinsGroup(fellow, 'Wolf pack');

  let card = await member.runs('/start', { timezone: 'Pacific/Chatham' });
  card = await member.presses('Yes, keep it', { on: card });
  card = await member.presses('Yes, keep them', { on: card });
  card = await (await member.presses('Country', { on: card })).submits({ country: 'Bhutan' });
  card = await member.presses('Slow', { on: await member.presses('Pace', { on: card }) });
  card = await member.presses('More', { on: card });
  card = await member.presses('Yes', { on: await member.presses('Lighter content', { on: card }) });
  const seenBy = await member.presses('Who sees what', { on: card });
  await seenBy.submits({ timezone: 'matching', country: 'my_match', pace: 'only_me', language: 'only_me' });
  const consents = await member.presses('What I agreed to', { on: await member.runs('/start') });
  const give = consents.reply?.buttons.find(({ customId }) => customId?.includes('checkins') === true);
  await member.presses(new RegExp(give?.customId ?? 'missing'), { on: consents });
  await whenQuiet(running, community);

  const { moderators, lead, members } = community;
  const others: readonly (readonly [string, MemberActor])[] = [
    ['somebody in the same group', fellow],
    ['another member', members[2]],
    ['a moderator', moderators[0]],
    ['a lead', lead],
  ];
  for (const [who, other] of others) heard.set(who, await everythingSeenBy(other));
  heard.set('the member', await everythingSeenBy(member));
  heard.set('the log', running.log.join('\n'));
  const stored = await running.database.asOwner<{ text: string }>(
    `select string_agg(t, E'\\n') as text from (
       select payload::text as t from graphile_worker._private_jobs
       union all select deliveries::text from deliveries
       union all select members::text from members) as all_of_it`,
  );
  heard.set('jobs, deliveries and the record itself', stored[0]?.text ?? '');
});

const asText = ({ text, reply }: Tap): string => `${text}\n${JSON.stringify(reply?.buttons)}`;

/** All that stands in channels for somebody, and all that their own commands say. */
async function everythingSeenBy(other: MemberActor): Promise<string> {
  const channels = other
    .channels()
    .flatMap((channel) => other.sees(channel).map((one) => JSON.stringify(one)));
  const asked = await Promise.all([
    other.runs('/group find', {}),
    other.runs('/group mine'),
    other.runs('/privacy'),
    other.runs('/start'),
  ]);
  const settings = await other.presses('My settings', { on: asked[3] });
  const shown = [...asked, settings].map(asText);
  // The later pages take the place of the first.
  for (let page = settings; page.labels.includes('More');) {
    page = await other.presses('More', { on: page });
    shown.push(asText(page));
  }
  const consents = await other.presses('What I agreed to', { on: await other.runs('/start') });
  return [...channels, ...shown, asText(consents)].join('\n');
}

describe.each(attributes)('%s', (_attribute, pattern) => {
  test.for([
    'somebody in the same group',
    'another member',
    'a moderator',
    'a lead',
    'the log',
    'jobs, deliveries and the record itself',
  ])('is not seen by %s', (who) => {
    const seen = heard.get(who) ?? '';
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).not.toMatch(pattern);
  });
});

describe('the member themselves', () => {
  test.for(attributes)('sees their %s in /start', ([, pattern]) => {
    expect(heard.get('the member')).toMatch(pattern);
  });

  test.for(attributes)('sees their %s on the private page', async ([, , own]) => {
    const link = (await member.runs('/privacy')).reply?.buttons[0]?.url ?? '';
    const page = await (await fetch(link, { method: 'POST' })).text();
    expect(page).toMatch(own);
  });
});

test.for([
  'somebody in the same group',
  'another member',
  'the log',
  'jobs, deliveries and the record itself',
])(
  'their hidden group is not seen by %s; the team sees its channel, and Discord shows admins who is in it',
  (who) => {
    expect(heard.get(who)).not.toMatch(/Secret garden/);
  },
);

test('the group sees that somebody is there, and nothing else of them', () => {
  const shown = fellow.sees('#wolf-pack').map(({ text }) => text);
  expect(shown.join('\n')).not.toContain(member.id);
});

test('no custom id that anybody was shown carries a person’s id', () => {
  for (const seen of heard.values())
    for (const [id = ''] of seen.matchAll(/"customId":"[^"]*"/g)) expect(id).not.toMatch(/\d{17,20}/);
});
