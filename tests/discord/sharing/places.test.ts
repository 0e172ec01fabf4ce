/** Forums, circles, and the moments in which Discord does not answer: nothing is lost, nothing comes twice, nothing empty is left. */
import { beforeAll, expect, test, vi } from 'vitest';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { circleOfTwo, circlesSeenBy, moon } from '../groups/a-circle.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { opens, passes, posts, saying, standing, told, writes } from './share.ts';

const running = await testSuite();
const forum = 'Deep water';
const channel = '#high-tides';
let community: TestCommunity;

/** How a group is chosen in the form. */
const groupOf = async (name: string): Promise<string> => {
  const [row] = await running.database.asOwner<{ ref: string }>('select ref from groups where name = $1', [
    name,
  ]);
  return row?.ref ?? '';
};

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, { topic: 'Lupus', name: 'High tides', access: 'open' });
  await makeGroup(community, { topic: 'Psoriasis', name: forum, access: 'open', kind: 'forum' });
  for (const member of community.members)
    for (const name of ['High tides', forum]) await joinsGroup(member, name);
  await circleOfTwo(running, community);
  await whenQuiet(running, community, 20_000);
}, 60_000);

/** Discord does what is asked for the first time, and nobody hears of it. */
function loses(route: string): { times: () => number; end: () => void } {
  let lost = 0;
  const end = running.sandbox.faults.onHandled((request) => {
    if (request.route !== route || lost > 0) return undefined;
    lost += 1;
    return 'drop';
  });
  return { times: () => lost, end };
}

test('in a forum it is a post with a name that tells nothing, once, and goes whole when it is taken back', async () => {
  const [, sol, wen] = community.members;
  const made = () => sol.threads().filter(({ name }) => name === '#A question');
  const losing = loses('POST /channels/:channel/threads');
  const preview = await writes(
    wen,
    { group: await groupOf(forum), words: 'Which cream?', naming: 'group' },
    'ask',
  );
  await taps(wen, 'Post it', preview);
  await passes(running, community);
  losing.end();
  expect(losing.times()).toBe(1);
  expect(made()).toHaveLength(1);
  const place = made()[0]?.id ?? '';
  const question = await standing(sol, place, 'Which cream?');
  const answer = await posts(running, community, {
    member: sol,
    preview: await typed(sol, 'Answer', question, { words: 'None at all' }),
    channel: place,
    words: 'None at all',
  });
  const takesBack = async (who: typeof sol) => {
    const own = await taps(who, 'Look', await taps(who, 'What I have shared', await opens(who, '/share')));
    await taps(who, 'Yes, take it back', await taps(who, 'Take it back', own));
    await whenQuiet(running, community);
  };
  await takesBack(wen);
  // Others have written there: that is theirs.
  await vi.waitFor(() => expect(saying(sol, place, 'Which cream?')).toBeUndefined());
  expect(saying(sol, place, 'None at all')?.id).toBe(answer.id);
  const lonely = await writes(wen, { group: await groupOf(forum), words: 'Nobody answers this' }, 'ask');
  await taps(wen, 'Post it', lonely);
  await whenQuiet(running, community);
  expect(made()).toHaveLength(2);
  await takesBack(wen);
  await vi.waitFor(() => expect(made().map(({ id }) => id)).toEqual([place]));
});

test('in a circle it stands among the others’ words, and only those in it can answer', async () => {
  const [mara, sol, wen] = community.members;
  const [circle] = circlesSeenBy(mara);
  const question = await posts(running, community, {
    member: mara,
    preview: await writes(
      mara,
      { group: await groupOf(moon.name), words: 'Shall we?', naming: 'group' },
      'ask',
    ),
    channel: circle?.id ?? '',
    words: 'Shall we?',
  });
  expect(question.channelId).toBe(circle?.id);
  const preview = await typed(sol, 'Answer', question, { words: 'Gladly' });
  await taps(sol, 'Post it', preview);
  expect((await standing(mara, circle?.id ?? '', 'Gladly')).channelId).toBe(circle?.id);
  const [open] = (await opens(wen, '/share')).labels;
  expect(open).toBe('Write something');
  expect(circlesSeenBy(wen)).toEqual([]);
});

test('what Discord posted and nobody heard of is not posted twice', async () => {
  const [mara, sol] = community.members;
  const losing = loses('POST /channels/:channel/messages');
  const preview = await writes(mara, { group: await groupOf('High tides'), words: 'Only once' });
  await taps(mara, 'Post it', preview);
  await vi.waitFor(() => expect(losing.times()).toBe(1));
  await whenQuiet(running, community, 20_000);
  losing.end();
  expect(sol.sees(channel).filter(({ text }) => text.includes('Only once'))).toHaveLength(1);
});

test('what is taken back before anybody heard that Discord posted it goes all the same', async () => {
  const [mara, sol] = community.members;
  const losing = loses('POST /channels/:channel/messages');
  // Meanwhile nobody can look what came of it.
  const look = running.sandbox.faults.onRequest(({ route }) =>
    route === 'GET /channels/:channel/messages' ? 'drop' : undefined,
  );
  await taps(mara, 'Post it', await writes(mara, { group: await groupOf('High tides'), words: 'Regretted' }));
  await vi.waitFor(() => expect(saying(sol, channel, 'Regretted')).toBeDefined());
  const list = await taps(mara, 'What I have shared', await opens(mara, '/share'));
  const back = await taps(mara, 'Take it back', await taps(mara, 'Look', list));
  await taps(mara, 'Yes, take it back', back);
  await running.suite.runTicks();
  look();
  losing.end();
  await vi.waitFor(() => expect(saying(sol, channel, 'Regretted')).toBeUndefined());
  await whenQuiet(running, community, 20_000);
  expect(saying(sol, channel, 'Regretted')).toBeUndefined();
});

test('what may not be posted is kept, its author hears of it once, and it comes when it may', async () => {
  const [mara, sol] = community.members;
  running.clock.advance(hours(2));
  const refuse = running.sandbox.faults.onRequest(({ route, body }) =>
    route === 'POST /channels/:channel/messages' && JSON.stringify(body).includes('Kept back')
      ? { code: 50_013, status: 403 }
      : undefined,
  );
  const preview = await writes(mara, { group: await groupOf('High tides'), words: 'Kept back' });
  await taps(mara, 'Post it', preview);
  const news = await told(mara, 'could not be posted yet');
  expect(news.text).not.toContain('Kept back');
  await passes(running, community, hours(2));
  refuse();
  await passes(running, community, hours(2));
  await standing(sol, channel, 'Kept back');
  expect(await running.database.asOwner("select from inbox where kind = 'sharing.stuck'")).toHaveLength(1);
});
