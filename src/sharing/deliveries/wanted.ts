/** What is to be sent of something shared. Each post is a target of its own, so that its messages never overtake each other. */
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';

export const postKind = { name: 'sharing.post' } as const;

export function postDelivery({ ref, version }: { ref: Ref; version: number }): Wanted {
  return { kind: postKind, subject: ref, target: `shared:${ref}`, version, priority: 4 };
}
