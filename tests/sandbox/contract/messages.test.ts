/** What fits into a message, and how it comes back. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { stage } from '../stage.ts';
import type { Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/message';
const send = (at: Stage, body: object, channel = at.lobby): Promise<Reply> =>
  at.ask(`POST /channels/${channel}/messages`, { body });
const nobody = '100000000000000001';

const limits: readonly [says: string, body: object, path: readonly (string | number)[]][] = [
  ['content takes 2000 characters at most', { content: 'x'.repeat(2001) }, ['content']],
  ['a nonce takes 25 characters at most', { content: 'x', nonce: 'n'.repeat(26) }, ['nonce']],
  ['a nonce that is a number is a whole one', { content: 'x', nonce: 1.5 }, ['nonce']],
  [
    'a message carries 10 embeds at most',
    { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    ['embeds'],
  ],
  [
    'an embed title takes 256 characters at most',
    { embeds: [{ title: 'x'.repeat(257) }] },
    ['embeds', 0, 'title'],
  ],
  [
    'an embed description takes 4096 characters at most',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    ['embeds', 0, 'description'],
  ],
  [
    'an embed has 25 fields at most',
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
    ['embeds', 0, 'fields'],
  ],
  [
    'an embed field name takes 256 characters at most',
    { embeds: [{ fields: [{ name: 'x'.repeat(257), value: 'v' }] }] },
    ['embeds', 0, 'fields', 0, 'name'],
  ],
  [
    'an embed field value takes 1024 characters at most',
    { embeds: [{ fields: [{ name: 'n', value: 'x'.repeat(1025) }] }] },
    ['embeds', 0, 'fields', 0, 'value'],
  ],
  [
    'an embed field needs a value',
    { embeds: [{ fields: [{ name: 'n' }] }] },
    ['embeds', 0, 'fields', 0, 'value'],
  ],
  [
    'an embed footer takes 2048 characters at most',
    { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
    ['embeds', 0, 'footer', 'text'],
  ],
  [
    'an embed author name takes 256 characters at most',
    { embeds: [{ author: { name: 'x'.repeat(257) } }] },
    ['embeds', 0, 'author', 'name'],
  ],
  [
    'an embed colour is at most 0xffffff',
    { embeds: [{ title: 'x', color: 0x1000000 }] },
    ['embeds', 0, 'color'],
  ],
  [
    'an embed timestamp is an ISO 8601 time',
    { embeds: [{ title: 'x', timestamp: 'soon' }] },
    ['embeds', 0, 'timestamp'],
  ],
  [
    'an embed link is http or https',
    { embeds: [{ title: 'x', url: 'ftp://example.org' }] },
    ['embeds', 0, 'url'],
  ],
  [
    'an embed image is http, https or attachment',
    { embeds: [{ image: { url: 'file:///etc/passwd' } }] },
    ['embeds', 0, 'image', 'url'],
  ],
  ['an embed with nothing in it is refused', { embeds: [{}] }, ['embeds', 0, 'description']],
  [
    'all embeds together take 6000 characters at most',
    { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
    ['embeds'],
  ],
  [
    'allowed_mentions name 100 users at most',
    {
      content: 'x',
      allowed_mentions: { users: Array.from({ length: 101 }, (_, n) => String(10n ** 17n + BigInt(n))) },
    },
    ['allowed_mentions', 'users'],
  ],
  [
    'allowed_mentions name 100 roles at most',
    {
      content: 'x',
      allowed_mentions: { roles: Array.from({ length: 101 }, (_, n) => String(10n ** 17n + BigInt(n))) },
    },
    ['allowed_mentions', 'roles'],
  ],
  [
    'allowed_mentions parse users, roles and everyone, nothing else',
    { content: 'x', allowed_mentions: { parse: ['channels'] } },
    ['allowed_mentions', 'parse'],
  ],
  [
    'a kind of mention is either parsed or listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: [nobody] } },
    ['allowed_mentions'],
  ],
  [
    'a message carries 3 stickers at most',
    { sticker_ids: [nobody, nobody, nobody, nobody] },
    ['sticker_ids'],
  ],
  ['a poll has 1 to 10 answers', { poll: { question: { text: 'q' }, answers: [] } }, ['poll', 'answers']],
  [
    'a poll runs for 768 hours at most',
    { poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }], duration: 769 } },
    ['poll', 'duration'],
  ],
  [
    'a forward names the channel that it comes from',
    { message_reference: { type: 1, message_id: nobody } },
    ['message_reference', 'channel_id'],
  ],
];
for (const [says, body, path] of limits)
  rule('Messages', says, source, async () => {
    const at = await stage();
    expect(await send(at, body)).toMatchObject(invalid(...path));
    expect(at.ada.sees('#lobby')).toEqual([]);
  });

rule('Messages', 'a message with nothing in it is refused with 50006', source, async () => {
  const at = await stage();
  expect(await send(at, {})).toMatchObject(refused(400, 50006));
  expect(await send(at, { content: '   ' })).toMatchObject(refused(400, 50006));
});

rule('Messages', 'at the limits it is accepted', source, async () => {
  const at = await stage();
  const sent = await send(at, {
    content: 'x'.repeat(2000),
    nonce: 'n'.repeat(25),
    embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096), footer: { text: 'x'.repeat(1648) } }],
  });
  expect(sent).toMatchObject({ status: 200, body: { nonce: 'n'.repeat(25) } });
});

rule('Messages', 'a form error names every fault at its place', 'reference', async () => {
  const at = await stage();
  const answer = await send(at, { content: 'x'.repeat(2001), embeds: [{ title: 'x'.repeat(257) }] });
  expect(answer.body).toMatchObject({
    message: 'Invalid Form Body',
    errors: {
      content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
      embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
    },
  });
});

rule('Messages', 'a message comes back with everything a client reads', source, async () => {
  const at = await stage();
  const sent = await send(at, { content: ` hello <@${at.ada.id}> `, nonce: 'n1' });
  expect(sent).toMatchObject({
    status: 200,
    body: {
      content: `hello <@${at.ada.id}>`,
      channel_id: at.lobby,
      author: { id: at.kindred.id, bot: true },
      nonce: 'n1',
      mentions: [{ id: at.ada.id }],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      tts: false,
      edited_timestamp: null,
      type: 0,
    },
  });
  const id = String(sent.body['id']);
  expect((await at.ask(`GET /channels/${at.lobby}/messages/${id}`)).body).toEqual(sent.body);
  expect((await at.ask(`GET /channels/${at.lobby}`)).body['last_message_id']).toBe(id);
});

rule('Messages', 'embeds come back as rich ones, trimmed', source, async () => {
  const at = await stage();
  const sent = await send(at, {
    embeds: [{ type: 'video', title: ' hi ', fields: [{ name: ' n ', value: 'v' }] }],
  });
  expect(sent.body['embeds']).toEqual([
    { type: 'rich', title: 'hi', fields: [{ name: 'n', value: 'v', inline: false }] },
  ]);
});
