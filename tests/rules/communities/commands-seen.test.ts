import { describe, expect, test } from 'vitest';
import { examine } from '#src/communities/doctor/checks.ts';
import type { Examined } from '#src/communities/doctor/checks.ts';
import { guild, startHere, leads, role, roles, well, server } from './a-check-up.ts';

describe('what admins said of commands', () => {
  const rule = (of: string, permission: boolean) => ({ type: 1, id: of, permission });
  const everywhere = { type: 3, id: String(BigInt(guild) - 1n), permission: false };
  const hidden = (...commandRules: Examined['commandRules']) =>
    examine({ ...well, commandRules }).map(({ role: of, names }) => [of, names]);
  const withoutRight = { ...well, ...server({ roles: roles.with(2, role(leads, 0n, 2)) }) };

  test('a command that is allowed for a role is shown to it without the right', () => {
    const allowed = { name: 'lead', rules: [rule(guild, false), rule(leads, true)] };
    expect(examine({ ...withoutRight, commandRules: [allowed] })).toEqual([]);
  });

  test('one that is denied is hidden, and who has no right to it stays without', () => {
    expect(hidden({ name: 'lead', rules: [rule(leads, false)] })).toEqual([[leads, ['/lead']]]);
    const opened = { name: undefined, rules: [rule(leads, true)] };
    expect(examine({ ...withoutRight, commandRules: [opened] })).toHaveLength(1);
  });

  test('what is denied for all commands is hidden from everybody, which hurts now', () => {
    const found = examine({ ...well, commandRules: [{ name: undefined, rules: [rule(guild, false)] }] });
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'command_hidden', level: 'hurts', role: guild, names: ['/group'] }),
    );
  });

  test('closed in every channel it is hidden, unless one is open', () => {
    expect(hidden({ name: 'group', rules: [everywhere] })).toEqual([[guild, ['/group']]]);
    const open = { type: 3, id: startHere, permission: true };
    expect(hidden({ name: 'group', rules: [everywhere, open] })).toEqual([]);
  });
});
