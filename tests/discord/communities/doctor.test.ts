/** The check-up finds what is wrong on the server, names no channel to who cannot see it, and mends what it can. */
import { ComponentType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { byHand } from '../groups/by-hand.ts';
import { makeGroup } from '../groups/make-group.ts';
import { channelsCalled, takeFromBot } from '../server.ts';
import { checkedUp, emptyServer, setUpByDefaults, whenStarted } from './begin.ts';

const running = await testSuite();
const { sandbox } = running;
const { ViewChannel } = PermissionFlagsBits;

/** Presses *Mend it* beside a finding, and waits until the check-up no longer has it. */
async function mends(admin: MemberActor, finding: string): Promise<void> {
  const card = await admin.runs('/doctor');
  const line = () => card.text.split('\n').findIndex((text) => text.includes(finding));
  while (line() < 0 && card.labels.includes('Next')) await admin.presses('Next', { on: card });
  expect(card.text).toContain(finding);
  await admin.presses(idBeside(card.reply, finding), { on: card });
  expect(card.text).toContain('Kindred is mending it');
  await vi.waitFor(async () => expect(await checkedUp(admin)).not.toContain(finding), { timeout: 5_000 });
}

/** The custom id of the button beside a line. */
function idBeside(message: SeenMessage | undefined, line: string): string {
  const ids = (message?.components ?? [])
    .flatMap((outer) => (outer.type === ComponentType.Container ? outer.components : []))
    .flatMap((part) => (part.type === ComponentType.Section ? [part] : []))
    .filter(({ components }) => components.some(({ content }) => content.includes(line)))
    .flatMap(({ accessory }) => ('custom_id' in accessory ? [accessory.custom_id] : []));
  return ids[0] ?? '';
}

test('a community by defaults lacks nothing but people with its roles', async () => {
  const server = emptyServer(running, 'Well');
  await setUpByDefaults(server);
  const { guild, owner, others } = server;
  expect(await checkedUp(owner)).toContain('Nobody has the role');
  for (const role of ['Moderator', 'Community lead']) {
    const found = [...guild.guild.roles.values()].find(({ name }) => name === role);
    if (found) guild.addMember(others[0], { roles: [found] });
  }
  expect(await checkedUp(owner)).not.toContain('Nobody has the role');
});

test('before /setup it says so, and its button begins', async () => {
  const server = emptyServer(running, 'Bare');
  const card = await server.owner.runs('/doctor');
  expect(card.text).toContain('not completely set up');
});

test('a missing permission is found on the server as a whole', async () => {
  const { owner } = emptyServer(running, 'Poor', ['ViewChannel', 'SendMessages', 'ReadMessageHistory']);
  const found = await checkedUp(owner);
  expect(found).toContain('lacks permissions: ');
  expect(found).toContain('Manage Roles');
});

test('a call to the leads that would ring nobody is found, with what mends it', async () => {
  const { guild, owner } = await testCommunity(running, 'Silent leads');
  const silent = 'Kindred may not mention that role there';
  expect(await checkedUp(owner)).not.toContain(silent);
  const give = takeFromBot(guild, 'MentionEveryone');
  const found = await checkedUp(owner);
  expect(found).toContain(silent);
  expect(found).toContain('allow Mention Everyone for the role Kindred');
  expect(found).not.toContain('lacks permissions');
  give();
  expect(await checkedUp(owner)).not.toContain(silent);
});

test('an open staff channel is found and closed', async () => {
  const community = await testCommunity(running, 'Open staff');
  const { guild, owner } = community;
  await byHand(sandbox, community).opens('staff', guild.id, 'role');
  await mends(owner, 'where reports arrive');
  const everyone = channelsCalled(guild, 'staff')[0]?.overwrites.find(({ id }) => id === guild.id);
  expect(everyone).toMatchObject({ allow: 0n, deny: ViewChannel });
});

test('a staff channel that is gone is made again', async () => {
  const server = emptyServer(running, 'Lost staff');
  await setUpByDefaults(server);
  const { guild, owner } = server;
  await byHand(sandbox, server).deletesChannel('staff');
  await mends(owner, 'The staff channel is gone');
  await vi.waitFor(() => expect(channelsCalled(guild, 'staff')).toHaveLength(1));
  expect(await running.suite.isSetUp(guild.id)).toBe(true);
});

test('the message where newcomers begin is made again', async () => {
  const server = emptyServer(running, 'Lost start');
  await setUpByDefaults(server);
  await byHand(sandbox, server).deletesMessage('start-here', 'Start here');
  await mends(server.owner, 'What newcomers begin with is gone');
  await whenStarted(server);
  expect(server.owner.sees('#start-here').filter(({ pinned }) => pinned)).toHaveLength(1);
});

test('a group that fills up is found; who cannot see a channel does not learn its name', async () => {
  const community = await testCommunity(running, 'Named');
  await makeGroup(community);
  const { guild } = community;
  const admin = guild.addMember(sandbox.user('An admin of few channels'), {
    roles: [guild.createRole('Managers', { permissions: ['ManageGuild'] })],
  });
  const [group] = channelsCalled(guild, 'wolf-pack');
  if (!group) throw new Error('the group was not made');
  const more = Array.from({ length: 800 - group.overwrites.length }, () => ({
    id: newId(),
    type: OverwriteType.Member,
    allow: ViewChannel,
    deny: 0n,
  }));
  Object.assign(group, { overwrites: [...group.overwrites, ...more] });
  const full = 'has 800 of 1000 permission entries';
  expect(await checkedUp(community.owner)).toContain(`<#${group.id}> ${full}`);
  const seen = await checkedUp(admin);
  expect(seen).toContain(`a channel that you cannot see ${full}`);
  expect(seen).not.toContain(group.id);
});

test('what Discord refused is counted, and tried again', async () => {
  const { lead, owner, guild } = await testCommunity(running, 'Refusals');
  const allow = sandbox.faults.onRequest(({ route, path }) =>
    route === 'POST /guilds/:guild/channels' && path.includes(guild.id)
      ? { code: 50_013, status: 403 }
      : undefined,
  );
  await lead.runs('/lead group create', { topic: 'Lupus', name: 'Wolf pack', access: 'open' });
  await vi.waitFor(async () => expect(await checkedUp(owner)).toContain('Discord refused one thing'));
  allow();
  await mends(owner, 'Discord refused one thing');
  await owner.waitsFor('#wolf-pack', /Ground rules/);
});

test('a group that Discord does not let close is found, and closed once it does', async () => {
  const community = await testCommunity(running, 'Not closed');
  await makeGroup(community);
  const { guild, owner } = community;
  const visitors = guild.createRole('Visitors');
  const isVisitors = ({ path }: { readonly path: string }) => path.includes(`/permissions/${visitors.id}`);
  const allow = sandbox.faults.onRequest((request) =>
    request.method === 'DELETE' && isVisitors(request) ? { code: 50_013, status: 403 } : undefined,
  );
  await byHand(sandbox, community).opens('wolf-pack', visitors.id, 'role');
  await vi.waitFor(async () => expect(await checkedUp(owner)).toContain('who is not in that group'));
  allow();
  await mends(owner, 'who is not in that group');
  const ids = channelsCalled(guild, 'wolf-pack')[0]?.overwrites.map(({ id }) => id);
  expect(ids).not.toContain(visitors.id);
});

test('a command that an admin switched off is found, and one that they allowed is not', async () => {
  const { guild, owner } = await testCommunity(running, 'Switched off');
  expect(await checkedUp(owner)).not.toContain('Discord does not show');
  owner.decidesOn('/group', [{ all: 'members', allowed: false }]);
  expect(await checkedUp(owner)).toContain(`Discord does not show <@&${guild.id}>: /group`);
  owner.decidesOn('/group', []);
  expect(await checkedUp(owner)).not.toContain('Discord does not show');
});

test('it is for admins', async () => {
  const { lead } = await testCommunity(running, 'Admins only');
  await expect(lead.runs('/doctor')).rejects.toThrow('is not offered to');
});
