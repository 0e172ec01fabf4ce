import { expect } from 'vitest';
import type { Right } from '#sandbox/index.ts';
import { heldClock, stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
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
const day = 24 * 60 * 60_000;
const here = (at: Stage, user: string = at.ada.id): string => `/guilds/${at.guild.id}/members/${user}`;
const patch = (at: Stage, body: object, user?: string) => at.ask(`PATCH ${here(at, user)}`, { body });

rule('Members', 'roles need MANAGE_ROLES', source, async () => {
  const at = await stage({}, ['ViewChannel']);
  const role = at.guild.createRole('Low');
  expect(await patch(at, { roles: [role.id] })).toMatchObject(refused(403, 50013));
  expect(await at.ask(`PUT ${here(at)}/roles/${role.id}`)).toMatchObject(refused(403, 50013));
});

rule(
  'Members',
  'a list of roles replaces those held; the server’s own id in it is dropped',
  source,
  async () => {
    const at = await stage();
    const [one, two] = [at.guild.createRole('One'), at.guild.createRole('Two')];
    expect((await patch(at, { roles: [one.id, at.guild.id] })).body['roles']).toEqual([one.id]);
    expect((await patch(at, { roles: [two.id] })).body['roles']).toEqual([two.id]);
  },
);

rule('Members', 'a role that does not exist is unknown (10011)', source, async () => {
  const at = await stage();
  expect(await patch(at, { roles: [nobody] })).toMatchObject(refused(404, 10011));
  expect(await at.ask(`PUT ${here(at)}/roles/${nobody}`)).toMatchObject(refused(404, 10011));
});

rule('Members', 'a bot gives and takes only roles below its own highest', 'topics/permissions', async () => {
  const at = await stage();
  const [low, high] = [at.guild.createRole('Low'), at.guild.createRole('High', { position: 50 })];
  expect((await at.ask(`PUT ${here(at)}/roles/${low.id}`)).status).toBe(204);
  expect((await at.ask(`DELETE ${here(at)}/roles/${low.id}`)).status).toBe(204);
  expect(await at.ask(`PUT ${here(at)}/roles/${high.id}`)).toMatchObject(refused(403, 50013));
});

rule('Members', 'roles above the bot’s may stay in the list as they are', source, async () => {
  const at = await stage();
  const [low, high] = [at.guild.createRole('Low'), at.guild.createRole('High', { position: 50 })];
  at.guild.addMember(at.ada, { roles: [high] });
  expect((await patch(at, { roles: [high.id, low.id] })).status).toBe(200);
  expect(await patch(at, { roles: [low.id] })).toMatchObject(refused(403, 50013));
});

rule('Members', 'the role that another bot brought cannot be given', 'topics/permissions', async () => {
  const at = await stage({}, ['Administrator']);
  at.guild.addBot('other', { permissions: [] });
  const [role] = at.guild.guild.members.get(at.sandbox.bot('other').id)?.roleIds ?? [];
  expect(await at.ask(`PUT ${here(at)}/roles/${role}`)).toMatchObject(refused(403, 50013));
});

rule('Members', 'a timeout needs MODERATE_MEMBERS', source, async () => {
  const at = await stage();
  const until = new Date(Date.now() + day).toISOString();
  expect(await patch(at, { communication_disabled_until: until })).toMatchObject(refused(403, 50013));
});

rule('Members', 'a timeout lasts 28 days at most', source, async () => {
  const clock = heldClock();
  const at = await stage({ clock }, moderating);
  const until = (ms: number) => ({
    communication_disabled_until: new Date(clock.now().getTime() + ms).toISOString(),
  });
  expect(await patch(at, until(28 * day + 1))).toMatchObject(invalid('communication_disabled_until'));
  expect((await patch(at, until(28 * day))).status).toBe(200);
});

rule('Members', 'a timeout is an ISO 8601 time', 'reference', async () => {
  const at = await stage({}, moderating);
  expect(await patch(at, { communication_disabled_until: 'tomorrow' })).toMatchObject(
    invalid('communication_disabled_until'),
  );
});

rule('Members', 'an administrator cannot be timed out', source, async () => {
  const at = await stage({}, moderating);
  at.guild.addMember(at.ada, { roles: [at.guild.createRole('Admin', { permissions: ['Administrator'] })] });
  expect(await patch(at, { communication_disabled_until: new Date().toISOString() })).toMatchObject(
    refused(403, 50013),
  );
});

rule(
  'Members',
  'who is timed out keeps only looking and reading, until it ends by itself',
  'topics/permissions',
  async () => {
    const clock = heldClock();
    const at = await stage({ clock }, moderating);
    const voice = at.guild.createChannel({ name: 'room', type: 2 });
    const { id } = at.ada.sends('#lobby', 'before');
    await patch(at, { communication_disabled_until: new Date(clock.now().getTime() + 60_000).toISOString() });
    expect(() => at.ada.sends('#lobby', 'hello')).toThrow('Ada may not write in #lobby.');
    expect(() => at.ada.reacts({ id }, '👍')).toThrow('Ada may not react');
    expect(() => at.ada.joinsVoice('#room')).toThrow('Ada may not join #room.');
    await expect(at.ada.runs('/hello', {}, { in: '#lobby' })).rejects.toThrow('may not use commands');
    expect(at.ada.sees('#lobby')).toHaveLength(1);
    clock.pass(60_001);
    expect(at.ada.sends('#lobby', 'hello').text).toBe('hello');
    at.ada.joinsVoice('#room');
    expect(voice.name).toBe('room');
  },
);

rule('Members', 'a timeout ends at once when it is set to null', source, async () => {
  const at = await stage({}, moderating);
  await patch(at, { communication_disabled_until: new Date(Date.now() + day).toISOString() });
  await patch(at, { communication_disabled_until: null });
  expect(at.ada.sends('#lobby', 'hello').text).toBe('hello');
});
