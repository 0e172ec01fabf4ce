/** What a member may do in a channel, by Discord's own algorithm (docs: topics/permissions). Pure. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite, APIRole } from 'discord-api-types/v10';

const everything = ~0n;

export interface PermissionSubject {
  /** Empty for @everyone alone. */
  readonly user: string;
  readonly roles: readonly string[];
}

/** @param roles - all of the server's; the one with the server's id is @everyone */
export function permissionsIn(
  guild: string,
  roles: readonly Pick<APIRole, 'id' | 'permissions'>[],
  overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[],
  { user, roles: held }: PermissionSubject,
): bigint {
  const base = roles
    .filter(({ id }) => id === guild || held.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return everything;

  const combined = (matches: (id: string) => boolean) =>
    overwrites
      .filter(({ id }) => matches(id))
      .reduce(
        (sum, { allow, deny }) => ({ allow: sum.allow | BigInt(allow), deny: sum.deny | BigInt(deny) }),
        { allow: 0n, deny: 0n },
      );
  const layers = [
    combined((id) => id === guild),
    combined((id) => id !== guild && held.includes(id)),
    combined((id) => id === user),
  ];
  const allowed = layers.reduce((permissions, { allow, deny }) => (permissions & ~deny) | allow, base);
  // Who cannot see a channel can do nothing in it.
  return (allowed & PermissionFlagsBits.ViewChannel) === 0n ? 0n : allowed;
}
