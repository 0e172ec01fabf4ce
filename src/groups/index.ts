export { groupsArea } from './area.ts';
export { createGroup } from './create-group.ts';
export { agreeId, leaveGroupId, listGroupsId, listMineId, lookAtGroupId, notNowId } from './ids.ts';
export { allGroups, groupByName, groupByRef, joinGroup, leaveGroup, myGroups } from './membership.ts';
export { createRefused, groupCreated } from './messages/creating.ts';
export { beforeJoining, goodbye, groupRefused, notNow, welcome } from './messages/joining.ts';
export { groupList, groupsFound, ownGroups } from './messages/lists.ts';
export { findGroups, namesLike } from './search.ts';
