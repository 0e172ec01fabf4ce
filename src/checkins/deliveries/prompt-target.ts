/** What a prompt's delivery is called, and where it stands in the line: help and cases go ahead of it. */
import type { Ref } from '#src/platform/ref.ts';

export const promptKind = 'checkin.prompt';

/** Behind everything that somebody waits for. */
export const promptPriority = 8;

/** One prompt of a member at a time. */
export function promptTarget(checkin: Ref): string {
  return `checkin:${checkin}`;
}
