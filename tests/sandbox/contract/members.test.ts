import { expect } from 'vitest';
import type { Right } from '#sandbox/index.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/guild';
const moderating: readonly Right[] = [
  ...usualRights,
  'ModerateMembers',
  'ManageNicknames',
  'KickMembers',
  'ChangeNickname',
];
const nobody = '100000000000000001';
const intents = { members: 1 << 1, guilds: 1 };
const here = (at: Stage, user: string = at.ada.id): string => `/guilds/${at.guild.id}/members/${user}`;
const patch = (at: Stage, body: object, user?: string) => at.ask(`PATCH ${here(at, user)}`, { body });

rule('Members', 'listing members needs the privileged members intent', source, async () => {
  const at = await stage();
  expect((await at.ask(`GET /guilds/${at.guild.id}/members?limit=1000`)).status).toBe(200);
  at.sandbox.setPrivilegedIntents('kindred', 0);
  expect(await at.ask(`GET /guilds/${at.guild.id}/members`)).toMatchObject(refused(403, 50001));
});

rule('Members', 'a list of members has one of them unless more are asked for', source, async () => {
  const at = await stage();
  expect(Object.keys((await at.ask(`GET /guilds/${at.guild.id}/members`)).body)).toHaveLength(1);
});

rule('Members', 'members are listed by rising id, and `after` goes on behind one', source, async () => {
  const at = await stage();
  const list = async (query: string) =>
    Object.values((await at.ask(`GET /guilds/${at.guild.id}/members?${query}`)).body).map((one) =>
      String(one['user']?.['id']),
    );
  const all = await list('limit=1000');
  expect(all).toEqual(all.toSorted());
  expect(await list(`limit=1&after=${all[0]}`)).toEqual([all[1]]);
});

for (const limit of [0, 1001])
  rule('Members', `a list of members takes no limit of ${limit}`, source, async () => {
    const at = await stage();
    expect(await at.ask(`GET /guilds/${at.guild.id}/members?limit=${limit}`)).toMatchObject(invalid('limit'));
  });

rule('Members', 'a search finds names and nicknames that begin so, in any case', source, async () => {
  const at = await stage({}, moderating);
  const found = async (query: string) =>
    Object.values(
      (await at.ask(`GET /guilds/${at.guild.id}/members/search?limit=10&query=${query}`)).body,
    ).map((one) => one['user']?.['id']);
  expect(await found('AD')).toEqual([at.ada.id]);
  expect(await found('da')).toEqual([]);
  await patch(at, { nick: 'Countess' });
  expect(await found('coun')).toEqual([at.ada.id]);
});

rule('Members', 'a search needs something to look for', source, async () => {
  const at = await stage();
  expect(await at.ask(`GET /guilds/${at.guild.id}/members/search`)).toMatchObject(invalid('query'));
});

rule('Members', 'one who is not in the server is unknown (10007)', source, async () => {
  const at = await stage();
  expect(await at.ask(`GET ${here(at, nobody)}`)).toMatchObject(refused(404, 10007));
  expect(await patch(at, { nick: 'x' }, nobody)).toMatchObject(refused(404, 10007));
});

rule('Members', 'a nickname takes 32 characters', source, async () => {
  const at = await stage({}, moderating);
  expect(await patch(at, { nick: 'x'.repeat(33) })).toMatchObject(invalid('nick'));
  expect(await patch(at, { nick: 'x'.repeat(32) })).toMatchObject({ status: 200 });
});

for (const nothing of ['', null])
  rule('Members', `a nickname of ${JSON.stringify(nothing)} takes it away`, source, async () => {
    const at = await stage({}, moderating);
    await patch(at, { nick: 'Countess' });
    expect((await patch(at, { nick: nothing })).body['nick']).toBeNull();
  });

rule('Members', 'nicknames are trimmed, inside too', 'resources/user', async () => {
  const at = await stage({}, moderating);
  expect((await patch(at, { nick: '  A   B ' })).body['nick']).toBe('A B');
});

rule('Members', 'renaming others needs MANAGE_NICKNAMES', source, async () => {
  const at = await stage();
  expect(await patch(at, { nick: 'x' })).toMatchObject(refused(403, 50013));
});

rule('Members', 'a bot renames itself with CHANGE_NICKNAME', source, async () => {
  const at = await stage({}, [...usualRights, 'ChangeNickname']);
  expect(await patch(at, { nick: 'Kin' }, '@me')).toMatchObject({ status: 200, body: { nick: 'Kin' } });
});

rule('Members', 'the old route for the bot’s own nickname still answers with it', source, async () => {
  const at = await stage({}, moderating);
  expect(await at.ask(`PATCH ${here(at, '@me')}/nick`, { body: { nick: 'Kin' } })).toMatchObject({
    status: 200,
    body: { nick: 'Kin' },
  });
});

rule('Members', 'the bot’s own nickname needs CHANGE_NICKNAME, also by the old route', source, async () => {
  const at = await stage();
  await at.ask(`PATCH /guilds/${at.guild.id}/roles/${at.guild.id}`, { body: { permissions: '1024' } });
  expect(await patch(at, { nick: 'Kin' }, '@me')).toMatchObject(refused(403, 50013));
  expect(await at.ask(`PATCH ${here(at, '@me')}/nick`, { body: { nick: 'Kin' } })).toMatchObject(
    refused(403, 50013),
  );
});

for (const [what, body] of [
  ['rename', { nick: 'x' }],
  ['time out', { communication_disabled_until: null }],
] as const)
  rule('Members', `nobody can ${what} the owner`, 'topics/permissions', async () => {
    const at = await stage({}, moderating);
    expect(await patch(at, body, at.sandbox.user('Robin').id)).toMatchObject(refused(403, 50013));
  });

rule(
  'Members',
  'a bot renames, times out and kicks only those below its highest role',
  'topics/permissions',
  async () => {
    const at = await stage({}, moderating);
    at.guild.addMember(at.ada, { roles: [at.guild.createRole('High', { position: 50 })] });
    expect(await patch(at, { nick: 'x' })).toMatchObject(refused(403, 50013));
    expect(await patch(at, { communication_disabled_until: null })).toMatchObject(refused(403, 50013));
    expect(await at.ask(`DELETE ${here(at)}`)).toMatchObject(refused(403, 50013));
  },
);

rule('Members', 'kicking needs KICK_MEMBERS', source, async () => {
  const at = await stage();
  expect(await at.ask(`DELETE ${here(at)}`)).toMatchObject(refused(403, 50013));
});

rule('Members', 'who is kicked is gone, and may come back', source, async () => {
  const at = await stage({}, moderating);
  expect((await at.ask(`DELETE ${here(at)}`)).status).toBe(204);
  expect(await at.ask(`GET ${here(at)}`)).toMatchObject(refused(404, 10007));
  at.sandbox.user('Ada').in(at.guild);
  expect((await at.ask(`GET ${here(at)}`)).status).toBe(200);
});

for (const [event, doing] of [
  ['GUILD_MEMBER_ADD', async (at: Stage) => void at.sandbox.user('Ben').in(at.guild)],
  ['GUILD_MEMBER_UPDATE', async (at: Stage) => void (await patch(at, { nick: 'x' }))],
  ['GUILD_MEMBER_REMOVE', async (at: Stage) => void (await at.ask(`DELETE ${here(at)}`))],
] as const)
  rule('Members', `${event} needs the members intent and names the server`, 'events/gateway', async () => {
    const at = await stage({}, moderating);
    const line = await identified(at.sandbox, intents.members);
    const deaf = await identified(at.sandbox, intents.guilds);
    await doing(at);
    expect((await line.event(event)).d).toMatchObject({ guild_id: at.guild.id, user: { bot: false } });
    at.guild.createRole('afterwards');
    await deaf.event('GUILD_ROLE_CREATE');
    expect(deaf.events).not.toContain(event);
  });

rule(
  'Members',
  'a bot hears of its own change without the members intent, and once with it',
  'events/gateway',
  async () => {
    const at = await stage({}, moderating);
    const [deaf, line] = [
      await identified(at.sandbox, intents.guilds),
      await identified(at.sandbox, intents.guilds | intents.members),
    ];
    await patch(at, { nick: 'Kin' }, '@me');
    for (const one of [deaf, line]) {
      expect((await one.event('GUILD_MEMBER_UPDATE')).d).toMatchObject({ nick: 'Kin' });
      expect(one.events.filter((name) => name === 'GUILD_MEMBER_UPDATE')).toHaveLength(1);
    }
  },
);

rule(
  'Members',
  'with membership screening people join pending, and cannot act before they agree',
  source,
  async () => {
    const at = await stage();
    at.guild.asksForAgreement();
    const line = await identified(at.sandbox, intents.members);
    const ben = at.sandbox.user('Ben').in(at.guild);
    expect((await line.event('GUILD_MEMBER_ADD')).d).toMatchObject({ pending: true });
    expect(() => ben.sends('#lobby', 'hello')).toThrow('Ben may not write in #lobby.');
    ben.agreesToTheRules();
    expect((await line.event('GUILD_MEMBER_UPDATE')).d).toMatchObject({ pending: false });
    expect(ben.sends('#lobby', 'hello').text).toBe('hello');
  },
);

rule('Members', 'bots are never pending', source, async () => {
  const at = await stage();
  at.guild.asksForAgreement();
  at.guild.addBot('other', { permissions: [] });
  expect((await at.ask(`GET ${here(at, at.sandbox.bot('other').id)}`)).body['pending']).toBe(false);
});
