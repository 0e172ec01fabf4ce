/** What can be done with messages that are there: edits, deletions, history, files. */
import { expect } from 'vitest';
import { text, v2 } from '../components.ts';
import type { Stage } from '../stage.ts';
import { heldClock, stage, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Json, Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/message';
const guildMessages = 1 | (1 << 9);
const suppressed = 1 << 2;

const sent = async (at: Stage, body: object): Promise<string> =>
  String((await at.ask(`POST /channels/${at.lobby}/messages`, { body })).body['id']);
const edit = (at: Stage, id: string, body: object): Promise<Reply> =>
  at.ask(`PATCH /channels/${at.lobby}/messages/${id}`, { body });
const bulk = (at: Stage, messages: readonly string[]): Promise<Reply> =>
  at.ask(`POST /channels/${at.lobby}/messages/bulk-delete`, { body: { messages } });

rule('Messages', 'only the author edits a message (50005)', source, async () => {
  const at = await stage();
  const foreign = at.ada.sends('#lobby', 'mine');
  expect(await edit(at, foreign.id, { content: 'x' })).toMatchObject(refused(403, 50005));
});

rule('Messages', 'with MANAGE_MESSAGES others may hide its embeds, nothing else', source, async () => {
  const at = await stage();
  const foreign = at.ada.sends('#lobby', 'look');
  expect(await edit(at, foreign.id, { flags: suppressed })).toMatchObject({
    status: 200,
    body: { flags: suppressed, edited_timestamp: null },
  });
  expect(await edit(at, foreign.id, { flags: 0, content: 'x' })).toMatchObject(refused(403, 50005));
  const without = await stage({}, ['ViewChannel']);
  const other = without.ada.sends('#lobby', 'look');
  expect(await edit(without, other.id, { flags: suppressed })).toMatchObject(refused(403, 50013));
});

rule('Messages', 'an edit that does not mention flags leaves them', source, async () => {
  const at = await stage();
  const id = await sent(at, { content: 'x', flags: suppressed });
  expect((await edit(at, id, { content: 'y' })).body['flags']).toBe(suppressed);
  expect((await edit(at, id, { flags: 0 })).body['flags']).toBe(0);
});

rule(
  'Messages',
  'a message becomes a V2 one only if its old fields are cleared, and stays one',
  source,
  async () => {
    const at = await stage();
    const id = await sent(at, { content: 'old' });
    expect(await edit(at, id, { flags: v2, components: [text('new')] })).toMatchObject(invalid('content'));
    expect(await edit(at, id, { flags: v2, content: null, components: [text('new')] })).toMatchObject({
      status: 200,
      body: { flags: v2, content: '' },
    });
    expect(await edit(at, id, { flags: 0, components: [text('newer')] })).toMatchObject({
      status: 200,
      body: { flags: v2 },
    });
    expect(await edit(at, id, { content: 'back' })).toMatchObject(invalid('content'));
  },
);

rule('Messages', 'an edit that leaves nothing is refused (50006)', source, async () => {
  const at = await stage();
  const id = await sent(at, { content: 'x', embeds: [{ title: 'y' }] });
  expect((await edit(at, id, { content: null })).status).toBe(200);
  expect(await edit(at, id, { embeds: null })).toMatchObject(refused(400, 50006));
});

rule(
  'Messages',
  'an edit is told as MESSAGE_UPDATE, with the whole message',
  'events/gateway-events',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, guildMessages);
    const id = await sent(at, { content: 'one' });
    await edit(at, id, { content: 'two' });
    const { d } = await line.event('MESSAGE_UPDATE');
    expect(d).toMatchObject({ id, content: 'two', guild_id: at.guild.id, author: { id: at.kindred.id } });
    expect(d['edited_timestamp']).not.toBeNull();
  },
);

rule('Messages', 'deleting others’ messages needs MANAGE_MESSAGES and is noted as 72', source, async () => {
  const at = await stage();
  const foreign = at.ada.sends('#lobby', 'spam');
  expect(
    await at.ask(`DELETE /channels/${at.lobby}/messages/${foreign.id}`, { reason: 'spam' }),
  ).toMatchObject({ status: 204 });
  expect(
    (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=72`)).body['audit_log_entries'],
  ).toMatchObject([{ target_id: at.ada.id, reason: 'spam', options: { channel_id: at.lobby, count: '1' } }]);
  const without = await stage({}, ['ViewChannel']);
  const other = without.ada.sends('#lobby', 'x');
  expect(await without.ask(`DELETE /channels/${without.lobby}/messages/${other.id}`)).toMatchObject(
    refused(403, 50013),
  );
});

rule('Messages', 'a deletion is told as MESSAGE_DELETE', 'events/gateway-events', async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guildMessages);
  const id = await sent(at, { content: 'x' });
  await at.ask(`DELETE /channels/${at.lobby}/messages/${id}`);
  expect((await line.event('MESSAGE_DELETE')).d).toEqual({ id, channel_id: at.lobby, guild_id: at.guild.id });
});

for (const count of [1, 101])
  rule('Messages', `bulk deletion of ${count} is refused (50016)`, source, async () => {
    const at = await stage();
    const ids = Array.from({ length: count }, () => at.ada.sends('#lobby', 'x').id);
    expect(await bulk(at, ids)).toMatchObject(refused(400, 50016));
  });

rule('Messages', 'bulk deletion takes each id once', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'x');
  expect(await bulk(at, [id, id])).toMatchObject(invalid('messages'));
});

rule('Messages', 'messages older than two weeks are not deleted in bulk (50034)', source, async () => {
  const clock = heldClock();
  const at = await stage({ clock });
  const old = at.ada.sends('#lobby', 'old');
  clock.pass(14 * 24 * 60 * 60_000 + 1);
  const young = at.ada.sends('#lobby', 'young');
  expect(await bulk(at, [old.id, young.id])).toMatchObject(refused(400, 50034));
  expect(at.ada.sees('#lobby')).toHaveLength(2);
});

rule('Messages', 'bulk deletion is one event and one entry in the audit log (73)', source, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guildMessages);
  const ids = [1, 2, 3].map(() => at.ada.sends('#lobby', 'x').id);
  expect((await bulk(at, ids)).status).toBe(204);
  expect((await line.event('MESSAGE_DELETE_BULK')).d).toEqual({
    ids,
    channel_id: at.lobby,
    guild_id: at.guild.id,
  });
  expect(line.events).not.toContain('MESSAGE_DELETE');
  expect(
    (await at.ask(`GET /guilds/${at.guild.id}/audit-logs?action_type=73`)).body['audit_log_entries'],
  ).toMatchObject([{ target_id: at.lobby, options: { count: '3' } }]);
});

rule('Messages', 'bulk deletion needs MANAGE_MESSAGES', source, async () => {
  const at = await stage({}, ['ViewChannel']);
  expect(
    await bulk(
      at,
      [1, 2].map(() => at.ada.sends('#lobby', 'x').id),
    ),
  ).toMatchObject(refused(403, 50013));
});

rule('Messages', 'history pages with before, after and around, newest first', source, async () => {
  const at = await stage();
  const ids = [1, 2, 3, 4, 5].map((number) => at.ada.sends('#lobby', `number ${number}`).id);
  const list = async (query: string): Promise<(Json | undefined)[]> =>
    Object.values((await at.ask(`GET /channels/${at.lobby}/messages?${query}`)).body).map(
      (message) => message['content'],
    );
  expect(await list('limit=2')).toEqual(['number 5', 'number 4']);
  expect(await list(`limit=2&before=${ids[3]}`)).toEqual(['number 3', 'number 2']);
  expect(await list(`limit=2&after=${ids[1]}`)).toEqual(['number 4', 'number 3']);
  expect(await list(`limit=3&around=${ids[2]}`)).toEqual(['number 4', 'number 3', 'number 2']);
});

for (const [says, query, field] of [
  ['history comes in pages of 100 at most', 'limit=101', 'limit'],
  ['a page of history has at least one message', 'limit=0', 'limit'],
  ['before, after and around exclude each other', 'before=1&after=1', 'before'],
] as const)
  rule('Messages', says, source, async () => {
    const at = await stage();
    expect(await at.ask(`GET /channels/${at.lobby}/messages?${query}`)).toMatchObject(invalid(field));
  });

rule(
  'Messages',
  'without READ_MESSAGE_HISTORY history is empty, and one message out of reach',
  source,
  async () => {
    const at = await stage();
    const { id } = at.guild.createChannel({
      name: 'quiet',
      overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: 1n << 16n }],
    });
    const message = at.ada.sends('#quiet', 'x');
    expect((await at.ask(`GET /channels/${id}/messages`)).body).toEqual([]);
    expect(await at.ask(`GET /channels/${id}/messages/${message.id}`)).toMatchObject(refused(403, 50013));
  },
);

rule('Messages', 'a message is found in its own channel only (10008)', source, async () => {
  const at = await stage({}, usualRights);
  const id = await sent(at, { content: 'x' });
  expect(await at.ask(`GET /channels/${at.staff}/messages/${id}`)).toMatchObject(refused(404, 10008));
});
