import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { rule } from './rule.ts';
import { misfit, refused, threadRights, threadStage } from './threads-stage.ts';

const page = 'resources/channel';
const requireTag = 1 << 4;

const forumStage = async (settings: object = {}, rights = threadRights, type = 15) => {
  const at = await threadStage(rights);
  const made = await at.ask(`POST /guilds/${at.guild.id}/channels`, {
    body: { name: 'questions', type, ...settings },
  });
  const forum = String(made.body['id']);
  const tag = (name: string): string =>
    String(
      Object.values(made.body['available_tags'] ?? {}).find((one) => String(one['name']) === name)?.['id'],
    );
  const post = (body: object = {}, where = forum) =>
    at.start({ name: 'Travelling', message: { content: 'Who has done it?' }, ...body }, where);
  return { ...at, made, forum, tag, post };
};
const tagged = { available_tags: [{ name: 'lupus' }, { name: 'news', moderated: true }] };

for (const [what, type] of [
  ['forum', 15],
  ['media channel', 16],
] as const) {
  rule(
    'Forums',
    `a post in a ${what} is an open thread with its first message, of one id`,
    page,
    async () => {
      const at = await forumStage({}, threadRights, type);
      const { status, body } = await at.post();
      expect([status, body['type'], body['parent_id']]).toEqual([201, 11, at.forum]);
      expect(body).toMatchObject({
        applied_tags: [],
        message: { id: body['id'], channel_id: body['id'], content: 'Who has done it?' },
      });
    },
  );

  rule('Forums', `nobody writes in a ${what} itself`, 'topics/threads', async () => {
    const at = await forumStage({}, threadRights, type);
    refused(await at.say(at.forum), 400, 40058);
  });
}

rule('Forums', 'people post in forums, and write in none', 'topics/threads', async () => {
  const at = await forumStage();
  const post = at.ada.posts('#questions', 'Travelling', 'Who has done it?');
  expect(at.ada.sees('#Travelling')).toMatchObject([{ id: post.id, text: 'Who has done it?' }]);
  expect(() => at.ada.sends('#questions', 'hello')).toThrow('Ada may not write in #questions.');
});

for (const [what, body, path] of [
  ['a name', { name: undefined }, ['name']],
  ['a name of at most 100 characters', { name: 'x'.repeat(101) }, ['name']],
  ['a first message', { message: undefined }, ['message']],
  [
    'a first message of at most 2000 characters',
    { message: { content: 'x'.repeat(2001) } },
    ['message', 'content'],
  ],
  ['an archive time that exists', { auto_archive_duration: 7 }, ['auto_archive_duration']],
  [
    'at most five tags',
    { applied_tags: ['1', '2', '3', '4', '5', '6'].map((one) => `10000000000000000${one}`) },
    ['applied_tags'],
  ],
  ['tags of its own forum', { applied_tags: ['100000000000000001'] }, ['applied_tags', '0']],
] as const)
  rule('Forums', `a post needs ${what}`, page, async () => {
    const at = await forumStage();
    misfit(await at.post(body), ...path);
  });

rule('Forums', 'the first message of a post is not empty', page, async () => {
  const at = await forumStage();
  refused(await at.post({ message: { content: ' ' } }), 400, 50006);
});

rule('Forums', 'a post comes with files', page, async () => {
  const at = await forumStage();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ name: 'Letter', message: {} }));
  form.set('files[0]', new Blob(['dear all']), 'letter.txt');
  const { status, body } = await at.ask(`POST /channels/${at.forum}/threads`, { body: form });
  expect([status, body['message']?.['attachments']]).toMatchObject([
    201,
    [{ filename: 'letter.txt', size: 8 }],
  ]);
});

rule('Forums', 'a post needs SEND_MESSAGES, not the right to start threads', 'topics/threads', async () => {
  const at = await forumStage();
  expect((await at.post({}, at.without('CreatePublicThreads', 15))).status).toBe(201);
  refused(await at.post({}, at.without('SendMessages', 15)), 403, 50013);
});

rule('Forums', 'the first message of a post does not count among its messages', page, async () => {
  const at = await forumStage();
  const id = String((await at.post()).body['id']);
  await at.say(id);
  expect(await at.read(id)).toMatchObject({ message_count: 1, total_message_sent: 1 });
});

rule('Forums', 'the latest post is what a forum names as its latest message', 'topics/threads', async () => {
  const at = await forumStage();
  const { body } = await at.post();
  expect((await at.read(at.forum))['last_message_id']).toBe(body['id']);
});

rule('Forums', 'a post takes over the slowmode that its forum gives to posts', 'topics/threads', async () => {
  const at = await forumStage({ default_thread_rate_limit_per_user: 30 });
  expect((await at.post()).body['rate_limit_per_user']).toBe(30);
});

rule('Forums', 'a forum shows its tags, each with an id', page, async () => {
  const at = await forumStage({ available_tags: [{ name: 'lupus', emoji_name: '🦋' }] });
  expect(at.made.body['available_tags']).toEqual([
    {
      id: expect.stringMatching(/^\d{17,}$/),
      name: 'lupus',
      moderated: false,
      emoji_id: null,
      emoji_name: '🦋',
    },
  ]);
});

rule(
  'Forums',
  'a tag that is given by its id keeps it through a change; one without gets a new one',
  page,
  async () => {
    const at = await forumStage(tagged);
    const { body } = await at.change(at.forum, {
      available_tags: [{ id: at.tag('lupus'), name: 'Lupus' }, { name: 'new' }],
    });
    expect(body['available_tags']).toMatchObject([{ id: at.tag('lupus'), name: 'Lupus' }, { name: 'new' }]);
  },
);

rule('Forums', 'a forum has at most 20 tags', page, async () => {
  const at = await forumStage();
  const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `t${index}` }));
  expect((await at.change(at.forum, { available_tags: tags(20) })).status).toBe(200);
  refused(await at.change(at.forum, { available_tags: tags(21) }), 400, 30048);
});

rule('Forums', 'the name of a tag takes at most 20 characters', page, async () => {
  const at = await forumStage();
  misfit(
    await at.change(at.forum, { available_tags: [{ name: 'x'.repeat(21) }] }),
    'available_tags',
    '0',
    'name',
  );
});

rule('Forums', 'no two tags of a forum have one name', 'topics/opcodes-and-status-codes', async () => {
  const at = await forumStage();
  refused(await at.change(at.forum, { available_tags: [{ name: 'x' }, { name: 'x' }] }), 400, 40061);
});

rule('Forums', 'a tag has a custom emoji or another one, not both', page, async () => {
  const at = await forumStage();
  const both = { name: 'x', emoji_id: '100000000000000001', emoji_name: '🦋' };
  misfit(await at.change(at.forum, { available_tags: [both] }), 'available_tags', '0', 'emoji_name');
});

for (const [what, change] of [
  ['a reaction that is offered first', { default_reaction_emoji: { emoji_id: null, emoji_name: '👍' } }],
  ['an order', { default_sort_order: 1 }],
  ['a layout', { default_forum_layout: 2 }],
  ['guidelines of up to 4096 characters', { topic: 'x'.repeat(4096) }],
  ['the demand for a tag', { flags: requireTag }],
] as const)
  rule('Forums', `a forum is given ${what}`, page, async () => {
    const at = await forumStage();
    expect(await at.change(at.forum, change)).toMatchObject({ status: 200, body: change });
    expect(await at.change(at.forum, { name: 'other' })).toMatchObject({ body: change });
  });

for (const [what, change, path] of [
  [
    'a reaction that is no emoji at all',
    { default_reaction_emoji: {} },
    ['default_reaction_emoji', 'emoji_name'],
  ],
  ['an order that does not exist', { default_sort_order: 2 }, ['default_sort_order']],
  ['a layout that does not exist', { default_forum_layout: 3 }, ['default_forum_layout']],
  ['guidelines of 4097 characters', { topic: 'x'.repeat(4097) }, ['topic']],
] as const)
  rule('Forums', `a forum is not given ${what}`, page, async () => {
    const at = await forumStage();
    misfit(await at.change(at.forum, change), ...path);
  });

rule('Forums', 'where a tag is demanded, a post without one is refused', page, async () => {
  const at = await forumStage({ ...tagged, flags: requireTag });
  refused(await at.post(), 400, 40067);
  expect((await at.post({ applied_tags: [at.tag('lupus')] })).body['applied_tags']).toEqual([
    at.tag('lupus'),
  ]);
  expect(() => at.ada.posts('#questions', 'x', 'x')).toThrow('A post here needs a tag: lupus.');
});

rule(
  'Forums',
  'where a tag is demanded and all are for moderators, others cannot post',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await forumStage(
      { available_tags: [{ name: 'news', moderated: true }], flags: requireTag },
      usualRights,
    );
    refused(await at.post(), 400, 40066);
  },
);

rule('Forums', 'moderated tags are put on and taken off by moderators alone', page, async () => {
  const at = await forumStage(tagged, usualRights);
  refused(await at.post({ applied_tags: [at.tag('news')] }), 403, 50013);
  const id = String((await at.post()).body['id']);
  refused(await at.change(id, { applied_tags: [at.tag('news')] }), 403, 50013);
  const moderator = await forumStage(tagged);
  expect((await moderator.post({ applied_tags: [moderator.tag('news')] })).status).toBe(201);
});

rule('Forums', 'tags of a post are changed by whoever posted it', 'topics/threads', async () => {
  const at = await forumStage(tagged, usualRights);
  const id = String((await at.post()).body['id']);
  expect((await at.change(id, { applied_tags: [at.tag('lupus')] })).body['applied_tags']).toEqual([
    at.tag('lupus'),
  ]);
  const other = at.ada.posts('#questions', 'hers', 'hello');
  refused(await at.change(other.id, { applied_tags: [] }), 403, 50013);
});

rule('Forums', 'a moderator pins one post of a forum', 'topics/threads', async () => {
  const at = await forumStage();
  const [one, two] = [String((await at.post()).body['id']), String((await at.post()).body['id'])];
  expect((await at.change(one, { flags: 2 })).body['flags']).toBe(2);
  refused(await at.change(two, { flags: 2 }), 400, 30047);
  await at.change(one, { flags: 0 });
  expect((await at.change(two, { flags: 2 })).status).toBe(200);
});

rule(
  'Forums',
  'a pinned post is not archived by itself; archiving takes the pin away',
  'topics/threads',
  async () => {
    const at = await forumStage();
    const id = String((await at.post({ auto_archive_duration: 60 })).body['id']);
    await at.change(id, { flags: 2 });
    at.sandbox.clock.advance(61 * 60_000);
    expect(await at.read(id)).toMatchObject({ flags: 2, thread_metadata: { archived: false } });
    expect((await at.change(id, { archived: true })).body['flags']).toBe(0);
  },
);

rule('Forums', 'only forums and media channels have tags', page, async () => {
  const at = await forumStage();
  expect(await at.read(at.lobby)).not.toHaveProperty('available_tags');
  expect(await at.read(await at.thread())).not.toHaveProperty('applied_tags');
});
