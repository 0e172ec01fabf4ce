/** The areas, in their order: each may call those before it and none behind it. */
import { checkinsArea } from './checkins/index.ts';
import { communitiesArea } from './communities/index.ts';
import { escalationArea } from './escalation/index.ts';
import { gatheringsArea } from './gatherings/index.ts';
import { groupsArea } from './groups/index.ts';
import { membersArea } from './members/index.ts';
import type { Area } from './platform/area.ts';
import { privacyArea } from './privacy/index.ts';
import { topicsArea } from './topics/index.ts';

export const areas: readonly Area[] = [
  communitiesArea,
  topicsArea,
  membersArea,
  escalationArea,
  groupsArea,
  checkinsArea,
  gatheringsArea,
  privacyArea,
];
