import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { rule } from './rule.ts';
import { misfit, refused, threadStage } from './threads-stage.ts';

for (const [what, change, after] of [
  ['a new name', { name: 'Tomorrow' }, { name: 'Tomorrow' }],
  ['a slowmode', { rate_limit_per_user: 9 }, { rate_limit_per_user: 9 }],
  ['another archive time', { auto_archive_duration: 60 }, { thread_metadata: { auto_archive_duration: 60 } }],
  ['a lock', { locked: true }, { thread_metadata: { locked: true, archived: false } }],
  ['to the archive', { archived: true }, { thread_metadata: { archived: true } }],
] as const)
  rule('Threads', `a moderator gives a thread ${what}`, 'topics/threads', async () => {
    const at = await threadStage();
    const thread = await at.thread();
    expect(await at.change(thread, change)).toMatchObject({ status: 200, body: { id: thread, ...after } });
    expect(await at.read(thread)).toMatchObject(after);
  });

for (const [what, change, field] of [
  ['an empty name', { name: '' }, 'name'],
  ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
  ['an archive time that does not exist', { auto_archive_duration: 5 }, 'auto_archive_duration'],
  ['a slowmode beyond six hours', { rate_limit_per_user: 21_601 }, 'rate_limit_per_user'],
  ['tags outside of forums', { applied_tags: ['100000000000000001'] }, 'applied_tags'],
  ['a pin outside of forums', { flags: 2 }, 'flags'],
] as const)
  rule('Threads', `a thread is not given ${what}`, 'resources/channel', async () => {
    const at = await threadStage();
    misfit(await at.change(await at.thread(), change), field);
  });

const owned = async () => {
  const at = await threadStage(usualRights);
  return { ...at, own: await at.thread(), other: at.ada.startsThread('#lobby', 'hers').id };
};

for (const [what, change] of [
  ['name', { name: 'x' }],
  ['archive state', { archived: true }],
  ['archive time', { auto_archive_duration: 60 }],
] as const)
  rule(
    'Threads',
    `the ${what} of a thread is changed by whoever started it, and by nobody else but moderators`,
    'topics/threads',
    async () => {
      const at = await owned();
      expect((await at.change(at.own, change)).status).toBe(200);
      refused(await at.change(at.other, change), 403, 50013);
    },
  );

for (const [what, change] of [
  ['slowmode', { rate_limit_per_user: 3 }],
  ['lock', { locked: true }],
] as const)
  rule(
    'Threads',
    `the ${what} of a thread needs MANAGE_THREADS, even from whoever started it`,
    'topics/threads',
    async () => {
      const at = await owned();
      refused(await at.change(at.own, change), 403, 50013);
    },
  );

rule(
  'Threads',
  'deleting a thread needs MANAGE_THREADS, even from whoever started it',
  'topics/threads',
  async () => {
    const at = await owned();
    refused(await at.ask(`DELETE /channels/${at.own}`), 403, 50013);
  },
);

rule('Threads', 'a deleted thread is gone, with its messages', 'topics/threads', async () => {
  const at = await threadStage();
  const thread = await at.thread();
  await at.say(thread);
  expect(await at.ask(`DELETE /channels/${thread}`)).toMatchObject({ status: 200, body: { id: thread } });
  refused(await at.say(thread), 404, 10003);
});

rule(
  'Threads',
  'an archived thread changes only together with leaving the archive',
  'resources/channel',
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    await at.change(thread, { archived: true });
    refused(await at.change(thread, { name: 'x' }), 400, 50083);
    expect(await at.change(thread, { name: 'x', archived: false })).toMatchObject({
      status: 200,
      body: { name: 'x' },
    });
  },
);

rule(
  'Threads',
  'whoever may write in a thread may take it out of the archive',
  'resources/channel',
  async () => {
    const at = await owned();
    at.ada.archivesThread('#hers');
    expect((await at.change(at.other, { archived: false })).status).toBe(200);
  },
);

rule('Threads', 'a locked thread is opened and changed by moderators alone', 'topics/threads', async () => {
  const at = await owned();
  at.sandbox.user('Robin').in(at.guild).archivesThread('#today', { lock: true });
  refused(await at.change(at.own, { archived: false }), 400, 160005);
  refused(await at.change(at.own, { name: 'x', archived: false }), 400, 160005);
});

rule(
  'Threads',
  'the archive timestamp moves with the archive state and the archive time, not with the name',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    const stamp = async () => (await at.read(thread))['thread_metadata']?.['archive_timestamp'];
    const first = await stamp();
    at.sandbox.clock.advance(60_000);
    await at.change(thread, { name: 'x' });
    expect(await stamp()).toBe(first);
    await at.change(thread, { auto_archive_duration: 60 });
    const second = await stamp();
    expect(second).not.toBe(first);
    at.sandbox.clock.advance(60_000);
    await at.change(thread, { archived: true });
    expect(await stamp()).not.toBe(second);
  },
);

rule(
  'Threads',
  'a thread is archived once its time has passed without a message',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const thread = await at.thread({ auto_archive_duration: 60 });
    const archived = async () => (await at.read(thread))['thread_metadata']?.['archived'];
    at.sandbox.clock.advance(59 * 60_000);
    await at.say(thread);
    at.sandbox.clock.advance(59 * 60_000);
    expect(await archived()).toBe(false);
    at.sandbox.clock.advance(2 * 60_000);
    expect(await archived()).toBe(true);
  },
);

rule(
  'Threads',
  'the audit log tells who started, changed and deleted a thread, and why',
  'resources/channel',
  async () => {
    const at = await threadStage();
    const { body } = await at.ask(`POST /channels/${at.lobby}/threads`, {
      body: { name: 'x', type: 11 },
      reason: 'one',
    });
    const thread = String(body['id']);
    await at.ask(`PATCH /channels/${thread}`, { body: { name: 'y' }, reason: 'two' });
    await at.ask(`DELETE /channels/${thread}`, { reason: 'three' });
    const log = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?target_id=${thread}`);
    expect(log.body['audit_log_entries']).toMatchObject([
      { action_type: 112, reason: 'three' },
      { action_type: 111, reason: 'two', changes: [{ key: 'name', old_value: 'x', new_value: 'y' }] },
      { action_type: 110, reason: 'one', user_id: at.kindred.id },
    ]);
  },
);

rule('Threads', 'a change of name leaves a line in the thread', 'topics/threads', async () => {
  const at = await threadStage(undefined, { systemMessages: true });
  const thread = await at.thread();
  await at.change(thread, { name: 'Tomorrow' });
  const { body } = await at.ask(`GET /channels/${thread}/messages`);
  expect(body).toMatchObject([{ type: 4, content: 'Tomorrow', author: { id: at.kindred.id } }]);
});

rule('Threads', 'rights in a thread are those of its channel', 'topics/threads', async () => {
  const at = await threadStage();
  const channel = at.without('ReadMessageHistory');
  const thread = String((await at.start({ name: 'x', type: 11 }, channel)).body['id']);
  const message = String((await at.say(thread)).body['id']);
  refused(await at.ask(`GET /channels/${thread}/messages/${message}`), 403, 50013);
  await at.ask(`PUT /channels/${at.lobby}/permissions/${at.kindred.id}`, {
    body: { type: 1, deny: String(PermissionFlagsBits.ReadMessageHistory) },
  });
  expect(await at.ask(`GET /channels/${await at.thread()}/messages`)).toMatchObject({
    status: 200,
    body: [],
  });
});
