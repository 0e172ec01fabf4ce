/** Whose eyes a list of gatherings is for. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringSeries } from '../schema/gatherings.ts';

/** Beside what is open to everyone, what is for their groups, what they are invited to and what they host. */
export interface Eyes {
  readonly groups: readonly Ref[];
  readonly invited: readonly Ref[];
  readonly user: string | undefined;
}

export const everybody: Eyes = { groups: [], invited: [], user: undefined };

/** What is open to them, among series. */
export function openTo({ groups, invited, user }: Eyes) {
  return or(
    eq(gatheringSeries.audience, 'everyone'),
    ...(groups.length > 0
      ? [and(eq(gatheringSeries.audience, 'group'), inArray(gatheringSeries.groupRef, [...groups]))]
      : []),
    ...(invited.length > 0 ? [inArray(gatheringSeries.ref, [...invited])] : []),
    ...(user === undefined ? [] : [eq(gatheringSeries.hostId, user)]),
  );
}
