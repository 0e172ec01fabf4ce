export { communitiesArea } from './area.ts';
export { communityDirectory } from './directory.ts';
export { setUpDone, setUpRefused } from './messages.ts';
export { checkChoices, saveSettings } from './set-up.ts';
export type { ServerState } from './set-up.ts';
export { serverView } from './server-view.ts';
