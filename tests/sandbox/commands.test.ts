import { describe, expect, test } from 'vitest';
import { handBot } from './bot.ts';
import { begun, stage } from './stage.ts';

const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
const command = (more = {}) => ({ name: 'c', description: 'd', ...more });

describe('definitions', () => {
  test.each([
    ['upper case', command({ name: 'Group' })],
    ['a blank in a name', command({ name: 'a b' })],
    ['33 characters', command({ name: 'x'.repeat(33) })],
    ['no description', { name: 'c' }],
    ['a description of 101 characters', command({ description: 'x'.repeat(101) })],
    ['26 options', command({ options: Array.from({ length: 26 }, (_, n) => option(`o${n}`)) })],
    [
      '26 choices',
      command({
        options: [
          option('o', { choices: Array.from({ length: 26 }, (_, n) => ({ name: `n${n}`, value: `v${n}` })) }),
        ],
      }),
    ],
    [
      'an optional option before a required one',
      command({ options: [option('a'), option('b', { required: true })] }),
    ],
    ['the same option twice', command({ options: [option('a'), option('a')] })],
    [
      'choices beside autocomplete',
      command({ options: [option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] }),
    ],
    [
      'subcommands beside options',
      command({ options: [option('a'), { type: 1, name: 's', description: 'd' }] }),
    ],
    [
      'a group in a group',
      command({
        options: [
          { type: 2, name: 'g', description: 'd', options: [{ type: 2, name: 'h', description: 'd' }] },
        ],
      }),
    ],
    ['an unknown locale', command({ name_localizations: { xx: 'x' } })],
    [
      'more than 8000 characters',
      command({
        options: Array.from({ length: 4 }, (_, n) =>
          option(`o${n}`, {
            choices: Array.from({ length: 25 }, (__, m) => ({
              name: 'n'.repeat(50),
              value: `${n}-${m}`.padEnd(50, 'v'),
            })),
          }),
        ),
      }),
    ],
    ['a context menu with a description', { name: 'Look', type: 3, description: 'd' }],
  ])('%s is refused', async (_what, body) => {
    const at = await stage();
    expect(await at.ask(`POST /applications/${at.kindred.applicationId}/commands`, { body })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });

  test('in a bulk call the fault is named by its index', async () => {
    const at = await stage();
    const answer = await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, {
      body: [command(), command({ name: 'd', description: '' })],
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { 1: { description: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } },
    });
  });

  test('at most 15 commands on messages', async () => {
    const at = await stage();
    const some = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `Look ${n}`, type: 3 }));
    expect(
      (await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, { body: some(15) })).status,
    ).toBe(200);
    expect(
      (await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, { body: some(16) })).body,
    ).toMatchObject({ code: 30032 });
  });
});

describe('registering', () => {
  test('the same name again overwrites: 201, then 200, with one id; translations are left out of lists', async () => {
    const at = await stage();
    const path = `/applications/${at.kindred.applicationId}/commands`;
    const first = await at.ask(`POST ${path}`, { body: command({ name_localizations: { de: 'gruppe' } }) });
    const second = await at.ask(`POST ${path}`, {
      body: command({ description: 'new', name_localizations: { de: 'gruppe' } }),
    });
    expect([first.status, second.status, second.body['id']]).toEqual([201, 200, first.body['id']]);
    const [listed] = Object.values((await at.ask(`GET ${path}`)).body);
    expect(listed).toMatchObject({ description: 'new' });
    expect(listed).not.toHaveProperty('name_localizations');
    const [full] = Object.values((await at.ask(`GET ${path}?with_localizations=true`)).body);
    expect(full).toMatchObject({ name_localizations: { de: 'gruppe' } });
    expect(
      (await at.ask(`PATCH ${path}/${String(first.body['id'])}`, { body: { description: 'newer' } })).body,
    ).toMatchObject({ name: 'c', description: 'newer' });
    expect((await at.ask(`DELETE ${path}/${String(first.body['id'])}`)).status).toBe(204);
    expect(await at.ask(`GET ${path}/${String(first.body['id'])}`)).toMatchObject({
      status: 404,
      body: { code: 10063 },
    });
  });

  test('a bulk call keeps the ids of what stays and drops the rest', async () => {
    const at = await stage();
    const path = `/applications/${at.kindred.applicationId}/commands`;
    const before = await at.ask(`PUT ${path}`, {
      body: [command({ name: 'stays' }), command({ name: 'goes' })],
    });
    const after = await at.ask(`PUT ${path}`, {
      body: [command({ name: 'comes' }), command({ name: 'stays' })],
    });
    expect(Object.values(after.body).map((one) => one['name'])).toEqual(['comes', 'stays']);
    expect(after.body['1']?.['id']).toBe(before.body['0']?.['id']);
  });

  test('nobody touches another bot’s commands', async () => {
    const at = await stage();
    const other = at.sandbox.bot('other');
    expect((await at.ask(`GET /applications/${other.applicationId}/commands`)).status).toBe(403);
  });
});

describe('who is offered a command', () => {
  test('default_member_permissions hides it, and a role brings it back', async () => {
    const at = await stage();
    const bot = await handBot(at);
    await expect(at.ada.runs('/staff-only')).rejects.toThrow(
      '“staff-only” is not offered to Ada: it needs rights they do not have. Ada can use: /hello, /group.',
    );
    const role = at.guild.createRole('Helper', { permissions: ['ManageMessages'] });
    const helper = at.guild.addMember(at.sandbox.user('Theo'), { roles: [role] });
    begun(helper.runs('/staff-only'));
    expect(await bot.heard()).toMatchObject({ data: { name: 'staff-only' } });
  });

  test('nobody runs one where they may not, with what it does not take, or only half of it', async () => {
    const at = await stage();
    await handBot(at);
    await expect(at.ada.runs('/hello', {}, { in: '#staff' })).rejects.toThrow(
      'Ada cannot see #staff. Channels that Ada can see: #lobby.',
    );
    await expect(at.ada.runs('/group')).rejects.toThrow('“/group” needs a subcommand. It has: join.');
    await expect(at.ada.runs('/group leave')).rejects.toThrow('/group has no “leave”. It has: join.');
    await expect(at.ada.runs('/group join')).rejects.toThrow('/group join needs the option “topic”.');
    await expect(at.ada.runs('/group join', { topic: 'x', colour: 'red' })).rejects.toThrow(
      'has no option “colour”',
    );
    await expect(at.ada.runs('/group join', { topic: 'x', size: 1 })).rejects.toThrow(
      'The option “size” takes 2 or more.',
    );
    await expect(at.ada.runs('/nonsense')).rejects.toThrow(
      'There is no command “nonsense” in The Long Road.',
    );
  });

  test('a user command brings the person it was used on', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const ben = at.sandbox.user('Ben').in(at.guild);
    begun(at.ada.uses('Greet', { on: 'Ben' }));
    expect(await bot.heard()).toMatchObject({
      data: { type: 2, target_id: ben.id, resolved: { users: { [ben.id]: { global_name: 'Ben' } } } },
    });
  });
});
