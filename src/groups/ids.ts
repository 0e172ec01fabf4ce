/** The custom ids of groups. */
import { customId, numberPart, refPart } from '#src/platform/discord/custom-id.ts';

const aGroup = { group: refPart };
export const lookAtGroupId = customId('group.look', aGroup);
export const leaveGroupId = customId('group.leave', aGroup);
/** The version of the ground rules that were shown: nobody agrees to others than they read. */
export const agreeId = customId('group.agree', { group: refPart, rules: numberPart });
export const notNowId = customId('group.not_now', {});
export const listGroupsId = customId('group.list', { page: numberPart });
export const listMineId = customId('group.mine', { page: numberPart });
