/** Which ground rules somebody has read before they agree: the community's and the group's. Pure. */
import type { GroundRules } from '#src/communities/index.ts';
import type { Group } from './types.ts';

/** The sum of both versions. Each only ever goes up, so it stays the same only while neither has changed. */
export function readingOf(
  { rulesVersion }: Pick<Group, 'rulesVersion'>,
  ground: Pick<GroundRules, 'version'> | undefined,
): number {
  return rulesVersion + (ground?.version ?? 0);
}
