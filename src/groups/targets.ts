/** What takes one send at a time: the names of the targets of groups' deliveries. */
import type { Ref } from '#src/platform/ref.ts';
import type { Membership } from './types.ts';

export function groupTarget(group: Ref): string {
  return `group:${group}`;
}

/** Changes of one membership happen one after the other; those of different people do not wait for each other. */
export function accessTarget({ ref }: Pick<Membership, 'ref'>): string {
  return `access:${ref}`;
}
