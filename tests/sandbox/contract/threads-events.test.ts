import { GatewayIntentBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Frame, Line } from '../wire.ts';
import { rule } from './rule.ts';
import { threadStage } from './threads-stage.ts';
import type { ThreadStage } from './threads-stage.ts';

const page = 'events/gateway-events';
const { Guilds, GuildMembers, GuildMessages } = GatewayIntentBits;

const listening = async (
  intents: number = Guilds,
  rights = undefined as Parameters<typeof threadStage>[0],
): Promise<ThreadStage & { line: Line; since(): Promise<Frame[]> }> => {
  const at = await threadStage(rights);
  const line = await identified(at.sandbox, intents);
  await line.event('GUILD_CREATE');
  // What comes after a mark of its own has come too, whatever else did.
  const since = async (): Promise<Frame[]> => {
    const name = `mark-${line.frames.length}`;
    at.guild.createChannel({ name });
    await line.next(({ t, d }) => t === 'CHANNEL_CREATE' && String(d['name']) === name);
    return line.frames.filter(({ t }) => t?.startsWith('THREAD') || t?.startsWith('MESSAGE'));
  };
  return { ...at, line, since };
};
const names = (frames: readonly Frame[]): (string | null)[] => frames.map(({ t }) => t);

rule(
  'Threads',
  'a new thread is told as newly created, with the own membership of whoever started it',
  page,
  async () => {
    const at = await listening();
    const own = await at.thread();
    const { id } = at.ada.startsThread('#lobby', 'hers');
    const [first, , second] = await at.since();
    expect(first).toMatchObject({
      t: 'THREAD_CREATE',
      d: { id: own, newly_created: true, member: { user_id: at.kindred.id } },
    });
    expect(second).toMatchObject({ t: 'THREAD_CREATE', d: { id, newly_created: true } });
    expect(second?.d).not.toHaveProperty('member');
  },
);

rule(
  'Threads',
  'of a private thread only bots hear that are in it or moderate',
  'topics/threads',
  async () => {
    const plain = await listening(Guilds | GuildMessages, usualRights);
    plain.ada.startsThread('#lobby', 'secret', { private: true });
    plain.ada.sends('#secret', 'between us');
    expect(await plain.since()).toEqual([]);
    const moderator = await listening(Guilds | GuildMessages);
    moderator.ada.startsThread('#lobby', 'secret', { private: true });
    moderator.ada.sends('#secret', 'between us');
    expect(names(await moderator.since())).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE']);
  },
);

rule('Threads', 'a bot that is brought into a private thread learns of the thread', page, async () => {
  const at = await listening(Guilds, usualRights);
  const { id } = at.ada.startsThread('#lobby', 'secret', { private: true });
  at.ada.bringsIn('#secret', { user: { ...at.ada.user, id: at.kindred.id } });
  const [first, second] = await at.since();
  expect(first).toMatchObject({ t: 'THREAD_CREATE', d: { id, member: { user_id: at.kindred.id } } });
  expect(first?.d).not.toHaveProperty('newly_created');
  expect(second).toMatchObject({
    t: 'THREAD_MEMBERS_UPDATE',
    d: {
      id,
      guild_id: at.guild.id,
      member_count: 2,
      added_members: [{ user_id: at.kindred.id, presence: null, member: { user: { id: at.kindred.id } } }],
    },
  });
});

rule(
  'Threads',
  'a bot that is sent away from a private thread learns of that, and of nothing more',
  'topics/threads',
  async () => {
    const at = await listening(Guilds | GuildMessages, usualRights);
    const thread = await at.thread({ type: 12, name: 'secret' });
    at.sandbox.user('Robin').in(at.guild).sends('#secret', 'hello');
    await at.ask(`DELETE /channels/${thread}/thread-members/@me`);
    at.sandbox.user('Robin').in(at.guild).sends('#secret', 'gone?');
    const frames = await at.since();
    expect(frames.at(-1)).toMatchObject({
      t: 'THREAD_MEMBERS_UPDATE',
      d: { id: thread, removed_member_ids: [at.kindred.id] },
    });
  },
);

rule('Threads', 'of others in a thread only bots with the members intent hear', page, async () => {
  for (const [intents, heard] of [
    [Guilds, []],
    [Guilds | GuildMembers, ['THREAD_MEMBERS_UPDATE']],
  ] as const) {
    const at = await listening(intents);
    const thread = await at.thread();
    const before = (await at.since()).length;
    await at.ask(`PUT /channels/${thread}/thread-members/${at.ada.id}`);
    expect(names((await at.since()).slice(before))).toEqual(heard);
  }
});

rule('Threads', 'a change of a thread is told with the whole thread', page, async () => {
  const at = await listening();
  const thread = await at.thread();
  await at.change(thread, { name: 'Tomorrow' });
  expect((await at.since()).at(-1)).toMatchObject({
    t: 'THREAD_UPDATE',
    d: { id: thread, name: 'Tomorrow', parent_id: at.lobby },
  });
});

rule(
  'Threads',
  'leaving the archive is told twice: the thread, then the own membership',
  'topics/threads',
  async () => {
    const at = await listening();
    const thread = await at.thread();
    await at.change(thread, { archived: true });
    const before = (await at.since()).length;
    await at.change(thread, { archived: false });
    const [update, member] = (await at.since()).slice(before);
    expect(update).toMatchObject({ t: 'THREAD_UPDATE', d: { thread_metadata: { archived: false } } });
    expect(member).toMatchObject({
      t: 'THREAD_MEMBER_UPDATE',
      d: { id: thread, user_id: at.kindred.id, guild_id: at.guild.id },
    });
  },
);

rule(
  'Threads',
  'a message in an archived thread first takes it out of the archive, then joins, then comes',
  'topics/threads',
  async () => {
    const at = await listening(Guilds | GuildMessages);
    const { id } = at.ada.startsThread('#lobby', 'hers');
    at.ada.archivesThread('#hers');
    const before = (await at.since()).length;
    await at.say(id);
    expect(names((await at.since()).slice(before))).toEqual([
      'THREAD_UPDATE',
      'THREAD_CREATE',
      'THREAD_MEMBERS_UPDATE',
      'MESSAGE_CREATE',
    ]);
  },
);

rule('Threads', 'a deleted thread is told by its id, server, channel and type alone', page, async () => {
  const at = await listening();
  const thread = await at.thread();
  await at.ask(`DELETE /channels/${thread}`);
  expect((await at.since()).at(-1)).toMatchObject({ t: 'THREAD_DELETE' });
  expect((await at.since()).at(-1)?.d).toEqual({
    id: thread,
    guild_id: at.guild.id,
    parent_id: at.lobby,
    type: 11,
  });
});

rule('Threads', 'where a channel is deleted, no event tells of its threads', 'unpublished', async () => {
  const at = await listening();
  const channel = at.guild.createChannel({ name: 'talk' }).id;
  await at.start({ name: 'x', type: 11 }, channel);
  await at.ask(`DELETE /channels/${channel}`);
  expect(names(await at.since())).not.toContain('THREAD_DELETE');
});

rule(
  'Threads',
  'a thread from a message also tells that the message changed',
  'resources/channel',
  async () => {
    const at = await listening(Guilds | GuildMessages);
    const message = String((await at.say(at.lobby)).body['id']);
    await at.ask(`POST /channels/${at.lobby}/messages/${message}/threads`, { body: { name: 'x' } });
    const frames = await at.since();
    expect(names(frames)).toEqual([
      'MESSAGE_CREATE',
      'THREAD_CREATE',
      'THREAD_MEMBERS_UPDATE',
      'MESSAGE_UPDATE',
    ]);
    expect(frames.at(-1)?.d).toMatchObject({ id: message, flags: 32 });
  },
);

rule('Threads', 'a bot that gains access to a channel is told its active threads', page, async () => {
  const at = await threadStage();
  const hidden = at.guild.createChannel({ name: 'hidden', onlyFor: [at.ada] }).id;
  const { id } = at.ada.startsThread('#hidden', 'hers');
  at.ada.startsThread('#hidden', 'old');
  at.ada.archivesThread('#old');
  const line = await identified(at.sandbox, Guilds);
  expect((await line.event('GUILD_CREATE')).d['threads']).toEqual([]);
  const role = at.guild.createRole('Keys', { permissions: ['Administrator'] });
  at.guild.addMember({ user: { ...at.ada.user, id: at.kindred.id } }, { roles: [role] });
  expect((await line.event('THREAD_LIST_SYNC')).d).toMatchObject({
    guild_id: at.guild.id,
    channel_ids: [hidden],
    threads: [{ id }],
    members: [],
  });
});

rule(
  'Threads',
  'the first picture of a server holds its active threads, with the own memberships',
  page,
  async () => {
    const at = await threadStage(usualRights);
    const own = await at.thread();
    const { id } = at.ada.startsThread('#lobby', 'hers');
    at.ada.startsThread('#lobby', 'secret', { private: true });
    await at.thread({ name: 'old' }).then((old) => at.change(old, { archived: true }));
    const line = await identified(at.sandbox, Guilds);
    const { d } = await line.event('GUILD_CREATE');
    expect(d['threads']).toMatchObject([{ id }, { id: own, member: { flags: 0 } }]);
    expect(Object.values(d['channels'] ?? {}).map((channel) => channel['id'])).not.toContain(own);
  },
);
