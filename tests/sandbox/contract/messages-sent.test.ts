/** Whom a message reaches, what it answers and passes on, and who may send it. */
import { expect } from 'vitest';
import { text, v2 } from '../components.ts';
import type { Stage } from '../stage.ts';
import { heldClock, stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Json, Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/message';
const send = (at: Stage, body: object, channel = at.lobby): Promise<Reply> =>
  at.ask(`POST /channels/${channel}/messages`, { body });
const nobody = '100000000000000001';

rule('Messages', 'stickers that do not exist are refused with 50081', source, async () => {
  const at = await stage();
  expect(await send(at, { content: 'x', sticker_ids: [nobody] })).toMatchObject(refused(400, 50081));
});

rule('Messages', 'flags that a bot cannot set are dropped', source, async () => {
  const at = await stage();
  const sent = await send(at, { content: 'x', flags: (1 << 2) | (1 << 6) | (1 << 12) });
  expect(sent.body['flags']).toBe((1 << 2) | (1 << 12));
});

rule('Messages', 'mentions reach only whom allowed_mentions lets them reach', source, async () => {
  const at = await stage({}, [...usualRights, 'MentionEveryone']);
  const content = `@everyone <@${at.ada.id}>`;
  const reached = async (body: object): Promise<Json> => (await send(at, { content, ...body })).body;
  expect(await reached({ allowed_mentions: { parse: [] } })).toMatchObject({
    mentions: [],
    mention_everyone: false,
  });
  expect(await reached({})).toMatchObject({ mentions: [{ id: at.ada.id }], mention_everyone: true });
  expect(
    await reached({
      content: '',
      flags: v2,
      components: [text(content)],
      allowed_mentions: { users: [at.ada.id] },
    }),
  ).toMatchObject({ mentions: [{ id: at.ada.id }], mention_everyone: false });
});

rule(
  'Messages',
  'without MENTION_EVERYONE nobody else is reached by @everyone',
  'topics/permissions',
  async () => {
    const at = await stage();
    expect((await send(at, { content: '@everyone @here' })).body['mention_everyone']).toBe(false);
  },
);

rule('Messages', 'a role is reached if it can be mentioned', source, async () => {
  const at = await stage();
  const role = at.guild.createRole('Helpers');
  expect((await send(at, { content: `<@&${role.id}>` })).body['mention_roles']).toEqual([]);
  await at.ask(`PATCH /guilds/${at.guild.id}/roles/${role.id}`, { body: { mentionable: true } });
  expect((await send(at, { content: `<@&${role.id}>` })).body['mention_roles']).toEqual([role.id]);
});

rule('Messages', 'a reply shows the other message and tells its author', source, async () => {
  const at = await stage();
  const other = at.ada.sends('#lobby', 'question');
  const answer = await send(at, { content: 'answer', message_reference: { message_id: other.id } });
  expect(answer.body).toMatchObject({
    type: 19,
    message_reference: { type: 0, message_id: other.id, channel_id: at.lobby, guild_id: at.guild.id },
    referenced_message: { id: other.id, content: 'question' },
    mentions: [{ id: at.ada.id }],
  });
});

rule('Messages', 'a reply tells nobody if allowed_mentions do not say replied_user', source, async () => {
  const at = await stage();
  const other = at.ada.sends('#lobby', 'question');
  const reference = { message_reference: { message_id: other.id } };
  const quiet = await send(at, { content: 'x', ...reference, allowed_mentions: { parse: [] } });
  const loud = await send(at, {
    content: 'x',
    ...reference,
    allowed_mentions: { parse: [], replied_user: true },
  });
  expect([quiet.body['mentions'], loud.body['mentions']]).toMatchObject([[], [{ id: at.ada.id }]]);
});

rule('Messages', 'a reply to nothing is refused, unless fail_if_not_exists is false', source, async () => {
  const at = await stage();
  const reply = (more: object): Promise<Reply> =>
    send(at, { content: 'x', message_reference: { message_id: nobody, ...more } });
  expect(await reply({})).toMatchObject(invalid('message_reference'));
  expect(await reply({ fail_if_not_exists: false })).toMatchObject({ status: 200, body: { type: 0 } });
});

rule('Messages', 'a reply needs READ_MESSAGE_HISTORY (160002)', source, async () => {
  const at = await stage({}, ['ViewChannel', 'SendMessages']);
  await at.ask(`PUT /channels/${at.lobby}/permissions/${at.guild.id}`, { body: { type: 0 } });
  const quiet = at.guild.createChannel({
    name: 'quiet',
    overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: 1n << 16n }],
  });
  const other = at.ada.sends('#quiet', 'question');
  expect(
    await send(at, { content: 'x', message_reference: { message_id: other.id } }, quiet.id),
  ).toMatchObject(refused(403, 160002));
});

rule('Messages', 'a line of Discord’s own cannot be answered', source, async () => {
  const at = await stage();
  const message = at.ada.sends('#lobby', 'rules');
  await at.ask(`PUT /channels/${at.lobby}/messages/pins/${message.id}`);
  const [line] = Object.values((await at.ask(`GET /channels/${at.lobby}/messages?limit=1`)).body);
  expect(await send(at, { content: 'x', message_reference: { message_id: line?.['id'] } })).toMatchObject(
    invalid('message_reference'),
  );
});

rule('Messages', 'a forward carries a copy that later edits do not reach', source, async () => {
  const at = await stage();
  const first = await send(at, { content: 'as it was' });
  const id = String(first.body['id']);
  const passed = await send(
    at,
    { message_reference: { type: 1, message_id: id, channel_id: at.lobby } },
    at.staff,
  );
  expect(passed.body).toMatchObject({
    type: 0,
    content: '',
    flags: 1 << 14,
    message_reference: { type: 1, message_id: id, channel_id: at.lobby },
    message_snapshots: [{ message: { content: 'as it was', type: 0 } }],
  });
  await at.ask(`PATCH /channels/${at.lobby}/messages/${id}`, { body: { content: 'changed' } });
  const again = await at.ask(`GET /channels/${at.staff}/messages/${String(passed.body['id'])}`);
  expect(again.body['message_snapshots']?.['0']?.['message']?.['content']).toBe('as it was');
});

rule('Messages', 'what a bot cannot read it cannot forward (160014)', source, async () => {
  const at = await stage();
  at.sandbox.setPrivilegedIntents('kindred', 0);
  const other = at.ada.sends('#lobby', 'private thoughts');
  expect(
    await send(at, { message_reference: { type: 1, message_id: other.id, channel_id: at.lobby } }),
  ).toMatchObject(refused(400, 160014));
});

rule('Messages', 'with enforce_nonce the same message comes back for some minutes', source, async () => {
  const clock = heldClock();
  const at = await stage({ clock });
  const write = (content: string): Promise<Reply> =>
    send(at, { content, nonce: 'row-1', enforce_nonce: true });
  const first = await write('one');
  clock.pass(4 * 60_000);
  expect((await write('two')).body).toMatchObject({ id: first.body['id'], content: 'one' });
  clock.pass(2 * 60_000);
  expect((await write('three')).body['id']).not.toBe(first.body['id']);
  expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['one', 'three']);
});

rule('Messages', 'a nonce counts for one channel, and not at all unless enforced', source, async () => {
  const at = await stage();
  const write = async (channel: string, enforce_nonce: boolean): Promise<unknown> =>
    (await send(at, { content: 'x', nonce: 'row-1', enforce_nonce }, channel)).body['id'];
  const ids = [await write(at.lobby, true), await write(at.staff, true), await write(at.lobby, false)];
  expect(new Set(ids).size).toBe(3);
});

rule(
  'Messages',
  'after the message with its nonce was deleted a retry fails with 10008',
  'unpublished',
  async () => {
    const at = await stage();
    const write = (): Promise<Reply> => send(at, { content: 'x', nonce: 'row-1', enforce_nonce: true });
    const first = await write();
    await at.ask(`DELETE /channels/${at.lobby}/messages/${String(first.body['id'])}`);
    expect(await write()).toMatchObject(refused(404, 10008));
  },
);

rule('Messages', 'writing, embeds and files need their rights (50013)', 'topics/permissions', async () => {
  const mute = await stage({}, ['ViewChannel']);
  const closed = mute.guild.createChannel({
    name: 'closed',
    overwrites: [{ id: mute.kindred.id, type: 1, allow: 0n, deny: 1n << 11n }],
  });
  expect(await send(mute, { content: 'x' }, closed.id)).toMatchObject(refused(403, 50013));
  const plain = mute.guild.createChannel({
    name: 'plain',
    overwrites: [{ id: mute.kindred.id, type: 1, allow: 0n, deny: (1n << 14n) | (1n << 15n) }],
  });
  expect(await send(mute, { embeds: [{ title: 'x' }] }, plain.id)).toMatchObject(refused(403, 50013));
  const form = new FormData();
  form.set('files[0]', new Blob(['x']), 'x.txt');
  expect(await mute.ask(`POST /channels/${plain.id}/messages`, { body: form })).toMatchObject(
    refused(403, 50013),
  );
});

rule(
  'Messages',
  'a category takes no messages (50008), a forum none outside its posts (40058)',
  source,
  async () => {
    const at = await stage();
    const category = at.guild.createChannel({ name: 'Groups', type: 4 });
    const forum = at.guild.createChannel({ name: 'ideas', type: 15 });
    expect(await send(at, { content: 'x' }, category.id)).toMatchObject(refused(400, 50008));
    expect(await send(at, { content: 'x' }, forum.id)).toMatchObject(refused(400, 40058));
  },
);

rule(
  'Messages',
  'typing is told to who may see the channel, and needs SEND_MESSAGES',
  'resources/channel',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1 | (1 << 11));
    expect((await at.ask(`POST /channels/${at.lobby}/typing`)).status).toBe(204);
    expect((await line.event('TYPING_START')).d).toMatchObject({
      channel_id: at.lobby,
      guild_id: at.guild.id,
      user_id: at.kindred.id,
      member: { user: { id: at.kindred.id } },
    });
  },
);
