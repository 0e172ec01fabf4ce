import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import type { Json } from '../wire.ts';
import { rule } from './rule.ts';
import { misfit, refused, threadStage } from './threads-stage.ts';

const page = 'resources/channel';
const ids = (body: Json): unknown[] => Object.values(body['threads'] ?? {}).map((thread) => thread['id']);

const archive = async (type: 11 | 12, rights = undefined as Parameters<typeof threadStage>[0]) => {
  const at = await threadStage(rights);
  const made: string[] = [];
  for (const name of ['one', 'two', 'three']) made.push(await at.thread({ name, type }));
  const [one = '', two = '', three = ''] = made;
  for (const id of [two, one, three]) {
    at.sandbox.clock.advance(60_000);
    await at.change(id, { archived: true });
  }
  const list = (path: string) => at.ask(`GET /channels/${at.lobby}${path}`);
  return { ...at, one, two, three, list };
};

rule(
  'Threads',
  'active threads are listed for the whole server, newest first, with the own memberships',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const [first, second, third] = [await at.thread(), await at.thread(), await at.thread()];
    at.ada.startsThread('#lobby', 'hers');
    await at.change(second, { archived: true });
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/threads/active`);
    expect(ids(body).slice(1)).toEqual([third, first]);
    expect(Object.values(body['members'] ?? {}).map((one) => one['id'])).toEqual([third, first]);
  },
);

rule(
  'Threads',
  'the list of active threads leaves out private ones that are not the own, but for moderators',
  'topics/threads',
  async () => {
    for (const [rights, count] of [
      [usualRights, 0],
      [undefined, 1],
    ] as const) {
      const at = await threadStage(rights);
      at.ada.startsThread('#lobby', 'secret', { private: true });
      expect(ids((await at.ask(`GET /guilds/${at.guild.id}/threads/active`)).body)).toHaveLength(count);
    }
  },
);

rule(
  'Threads',
  'archived open threads are listed by when they were archived, the latest first',
  page,
  async () => {
    const at = await archive(11);
    const { body } = await at.list('/threads/archived/public');
    expect([ids(body), body['has_more']]).toEqual([[at.three, at.one, at.two], false]);
    expect(ids((await at.list('/threads/archived/private')).body)).toEqual([]);
  },
);

rule('Threads', 'archived private threads are listed for moderators', page, async () => {
  const at = await archive(12);
  expect(ids((await at.list('/threads/archived/private')).body)).toEqual([at.three, at.one, at.two]);
  expect(ids((await at.list('/threads/archived/public')).body)).toEqual([]);
});

rule('Threads', 'the list of archived private threads needs MANAGE_THREADS', page, async () => {
  const at = await archive(12, usualRights);
  refused(await at.list('/threads/archived/private'), 403, 50013);
});

rule(
  'Threads',
  'archived private threads that were joined are listed by id, the newest first, to anybody',
  page,
  async () => {
    const at = await archive(12, usualRights);
    expect(ids((await at.list('/users/@me/threads/archived/private')).body)).toEqual([
      at.three,
      at.two,
      at.one,
    ]);
    const before = await at.list(`/users/@me/threads/archived/private?before=${at.two}`);
    expect(ids(before.body)).toEqual([at.one]);
  },
);

rule('Threads', 'lists of archived threads have pages, and say whether there is more', page, async () => {
  const at = await archive(11);
  const first = await at.list('/threads/archived/public?limit=2');
  expect([ids(first.body), first.body['has_more']]).toEqual([[at.three, at.one], true]);
  const stamp = String((await at.read(at.one))['thread_metadata']?.['archive_timestamp']);
  const next = await at.list(`/threads/archived/public?before=${encodeURIComponent(stamp)}`);
  expect([ids(next.body), next.body['has_more']]).toEqual([[at.two], false]);
});

for (const [what, query, field] of [
  ['fewer than 2', 'limit=1', 'limit'],
  ['more than 100', 'limit=101', 'limit'],
  ['before what is no time', 'before=yesterday', 'before'],
] as const)
  rule('Threads', `no page of archived threads holds ${what}`, page, async () => {
    const at = await threadStage();
    misfit(await at.ask(`GET /channels/${at.lobby}/threads/archived/public?${query}`), field);
  });

for (const path of [
  '/threads/archived/public',
  '/threads/archived/private',
  '/users/@me/threads/archived/private',
])
  rule('Threads', `${path} needs READ_MESSAGE_HISTORY`, page, async () => {
    const at = await threadStage();
    refused(await at.ask(`GET /channels/${at.without('ReadMessageHistory')}${path}`), 403, 50013);
  });
