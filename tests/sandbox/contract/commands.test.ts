import { expect } from 'vitest';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'interactions/application-commands';
const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
const command = (more = {}) => ({ name: 'c', description: 'd', ...more });
const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));
const path = (at: Stage) => `/applications/${at.kindred.applicationId}/commands`;
const post = (at: Stage, body: object) => at.ask(`POST ${path(at)}`, { body });
const withOption = (more: object) => command({ options: [option('a', more)] });

const faults: readonly (readonly [string, object])[] = [
  ['a command’s name has no upper case', command({ name: 'Group' })],
  ['a command’s name has no blanks', command({ name: 'a b' })],
  ['a command’s name takes 32 characters', command({ name: 'x'.repeat(33) })],
  ['a command has a name', { description: 'd' }],
  ['a slash command has a description', { name: 'c' }],
  ['a description takes 100 characters', command({ description: 'x'.repeat(101) })],
  ['a command takes 25 options', command({ options: many(26, (n) => option(`o${n}`)) })],
  [
    'an option takes 25 choices',
    withOption({ choices: many(26, (n) => ({ name: `n${n}`, value: `v${n}` })) }),
  ],
  ['a choice’s name takes 100 characters', withOption({ choices: [{ name: 'x'.repeat(101), value: 'v' }] })],
  ['a choice’s value takes 100 characters', withOption({ choices: [{ name: 'n', value: 'x'.repeat(101) }] })],
  ['a choice of a number option is a number', withOption({ type: 4, choices: [{ name: 'n', value: 'v' }] })],
  [
    'required options come before optional ones',
    command({ options: [option('a'), option('b', { required: true })] }),
  ],
  ['no two options have the same name', command({ options: [option('a'), option('a')] })],
  [
    'no two options have the same name in one locale',
    command({
      options: [
        option('a', { name_localizations: { de: 'x' } }),
        option('b', { name_localizations: { de: 'x' } }),
      ],
    }),
  ],
  ['autocomplete excludes choices', withOption({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })],
  ['only text and numbers take choices', withOption({ type: 6, choices: [{ name: 'n', value: 'v' }] })],
  ['text takes no min_length above 6000', withOption({ min_length: 6001 })],
  ['text takes no max_length of 0', withOption({ max_length: 0 })],
  ['min_length is at most max_length', withOption({ min_length: 5, max_length: 4 })],
  ['min_value is at most max_value', withOption({ type: 10, min_value: 2, max_value: 1 })],
  ['a whole number’s bounds are whole', withOption({ type: 4, min_value: 1.5 })],
  ['bounds lie within 2^53', withOption({ type: 10, max_value: 2 ** 54 })],
  ['there are eleven types of options', withOption({ type: 12 })],
  [
    'subcommands do not stand beside options',
    command({ options: [option('a'), { type: 1, name: 's', description: 'd' }] }),
  ],
  [
    'groups do not stand in groups',
    command({
      options: [
        { type: 2, name: 'g', description: 'd', options: [{ type: 2, name: 'h', description: 'd' }] },
      ],
    }),
  ],
  [
    'subcommands do not stand in subcommands',
    command({
      options: [
        { type: 1, name: 'g', description: 'd', options: [{ type: 1, name: 'h', description: 'd' }] },
      ],
    }),
  ],
  ['translations are for locales that Discord knows', command({ name_localizations: { xx: 'x' } })],
  ['a translated name keeps the rules of names', command({ name_localizations: { de: 'Gruppe eins' } })],
  [
    'a translated description takes 100 characters',
    command({ description_localizations: { de: 'x'.repeat(101) } }),
  ],
  ['contexts are three', command({ contexts: [3] })],
  ['integration types are two', command({ integration_types: [2] })],
  ['default_member_permissions are digits', command({ default_member_permissions: 'all' })],
  [
    'a command takes 8000 characters in all',
    command({
      options: many(4, (n) =>
        option(`o${n}`, {
          choices: many(25, (m) => ({ name: 'n'.repeat(50), value: `${n}-${m}`.padEnd(50, 'v') })),
        }),
      ),
    }),
  ],
  ['a context menu has no description', { name: 'Look', type: 3, description: 'd' }],
  ['a context menu has no options', { name: 'Look', type: 2, options: [option('a')] }],
  ['a context menu’s name takes 32 characters', { name: 'x'.repeat(33), type: 2 }],
];

for (const [says, body] of faults)
  rule('Commands', says, source, async () => {
    expect(await post(await stage(), body)).toMatchObject(refused(400, 50035));
  });

for (const [says, body] of [
  [
    'a command’s name may have hyphens, underscores, apostrophes and letters of any script',
    command({ name: "l'été_日本-1" }),
  ],
  ['a context menu’s name may have upper case and blanks', { name: 'Ask a moderator to look', type: 3 }],
] as const)
  rule('Commands', says, source, async () => {
    expect((await post(await stage(), body)).status).toBe(201);
  });

rule(
  'Commands',
  'of a text and its translations only the longest counts among the 8000 characters',
  source,
  async () => {
    const options = many(25, (n) =>
      option(`o${n}`, {
        description: 'd'.repeat(100),
        description_localizations: { de: 'd'.repeat(100), fr: 'd'.repeat(100), it: 'd'.repeat(100) },
      }),
    );
    expect((await post(await stage(), command({ options }))).status).toBe(201);
  },
);

rule('Commands', 'in a bulk call a fault is named by the command’s index', source, async () => {
  const at = await stage();
  const body = [command(), command({ name: 'd', description: '' })];
  expect(await at.ask(`PUT ${path(at)}`, { body })).toMatchObject(invalid('1', 'description'));
});

rule('Commands', 'in a bulk call no two commands have the same type and name', source, async () => {
  const at = await stage();
  expect(await at.ask(`PUT ${path(at)}`, { body: [command(), command()] })).toMatchObject(
    refused(400, 50035),
  );
});

for (const [type, most, name] of [
  [1, 100, 'slash commands'],
  [2, 15, 'commands on people'],
  [3, 15, 'commands on messages'],
] as const)
  rule('Commands', `an application has ${most} ${name} (30032)`, source, async () => {
    const at = await stage();
    const some = (count: number) =>
      many(count, (n) => ({ name: `c${n}`, type, ...(type === 1 ? { description: 'd' } : {}) }));
    expect((await at.ask(`PUT ${path(at)}`, { body: some(most) })).status).toBe(200);
    expect(await post(at, some(most + 1)[most] ?? {})).toMatchObject(refused(400, 30032));
  });

rule(
  'Commands',
  'a server has commands of its own beside the global ones, of the same name too',
  source,
  async () => {
    const at = await stage();
    const local = `/applications/${at.kindred.applicationId}/guilds/${at.guild.id}/commands`;
    await post(at, command());
    expect(await at.ask(`POST ${local}`, { body: command() })).toMatchObject({
      status: 201,
      body: { guild_id: at.guild.id },
    });
    expect((await at.ask(`GET ${path(at)}`)).body).toHaveLength(1);
  },
);

rule(
  'Commands',
  'so many may be created in a day (30034); what is overwritten does not count',
  source,
  async () => {
    const at = await stage({
      limits: { buckets: { 'command-creates': { limit: 2, windowMs: 86_400_000 } } },
    });
    await post(at, command());
    await post(at, command({ name: 'd' }));
    expect((await post(at, command())).status).toBe(200);
    expect(await post(at, command({ name: 'e' }))).toMatchObject(refused(400, 30034));
  },
);

rule(
  'Commands',
  'creating answers 201, overwriting by the same name 200 with the same id',
  source,
  async () => {
    const at = await stage();
    const [first, second] = [await post(at, command()), await post(at, command({ description: 'new' }))];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({ id: first.body['id'], description: 'new' });
  },
);

rule('Commands', 'a bulk call keeps the ids of what stays and drops the rest', source, async () => {
  const at = await stage();
  const put = (...names: string[]) =>
    at.ask(`PUT ${path(at)}`, { body: names.map((name) => command({ name })) });
  const before = await put('stays', 'goes');
  const after = await put('comes', 'stays');
  expect(Object.values(after.body).map((one) => one['name'])).toEqual(['comes', 'stays']);
  expect(after.body['1']?.['id']).toBe(before.body['0']?.['id']);
});

rule('Commands', 'a changed command keeps what is not named, and gets a new version', source, async () => {
  const at = await stage();
  const { body } = await post(at, command({ default_member_permissions: '8' }));
  const one = `${path(at)}/${String(body['id'])}`;
  const changed = (await at.ask(`PATCH ${one}`, { body: { description: 'newer' } })).body;
  expect(changed).toMatchObject({ name: 'c', description: 'newer', default_member_permissions: '8' });
  expect(changed['version']).not.toBe(body['version']);
});

rule('Commands', 'a deleted command is unknown (10063)', source, async () => {
  const at = await stage();
  const { body } = await post(at, command());
  const one = `${path(at)}/${String(body['id'])}`;
  expect((await at.ask(`DELETE ${one}`)).status).toBe(204);
  for (const method of ['GET', 'DELETE'])
    expect(await at.ask(`${method} ${one}`)).toMatchObject(refused(404, 10063));
});

rule(
  'Commands',
  'lists leave translations out unless asked, and show the words of the asker’s locale',
  source,
  async () => {
    const at = await stage();
    const translations = { de: 'gruppe', 'en-GB': 'grp' };
    await post(at, command({ name_localizations: translations }));
    const [listed] = Object.values((await at.ask(`GET ${path(at)}`)).body);
    expect(listed).toMatchObject({ name: 'c', name_localized: 'grp' });
    expect(listed).not.toHaveProperty('name_localizations');
    const [full] = Object.values((await at.ask(`GET ${path(at)}?with_localizations=true`)).body);
    expect(full).toMatchObject({ name_localizations: translations });
  },
);

rule('Commands', 'another application’s commands are out of reach', source, async () => {
  const at = await stage();
  const token = `Bot ${at.sandbox.bot('other').token}`;
  expect((await at.ask(`GET ${path(at)}`, { token })).status).toBe(403);
});
