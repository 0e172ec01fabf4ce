/** Who may use what is declared beside each command and checked at every use, whatever Discord lets through. */
import { beforeAll, describe, expect, test } from 'vitest';
import { declaredHandlers } from '#commands/index.ts';
import type { Right } from '#sandbox/index.ts';
import { inDiscordsTime, testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

const running = await testSuite({ sandbox: inDiscordsTime });

const declared = declaredHandlers();

describe('declared', () => {
  test('on every handler', () => {
    const names = declared.map((handler) => [handler.type, handler.access.who]);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(([, who]) => who === undefined)).toEqual([]);
  });

  test('for the team alone on everything that a case’s card carries', () => {
    const ofCases = declared.flatMap((handler) =>
      'name' in handler && handler.name.startsWith('case.') ? [handler.access.who] : [],
    );
    expect(ofCases.length).toBeGreaterThan(4);
    // Leads may step in, where that is left to them.
    expect(new Set(ofCases)).toEqual(new Set(['moderators', 'staff']));
  });

  test('together with Discord’s own default permissions, for what is not for everybody', () => {
    const commands = declared.flatMap((handler) => (handler.type === 'slash' ? [handler] : []));
    const open = commands.filter(({ definition }) => !definition.default_member_permissions);
    expect(new Set(open.map(({ access }) => access.who))).toEqual(new Set(['everyone']));
  });
});

describe('checked', () => {
  let community: TestCommunity;

  beforeAll(async () => {
    community = await testCommunity(running);
  });

  const withRights = (name: string, ...permissions: Right[]) => {
    const role = community.guild.createRole(name, { permissions });
    return community.guild.addMember(running.sandbox.user(name), { roles: [role] });
  };

  test('/lead is for the lead role, not for whoever may manage events', async () => {
    const tap = await withRights('Event helper', 'ManageEvents').runs('/lead group create', {
      topic: 'Lupus',
      name: 'Mine',
      access: 'open',
    });
    expect(tap.text).toContain('This is only for community leads');
  });

  test('/lead works for whoever manages the server', async () => {
    const tap = await withRights('Admin', 'ManageGuild', 'ManageEvents').runs('/lead group create', {
      topic: 'Lupus',
      name: 'Admins own',
      access: 'open',
    });
    expect(tap.text).toContain('is being made');
  });

  test('/setup is not offered to a lead', async () => {
    await expect(
      community.lead.runs('/setup', { staff: '#staff', moderators: 'Moderator', leads: 'Moderator' }),
    ).rejects.toThrow('is not offered to');
  });

  test('a moderator who lost the role can no longer look', async () => {
    const { members, moderators, guild } = community;
    const form = await members[0].uses('Ask a moderator to look', {
      on: members[1].sends('#lobby', 'Hello.'),
    });
    await form.submits({ kind: 'selling' });
    const card = await moderators[0].waitsFor('#staff', /Case 1/);
    const member = guild.guild.members.get(moderators[1].id);
    const lead = [...guild.guild.roles.values()].find(({ name }) => name === 'Community lead');
    if (!member || !lead) throw new Error('the moderator or the role is gone');
    member.roleIds = [lead.id];
    guild.guild.rights.clear();
    const refused = await moderators[1].presses('Look', { on: card });
    expect(refused.text).toContain('this one is for moderators');
  });
});
