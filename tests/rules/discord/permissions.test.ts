import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permissionsIn } from '#src/platform/discord/permissions.ts';
import type { PermissionSubject } from '#src/platform/discord/permissions.ts';

const { Administrator, ViewChannel, SendMessages } = PermissionFlagsBits;
const guild = '1';

interface Role {
  readonly id: string;
  readonly permissions: string;
}
interface Overwrite {
  readonly id: string;
  readonly allow: string;
  readonly deny: string;
}

/**
 * Discord's algorithm as it is written down (docs: topics/permissions, "Permission Hierarchy"), one bit at a time, each
 * layer in turn.
 */
function oracle(
  roles: readonly Role[],
  overwrites: readonly Overwrite[],
  subject: PermissionSubject,
  bit: bigint,
): boolean {
  const has = (text: string) => (BigInt(text) & bit) !== 0n;
  const mine = (id: string) => id === guild || subject.roles.includes(id);
  let may = false;
  for (const { id, permissions } of roles) if (mine(id) && has(permissions)) may = true;
  for (const { id, deny } of overwrites) if (id === guild && has(deny)) may = false;
  for (const { id, allow } of overwrites) if (id === guild && has(allow)) may = true;
  let [allowed, denied] = [false, false];
  for (const { id, allow, deny } of overwrites) {
    if (id === guild || !subject.roles.includes(id)) continue;
    allowed ||= has(allow);
    denied ||= has(deny);
  }
  if (denied) may = false;
  if (allowed) may = true;
  for (const { id, deny } of overwrites) if (id === subject.user && has(deny)) may = false;
  for (const { id, allow } of overwrites) if (id === subject.user && has(allow)) may = true;
  return may;
}

const bits = [
  ViewChannel,
  SendMessages,
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.PinMessages,
  1n << 50n,
];
const anyBits = fc.subarray(bits).map((some) => String(some.reduce((sum, bit) => sum | bit, 0n)));
const roleIds = [guild, '11', '12', '13'];
const users = ['21', '22'];
const anyServer = fc.record({
  roles: fc.tuple(...roleIds.map((id) => fc.record({ id: fc.constant(id), permissions: anyBits }))),
  overwrites: fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...roleIds, ...users), allow: anyBits, deny: anyBits }),
    { selector: ({ id }) => id },
  ),
  subject: fc.record({ user: fc.constantFrom('', ...users), roles: fc.subarray(roleIds.slice(1)) }),
});

test('law: it is Discord’s own algorithm', () => {
  fc.assert(
    fc.property(anyServer, ({ roles, overwrites, subject }) => {
      const found = permissionsIn(guild, roles, overwrites, subject);
      const sees = oracle(roles, overwrites, subject, ViewChannel);
      const expected = bits
        .filter((bit) => sees && oracle(roles, overwrites, subject, bit))
        .reduce((sum, bit) => sum | bit, 0n);
      expect(found).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('law: an administrator may do everything, whatever the channel says; by a role they do not hold, nobody is one', () => {
  fc.assert(
    fc.property(anyServer, ({ roles, overwrites, subject }) => {
      const withAdmin = [...roles, { id: '99', permissions: String(Administrator) }];
      const admin = { ...subject, roles: [...subject.roles, '99'] };
      const found = permissionsIn(guild, withAdmin, overwrites, admin);
      for (const bit of bits) expect(found & bit).toBe(bit);
      expect(permissionsIn(guild, withAdmin, overwrites, subject)).toBe(
        permissionsIn(guild, roles, overwrites, subject),
      );
    }),
  );
});

test('who cannot see a channel can do nothing in it', () => {
  const roles = [{ id: guild, permissions: String(SendMessages) }];
  expect(permissionsIn(guild, roles, [], { user: '', roles: [] })).toBe(0n);
});
