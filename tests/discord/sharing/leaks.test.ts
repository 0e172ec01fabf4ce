/**
 * A whole life under a name that is only for a group: shared, changed, felt with, asked, answered, marked, paused. Nothing that
 * others see, nothing that is sent, and nothing that is stored and can be read without keys leads from that name to a member.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { opens, passes, posts, standing, told, writes } from './share.ts';

const running = await testSuite();
const channel = '#high-tides';
const thread = '#A question';
const words = { share: 'Cloudberry', edit: 'Elderflower', ask: 'Whortleberry', answer: 'Quince' } as const;

let community: TestCommunity;
/** Who shares, and who else is there: they answer, feel, and moderate. */
let wen: MemberActor;
let others: readonly MemberActor[] = [];
/** What others were shown privately, and what the suite sent to Discord since the group stood. */
const shown: (Tap | SeenMessage)[] = [];
const sent: { route: string; path: string; body: string }[] = [];
let name = '';
/** What everybody sees that she has written under her own name. */
let byName: SeenMessage | undefined;

const see = async (tap: Promise<Tap>): Promise<Tap> => {
  const seen = await tap;
  shown.push(seen);
  return seen;
};

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name: 'High tides', access: 'open' });
  const [mara, sol] = community.members;
  wen = community.members[2];
  const [theo, priya] = community.moderators;
  others = [mara, sol, theo, priya, community.lead];
  for (const member of community.members) await joinsGroup(member, 'High tides');
  await taps(sol, 'Yes, ask me', await opens(sol, '/ask'));
  await passes(running, community, days(31));
  running.sandbox.faults.onRequest(({ route, path, body }) => {
    // Answers to their own taps are for their eyes; they go to the address of that tap.
    if (!/interactions|webhooks/.test(route)) sent.push({ route, path, body: JSON.stringify(body) ?? '' });
    return undefined;
  });

  const plain = 'Rosehip, says Wen';
  const put = async (member: MemberActor, preview: Tap, where: string, said: string) =>
    posts(running, community, { member, preview, channel: where, words: said });
  byName = await put(wen, await writes(wen, { words: plain }), channel, plain);
  const shared = await put(
    wen,
    await writes(wen, { words: words.share, naming: 'group' }),
    channel,
    words.share,
  );
  name = /[A-Z][a-z]+ [A-Z][a-z]+ \d\d/.exec(shared.text)?.[0] ?? '';
  const own = await taps(wen, 'Look', await taps(wen, 'What I have shared', await opens(wen, '/share')));
  const edit = await typed(wen, 'Change the words', own, { words: words.edit });
  await taps(wen, 'Keep the change', edit);
  await passes(running, community);
  await see(taps(mara, 'Me too', await standing(mara, channel, words.edit)));
  await passes(running, community, hours(25));
  await told(wen, 'Somebody felt with');

  const asks = await writes(wen, { words: words.ask, naming: 'group' }, 'ask');
  const question = await put(wen, asks, channel, words.ask);
  await see(taps(sol, 'See the question', await told(sol, 'like to be asked')));
  const answer = await put(
    sol,
    await typed(sol, 'Answer', question, { words: words.answer, naming: 'own' }),
    thread,
    words.answer,
  );
  await see(taps(mara, 'This helped', answer));
  await taps(wen, 'This helped', answer);
  await passes(running, community);
  await put(
    wen,
    await typed(wen, 'Answer', question, { words: 'Damson', naming: 'group' }),
    thread,
    'Damson',
  );
  const form = await theo.uses('Look after this message', { on: { id: question.id } });
  shown.push(form);
  const note = { words: 'Please ask somebody first.', source: 'https://www.nhs.uk', limit: '7' };
  await see((await form.submits(note)).settled());
  await passes(running, community);
  await see(community.lead.runs('/lead trail'));
  await see(theo.runs('/queue board'));
}, 120_000);

const ofWen = () => new RegExp(`${wen.id}|Wen`);

describe('leads to nobody:', () => {
  test('what others see in the group, in its threads and among the staff', () => {
    expect(name).not.toBe('');
    const places = [channel, thread, '#staff', '#lobby'];
    const seen = others.flatMap((who) =>
      places.flatMap((place) => {
        try {
          return who.sees(place);
        } catch {
          return [];
        }
      }),
    );
    expect(seen.filter(({ text }) => text.includes(name)).length).toBeGreaterThan(3);
    expect(JSON.stringify(seen.filter(({ id }) => id !== byName?.id))).not.toMatch(ofWen());
  });

  test('what others were shown privately', () => {
    const texts = shown.map((one) =>
      JSON.stringify('reply' in one ? [one.text, one.reply, one.modal?.data] : one),
    );
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.join('\n')).not.toMatch(ofWen());
  });

  test('what is sent to Discord: messages, custom ids, names of threads', () => {
    expect(sent.filter(({ body }) => body.includes(name)).length).toBeGreaterThan(4);
    const telling = sent.filter(({ path, body }) => ofWen().test(path + body));
    expect(telling.filter(({ body }) => !body.includes('Rosehip')).map(({ route }) => route)).toEqual([]);
    const threads = sent.filter(({ route }) => route.endsWith('/threads')).map(({ body }) => body);
    expect(threads.join('\n')).not.toMatch(/Whortleberry|lupus/i);
  });

  test('a reason in Discord’s audit log', async () => {
    const bot = running.sandbox.bot('kindred');
    const answer = await fetch(`${running.sandbox.url}/api/v10/guilds/${community.guild.id}/audit-logs`, {
      headers: { authorization: `Bot ${bot.token}`, 'user-agent': 'DiscordBot (https://kindred.example, 1)' },
    });
    const reasons = JSON.stringify(await answer.json()).match(/"reason":"[^"]*"/g) ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.join('\n')).not.toMatch(new RegExp(`${wen.id}|Wen|${name}`));
  });

  test('a line of the log', () => {
    const log = running.log.join('\n');
    expect(log).toContain('"command":"share.post"');
    expect(log.match(/\d{17,20}/g)).toBeNull();
    expect(log).not.toMatch(new RegExp(`Wen|${name}|${Object.values(words).join('|')}`));
  });
});

type Row = Readonly<Record<string, unknown>>;

/** Every row there is, jobs and keys among them, as whoever holds a copy of the database reads it. */
async function everyRow(): Promise<readonly { table: string; row: Row }[]> {
  const { asOwner } = running.database;
  const tables = await asOwner<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
      where relkind = 'r' and nspname in ('public', 'vault', 'graphile_worker')`,
  );
  const all: { table: string; row: Row }[] = [];
  for (const { name: table } of tables)
    for (const { row } of await asOwner<{ row: Row }>(`select to_jsonb(kept) as row from ${table} as kept`))
      all.push({ table, row });
  return all;
}

test('no chain of equal values leads through the stored rows from the member to the name, or to anything under it', async () => {
  const rows = await everyRow();
  // What is common to all says nothing of one: the server, the group and its channel, and moments that the test's clock makes equal.
  const common = new Set<string>([community.guild.id]);
  for (const { table, row } of rows)
    if (/public\.(groups|communities|group_categories)$/.test(table))
      for (const value of Object.values(row)) common.add(String(value));
  // Moments, names of kinds, and states: the same in very many rows.
  const ours = /^\d{4}-\d\d-\d\d|^[a-z]+(?:[._][a-z_]+)+$|^(?:superseded|undeliverable)$/;
  const telling = (row: Row): string[] =>
    Object.values(row)
      .flatMap((value): unknown[] =>
        typeof value === 'object' && value !== null ? Object.values(value) : [value],
      )
      .filter((value): value is string => typeof value === 'string')
      .flatMap((value) => value.split(/[:/]/))
      .filter((value) => value.length >= 10 && !common.has(value) && !ours.test(value));
  // Whoever looks at Discord knows which message is hers by name, and finds its row.
  const reached = new Set<string>([wen.id, byName?.id ?? '']);
  const visited = new Set<Row>();
  for (let grew = true; grew;) {
    grew = false;
    for (const { row } of rows) {
      if (visited.has(row)) continue;
      const values = telling(row);
      if (!values.some((value) => reached.has(value))) continue;
      visited.add(row);
      grew = true;
      for (const value of values) reached.add(value);
    }
  }
  const found = rows.filter(({ row }) => visited.has(row));
  expect(found.map(({ table }) => table)).toContain('public.group_members');
  const under = rows.filter(({ table, row }) => table === 'public.shared_names' && row['name'] === name);
  expect(under).toHaveLength(1);
  const hers = found.filter(({ table }) => /shared_(names|posts|notes|feelings)$/.test(table));
  expect(hers.map(({ row }) => row['message_id'])).toEqual([byName?.id]);
  // Nor does what waited for her in her inbox speak of anything that is in another row.
  const told = rows
    .filter(({ row }) => row['kind'] === 'sharing.felt')
    .map(({ row }) => String(row['subject']));
  expect(told).toHaveLength(1);
  expect(rows.filter(({ row }) => told.some((ref) => Object.values(row).includes(ref)))).toHaveLength(1);
  expect(found.filter(({ row }) => JSON.stringify(row).includes(name))).toEqual([]);
});

test('a question that nobody answered comes back in the same way, whoever asked', async () => {
  const [mara, sol] = community.members;
  const [theo] = community.moderators;
  const asks = async (member: MemberActor, said: string) => {
    const preview = await writes(member, { words: said, naming: 'group' }, 'ask');
    return posts(running, community, { member, preview, channel, words: said });
  };
  const facilitator = { group: 'High tides', person: mara.id, change: 'facilitator' };
  await community.lead.runs('/lead group facilitator', facilitator);
  const [hers, his] = [await asks(mara, 'Bilberry?'), await asks(sol, 'Cranberry?')];
  // What she adds under that name is no answer; under her own account, nobody may tell that it is hers.
  await posts(running, community, {
    member: mara,
    preview: await typed(mara, 'Answer', hers, { words: 'Bilberry again', naming: 'group' }),
    channel: hers.id,
    words: 'Bilberry again',
  });
  const answered = await asks(mara, 'Lingonberry?');
  mara.sends(answered.id, 'What a good question');
  const staff = () => theo.sees('#staff').filter(({ text }) => text.includes('waited for a day'));
  const before = staff().length;
  await passes(running, community, hours(25));
  await vi.waitFor(() => expect(staff().length - before).toBe(2));
  const notes = staff().slice(before);
  const links = notes.map(({ buttons: [link] }) => link?.url?.split('/').at(-1)).toSorted();
  expect(links).toEqual([hers.id, his.id].toSorted());
  expect(new Set(notes.map(({ text }) => text)).size).toBe(1);
  // She hears of both, of her own as of his.
  const waiting = await running.database.asOwner<{ member_hash: string }>(
    "select member_hash from inbox where kind = 'sharing.unanswered'",
  );
  expect(waiting).toHaveLength(2);
  expect(new Set(waiting.map(({ member_hash: hash }) => hash)).size).toBe(1);
  expect((await told(mara, 'has waited for a day')).text).not.toContain('berry');
});
