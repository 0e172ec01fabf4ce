/** Whether a channel is closed to all but a group: only there may its event stand, because who is interested in it can be seen. Pure. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';

export interface LetIn {
  /** Whose overwrite is everybody's. */
  readonly guild: string;
  /** The group's role, moderators and leads. */
  readonly roles: readonly string[];
  /** The people of the group, and the bot itself. */
  readonly people: ReadonlySet<string>;
}

export function isClosedTo(overwrites: readonly APIOverwrite[], { guild, roles, people }: LetIn): boolean {
  const may = (bits: string) => (BigInt(bits) & PermissionFlagsBits.ViewChannel) !== 0n;
  const everybody = overwrites.find(({ id }) => id === guild);
  if (!everybody || !may(everybody.deny)) return false;
  return overwrites
    .filter(({ id, allow }) => id !== guild && may(allow))
    .every(({ id, type }) => (type === OverwriteType.Role ? roles.includes(id) : people.has(id)));
}
