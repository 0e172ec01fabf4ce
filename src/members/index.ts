export { membersArea } from './area.ts';
export { inboxReader, putInInbox } from './inbox.ts';
export { agreeToMembership } from './membership.ts';
