/** The role that the card of an event notifies. */
import type { Community } from '#src/platform/community.ts';

/** Everybody is a role, too, with the id of the server: it is never notified, whatever was chosen. */
export function pingedRole(chosen: string | null, { guild }: Pick<Community, 'guild'>): string | undefined {
  return chosen === null || chosen === guild ? undefined : chosen;
}
