/** The areas, in their order: each may call those before it and none behind it. */
import { checkinsArea } from './checkins/index.ts';
import { communitiesArea } from './communities/index.ts';
import { escalationArea } from './escalation/index.ts';
import { gatheringsArea } from './gatherings/index.ts';
import { groupsArea } from './groups/index.ts';
import { matchingArea } from './matching/index.ts';
import { learningArea } from './learning/index.ts';
import { membersArea } from './members/index.ts';
import type { Area } from './platform/area.ts';
import { outcomesArea } from './outcomes/index.ts';
import { privacyArea } from './privacy/index.ts';
import { sharingArea } from './sharing/index.ts';
import { topicsArea } from './topics/index.ts';
import { visitsArea } from './visits/index.ts';

export const areas: readonly Area[] = [
  communitiesArea,
  topicsArea,
  membersArea,
  escalationArea,
  groupsArea,
  matchingArea,
  checkinsArea,
  gatheringsArea,
  sharingArea,
  learningArea,
  outcomesArea,
  visitsArea,
  privacyArea,
];
