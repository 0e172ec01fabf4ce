import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { rule } from './rule.ts';
import { refused, threadStage } from './threads-stage.ts';

rule(
  'Threads',
  'SEND_MESSAGES has no effect in threads: SEND_MESSAGES_IN_THREADS decides',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const silent = at.without('SendMessages');
    const thread = String((await at.start({ name: 'x', type: 11 }, silent)).body['id']);
    refused(await at.say(silent), 403, 50013);
    expect((await at.say(thread)).status).toBe(200);
    const mute = at.without('SendMessagesInThreads');
    const closed = String((await at.start({ name: 'x', type: 11 }, mute)).body['id']);
    expect((await at.say(mute)).status).toBe(200);
    refused(await at.say(closed), 403, 50013);
  },
);

rule('Threads', 'whoever writes in a thread is in it', 'resources/channel', async () => {
  const at = await threadStage();
  const { id } = at.ada.startsThread('#lobby', 'hers');
  await at.say(id);
  expect(await at.read(id)).toMatchObject({ member_count: 2, member: { user_id: at.kindred.id } });
});

rule('Threads', 'a message takes a thread out of the archive', 'topics/threads', async () => {
  const at = await threadStage(usualRights);
  const thread = await at.thread();
  await at.change(thread, { archived: true });
  expect((await at.say(thread)).status).toBe(200);
  expect(await at.read(thread)).toMatchObject({ thread_metadata: { archived: false } });
});

rule('Threads', 'in a locked thread only moderators write', 'topics/threads', async () => {
  const at = await threadStage();
  const thread = await at.thread();
  await at.change(thread, { locked: true });
  expect((await at.say(thread)).status).toBe(200);
  expect(() => at.ada.sends('#today', 'hello')).toThrow('Thread is locked.');
  const plain = await threadStage(usualRights);
  const other = await plain.thread();
  plain.sandbox.user('Robin').in(plain.guild).archivesThread('#today', { lock: true });
  refused(await plain.say(other), 400, 160005);
});

const archivedWithMessage = async () => {
  const at = await threadStage();
  const thread = await at.thread();
  const message = String((await at.say(thread)).body['id']);
  await at.change(thread, { archived: true });
  return { ...at, thread, message, path: `/channels/${thread}/messages/${message}` };
};

for (const [what, call] of [
  ['message is edited', 'PATCH /'],
  ['reaction is added', 'PUT /reactions/%F0%9F%91%8D/@me'],
  ['reaction is taken away', 'DELETE /reactions/%F0%9F%91%8D/@me'],
] as const)
  rule('Threads', `in an archived thread no ${what}`, 'topics/threads', async () => {
    const at = await archivedWithMessage();
    const [method = '', rest = ''] = call.split(' ');
    const body = method === 'PATCH' ? { body: { content: 'x' } } : {};
    refused(await at.ask(`${method} ${at.path}${rest === '/' ? '' : rest}`, body), 400, 50083);
  });

rule('Threads', 'in an archived thread no message is pinned', 'topics/threads', async () => {
  const at = await archivedWithMessage();
  refused(await at.ask(`PUT /channels/${at.thread}/messages/pins/${at.message}`), 400, 50083);
});

rule('Threads', 'in an archived thread messages can be deleted', 'topics/threads', async () => {
  const at = await archivedWithMessage();
  expect((await at.ask(`DELETE ${at.path}`)).status).toBe(204);
  expect(await at.read(at.thread)).toMatchObject({ thread_metadata: { archived: true } });
});

rule(
  'Threads',
  'in a thread that is locked and archived only moderators delete messages',
  'topics/threads',
  async () => {
    const at = await threadStage(usualRights);
    const thread = await at.thread();
    const message = String((await at.say(thread)).body['id']);
    at.sandbox.user('Robin').in(at.guild).archivesThread('#today', { lock: true });
    refused(await at.ask(`DELETE /channels/${thread}/messages/${message}`), 400, 160005);
  },
);

rule('Threads', 'in a locked thread reactions go on as long as it is active', 'topics/threads', async () => {
  const at = await threadStage();
  const thread = await at.thread();
  const message = String((await at.say(thread)).body['id']);
  await at.change(thread, { locked: true });
  at.ada.reacts({ id: message }, '👍');
  await at.change(thread, { archived: true });
  expect(() => at.ada.reacts({ id: message }, '👎')).toThrow('This thread is archived.');
});

rule('Threads', 'archived threads take no commands', 'topics/threads', async () => {
  const at = await threadStage();
  await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, {
    body: [{ name: 'hello', description: 'Says hello' }],
  });
  await at.change(await at.thread(), { archived: true });
  await expect(at.ada.runs('/hello', {}, { in: '#today' })).rejects.toThrow(
    '#today is archived: it takes no commands.',
  );
});

rule(
  'Threads',
  'a thread counts its messages; a deleted one leaves only the number of all ever sent',
  'resources/channel',
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    const first = String((await at.say(thread)).body['id']);
    await at.say(thread);
    await at.ask(`DELETE /channels/${thread}/messages/${first}`);
    expect(await at.read(thread)).toMatchObject({ message_count: 1, total_message_sent: 2 });
  },
);

rule(
  'Threads',
  'private threads can be seen by those in them and by moderators, and by nobody else',
  'topics/threads',
  async () => {
    const at = await threadStage(usualRights);
    const { id } = at.ada.startsThread('#lobby', 'secret', { private: true });
    at.ada.sends('#secret', 'between us');
    refused(await at.ask(`GET /channels/${id}`), 403, 50001);
    refused(await at.ask(`GET /channels/${id}/messages`), 403, 50001);
    refused(await at.say(id), 403, 50001);
    refused(await at.ask(`PUT /channels/${id}/thread-members/@me`), 403, 50001);
    const ben = at.sandbox.user('Ben').in(at.guild);
    expect(() => ben.sees('#secret')).toThrow('Ben cannot see #secret.');
    at.ada.bringsIn('#secret', ben);
    expect(ben.sees('#secret')).toMatchObject([{ text: 'between us' }]);
    expect(at.sandbox.user('Robin').in(at.guild).sees('#secret')).toHaveLength(1);
  },
);

rule(
  'Threads',
  'being in a thread is of no use to those who cannot see its channel',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const { id } = at.ada.startsThread('#lobby', 'hers');
    await at.ask(`PUT /channels/${at.lobby}/permissions/${at.ada.id}`, { body: { type: 1, deny: '1024' } });
    expect(() => at.ada.sees('#hers')).toThrow('Ada cannot see #hers.');
    expect(Object.values((await at.ask(`GET /channels/${id}/thread-members`)).body)).toHaveLength(1);
  },
);

rule(
  'Threads',
  'an open thread leaves a line in its channel that it was started',
  'topics/threads',
  async () => {
    const at = await threadStage(undefined, { systemMessages: true });
    const thread = await at.thread({ name: 'Living with it' });
    const { body } = await at.ask(`GET /channels/${at.lobby}/messages`);
    expect(body).toMatchObject([
      { type: 18, content: 'Living with it', message_reference: { channel_id: thread } },
    ]);
  },
);

rule('Threads', 'a thread from a message begins with that message', 'topics/threads', async () => {
  const at = await threadStage(undefined, { systemMessages: true });
  const source = String((await at.say(at.lobby, 'so it began')).body['id']);
  await at.ask(`POST /channels/${at.lobby}/messages/${source}/threads`, { body: { name: 'x' } });
  const { body } = await at.ask(`GET /channels/${source}/messages`);
  expect(body).toMatchObject([
    { type: 21, content: '', referenced_message: { id: source, content: 'so it began' } },
  ]);
  expect(await at.read(source)).toMatchObject({ message_count: 0 });
});
