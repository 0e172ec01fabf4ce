export { membersArea } from './area.ts';
export { inboxReader, putInInbox } from './inbox.ts';
export { agreeToMembership, becomeMember, isMember } from './membership.ts';
