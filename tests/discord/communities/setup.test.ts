/** `/setup` from nothing: three taps, once each whatever fails, and a card that always shows the present state. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { testSuite } from '#tests/harness/suite.ts';
import { channelsCalled, concerns } from '../server.ts';
import { emptyServer, roleCalled, setUpByDefaults, whenStarted } from './begin.ts';

const running = await testSuite();
const { sandbox, suite } = running;

test('three taps make a working community from an empty server', async () => {
  const server = emptyServer(running, 'From nothing');
  const { guild, owner, others } = server;
  const card = await owner.runs('/setup');
  expect(card.ephemeral).toBe(true);
  expect(card.text).toContain('Nothing is set up here yet');
  await owner.presses('Use sensible defaults', { on: card });
  expect(card.text).toContain('a channel for the staff');
  expect(guild.guild.channels.size).toBe(1);
  await owner.presses('Make it', { on: card });
  await whenStarted(server);

  expect(await suite.isSetUp(guild.id)).toBe(true);
  const [moderator] = roleCalled(guild, 'Moderator');
  const [lead] = roleCalled(guild, 'Community lead');
  expect(moderator?.permissions).toBe(PermissionFlagsBits.ManageMessages);
  expect(lead?.permissions).toBe(PermissionFlagsBits.ManageEvents);
  const [staff] = channelsCalled(guild, 'staff');
  const ids = staff?.overwrites.filter(({ allow }) => allow !== 0n).map(({ id }) => id);
  expect(ids?.toSorted()).toEqual([sandbox.bot('kindred').id, moderator?.id, lead?.id].toSorted());
  expect(others[0].channels()).toEqual(['#lobby', '#start-here']);

  await vi.waitFor(async () => {
    const again = await owner.runs('/setup');
    expect(again.text).toContain('Everything that Kindred needs is there');
    expect(again.labels).toContain('Check everything');
  });
});

test('newcomers begin where everybody reads and nobody writes', async () => {
  const server = emptyServer(running, 'Newcomers');
  await setUpByDefaults(server);
  const [mara] = server.others;
  expect(() => mara.sends('#start-here', 'Hello')).toThrow('may not');
  const [start] = mara.sees('#start-here');
  const rules = await mara.presses('Ground rules', { on: start });
  expect(rules.ephemeral).toBe(true);
  expect(rules.text).toContain('What is said here stays here');
  expect(rules.text).toContain('not medical advice');
  const groups = await mara.presses('Find my group', { on: start });
  expect(groups.ephemeral).toBe(true);
  expect(groups.text).toContain('There are no groups here yet');
});

test('pressing twice, from two cards, makes nothing twice', async () => {
  const server = emptyServer(running, 'Twice');
  const { guild, owner } = server;
  const cards = [await owner.runs('/setup'), await owner.runs('/setup')];
  for (const card of cards) await owner.presses('Use sensible defaults', { on: card });
  await Promise.all(cards.map((card) => owner.presses('Make it', { on: card })));
  await whenStarted(server);
  for (const name of ['Moderator', 'Community lead']) expect(roleCalled(guild, name)).toHaveLength(1);
  for (const name of ['staff', 'start-here']) expect(channelsCalled(guild, name)).toHaveLength(1);
  expect(owner.sees('#start-here').filter(({ text }) => text.includes('Start here'))).toHaveLength(1);
});

test.each([
  ['roles', 'POST /guilds/:guild/roles'],
  ['channels', 'POST /guilds/:guild/channels'],
  ['messages', 'POST /channels/:channel/messages'],
])('what Discord made without our hearing of it is adopted: %s', async (name, route) => {
  const server = emptyServer(running, `Unheard ${name}`);
  const { guild, owner } = server;
  let failures = 2;
  const heal = sandbox.faults.onHandled((request) => {
    if (request.route !== route || !concerns(guild, request) || failures === 0) return undefined;
    failures -= 1;
    return 'drop';
  });
  await setUpByDefaults(server);
  heal();
  for (const role of ['Moderator', 'Community lead']) expect(roleCalled(guild, role)).toHaveLength(1);
  for (const channel of ['staff', 'start-here']) expect(channelsCalled(guild, channel)).toHaveLength(1);
  expect(owner.sees('#start-here').filter(({ text }) => text.includes('Start here'))).toHaveLength(1);
});

test('a permission that is missing is said on the card, and trying again goes on where it stopped', async () => {
  const server = emptyServer(running, 'Refused');
  const { guild, owner } = server;
  const allow = sandbox.faults.onRequest((request) =>
    request.route === 'POST /guilds/:guild/channels' && concerns(guild, request)
      ? { code: 50_013, status: 403 }
      : undefined,
  );
  const card = await owner.runs('/setup');
  await owner.presses('Use sensible defaults', { on: card });
  await owner.presses('Make it', { on: card });
  await vi.waitFor(async () => {
    const now = await owner.runs('/setup');
    expect(now.text).toContain('Discord did not let Kindred make this: a channel for the staff');
    expect(now.text).toContain('Manage Channels');
  });
  allow();
  await owner.presses('Try again', { on: await owner.runs('/setup') });
  await whenStarted(server);
  expect(roleCalled(guild, 'Moderator')).toHaveLength(1);
});

test('an admin who chooses everything on the options gets no second of anything', async () => {
  const { guild, owner } = emptyServer(running, 'Options');
  const moderator = guild.createRole('Mods');
  const staff = guild.createChannel({
    name: 'back-room',
    overwrites: [
      { id: guild.id, type: OverwriteType.Role, allow: 0n, deny: PermissionFlagsBits.ViewChannel },
      {
        id: sandbox.bot('kindred').id,
        type: OverwriteType.Member,
        allow: PermissionFlagsBits.ViewChannel,
        deny: 0n,
      },
    ],
  });
  const half = await owner.runs('/setup', { staff: staff.id });
  expect(half.text).toContain('all together');
  const answer = await owner.runs('/setup', {
    staff: staff.id,
    moderators: moderator.id,
    leads: moderator.id,
  });
  expect(answer.text).toContain('Kindred is ready');
  const card = await owner.runs('/setup');
  expect(card.text).toContain('a channel where newcomers begin');
  expect(card.text).not.toContain('a role for moderators');
  await owner.presses('Make what is missing', { on: card });
  await owner.presses('Make it', { on: card });
  await owner.waitsFor('#start-here', /Start here/);
  expect(roleCalled(guild, 'Moderator')).toEqual([]);
});
