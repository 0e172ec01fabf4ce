import { GatewayIntentBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { rule } from './rule.ts';
import { refused, threadStage } from './threads-stage.ts';

const page = 'resources/channel';
const member = (thread: string, user = '@me'): string => `/channels/${thread}/thread-members/${user}`;

rule('Threads', 'a bot joins and leaves a thread', page, async () => {
  const at = await threadStage();
  const { id } = at.ada.startsThread('#lobby', 'hers');
  expect((await at.ask(`PUT ${member(id)}`)).status).toBe(204);
  expect((await at.read(id))['member_count']).toBe(2);
  expect((await at.ask(`DELETE ${member(id)}`)).status).toBe(204);
  expect(await at.read(id)).not.toHaveProperty('member');
});

rule(
  'Threads',
  'whoever may write in a thread brings others in; who is in it already stays',
  page,
  async () => {
    const at = await threadStage(usualRights);
    const thread = await at.thread();
    for (const count of [2, 2]) {
      expect((await at.ask(`PUT ${member(thread, at.ada.id)}`)).status).toBe(204);
      expect((await at.read(thread))['member_count']).toBe(count);
    }
  },
);

rule('Threads', 'bringing others in needs SEND_MESSAGES_IN_THREADS', page, async () => {
  const at = await threadStage();
  const thread = String(
    (await at.start({ name: 'x', type: 11 }, at.without('SendMessagesInThreads'))).body['id'],
  );
  refused(await at.ask(`PUT ${member(thread, at.ada.id)}`), 403, 50013);
});

rule('Threads', 'nobody is brought in who is not in the server', page, async () => {
  const at = await threadStage();
  refused(await at.ask(`PUT ${member(await at.thread(), at.sandbox.user('Zoe').id)}`), 404, 10007);
});

rule('Threads', 'nobody is brought in who cannot see the channel', 'unpublished', async () => {
  const at = await threadStage();
  const thread = String((await at.start({ name: 'x', type: 11 }, at.staff)).body['id']);
  refused(await at.ask(`PUT ${member(thread, at.ada.id)}`), 403, 50001);
});

rule(
  'Threads',
  'into a private thread that is not invitable only its owner and moderators bring others',
  page,
  async () => {
    const at = await threadStage(usualRights);
    const own = String((await at.start({ name: 'own', invitable: false })).body['id']);
    expect((await at.ask(`PUT ${member(own, at.ada.id)}`)).status).toBe(204);
    expect(() => at.ada.bringsIn('#own', at.sandbox.user('Ben').in(at.guild))).toThrow(
      'Ada may not bring anybody into #own.',
    );
  },
);

rule('Threads', 'a thread has a limit of members', page, async () => {
  const at = await threadStage(undefined, { threads: { members: 1 } });
  refused(await at.ask(`PUT ${member(await at.thread(), at.ada.id)}`), 400, 30033);
});

rule('Threads', 'sending somebody away needs MANAGE_THREADS', page, async () => {
  const at = await threadStage(usualRights);
  const thread = await at.thread();
  at.ada.joinsThread('#today');
  refused(await at.ask(`DELETE ${member(thread, at.ada.id)}`), 403, 50013);
});

rule('Threads', 'whoever started a private thread sends others away from it', page, async () => {
  const at = await threadStage(usualRights);
  const thread = await at.thread({ type: 12 });
  await at.ask(`PUT ${member(thread, at.ada.id)}`);
  expect((await at.ask(`DELETE ${member(thread, at.ada.id)}`)).status).toBe(204);
  expect(at.ada.threads()).toEqual([]);
});

rule('Threads', 'nobody is sent away who is not in the thread', page, async () => {
  const at = await threadStage();
  refused(await at.ask(`DELETE ${member(await at.thread(), at.ada.id)}`), 404, 10007);
});

for (const [what, method, who] of [
  ['joined', 'PUT', '@me'],
  ['left', 'DELETE', '@me'],
  ['opened to others', 'PUT', 'ada'],
  ['closed to others', 'DELETE', 'ada'],
] as const)
  rule('Threads', `an archived thread is not ${what}`, page, async () => {
    const at = await threadStage();
    const thread = await at.thread();
    await at.change(thread, { archived: true });
    refused(await at.ask(`${method} ${member(thread, who === 'ada' ? at.ada.id : who)}`), 400, 50083);
  });

rule('Threads', 'bringing in and sending away leave a line in the thread', 'topics/threads', async () => {
  const at = await threadStage(undefined, { systemMessages: true });
  const thread = await at.thread();
  await at.ask(`PUT ${member(thread, at.ada.id)}`);
  await at.ask(`DELETE ${member(thread, at.ada.id)}`);
  expect((await at.ask(`GET /channels/${thread}/messages`)).body).toMatchObject([
    { type: 2, mentions: [{ id: at.ada.id }], author: { id: at.kindred.id } },
    { type: 1, mentions: [{ id: at.ada.id }], author: { id: at.kindred.id } },
  ]);
});

rule(
  'Threads',
  'a member of a thread is read alone, on request with the member of the server',
  page,
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    const { body } = await at.ask(`GET ${member(thread, at.kindred.id)}`);
    expect(body).toMatchObject({
      id: thread,
      user_id: at.kindred.id,
      flags: 0,
      join_timestamp: expect.any(String),
    });
    expect(body).not.toHaveProperty('member');
    const full = await at.ask(`GET ${member(thread, at.kindred.id)}?with_member=true`);
    expect(full.body).toMatchObject({ member: { user: { id: at.kindred.id } } });
  },
);

rule('Threads', 'reading somebody who is not in the thread finds nothing', page, async () => {
  const at = await threadStage();
  refused(await at.ask(`GET ${member(await at.thread(), at.ada.id)}`), 404, 10007);
});

rule(
  'Threads',
  'members of a thread come in pages where they come with the members of the server',
  page,
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    at.ada.joinsThread('#today');
    const list = `/channels/${thread}/thread-members`;
    expect(Object.values((await at.ask(`GET ${list}`)).body)).toHaveLength(2);
    const first = await at.ask(`GET ${list}?with_member=true&limit=1`);
    expect(first.body).toMatchObject([{ user_id: at.kindred.id, member: {} }]);
    const next = await at.ask(`GET ${list}?with_member=true&after=${at.kindred.id}`);
    expect(next.body).toMatchObject([{ user_id: at.ada.id, member: { user: { global_name: 'Ada' } } }]);
  },
);

rule(
  'Threads',
  'listing the members of a thread needs the members intent of the application',
  page,
  async () => {
    const at = await threadStage();
    at.sandbox.setPrivilegedIntents('kindred', GatewayIntentBits.MessageContent);
    refused(await at.ask(`GET /channels/${await at.thread()}/thread-members`), 403, 50001);
  },
);

rule('Threads', 'thread members exist in threads alone', 'unpublished', async () => {
  const at = await threadStage();
  refused(await at.ask(`PUT ${member(at.lobby)}`), 400, 50024);
});

rule('Threads', 'whoever leaves the server leaves its threads', 'unpublished', async () => {
  const at = await threadStage();
  const { id } = at.ada.startsThread('#lobby', 'secret', { private: true });
  at.guild.removeMember(at.ada);
  expect((await at.read(id))['member_count']).toBe(0);
  expect(at.sandbox.user('Ada').in(at.guild).threads()).toEqual([]);
});
