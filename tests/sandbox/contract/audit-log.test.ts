import { expect } from 'vitest';
import { heldClock, stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json } from '../wire.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { day, entries, read, rights, source } from './audit-log-stage.ts';
import { rule } from './rule.ts';

const make = (at: Stage, name: string) => at.ask(`POST /guilds/${at.guild.id}/roles`, { body: { name } });
const names = (found: readonly Json[]) =>
  found.map(
    (entry) =>
      Object.values(entry['changes'] ?? {}).find((change) => String(change['key']) === 'name')?.['new_value'],
  );

rule('Audit log', 'reading it needs VIEW_AUDIT_LOG', source, async () => {
  const at = await stage({}, ['ViewChannel']);
  expect(await read(at)).toMatchObject(refused(403, 50013));
});

rule('Audit log', 'the newest entry comes first', source, async () => {
  const at = await stage({}, rights);
  for (const name of ['one', 'two', 'three']) await make(at, name);
  expect(names(await entries(at, '?limit=2'))).toEqual(['three', 'two']);
});

rule('Audit log', '`after` turns the order round, from 0 it shows the oldest', source, async () => {
  const at = await stage({}, rights);
  for (const name of ['one', 'two', 'three']) await make(at, name);
  expect(names(await entries(at, '?after=0'))).toEqual(['one', 'two', 'three']);
});

rule('Audit log', '`before` and `after` leave the entry that they name out', source, async () => {
  const at = await stage({}, rights);
  for (const name of ['one', 'two', 'three']) await make(at, name);
  const [first, second] = await entries(at, '?after=0');
  expect(names(await entries(at, `?before=${String(second?.['id'])}`))).toEqual(['one']);
  expect(names(await entries(at, `?after=${String(first?.['id'])}`))).toEqual(['two', 'three']);
});

for (const limit of [0, 101])
  rule('Audit log', `it takes no limit of ${limit}`, source, async () => {
    const at = await stage();
    expect(await read(at, `?limit=${limit}`)).toMatchObject(invalid('limit'));
  });

rule('Audit log', 'it shows fifty entries unless told otherwise', source, async () => {
  const at = await stage({}, rights);
  for (let n = 0; n < 51; n += 1) await make(at, `r${n}`);
  expect(await entries(at)).toHaveLength(50);
});

rule('Audit log', 'it is filtered by kind of action and by who acted', source, async () => {
  const at = await stage({}, rights);
  await make(at, 'one');
  await at.ask(`POST /guilds/${at.guild.id}/channels`, { body: { name: 'two' } });
  expect(names(await entries(at, '?action_type=30'))).toEqual(['one']);
  expect(await entries(at, `?user_id=${at.kindred.id}`)).toHaveLength(2);
  expect(await entries(at, `?user_id=${at.ada.id}`)).toEqual([]);
});

rule('Audit log', 'entries are kept for 45 days', source, async () => {
  const clock = heldClock();
  const at = await stage({ clock }, rights);
  await make(at, 'one');
  clock.pass(44 * day);
  expect(await entries(at)).toHaveLength(1);
  clock.pass(day + 1);
  expect(await entries(at)).toEqual([]);
});

rule('Audit log', 'it names everybody who acted and to whom something was done', source, async () => {
  const at = await stage({}, rights);
  await at.ask(`DELETE /guilds/${at.guild.id}/members/${at.ada.id}`);
  const users = Object.values((await read(at)).body['users'] ?? {}).map((user) => user['id']);
  expect(users.toSorted()).toEqual([at.kindred.id, at.ada.id].toSorted());
});

rule(
  'Audit log',
  'it shows the threads and webhooks that entries are about, as they are now',
  source,
  async () => {
    const at = await stage({}, [...rights, 'ManageWebhooks', 'CreatePublicThreads']);
    const thread = await at.ask(`POST /channels/${at.lobby}/threads`, { body: { name: 'Tea', type: 11 } });
    const webhook = await at.ask(`POST /channels/${at.lobby}/webhooks`, { body: { name: 'News' } });
    const { body } = await read(at);
    expect(body['threads']).toMatchObject([{ id: thread.body['id'], name: 'Tea' }]);
    expect(body['webhooks']).toMatchObject([{ id: webhook.body['id'], name: 'News' }]);
  },
);

rule('Audit log', 'a reason is decoded from its header and kept', source, async () => {
  const at = await stage({}, rights);
  await at.ask(`POST /guilds/${at.guild.id}/roles`, { body: {}, reason: 'why ✓' });
  expect(await entries(at)).toMatchObject([{ reason: 'why ✓' }]);
});

rule('Audit log', 'a reason takes 512 characters', source, async () => {
  const at = await stage({}, rights);
  const answer = await at.ask(`POST /guilds/${at.guild.id}/roles`, { body: {}, reason: 'x'.repeat(513) });
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
});

rule(
  'Audit log',
  'a new entry is told as GUILD_AUDIT_LOG_ENTRY_CREATE with the server’s id',
  'events/gateway-events',
  async () => {
    const at = await stage({}, rights);
    const line = await identified(at.sandbox, 1 << 2);
    await at.ask(`POST /guilds/${at.guild.id}/roles`, { body: { name: 'x' }, reason: 'why' });
    expect((await line.event('GUILD_AUDIT_LOG_ENTRY_CREATE')).d).toMatchObject({
      guild_id: at.guild.id,
      action_type: 30,
      user_id: at.kindred.id,
      reason: 'why',
    });
  },
);

rule(
  'Audit log',
  'its event needs the moderation intent and VIEW_AUDIT_LOG',
  'events/gateway-events',
  async () => {
    const at = await stage({}, rights);
    at.guild.addBot('blind', { permissions: ['ViewChannel'] });
    const lines = [
      await identified(at.sandbox, 1),
      await identified(at.sandbox, 1 | (1 << 2), { bot: 'blind' }),
    ];
    await make(at, 'x');
    for (const line of lines) {
      await line.event('GUILD_ROLE_CREATE');
      line.send(1, null);
      await line.op(11);
      expect(line.events).not.toContain('GUILD_AUDIT_LOG_ENTRY_CREATE');
    }
  },
);
