export { communitiesArea } from './area.ts';
export { communityDirectory } from './directory.ts';
export type { CommunityDirectory } from './directory.ts';
export { setUpDone, setUpRefused } from './messages.ts';
export { checkChoices, saveSettings } from './set-up.ts';
export type { Choices, ServerState } from './set-up.ts';
export { serverView } from './server-view.ts';
