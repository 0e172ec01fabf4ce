import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { admins, everyone, leads, moderators } from '#src/platform/discord/access.ts';
import type { Caller } from '#src/platform/discord/access.ts';
import { usualPolicies } from '#src/platform/community.ts';
import type { CommunitySettings } from '#src/platform/community.ts';

const settings: CommunitySettings = {
  ...usualPolicies,
  ref: 'abcdefghij',
  staffChannel: '1',
  moderatorRole: '2',
  leadRole: '3',
  locale: 'en-US',
  rulesVersion: 0,
};
const caller = (permissions: bigint, ...roles: string[]): Caller => ({ id: '9', roles, permissions });
const { ManageGuild, Administrator, ManageEvents, ManageMessages, ModerateMembers } = PermissionFlagsBits;

const callers = {
  'a member': caller(0n, '7'),
  'a moderator': caller(0n, '2'),
  'a lead': caller(0n, '3', '7'),
  'who manages the server': caller(ManageGuild),
  'an administrator': caller(Administrator),
  'a moderator by Discord’s rights only': caller(ManageEvents | ManageMessages | ModerateMembers),
};

const may: [keyof typeof callers, string[]][] = [
  ['a member', ['everyone']],
  ['a moderator', ['everyone', 'moderators']],
  ['a lead', ['everyone', 'leads']],
  ['who manages the server', ['everyone', 'leads', 'admins']],
  ['an administrator', ['everyone', 'leads', 'admins']],
  ['a moderator by Discord’s rights only', ['everyone']],
];

const all = [everyone, moderators, leads, admins];

test.each(may)('%s may use what is for %j', (who, expected) => {
  expect(all.filter((access) => access.allows(callers[who], settings)).map((access) => access.who)).toEqual(
    expected,
  );
});

test('the table leaves nobody out', () => {
  expect(may.map(([who]) => who)).toEqual(Object.keys(callers));
});

test('before set-up only what admins use works, and nobody is a moderator', () => {
  expect(all.filter(({ beforeSetup }) => beforeSetup)).toEqual([admins]);
  expect(Object.values(callers).filter((who) => moderators.allows(who, undefined))).toEqual([]);
  expect(leads.allows(callers['a lead'], undefined)).toBe(false);
});
